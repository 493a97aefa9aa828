"""The engine's ``urllib`` fixer, run in its place: it leaves a name alone that means another module on Python 3; see std_imports.

And it knows the names that the engine's table lacks, and ``urlparse`` as a value, ``f(urlparse)``, is ``urllib.parse``.
Not called fix_*: ``urllib`` is the name to give.
"""

import importlib

from . import engine, targets
from .engine import token
from .leftovers import modules
from .parts import parts_with
from .scopes import Source
from .std_imports import LeavesDual
from .trees import is_attribute, is_call, rename

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

    def finish_tree(self, tree, filename):
        """Name the module ``urlparse`` where it is a value: all that it had is in one module."""
        super(FixStdUrllib, self).finish_tree(tree, filename)
        straddles = targets.Target(self.options.get("target") or "http.server").straddles
        if straddles or not any(map(is_value, leaves_of(tree, "urlparse"))) or "urllib.parse" not in modules(tree):
            return
        source = Source(tree)
        for ref in source.refs:
            if ref.leaf.value == "urlparse" and ref.context == "load" and not source.bindings(ref.leaf):
                rename(ref.leaf, "urllib.parse")


def leaves_of(tree, name):
    """Return the names *name* of a file."""
    return [leaf for part in parts_with(tree, name) for leaf in part.of_type(token.NAME) if leaf.value == name]


def is_value(leaf):
    """True for a name that is no attribute, and of which nothing is taken."""
    return not is_attribute(leaf.parent) and not is_attribute(leaf.next_sibling) and not is_call(leaf.next_sibling)
