"""``BaseHTTPServer.test(Handler, Server)`` -> ``... test(Handler, Server, port=int(sys.argv[1]) if sys.argv[1:] else 8000)``

Python 2's test() takes the port from the command line, Python 3's from an argument; Python 3.7's default server
has threads.

1. For the targets six and future the argument is given on Python 3 only.
2. A call that names a port already, or has more arguments than three, is left.
"""

from .base import ORDER_API, BaseFix
from .engine import syms
from .python2 import is_python2
from .spelling import add_argument
from .trees import arguments, is_attribute, is_call, is_name

PORT = "int(%s[1]) if %s[1:] else 8000"


class FixServerTest(BaseFix):
    """test() of the family's modules."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for node in source.nodes:
            call = called(source, node) if node.type == syms.power else None
            if call is not None and len(arguments(call)) <= 3 and not any(
                    value.type == syms.argument for value in arguments(call)):
                self.give_port(source, node, call)

    def give_port(self, source, node, call):
        """Add what Python 3 wants."""
        values = arguments(call)
        port = PORT % ((self.need("sys", "argv"),) * 2)
        if self.target.straddles:
            version = self.need("sys", "version_info")
            add_argument(call, '**({} if %s[0] == 2 else {"port": %s})' % (version, port))
            return
        if values:
            module = self.need("http.server", "HTTPServer") if len(values) == 1 else None
            add_argument(call, ", ".join([module] * bool(module) + ["port=" + port]))


def called(source, node):
    """Return the trailer of the call of a family module's ``test``, or None."""
    first = node.children[0]
    if not is_name(first) or source.canonical(first) is None:
        return None
    name = source.canonical(first)
    for child in node.children[1:]:
        if is_call(child):
            return child if name == "http.server.test" else None
        if not is_attribute(child):
            return None
        name += "." + child.children[1].value
    return None
