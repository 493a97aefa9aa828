"""macpath: paths of Mac OS 9, which Python has no more from 3.8 on; what looks at the disk is posixpath's.

Left out: abspath, normpath, realpath and walk.
"""
from BaseHTTPServer_compat.runner import std_posixpath
from BaseHTTPServer_compat.runner.std_posixpath import (  # noqa: F401
    commonprefix, exists, getatime, getctime, getmtime, getsize, isdir, isfile, islink, lexists,
)
from BaseHTTPServer_compat.runner.strings import changed

curdir, pardir, extsep, sep, pathsep, defpath, altsep, devnull = ':', '::', '.', ':', '\n', ':', None, 'Dev:Null'
supports_unicode_filenames = True


def normcase(path):
    return changed(path, 'lower')


def isabs(s):
    """True for a path that begins with a volume: it has a colon, but not as its first character."""
    return s.find(':') > 0


def join(s, *p):
    """The parts after the last that is absolute, one below the other."""
    path = s
    for part in p:
        if not path or isabs(part):
            path = part
            continue
        part = part[1:] if part[:1] == ':' else part
        path = path if ':' in path else ':' + path
        path = path + part if path[-1:] == ':' else path + ':' + part
    return path


def split(s):
    """(all before the last colon, all after it); a volume keeps its colon."""
    folder, colon, name = s.rpartition(':')
    return folder + ':' if folder and ':' not in folder else folder, name


def splitext(p):
    first, extension = std_posixpath.splitext(basename(p))
    return p[:len(p) - len(first + extension)] + first, extension


def splitdrive(p):
    return '', p


def dirname(s):
    return split(s)[0]


def basename(s):
    return split(s)[1]


def ismount(s):
    return isabs(s) and split(s)[1] == ''


def expanduser(s):
    return s


expandvars = expanduser
