"""shutil: paths are strings of bytes; `copyfileobj` takes any two files."""
import os
import shutil

from BaseHTTPServer_compat.runner import files, viewing
from BaseHTTPServer_compat.runner.text import from_text, real_text


def copyfileobj(fsrc, fdst, length=16 * 1024):
    while True:
        data = fsrc.read(length)
        if not data:
            break
        fdst.write(data)


def _on_paths(function):
    """A function of paths; Faithful: it gives nothing."""
    def call(*args, **kwargs):
        paths = [files.path(arg) for arg in args]   # bytes are joined with other paths there, and mostly not expected
        paths = [os.fsdecode(path) if isinstance(path, bytes) else path for path in paths]
        function(*paths, **kwargs)
    call.__name__ = function.__name__
    return call


def make_archive(base_name, *args, **kwargs):
    return from_text(shutil.make_archive(real_text(base_name), *map(real_text, args), **kwargs))


for _name in 'copy copy2 copyfile copymode copystat copytree move rmtree'.split():
    globals()[_name] = _on_paths(getattr(shutil, _name))
viewing.inherit(globals(), shutil)
