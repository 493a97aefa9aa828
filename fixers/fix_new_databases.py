"""``shelve.open(path)``, ``anydbm.open(path, "c")`` -> the same, and ``_prefer_files()`` before it

What is new is made in SQLite since Python 3.13, if it may be: its objects serve one thread only, where Python 2's served a server of
many. _prefer_files, defined in the file, lets the kinds come first that Python 2 had as well.

1. Only in a file that is Python 2's. What is there already is opened as what it is.
2. Nothing for compat, whose modules see to it; on 2.7 there is nothing to do.
"""

from .base import ORDER_API, BaseFix
from .definitions import define, insert_definition
from .python2 import is_python2
from .unused import uses_of

NAME = "_prefer_files"
HELPER = '''
def _prefer_files():
    """Let new databases be of a kind that Python 2 had as well: SQLite's, of Python 3.13, serve one thread only."""
    if str is not bytes:
        from importlib import import_module
        import_module("dbm")._names.sort(key="dbm.sqlite3".__eq__)
'''
OPENING = ("open", "DbfilenameShelf")


class FixNewDatabases(BaseFix):
    """Databases of shelve and anydbm."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("shelve", "anydbm")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source) or source.says(NAME):
            return
        if any(use.name in OPENING for use in uses_of(source, "shelve", "anydbm", "dbm")):
            insert_definition(source.tree, "\n%s()\n" % NAME)
            define(source, NAME, HELPER)
