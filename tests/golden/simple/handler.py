"""The pinned SimpleHTTPRequestHandler of the exchanges: no answer depends on the clock, the locale or the system's files."""

import sys

import SimpleHTTPServer

from oracle import wire


def make(types, **attributes):
    """Return the handler class that programs know as `Handler`; `types` is its extensions_map."""
    base = SimpleHTTPServer.SimpleHTTPRequestHandler

    def date_time_string(self, timestamp=None):
        return wire.PINNED_DATE if timestamp is None else base.date_time_string(self, timestamp)

    pinned = {
        'sys_version': 'Python/2.7.18',
        'date_time_string': date_time_string,
        'log_date_time_string': lambda self: wire.PINNED_LOG_DATE,
        'extensions_map': dict(types),
    }
    pinned.update(attributes)
    return type(base)('Handler', (base,), pinned)  # the metaclass of the genuine class: a classic class on 2.7


def answer(source, request, driver, types, step=None, **attributes):
    """Serve one connection in the working directory, the locale's character set being UTF-8; return a wire.Answer."""
    undo = _pin_charset()
    try:
        return wire.exchange(source, request, driver, step, handler=make(types, **attributes))
    finally:
        undo()


def _pin_charset():
    """Have listings say charset=UTF-8; return the function that takes it back."""
    place, name = (sys, 'getfilesystemencoding') if sys.version_info[0] == 2 else (SimpleHTTPServer, '_CHARSET')
    before = getattr(place, name)
    setattr(place, name, (lambda: 'UTF-8') if callable(before) else 'UTF-8')
    return lambda: setattr(place, name, before)
