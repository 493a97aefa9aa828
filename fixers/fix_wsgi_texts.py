"""``def app(environ, start_response):`` -> the same, and ``start_response = _native_wsgi(environ, start_response)`` first in it

Python 3 gives a WSGI application its texts in Latin-1, one character a byte, and wants the header in it; the rest of a file that
was rewritten takes text for UTF-8. _native_wsgi, defined in the file, decodes what is in the environment, once, and encodes the header.

1. An application is a function, or a method, whose last two parameters are the environment and ``start_response``. Only in a file
   that serves by wsgiref, and is Python 2's.
"""

from .base import ORDER_API
from .definitions import define
from .engine import syms, token
from .fix_error_words import begin
from .parameters import parameter_names
from .python2 import ServerFix, is_python2
from .spelling import Speller
from .statements import insert_after
from .trees import is_name

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


class FixWsgiTexts(ServerFix):
    """The texts of a WSGI application."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("start_response",)

    def fix(self, source):
        """Rewrite *source*."""
        if not source.says("wsgiref", "make_server", "WSGIServer") or not is_python2(source):
            return
        found = [node for node in source.of_type(syms.funcdef) if parameter_names(node)[-1:] == ["start_response"]
                 and len(parameter_names(node)) in (2, 3) and not is_name(node.children[1], "_native_wsgi")]
        for node in found:
            name, block = parameter_names(node)[-2], node.children[-1]
            if name and not any(is_name(leaf, "_native_wsgi") for leaf in block.leaves()):
                put_first(block, "start_response = _native_wsgi(%s, start_response)" % name)
                define(source, "_native_wsgi", HELPER.replace("CODEC", Speller(self, source).codec))


def put_first(block, text):
    """Put the statement *text* first in a block, after its docstring."""
    first = block.children[2] if block.type == syms.suite else None
    if first is not None and first.type == syms.simple_stmt and first.children[0].type == token.STRING:
        insert_after(first, text)
    else:
        begin(block, text)
