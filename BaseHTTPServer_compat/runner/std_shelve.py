"""shelve: Python 3's, in the databases that `std_anydbm` makes."""
import shelve

from BaseHTTPServer_compat.runner import std_anydbm, viewing  # noqa: F401  which says what a new database is

viewing.inherit(globals(), shelve)
