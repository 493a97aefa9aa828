"""audioop, of strings; Python 3.13 has the module no more."""
import audioop

from BaseHTTPServer_compat.runner import viewing

viewing.wrap_all(globals(), audioop, ' '.join(name for name in vars(audioop) if name[0] != '_' and name != 'error'))
viewing.inherit(globals(), audioop)
