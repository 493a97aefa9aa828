"""thread: `_thread` now."""
import _thread
import sys

from BaseHTTPServer_compat.runner import viewing

error = RuntimeError


def start_new_thread(function, args, kwargs={}):  # noqa: B006  2.7's
    """2.7's; an error that ends the thread is told as it told it."""
    def run():
        try:
            function(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException:
            from BaseHTTPServer_compat.runner import command, show
            sys.stderr.write('Unhandled exception in thread started by %s\n%s' % (
                show.to_repr(function), command.told(*sys.exc_info())))
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    return _thread.start_new_thread(run, ())


start_new = start_new_thread
allocate = allocate_lock = _thread.allocate_lock
viewing.inherit(globals(), _thread)
