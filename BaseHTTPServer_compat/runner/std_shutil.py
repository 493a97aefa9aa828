"""shutil: paths are strings of bytes; `copyfileobj` takes any two files."""
import shutil

from BaseHTTPServer_compat.runner import files, viewing


def copyfileobj(fsrc, fdst, length=16 * 1024):
    while True:
        data = fsrc.read(length)
        if not data:
            break
        fdst.write(data)


def _on_paths(function):
    def call(*args, **kwargs):
        return function(*[files.path(arg) for arg in args], **kwargs)
    call.__name__ = function.__name__
    return call


for _name in 'copy copy2 copyfile copymode copystat copytree move rmtree make_archive'.split():
    globals()[_name] = _on_paths(getattr(shutil, _name))
viewing.inherit(globals(), shutil)
