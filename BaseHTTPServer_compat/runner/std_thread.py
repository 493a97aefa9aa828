"""thread: `_thread` now."""
import _thread

from BaseHTTPServer_compat.runner import viewing

error = RuntimeError
start_new = start_new_thread = _thread.start_new_thread
allocate = allocate_lock = _thread.allocate_lock
viewing.inherit(globals(), _thread)
