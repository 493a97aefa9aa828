"""``urllib2.urlopen(url)``, ``httplib.HTTPConnection(host)`` -> the same, and ``_client_heads_in_utf8()`` before it, defined in the file

Python 3's http.client reads the head of an answer as Latin-1 and writes that of a request as Latin-1: a file's name past ASCII that a
proxy passes on would come out as other bytes, and one that is not Latin-1 would raise UnicodeEncodeError. Python 2 passed the bytes on,
but for those of a path, for which it raised InvalidURL.

1. In a file of a server that is Python 2's, and asks another server, and that says something of fields. It can be deleted where all
   heads are ASCII.
2. For six and future it does nothing on 2.7. A file in Latin-1 is left: there it is what it was.
"""

from .definitions import begun_on_2, define_and_call
from .engine import syms, token
from .python2 import ServerFix, is_python2
from .spelling import Speller
from .trees import is_name

FIELDS = ("headers", "info", "getheader", "getheaders", "add_header", "putheader", "msg", "reason")
CLIENTS = ("urlopen", "build_opener", "HTTPConnection", "HTTPSConnection")
NAME = "_client_heads_in_utf8"
HELPER = '''
def _client_heads_in_utf8():
    """Let http.client take what is past ASCII in a head for UTF-8, of requests and of answers, and keep bytes that are none."""
    import email.policy
    import http.client
    if http.client.HTTPResponse.begin.__name__ == "begin_decoded":     # by another file
        return
    policy = type("Fields", (email.policy.Compat32,), {"header_fetch_parse": lambda policy, name, value: value})()
    begin, client = http.client.HTTPResponse.begin, http.client.HTTPConnection
    putheader, putrequest = client.putheader, client.putrequest

    def begin_decoded(answer):
        known = answer.headers
        begin(answer)
        if known is None:
            answer.headers.policy = policy
            answer.reason = answer.reason.encode("latin-1").decode(CODEC)
            answer.headers._headers = [(name, value.encode("latin-1").decode(CODEC)) for name, value in answer.headers._headers]

    def put_encoded(connection, name, *values):
        putheader(connection, name, *[value.encode(CODEC) if isinstance(value, str) else value for value in values])

    def put_ascii(connection, method, url, *options, **more):
        try:
            putrequest(connection, method, url, *options, **more)
        except UnicodeEncodeError:
            raw = url.encode(CODEC)
            first = [raw[at:at + 1] for at in range(len(raw)) if raw[at] > 127][0]
            raise http.client.InvalidURL("URL can't contain control characters. %s (found at least %s)" % (repr(raw)[1:], repr(first)[1:]))
    http.client.HTTPResponse.begin, client.putheader, client.putrequest = begin_decoded, put_encoded, put_ascii
'''


class FixClientHeads(ServerFix):
    """The heads of requests to other servers, and of their answers."""

    targets = ("http.server", "six", "future")
    words = CLIENTS

    def fix(self, source):
        """Rewrite *source*."""
        speller = Speller(self, source)
        if not is_python2(source) or source.says(NAME) or not source.says(*FIELDS) or speller.latin or not asks_others(source):
            return
        text = begun_on_2(HELPER) if self.target.straddles else HELPER
        define_and_call(source, NAME, text.replace("CODEC", speller.codec))


def asks_others(source):
    """True where one of CLIENTS is used, not only imported."""
    around = [leaf.parent for leaf in source.of_type(token.NAME) if is_name(leaf, *CLIENTS)]
    return any(parent.type in (syms.trailer, syms.power, syms.arglist, syms.classdef) for parent in around)
