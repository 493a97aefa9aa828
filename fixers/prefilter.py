"""Which files are worth parsing: parsing is a thousand times slower than looking.

``wanted(raw)`` works on bytes, in two steps: words that every such file has, found by ``find``, then on their
lines a regular expression that tells code from talk about the modules. It may say yes for nothing, never no for something.
"""

import re

from .. import moves

UTF16 = (b"\xff\xfe", b"\xfe\xff")
# Each is part of what it stands for: HTTPServer of BaseHTTPServer and of http.server's own class.
COARSE = (b"HTTPServer", b"SocketServer", b"mimetools", b"rfc822", b"RequestHandler")
FILES = re.compile(br"\.[rw]file\b")     # quicker to find so than as two words, and needs no second look
# HTTPServer and RequestHandler, and by the way HaTPServer: one search for their H takes less time than one for each.
CLASSES = re.compile(br"H[Ta](?:TPServer|ndler(?<=RequestHandler))")
MODULES = COARSE[1:4]

_NAMES = "(?:%s)" % "|".join(module["old"] for module in moves.MODULES)
_PATTERN = r"""
    (?:^|[;:'"\r\n])[ \t]*import\b[^#\r\n;]*\b{names}\b           # import os, BaseHTTPServer
  | (?:^|[;:'"\r\n])[ \t]*from[ \t\\]+{names}\b                   # from BaseHTTPServer
  | \bimport\b[^#\r\n;]*\b{names}\b                               # from x import BaseHTTPServer
  | ^[ \t]*\(?(?:[\w.*]+(?:[ ]as[ ]\w+)?[ \t]*,[ \t]*)*{names}\b  # an import's continuation line
       (?:[ \t]*[,)\\;#\r\n]|[ ]as[ ]|[ \t]+import\b|$)
  | ['"](?:{names}\.\w|{servers}['"])                              # "BaseHTTPServer.HTTPServer"
  | (?:import|modules|reload|patch)\w*[^\w\r\n]+u?['"]{names}['"]  # sys.modules["rfc822"]
  | \s-m\s+{names}\b                                             # python -m SimpleHTTPServer
  | \b(?:HTTP|XMLRPC|WSGI)RequestHandler\b | RequestHandlerClass\b
"""
_SERVERS = "(?:BaseHTTP|SimpleHTTP|CGIHTTP|Socket)Server"  # "rfc822" alone is half of "message/rfc822"
PRECISE = re.compile(_PATTERN.format(names=_NAMES, servers=_SERVERS).encode("ascii"), re.MULTILINE | re.VERBOSE)


def is_named(raw):
    """True where one of the words is in the source *raw* (bytes), or where it is in UTF-16 and they cannot be found."""
    return (CLASSES.search(raw) is not None or any(word in raw for word in MODULES) or FILES.search(raw) is not None
            or raw[:2] in UTF16)


def wanted(raw):
    """True where the source *raw* (bytes) may hold something for our fixers."""
    for word in COARSE:
        at = raw.find(word)
        while at >= 0:
            start, end = raw.rfind(b"\n", 0, at) + 1, raw.find(b"\n", at)
            end = len(raw) if end < 0 else end
            if PRECISE.search(raw[start:end]):
                return True
            at = raw.find(word, end)
    # UTF-16 is no Python source: let the reader say so.
    return FILES.search(raw) is not None or raw[:2] in UTF16
