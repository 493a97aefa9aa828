"""One spelling for the modules of the family, by whichever of their names a file imports them."""

from .. import moves


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
