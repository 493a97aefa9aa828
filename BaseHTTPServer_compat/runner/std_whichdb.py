"""whichdb, by the names that the modules of databases had."""
import dbm

from BaseHTTPServer_compat.runner import files

_OLD_NAMES = {'dbm.gnu': 'gdbm', 'dbm.ndbm': 'dbm', 'dbm.dumb': 'dumbdbm'}


def whichdb(filename):
    name = dbm.whichdb(files.path(filename))
    return _OLD_NAMES.get(name, name)


__all__ = ['whichdb']
