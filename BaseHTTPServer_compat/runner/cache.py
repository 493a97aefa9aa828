"""Translations kept between runs, found by the content of their source.

A file's name is a hash of the source, of the translator's own files and of the interpreter: nothing that a source says
becomes a path.  A file is written beside its place and renamed, so that two runs never see half of one; the folder and its
files must be the user's own and closed to others, since what is in them is run.  Safe to delete.
"""
import hashlib
import importlib.util
import marshal
import os
import sys
import tempfile

_TRANSLATOR = ('syntax.py', 'meaning.py', 'translate.py', 'objects.py', 'strings.py', 'engine.py', 'leaks.py', 'execs.py',
               'last_error.py', 'letting_go.py', 'scopes.py', 'markers.py')
_FOLDER = 'basehttpserver-compat'

enabled = True  # --no-cache


def folder():
    """The cache's folder: below XDG_CACHE_HOME, or where this system keeps a user's caches."""
    if os.name == 'nt':
        base = os.environ.get('LOCALAPPDATA') or os.path.expanduser('~')
    elif sys.platform == 'darwin':
        base = os.path.expanduser('~/Library/Caches')
    else:
        base = os.environ.get('XDG_CACHE_HOME') or os.path.expanduser('~/.cache')
    return os.path.join(base, _FOLDER)


def _translator_key():
    """What changes when this package's translator does: sizes and times of its files."""
    here = os.path.dirname(os.path.abspath(__file__))
    stats = [os.stat(os.path.join(here, name)) for name in _TRANSLATOR if os.path.exists(os.path.join(here, name))]
    return repr([(stat.st_size, stat.st_mtime) for stat in stats])


def path_of(data):
    """The cache's file for a source (bytes)."""
    digest = hashlib.sha256(importlib.util.MAGIC_NUMBER + sys.version.encode('utf-8'))
    digest.update(_translator_key().encode('ascii') + b'\0' + data)
    return os.path.join(folder(), digest.hexdigest() + '.code')


def load(data):
    """The code object kept for a source, or None."""
    if not enabled:
        return None
    try:
        with open(path_of(data), 'rb') as file:
            if not _is_ours(os.fstat(file.fileno())) or not _is_ours(os.stat(folder())):
                return None
            kept = file.read()
    except OSError:
        return None
    digest, body = kept[:32], kept[32:]
    if hashlib.sha256(body).digest() != digest:
        return None  # cut short, or not written by us
    try:
        return marshal.loads(body)
    except (EOFError, ValueError, TypeError):
        return None


def _is_ours(stat):
    """Whether a file is this user's and nobody else can have written it."""
    return not hasattr(os, 'getuid') or (stat.st_uid == os.getuid() and not stat.st_mode & 0o022)


def store(data, code):
    """Keep a code object; where nothing can be written, nothing is kept."""
    if not enabled:
        return
    try:
        os.makedirs(folder(), 0o700, exist_ok=True)
        if not _is_ours(os.stat(folder())):
            return
        handle, name = tempfile.mkstemp(dir=folder())
    except OSError:
        return
    body = marshal.dumps(code)
    try:
        with os.fdopen(handle, 'wb') as file:
            file.write(hashlib.sha256(body).digest() + body)
        os.replace(name, path_of(data))
    except OSError:
        os.unlink(name)
