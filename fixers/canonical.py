"""One spelling for the modules of the family, by whichever of their names a file imports them."""

from .. import moves
from .tables import MODULES, URLLIB


def _canonical_modules():
    found = {}
    for module in moves.MODULES:
        new = module["http.server"] or module["old"]
        for spelling in (module["old"], module["six"], module["compat"], module["implementation"],
                         "six.moves." + module["old"], "future.moves." + new, new):
            if spelling:
                found[spelling] = new
    found["six.moves.socketserver"] = "socketserver"
    return found


def package_of(dotted):
    """Return the first of the names in a *dotted* one."""
    return dotted.partition(".")[0]


CANONICAL = _canonical_modules()
# What stands in for a module of 2.7's where there is one or the other: try: import simplejson as json / except ImportError: import json.
STAND_INS = {
    "simplejson": "json", "django.utils.simplejson": "json", "cPickle": "pickle", "cStringIO": "StringIO",
    "xml.etree.cElementTree": "xml.etree.ElementTree", "elementtree.ElementTree": "xml.etree.ElementTree",
    "cElementTree": "xml.etree.ElementTree", "pysqlite2.dbapi2": "sqlite3", "ordereddict": "collections", "unittest2": "unittest",
    "md5.new": "hashlib.md5", "md5.md5": "hashlib.md5", "sha.new": "hashlib.sha1", "sha.sha": "hashlib.sha1",
    "cgi.parse_qs": "urlparse.parse_qs", "cgi.parse_qsl": "urlparse.parse_qsl"}
# Which module of Python 3's is one of 2.7's where a file has one or the other.
NEW_MODULES = dict((old, new.rpartition("|")[2]) for old, (_, new) in MODULES.items() if new and not new.startswith("future"))
NEW_HOMES = {"urlparse": ("urllib.parse",), "urllib": ("urllib.parse", "urllib.request"), "urllib2": ("urllib.request", "urllib.parse")}
NEW_NAMES = dict(((old + "." + name, "urllib.%s.%s" % (part, name)) for (old, part), names in URLLIB.items() for name in names.split()),
                 **{"cgi.escape": "html.escape", "cgi.parse_qs": "urllib.parse.parse_qs", "cgi.parse_qsl": "urllib.parse.parse_qsl"})
OF_FAMILY, CANONICAL_PACKAGES = frozenset(map(package_of, CANONICAL)), frozenset(map(package_of, CANONICAL.values()))


def spellings(packages):
    """Return the set *packages* of first names with those of which ``canonical`` may make one of them."""
    return packages if CANONICAL_PACKAGES.isdisjoint(packages) else packages | OF_FAMILY


def canonical(origin):
    """Return a dotted name of the family in Python 3's spelling; any other name as it is.

    >>> canonical("SimpleHTTPServer.BaseHTTPServer.HTTPServer")
    'http.server.HTTPServer'
    >>> canonical("six.moves.socketserver.ThreadingMixIn")
    'socketserver.ThreadingMixIn'
    >>> canonical("mimetools.Message")
    'mimetools.Message'
    """
    if origin is None:
        return None
    parts = origin.split(".")
    for length in range(len(parts), 0, -1):
        new = CANONICAL.get(".".join(parts[:length]))
        if new is None:
            continue
        rest = parts[length:]
        while rest and rest[0] in CANONICAL and new == "http.server":  # SimpleHTTPServer.BaseHTTPServer
            new = CANONICAL[rest.pop(0)]
        return ".".join([new] + rest)
    return origin


def stood_in_for(origin):
    """Return the dotted name of 2.7's that *origin* is, or stands in for; None for None.

    >>> stood_in_for("simplejson.dumps"), stood_in_for("md5.new"), stood_in_for("json")
    ('json.dumps', 'hashlib.md5', 'json')
    """
    if origin is None or origin in STAND_INS:
        return STAND_INS.get(origin)
    module, dot, name = origin.rpartition(".")
    return STAND_INS.get(module, module) + dot + name


def old_of(origins):
    """Return the one of *origins* that is Python 2's, where the others are what Python 3 has for it; None where they are not.

    >>> old_of(["Cookie", "http.cookies"]), old_of(["urllib.parse.quote", "urllib.quote"]), old_of(["Cookie", "cookies"])
    ('Cookie', 'urllib.quote', None)
    """
    for old in origins:
        if all(origin == old or is_new(old, origin) for origin in origins):
            return old
    return None


def is_new(old, origin):
    """True where *origin* is the name, or the module, in which Python 3 has what *old* was."""
    if old in NEW_NAMES or old in NEW_HOMES:
        return origin == NEW_NAMES.get(old) or origin in NEW_HOMES.get(old, ())
    module, dot, name = old.rpartition(".")
    home = "urllib.parse" if module == "urlparse" else NEW_MODULES.get(module)
    return origin == NEW_MODULES.get(old) or home is not None and origin == home + dot + name
