"""linecache: lines are strings of bytes."""
import linecache
import os

from BaseHTTPServer_compat.runner import files, viewing

cache = {}


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    if filename in linecache.cache:     # of a module of the program's
        return linecache.getlines(filename, module_globals)
    return cache[filename][2] if filename in cache else updatecache(filename, module_globals)


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    try:
        found = os.stat(files.path(filename))
        with files.open_file(filename, 'rU') as file:
            lines = file.readlines()
    except (OSError, ValueError):
        return linecache.getlines(filename, module_globals)
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = found.st_size, found.st_mtime, lines, filename
    return lines


def checkcache(filename=None):
    for name in list(cache) if filename is None else [filename]:
        try:
            found = os.stat(files.path(name))
        except OSError:
            found = None
        if name in cache and (found is None or (found.st_size, found.st_mtime) != cache[name][:2]):
            del cache[name]


def clearcache():
    cache.clear()


viewing.inherit(globals(), linecache)
