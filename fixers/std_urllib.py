"""The engine's ``urllib`` fixer, run in its place: it leaves a name alone that means another module on Python 3; see std_imports.

And it knows the names that the engine's table lacks. Not called fix_*: ``urllib`` is the name to give.
"""

import importlib

from . import engine
from .std_imports import LeavesDual

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_urllib")


# Source: dir() of urllib and urllib2 of CPython 2.7.18, and of urllib.request and urllib.parse of 3.6 to 3.13.
ADDED = {
    ("urllib", "urllib.request"): "addclosehook addinfourl ftpcache ftperrors ftpwrapper getproxies getproxies_environment localhost "
                                  "MAXFTPCACHE noheaders proxy_bypass proxy_bypass_environment thishost",
    ("urllib", "urllib.parse"): "unwrap",
    ("urllib2", "urllib.request"): "AbstractHTTPHandler HTTPErrorProcessor addinfourl ftpwrapper getproxies localhost parse_http_list "
                                   "parse_keqv_list proxy_bypass request_host url2pathname _opener _parse_proxy",
    ("urllib2", "urllib.parse"): "unwrap",
}
for (_old, _new), _names in ADDED.items():
    _known = [members for module, members in _standard.MAPPING[_old] if module == _new][0]
    _known.extend(name for name in _names.split() if name not in _known)


class FixStdUrllib(LeavesDual, _standard.FixUrllib):
    """``urllib.quote(x)`` -> ``urllib.parse.quote(x)`` and the like."""

    moved = frozenset(_standard.MAPPING)
