"""glob: names are strings of bytes, unicode where the pattern is."""
import glob as _glob
import os

from BaseHTTPServer_compat.runner import files, viewing
from BaseHTTPServer_compat.runner.text import Unicode


def glob(pattern):
    names = _glob.glob(files.path(pattern))
    if isinstance(pattern, Unicode):
        return [Unicode(os.fsdecode(name)) for name in names]
    return [files.native_path(name) for name in names]


def iglob(pattern):
    return iter(glob(pattern))


viewing.inherit(globals(), _glob)
