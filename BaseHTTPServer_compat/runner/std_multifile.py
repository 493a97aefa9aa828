"""multifile: a file read part by part, its parts divided by lines, which Python 3 has no more.

Reproduces 2.7.18's, read beside `mimetools.Message`; `read`, `readline` and `readlines` end where a part does, and `next` goes on.
"""

__all__ = ['MultiFile', 'Error']


class Error(Exception):
    """A part that does not end, or a call that makes no sense where the reading stands."""


class MultiFile(object):
    """Parts of `fp`; `level` is how many dividers of outer parts were met, `last` whether the divider was an end marker."""

    _classic_ = True
    seekable = 0

    def __init__(self, fp, seekable=1):
        self.fp = fp
        self.stack = []
        self.level = self.last = 0
        if seekable:
            self.seekable = 1
            self.start = fp.tell()
            self.posstack = []

    def tell(self):
        return self.lastpos if self.level > 0 else self.fp.tell() - self.start

    def seek(self, pos, whence=0):
        here = self.tell()
        if whence == 1:
            pos += here
        elif whence == 2:
            if self.level <= 0:
                raise Error("can't use whence=2 yet")
            pos += self.lastpos
        if pos < 0 or pos > here or self.level > 0 and pos > self.lastpos:
            raise Error('bad MultiFile.seek() call')
        self.fp.seek(pos + self.start)
        self.level = self.last = 0

    def readline(self):
        if self.level > 0:
            return ''
        line = self.fp.readline()
        if not line:
            self.level = len(self.stack)
            self.last = self.level > 0
            if self.last:
                raise Error('sudden EOF in MultiFile.readline()')
            return ''
        level = 0 if self.is_data(line) else self._divided(line.rstrip())
        if not level:
            return line
        if self.seekable:
            self.lastpos = self.tell() - len(line)
        self.level = level
        if level > 1:
            raise Error('Missing endmarker in MultiFile.readline()')
        return ''

    def _divided(self, marker):
        """Which part, from the inside, a line divides or ends: 1 is the innermost, 0 none."""
        for level, sep in enumerate(reversed(self.stack), 1):
            if marker == self.section_divider(sep):
                self.last = 0
                return level
            if marker == self.end_marker(sep):
                self.last = 1
                return level
        return 0

    def readlines(self):
        return list(iter(self.readline, ''))

    def read(self):
        return ''.join(self.readlines())

    def next(self):
        while self.readline():
            pass
        if self.level > 1 or self.last:
            return 0
        self.level = self.last = 0
        if self.seekable:
            self.start = self.fp.tell()
        return 1

    def push(self, sep):
        if self.level > 0:
            raise Error('bad MultiFile.push() call')
        self.stack.append(sep)
        if self.seekable:
            self.posstack.append(self.start)
            self.start = self.fp.tell()

    def pop(self):
        if not self.stack:
            raise Error('bad MultiFile.pop() call')
        if self.level <= 1:
            self.last = 0
        else:
            position = self.lastpos + self.start
        self.level = max(0, self.level - 1)
        self.stack.pop()
        if self.seekable:
            self.start = self.posstack.pop()
            if self.level > 0:
                self.lastpos = position - self.start

    def is_data(self, line):
        return line[:2] != '--'

    def section_divider(self, str):
        return '--' + str

    def end_marker(self, str):
        return '--' + str + '--'
