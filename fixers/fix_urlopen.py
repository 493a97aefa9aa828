"""``urllib.urlopen(url)`` -> ``_urlopen(url)``, a function defined in the file

Python 2's urllib took the page of a 404 for an answer like any other, and a proxy passed it on; urllib.request raises
HTTPError, as urllib2 did. A name without a scheme was a file's, if it did not begin with ``./``; there it is refused.
So are blanks and what is not ASCII, which were quoted.

1. Only urllib's own, and called with a URL and data alone: ``proxies=`` is reported (BH603).
2. For six and future it is urllib's urlopen on 2.7, where six.moves.urllib.request has urllib2's.
"""

from .base import ORDER_API
from .handlers import Use
from .header_uses import put
from .python2 import ServerFix
from .trees import arguments, is_call
from .unused import define_under, drop_unused, uses_of

HELPER = '''
def _urlopen(url, data=None):
    """Return the answer of a server, that of an error too, or a file, as urllib.urlopen of Python 2 did."""
    url = QUOTE(url, "%/:=&?~#+!$,;'@()*[]|", errors="surrogateescape")
    if url.startswith("./") and EXISTS(TOPATH(url)):
        raise ValueError("local file url may start with / or file:. Unknown url of type: %s" % url)
    if ":" not in url.split("/")[0]:
        url = "file:" + TOURL(ABSPATH(TOPATH(url)))
    try:
        return URLOPEN(url, data)
    except HTTPERROR as error:
        return error
'''
NEEDED = (("URLOPEN", "urllib.request", "urlopen"), ("TOURL", "urllib.request", "pathname2url"),
          ("TOPATH", "urllib.request", "url2pathname"), ("ABSPATH", "os.path", "abspath"), ("EXISTS", "os.path", "exists"),
          ("HTTPERROR", "urllib.error", "HTTPError"), ("QUOTE", "urllib.parse", "quote"))
STRADDLING = '''
def _urlopen(url, data=None):
    """Return the answer of a server, that of an error too, or a file, as urllib.urlopen of Python 2 does."""
    if str is bytes:  # Python 2
        from urllib import urlopen
        HTTPError = ()
    else:
        from os.path import abspath, exists
        from urllib.error import HTTPError
        from urllib.parse import quote
        from urllib.request import pathname2url, url2pathname, urlopen
        url = quote(url, "%/:=&?~#+!$,;'@()*[]|", errors="surrogateescape")
        if url.startswith("./") and exists(url2pathname(url)):
            raise ValueError("local file url may start with / or file:. Unknown url of type: %s" % url)
        if ":" not in url.split("/")[0]:
            url = "file:" + pathname2url(abspath(url2pathname(url)))
    try:
        return urlopen(url, data)
    except HTTPError as error:
        return error
'''


class FixUrlopen(ServerFix):
    """The urlopen that does not raise."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("urlopen",)

    def fix(self, source):
        """Rewrite *source*."""
        done = False
        for use in uses_of(source, "urllib"):
            if use.name != "urlopen":
                continue
            values = arguments(use.rest[0]) if use.rest and is_call(use.rest[0]) else []
            if len(values) > 2 or any(not stands_for_itself(value) for value in values):
                self.report(use.node, "BH603", "urlopen of Python 3 takes no proxies: install an opener")
                continue
            put(Use(use.node, use.end, False), 0, self.define())
            done = True
        if done:
            drop_unused(self.refresh(), ("urllib",), ("urlopen",), whole=True)

    def define(self):
        """Define the function; return its name."""
        if self.target.straddles:
            return define_under(self.source, "_urlopen", STRADDLING)
        helper = HELPER
        for word, module, name in NEEDED:
            helper = helper.replace(word, self.need(module, name))
        return define_under(self.source, "_urlopen", helper)


def stands_for_itself(value):
    """True for an argument that both functions take: by its place, or data by its name."""
    return not value.children or "=" not in [child.value for child in value.children if hasattr(child, "value")] or (
        value.children[0].value == "data")
