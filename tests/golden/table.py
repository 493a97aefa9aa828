"""The shape of a row of the exchange tables, and what `strict_http = True` may make of it.

An exchange is a Python 2 program that defines a handler class `H` (oracle/wire.py says which names it finds) and the bytes
of one connection.  Its answer is recorded from CPython 2.7.18 in exchanges.json.  With `strict_http = False` ours must be
equal to it; with the default, too, unless the row says what happens instead: one of the classes below.
"""

import re

STATUS_LINE = re.compile(br'HTTP/\d\.\d \d{3} ')


class Exchange(object):
    """One row.

    name: what it shows, in words.  source: the program.  request: the raw bytes of the connection.
    strict: how strict_http changes the answer (None: not at all).
    drivers: the drivers of oracle/wire.py that can run it.  hold: the client does not close its side.
    log: False where the log depends on the interpreter (the repr of its exceptions).
    needs: a module without which the program cannot start.
    """

    def __init__(self, name, source, request, strict=None, drivers=('socket', 'streams'), hold=False, log=True, needs=None):
        self.name, self.source, self.request = name, source, request
        self.strict, self.drivers, self.hold, self.log, self.needs = strict, drivers, hold, log, needs


class Refused(object):
    """The request number *nth* is refused with *code*, nothing of it reaches the handler, and the connection ends."""

    def __init__(self, code, nth=1):
        self._code, self._nth = code, nth

    def check(self, sent, errors, recorded):
        starts = [found.start() for found in STATUS_LINE.finditer(sent)]
        assert len(starts) == self._nth, sent
        head = sent[starts[-1]:].split(b'\r\n\r\n')[0]
        assert re.match(br'HTTP/1\.[01] %d ' % self._code, head), sent
        assert b'\r\nConnection: close' in head, sent
        assert errors == []
        assert recorded.startswith(sent[:starts[-1]])


class RefusedBare(object):
    """The request line is refused with *code* in the manner of HTTP/0.9, whose answers are their page alone."""

    def __init__(self, code):
        self._page = ('<p>Error code %d.' % code).encode('ascii')

    def check(self, sent, errors, recorded):
        assert sent.startswith(b'<head>\n<title>Error response</title>') and sent.count(self._page) == 1, sent
        assert errors == []


class Ends(object):
    """After *answers* answers, of which the last ends with *end*, the connection is closed: the rest was no request."""

    def __init__(self, answers, end):
        self._answers, self._end = answers, end

    def check(self, sent, errors, recorded):
        assert recorded.startswith(sent) and sent.endswith(self._end), sent
        assert len(STATUS_LINE.findall(sent)) == self._answers
        assert len(sent) < len(recorded)
        assert errors == []


class Sends(object):
    """Other bytes, written down by hand."""

    def __init__(self, expected, errors=()):
        self._expected, self._errors = expected, list(errors)

    def check(self, sent, errors, recorded):
        assert sent == self._expected
        assert errors == self._errors


class Says(object):
    """The recorded answer with *new* in the place of *old*, once."""

    def __init__(self, old, new):
        self._old, self._new = old, new

    def check(self, sent, errors, recorded):
        assert sent == recorded.replace(self._old, self._new, 1) != recorded
        assert errors == []


class Before(object):
    """The recorded answer with *extra* bytes in front of it."""

    def __init__(self, extra):
        self._extra = extra

    def check(self, sent, errors, recorded):
        assert sent == self._extra + recorded
        assert errors == []
