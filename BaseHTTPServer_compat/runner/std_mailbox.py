"""mailbox: with the readers of old, UnixMailbox and its like, which Python 3 has no more; the rest is its own.

A reader gives message after message, each made by ``factory(fp)`` of the part of the file that holds it.
"""
import mailbox
import os
import re

from BaseHTTPServer_compat import rfc822
from BaseHTTPServer_compat.runner import files, viewing

_MMDF = '\001\001\001\001\n'
_FROM = re.compile(r'From \s*[^\s]+\s+\w\w\w\s+\w\w\w\s+\d?\d\s+\d?\d:\d\d(:\d\d)?(\s+[^\s]+)?\s+\d\d\d\d\s*[^\s]*\s*$')


class _PartialFile(object):
    """The bytes `start` to `stop` of the file `fp`, which others may read between: each keeps its own place."""

    _classic_ = True

    def __init__(self, fp, start, stop):
        self._fp, self._start, self._stop, self._place = fp, start, stop, start

    def tell(self):
        return self._place - self._start

    def seek(self, offset, whence=0):
        origin = {0: self._start, 1: self._place, 2: self._stop}[whence]
        self._place = max(origin + offset, self._start)

    def _take(self, read, size):
        left = max(self._stop - self._place, 0)
        if left == 0:
            return ''
        self._fp.seek(self._place)
        data = read(left if size is None or size < 0 else min(size, left))
        self._place = self._fp.tell()
        return data

    def read(self, size=None):
        return self._take(self._fp.read, size)

    def readline(self, size=None):
        return self._take(self._fp.readline, size)

    def readlines(self, sizehint=None):
        lines = []
        for line in self:
            lines.append(line)
            if sizehint is not None:
                sizehint -= len(line)
                if sizehint <= 0:
                    break
        return lines

    def __iter__(self):
        return iter(self.readline, '')

    def close(self):
        """The file is the mailbox's."""


class _Mailbox(object):
    """What divides a file is a subclass's: `_search_start` goes to the next message, or raises EOFError, `_search_end` to its end."""

    _classic_ = True

    def __init__(self, fp, factory=rfc822.Message):
        self.fp, self.factory, self.seekp = fp, factory, 0

    def __iter__(self):
        return iter(self.next, None)

    def next(self):
        while True:
            self.fp.seek(self.seekp)
            try:
                self._search_start()
            except EOFError:
                self.seekp = self.fp.tell()
                return None
            start = self.fp.tell()
            self._search_end()
            self.seekp = stop = self.fp.tell()
            if start != stop:
                return self.factory(_PartialFile(self.fp, start, stop))

    def _go_before(self, begins):
        """Go to where the next line stands that `begins` says yes to; False, at the end of the file, where there is none."""
        while True:
            place = self.fp.tell()
            line = self.fp.readline()
            if not line or begins(line):
                self.fp.seek(place)
                return bool(line)

    def _go_after(self, line):
        """Go behind the next line that is `line`."""
        for each in iter(self.fp.readline, ''):
            if each == line:
                return
        raise EOFError


class UnixMailbox(_Mailbox):
    """Messages that begin with a line "From ", which has to say who and when."""

    def _begins(self, line):
        return line[:5] == 'From ' and self._isrealfromline(line)

    def _search_start(self):
        if not self._go_before(self._begins):
            raise EOFError

    def _search_end(self):
        self.fp.readline()
        self._go_before(self._begins)

    def _strict_isrealfromline(self, line):
        return _FROM.match(line)

    def _portable_isrealfromline(self, line):
        return True

    _isrealfromline = _strict_isrealfromline


class PortableUnixMailbox(UnixMailbox):
    """One whose messages begin with any line "From "."""

    _isrealfromline = UnixMailbox._portable_isrealfromline


class MmdfMailbox(_Mailbox):
    """Messages between lines of four control characters."""

    def _search_start(self):
        self._go_after(_MMDF)

    def _search_end(self):
        self._go_before(lambda line: line == _MMDF)


class BabylMailbox(_Mailbox):
    """Emacs' Rmail files."""

    def _search_start(self):
        self._go_after('*** EOOH ***\n')

    def _search_end(self):
        self._go_before(lambda line: line in ('\037\014\n', '\037'))


class MHMailbox(object):
    """A folder of files whose names are numbers."""

    _classic_ = True

    def __init__(self, dirname, factory=rfc822.Message):
        numbers = sorted(int(name) for name in os.listdir(files.path(dirname)) if re.match('[1-9][0-9]*$', name))
        self.dirname, self.factory = dirname, factory
        self.boxes = [str(number) for number in reversed(numbers)]

    def __iter__(self):
        return iter(self.next, None)

    def next(self):
        if not self.boxes:
            return None
        name = self.boxes.pop()
        message = self.factory(files.open_file(os.path.join(self.dirname, name), 'r'))
        if hasattr(message, '_mh_msgno'):
            message._mh_msgno = name
        return message


viewing.inherit(globals(), mailbox)
