"""``def app(environ, start_response):`` -> the same, and ``start_response = _native_wsgi(environ, start_response)`` first in it

Python 3 gives a WSGI application its texts in Latin-1, one character a byte, and wants the header in it; the rest of a file that
was rewritten takes text for UTF-8. _native_wsgi, defined in the file, decodes what is in the environment, once, and encodes the header.

``request_uri(environ)`` of wsgiref.util -> ``_native_uri(request_uri, environ)``: it takes the texts for Latin-1.

1. An application is a function, or a method, whose last two parameters are the environment and ``start_response``, or ``env`` or
   ``environ`` and a name that begins with ``start``. Only in a file that serves by wsgiref, and is Python 2's.
"""

from .base import ORDER_API
from .definitions import define
from .engine import syms, token
from .fix_error_words import begin
from .handlers import Use, kind_of_method
from .header_uses import put
from .our_helpers import in_helper
from .parameters import is_application, parameter_names
from .python2 import ServerFix, is_python2
from .spelling import Speller
from .statements import insert_after
from .trees import arguments, is_call, is_name, source_of_all
from .unused import uses_of

HELPER = '''

def _native_wsgi(environ, start_response):
    """Decode the texts of a WSGI environment, which Python 3 gives in Latin-1; return what takes a header of such texts."""
    version = environ.get("wsgi.version", (1, 0))
    if str is bytes or hasattr(version, "native"):
        return start_response
    environ["wsgi.version"] = type("tuple", (tuple,), {"native": True})(version)    # a mark that does not show
    for name, value in list(environ.items()):
        if isinstance(value, str):
            environ[name] = value.encode("latin-1").decode(CODEC)

    def start(status, headers, *more):
        return start_response(status, [(name, value.encode(CODEC).decode("latin-1")) for name, value in headers], *more)
    return start
'''
URIS = ("request_uri", "application_uri")
OF_URI = '''

def _native_uri(function, environ, *more):
    """Return what request_uri or application_uri makes of an environment of which the texts are decoded."""
    if str is bytes or not hasattr(environ.get("wsgi.version"), "native"):
        return function(environ, *more)
    raw = dict((name, value.encode(CODEC).decode("latin-1") if isinstance(value, str) else value) for name, value in environ.items())
    return function(raw, *more).encode("latin-1").decode(CODEC)
'''


class FixWsgiTexts(ServerFix):
    """The texts of a WSGI application."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("start_response", "env", "environ")

    def fix(self, source):
        """Rewrite *source*."""
        if not source.says("wsgiref", "make_server", "WSGIServer") or not is_python2(source):
            return
        found = [(node, application(source, node)) for node in source.of_type(syms.funcdef)]
        for node, names in found:
            block = node.children[-1]
            if names is not None and not any(is_name(leaf, "_native_wsgi") for leaf in block.leaves()):
                put_first(block, "%s = _native_wsgi(%s, %s)" % (names[1], names[0], names[1]))
                define(source, "_native_wsgi", HELPER.replace("CODEC", Speller(self, source).codec))
        if any(names is not None for _, names in found) and source.says(*URIS):
            self.uris(source)

    def uris(self, source):
        """Rewrite the calls of functions that quote what is in the environment."""
        for use in uses_of(source, "wsgiref.util"):
            values = arguments(use.rest[0]) if use.name in URIS and use.rest and is_call(use.rest[0]) else []
            if values and not in_helper(use.leaf):
                function = source_of_all(use.node.children[:use.end]).strip()
                given = source_of_all(use.rest[0].children[1:-1])
                put(Use(use.node, use.end, False), 1, "_native_uri(%s, %s)" % (function, given))
                define(source, "_native_uri", OF_URI.replace("CODEC", Speller(self, source).codec))


def application(source, node):
    """Return the names that a funcdef has for the environment and for start_response; None where it is no WSGI application."""
    names, scope = parameter_names(node), source.inner_scope(node).parent
    if is_name(node.children[1], "_native_wsgi"):
        return None
    if scope.kind == "class" and kind_of_method(scope, node) != "static":
        names = names[1:]
    return names[-2:] if len(names) in (2, 3) and names[-2] and is_application(names[-2:]) else None


def put_first(block, text):
    """Put the statement *text* first in a block, after its docstring."""
    first = block.children[2] if block.type == syms.suite else None
    if first is not None and first.type == syms.simple_stmt and first.children[0].type == token.STRING:
        insert_after(first, text)
    else:
        begin(block, text)
