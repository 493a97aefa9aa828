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
