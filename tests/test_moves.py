"""The table of moves, held against the modules of the interpreter that runs: 2.7's own, today's, six's and future's."""
import importlib
import sys
import warnings

import pytest
import six

from BaseHTTPServer_compat import moves

ROWS = [(module["old"], row[0]) for module in moves.MODULES for row in module["names"]]
# Gone from the standard library; the rows' remarks say so.
REMOVED = dict.fromkeys(["CGIHTTPRequestHandler", "executable", "nobody", "nobody_uid", "_url_collapse_path"], (3, 15))
REMOVED["cgi"] = (3, 13)


def places():
    """(old, name, target) of every place that this interpreter can have."""
    for old, name in ROWS:
        for target in moves.TARGETS:
            # On Python 2 http.server is another's backport, and of our package only the face is there to import.
            if not six.PY2 or target in ("six", "future") or (target, old) == ("compat", "BaseHTTPServer") and name not in moves.BY_NAME:
                yield old, name, target


def skip_removed(name):
    """Skip where this Python no longer has what the row names."""
    if sys.version_info >= REMOVED.get(name, (9,)):
        pytest.skip("%s is gone since %d.%d" % ((name,) + REMOVED[name]))


def resolve(place):
    """Import what (module, attribute) names."""
    module, attribute = place
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # cgi, 3.11 and 3.12
        found = importlib.import_module(module)
        return getattr(found, attribute) if attribute else found


@pytest.mark.parametrize("old, name", ROWS)
def test_old_module_has_the_name(old, name):
    """On 2.7 the genuine module, on 3 ours."""
    if name == "cgi":
        skip_removed(name)
    resolve((old, name))


@pytest.mark.skipif(not six.PY2, reason="only 2.7 can say which names 2.7 had")
@pytest.mark.parametrize("old", sorted(moves.BY_NAME))
def test_table_lacks_no_public_name(old):
    public = set(name for name in dir(importlib.import_module(old)) if not name.startswith("_"))
    assert public <= set(row[0] for row in moves.BY_NAME[old]["names"])


@pytest.mark.parametrize("old, name, target", list(places()))
def test_place_is_there(old, name, target):
    place = moves.place(old, name, target)
    if place is None:
        # A name without a place must tell a person what to do instead.
        assert target != "http.server" or moves.row(old, name)[3]
    else:
        if target != "compat" or name == "cgi":
            skip_removed(name)
        resolve(place)


def test_place_refuses_a_name_that_27_did_not_have():
    with pytest.raises(KeyError, match="BaseHTTPServer.HTTPSServer"):
        moves.place("BaseHTTPServer", "HTTPSServer", "six")
