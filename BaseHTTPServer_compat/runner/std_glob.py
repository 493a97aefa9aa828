"""glob: names are strings of bytes."""
import glob as _glob

from BaseHTTPServer_compat.runner import files, viewing


def glob(pattern):
    return [files.native_path(name) for name in _glob.glob(files.path(pattern))]


def iglob(pattern):
    return iter(glob(pattern))


viewing.inherit(globals(), _glob)
