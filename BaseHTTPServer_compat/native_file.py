"""Python 2's files of str on Python 3: native text of a binary file, and a StringIO.

As on 2.7 sizes and positions count bytes, so the text may be cut anywhere, in the middle of a character too: the pieces,
written one after the other, are the same bytes.
"""
import io

from BaseHTTPServer_compat.native_text import decode, to_bytes
from BaseHTTPServer_compat.own_files import TextReader


class NativeFile(TextReader):
    """A binary file (`buffer`) as native text: 2.7's `file` in mode ``rb`` or ``wb``.

    It takes whatever `wfile` takes, and has the binary file's other attributes.
    """

    def write(self, data):
        """Write str (native text), bytes, a buffer, or anything else by its `str()`; return how many bytes it came to."""
        return self.buffer.write(to_bytes(data))

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def tell(self):
        return self.buffer.tell()

    def seek(self, offset, whence=0):
        return self.buffer.seek(offset, whence)

    def truncate(self, size=None):
        return self.buffer.truncate(size)


class StringIO(NativeFile):
    """2.7's cStringIO.StringIO, to which a program may write whatever it starts with.

    >>> page = StringIO()
    >>> page.write('caf\\xe9')
    5
    >>> page.write(b' \\xff')
    2
    >>> page.tell(), page.getvalue() == 'caf\\xe9 \\udcff'
    (7, True)
    """

    def __init__(self, content=''):
        NativeFile.__init__(self, io.BytesIO(to_bytes(content)))

    def getvalue(self):
        """Return all of the content (native text), wherever the position is."""
        return decode(self.buffer.getvalue())

    def reset(self):
        """Go back to the start."""
        self.seek(0)
