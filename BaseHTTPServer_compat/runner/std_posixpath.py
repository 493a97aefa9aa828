"""os.path: the functions that look at the disk, of paths that are strings of bytes; the others are text's already."""
import os
import posixpath
import warnings

from BaseHTTPServer_compat.runner import files, show, viewing
from BaseHTTPServer_compat.runner.text import Unicode


def _on_disk(function):
    asks = _ASKS.get(function.__name__, 'stat')

    def call(*args):
        for arg in args[:1]:
            if not isinstance(arg, (str, bytes)):
                raise AttributeError("'%s' object has no attribute 'startswith'" % show.type_name(arg)) if asks is None else TypeError(
                    'coercing to Unicode: need string or buffer, %s found' % show.type_name(arg))
        result = function(*_alike([files.path(arg, asks) for arg in args]))
        if isinstance(result, (str, bytes)):
            return Unicode(os.fsdecode(result)) if isinstance(args[0], Unicode) else files.native_path(result)
        return result
    call.__name__, call.__doc__ = function.__name__, function.__doc__
    return call


_ASKS = {'islink': 'lstat', 'lexists': 'lstat', 'realpath': 'lstat', 'ismount': 'lstat',  # which function of os they call
         'abspath': None, 'expanduser': None, 'expandvars': None, 'relpath': None}


def _alike(paths):
    """Paths all as bytes when one of them is."""
    if any(isinstance(path, bytes) for path in paths):
        return [os.fsencode(path) if isinstance(path, str) else path for path in paths]
    return paths


for _name in ('abspath exists expanduser expandvars getatime getctime getmtime getsize isdir isfile islink ismount lexists realpath '
              'samefile').split():
    globals()[_name] = _on_disk(getattr(os.path, _name))


def relpath(path, start=os.curdir):
    return _on_disk(os.path.relpath)(path, start)


def join(first, *rest):
    """2.7's: no check of types but that of `+`."""
    result = first
    for part in rest:
        if part.startswith('/'):
            result = part
        elif result == '' or result.endswith('/'):
            result += part
        else:
            result += '/' + part
    return result


def split(path):
    """(head, tail)"""
    cut = path.rfind('/') + 1
    head, tail = path[:cut], path[cut:]
    if head and head != '/' * len(head):
        head = type(head)(head.rstrip('/'))
    return head, tail


def basename(path):
    return split(path)[1]


def dirname(path):
    return split(path)[0]


def splitext(path):
    if not isinstance(path, str):
        raise AttributeError("'%s' object has no attribute 'rfind'" % show.type_name(path))
    root, extension = posixpath.splitext(path)
    kind = Unicode if isinstance(path, Unicode) else str
    return kind(root), kind(extension) if extension else ''      # Faithful: no unicode then


def normpath(path):
    result = posixpath.normpath(path)
    return Unicode(result) if isinstance(path, Unicode) else result


def walk(top, visit, argument):
    """2.7's os.path.walk: calls ``visit(argument, folder, names)``."""
    from BaseHTTPServer_compat.runner import std_os
    try:
        names = std_os.listdir(top)
    except OSError:
        return
    visit(argument, top, names)
    for name in names:
        inner = join(top, name)
        if isdir(inner) and not islink(inner):  # noqa: F821  put in by the loop above
            walk(inner, visit, argument)


def commonprefix(paths):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore', DeprecationWarning)
        return posixpath.commonprefix(paths)



viewing.inherit(globals(), os.path)
