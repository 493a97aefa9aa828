"""dumbdbm: keys and values are strings of bytes."""
import dbm.dumb
import os

from BaseHTTPServer_compat.runner import files, viewing
from BaseHTTPServer_compat.runner.std_anydbm import Database


def open(file, flag=None, mode=0o666):
    """2.7's database in files; Faithful: the flag is no more than a word, the files are made where there are none."""
    return Database(dbm.dumb.open(os.fsdecode(files.path(file)), 'c', mode))


viewing.inherit(globals(), dbm.dumb)
