"""The header object of a request, by whatever class the handler names as its MessageClass.

It may be ours or a subclass, any class that 2.7 would have called as ``MessageClass(fp, 0)``, or an
``email.message.Message`` in Python 3's manner, such as ``http.client.HTTPMessage``.
"""
import email.message
import http.client
import io

from BaseHTTPServer_compat import mimetools, rfc822
from BaseHTTPServer_compat.native_text import decode


def make_message(kind, block, fp):
    """An instance of a handler's MessageClass from a block read under the strict rules."""
    if (kind is mimetools.Message and mimetools.READS_PLAINLY[kind]
            or _is_class(kind, mimetools.Message) and _rules(kind) == _PLAIN):  # with no say of its own in how a block is read
        return kind.from_block(block, fp)
    source = _Resumed(block, fp)
    message = loose_message(kind, source)
    if getattr(message, 'fp', None) is source:
        message.fp = fp
    return message


class _Resumed(object):
    """The file `fp` as it was before `block` was read from it: a class that reads on finds the body there."""

    def __init__(self, block, fp):
        raw = block.raw if block.status else block.raw + b'\r\n'
        self._head = io.StringIO(decode(raw), newline='\n') if _gives_text(fp) else io.BytesIO(raw)
        self._fp = fp

    def readline(self, size=-1):
        return self._head.readline(size) or self._fp.readline(size)

    def read(self, size=-1):
        head = self._head.read(size)
        return head if len(head) == size else head + self._fp.read(size - len(head) if size >= 0 else -1)

    def readlines(self, hint=-1):
        return list(self)

    def next(self):
        """Python 2's ``__next__``."""
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __iter__(self):
        return iter(self.readline, self._head.read(0))

    def __getattr__(self, name):
        return getattr(self._fp, name)


def _gives_text(fp):
    """Whether what is read from a file, of the program's own or not, is text."""
    return isinstance(fp, io.TextIOBase) or not isinstance(fp, io.IOBase) and isinstance(fp.readline(0), str)


def _rules(kind):
    return kind.__init__, kind.readheaders, kind.isheader, kind.islast, kind.iscomment


_PLAIN = _rules(mimetools.Message)  # until a program patches it


def loose_message(kind, fp):
    """An instance of a handler's MessageClass that reads `fp` itself, by its own rules."""
    if _is_class(kind, email.message.Message) and not _is_class(kind, rfc822.Message):
        return http.client.parse_headers(fp, _class=kind)
    return kind(fp, 0)


def _is_class(kind, base):
    return isinstance(kind, type) and issubclass(kind, base)
