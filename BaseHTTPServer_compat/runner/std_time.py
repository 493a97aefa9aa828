"""time: formats and names are strings of bytes."""
import errno
import time as _time

from BaseHTTPServer_compat.runner import os_errors, show, viewing
from BaseHTTPServer_compat.runner.text import from_text, real_text

_cpu = getattr(_time, 'process_time')


def strftime(format, *when):
    """Faithful: ``%Z`` is the local zone's, for a time in UTC too."""
    if not isinstance(format, (str, bytes)):
        raise TypeError('strftime() argument 1 must be string, not %s' % show.type_name(format))
    if when and isinstance(when[0], tuple):
        when = (tuple(when[0]),) + when[1:]
        if len(when[0]) != 9:
            raise TypeError('argument must be sequence of length 9, not %d' % len(when[0]))
    return from_text(_time.strftime(real_text(format), *when))


def sleep(seconds):
    """2.7's errors."""
    if not isinstance(seconds, (int, float)) and not hasattr(seconds, '__float__'):
        raise TypeError('a float is required')
    if seconds < 0:
        raise os_errors.IOError(errno.EINVAL, 'Invalid argument')
    _time.sleep(float(seconds))


def strptime(text, format='%a %b %d %H:%M:%S %Y'):
    return _time.strptime(real_text(text), real_text(format))


def clock():
    """2.7's: the process's time, in seconds."""
    return _cpu()


viewing.inherit(globals(), _time)
