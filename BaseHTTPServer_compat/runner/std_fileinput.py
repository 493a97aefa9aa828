"""fileinput: names and lines are strings of bytes; where files are changed in place Python 3's own does it."""
import fileinput

from BaseHTTPServer_compat.runner import std_sys as sys
from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.files import open_file


class FileInput(fileinput.FileInput):
    """2.7's lines of several files."""

    def __init__(self, files=None, inplace=0, backup='', bufsize=0, mode='r', openhook=None):
        names = files if files is not None else tuple(sys.argv[1:])
        if mode not in ('r', 'rU', 'U', 'rb'):
            raise ValueError("FileInput opening mode must be one of 'r', 'rU', 'U' and 'rb'")
        opened = None if inplace else lambda name, _: (openhook or open_file)(name, mode)
        fileinput.FileInput.__init__(self, names, inplace, backup, openhook=opened)

    def next(self):
        return next(self)


def input(files=None, inplace=0, backup='', bufsize=0, mode='r', openhook=None):
    if fileinput._state and fileinput._state._file:
        raise RuntimeError('input() already active')
    fileinput._state = FileInput(files, inplace, backup, bufsize, mode, openhook)
    return fileinput._state


viewing.inherit(globals(), fileinput)
