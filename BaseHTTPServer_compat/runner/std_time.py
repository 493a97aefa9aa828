"""time: formats and names are strings of bytes."""
import time as _time

from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.text import from_text, real_text

_cpu = getattr(_time, 'process_time')


def strftime(format, *when):
    return from_text(_time.strftime(real_text(format), *when))


def strptime(text, format='%a %b %d %H:%M:%S %Y'):
    return _time.strptime(real_text(text), real_text(format))


def clock():
    """2.7's: the process's time, in seconds."""
    return _cpu()


viewing.inherit(globals(), _time)
