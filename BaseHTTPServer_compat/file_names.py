"""Names of files: the native text of a URL, and what the operating system's calls take.

On a system whose names are UTF-8 the two are one; elsewhere, and under `run`, whose native text has a character for each byte,
a name goes through its bytes.
"""
import functools
import os
import sys

from BaseHTTPServer_compat.native_text import CODEC, decode, encode

_NAMES_ARE_UTF8 = os.name == 'nt' or sys.getfilesystemencoding() == 'utf-8'


def local(path):
    """A file's name, in native text or whatever a program calls one, as the operating system's calls take it (str)."""
    if _NAMES_ARE_UTF8 and CODEC[0] == 'utf-8' and type(path) is str:
        return path
    path = os.fspath(path)
    return path if os.name == 'nt' else os.fsdecode(encode(path))


def raw(path):
    """The bytes of a file's name."""
    return os.fsencode(local(path))


def folder(directory):
    """The name of a folder in native text: that of `directory` (str, bytes or a path), or of the working directory if None."""
    if _NAMES_ARE_UTF8 and CODEC[0] == 'utf-8':
        return os.getcwd() if directory is None else os.fsdecode(directory)
    return decode(os.getcwdb() if directory is None else os.fsencode(directory))


def normal_words(path):
    """The parts of a URL's path once ``.`` and ``..`` are resolved; the root has no parent.

    >>> normal_words('/a/./b//../c/')
    ['a', 'c']
    """
    words = []
    for word in path.split('/'):
        if word == '..':
            del words[-1:]
        elif word not in ('', '.'):
            words.append(word)
    return words


@functools.lru_cache(maxsize=64)
def extension(path):
    """What `posixpath.splitext` splits off, in fewer steps.

    >>> extension('/a.b/page.tar.gz'), extension('/a.b/.profile')
    ('.gz', '')
    """
    name, dot = path.rfind('/') + 1, path.rfind('.')
    return path[dot:] if dot > name and path[name:dot].strip('.') else ''
