"""``BaseHTTPServer.test(Handler, Server)`` -> ``... test(Handler, Server, port=int(sys.argv[1]) if sys.argv[1:] else 8000)``

Python 2's test() takes the port from the command line, Python 3's from an argument; Python 3.7's default server
has threads, and what is left out is BaseHTTPRequestHandler for all three modules.

1. Arguments that Python 2 had by default are written out: ``SimpleHTTPServer.test()`` names its handler.
2. For the targets six and future the port is given on Python 3 only, the server is the default's.
3. Reported (BH503): a call with a star, or with arguments that neither has; a test that is not called where it is named.
"""

from .base import ORDER_API, BaseFix
from .dotted import dotted_parts
from .engine import syms, token
from .python2 import is_python2
from .spelling import add_argument
from .trees import arguments, is_call, is_name

PORT = "int(%s[1]) if %s[1:] else 8000"
HANDLERS = {"SimpleHTTPServer": "SimpleHTTPRequestHandler", "CGIHTTPServer": "CGIHTTPRequestHandler", "BaseHTTPServer": None}
SETTLED = "test"


class FixServerTest(BaseFix):
    """test() of the family's modules."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = ("test",)

    def fix(self, source):
        """Rewrite *source*."""
        if not source.says(*HANDLERS) or not is_python2(source):
            return
        uses = list(uses_of_test(source))
        for leaf, module, call in uses:
            self.use(leaf, module, call)
        if uses:    # server_imports need not say what the name takes now
            source.tree.bh_settled = getattr(source.tree, "bh_settled", frozenset()) | frozenset([SETTLED])

    def use(self, leaf, module, call):
        """Rewrite one use: *leaf* begins it, *call* is the trailer of its call or None."""
        if call is None:
            return self.report(leaf, "BH503", "test takes port= instead of reading sys.argv[1]: give it where it is called")
        values = arguments(call)
        names = [value.children[0].value for value in values if value.type == syms.argument and is_name(value.children[0])]
        if "port" in names:
            return None
        if len(values) > 3 or set(names) - KNOWN or any(value.type in STARS or (
                value.type == syms.argument and not is_name(value.children[0])) for value in values):
            return self.report(leaf, "BH503", "test() takes port= instead of reading sys.argv[1]")
        return self.give_port(leaf, module, call, len(values) - len(names), names)

    def give_port(self, leaf, module, call, count, names):
        """Add what Python 3 wants to a call with *count* arguments by place and *names* by name."""
        added = []
        handler = HANDLERS[module]
        if count < 1 and HANDLER not in names and handler is not None:
            added.append((HANDLER, self.beside(leaf, module, handler)))
        if count < 2 and SERVER not in names and not self.target.straddles:
            server = "HTTPServer" if handler is None else "BaseHTTPServer.HTTPServer"
            added.append((SERVER, self.beside(leaf, module, server)))
        by_place = not names and [name for name, _ in added] == PARAMETERS[count:count + len(added)]
        texts = [value if by_place else "%s=%s" % (name, value) for name, value in added]
        port = PORT % ((self.need("sys", "argv"),) * 2)
        if self.target.straddles:
            version = self.need("sys", "version_info")
            texts.append('**({} if %s[0] == 2 else {"port": %s})' % (version, port))
        else:
            texts.append("port=" + port)
        add_argument(call, ", ".join(texts))

    def beside(self, leaf, module, name):
        """Return the expression for *name* of the module whose test begins with *leaf*."""
        if self.source.origin(leaf) == module:  # SimpleHTTPServer.test: it is renamed with the other uses
            return "%s.%s" % (leaf.value, name)
        return self.need(self.target.module(module), name.rpartition(".")[2])


HANDLER, SERVER = "HandlerClass", "ServerClass"
PARAMETERS = [HANDLER, SERVER]
KNOWN = frozenset(PARAMETERS + ["protocol"])
STARS = (token.STAR, token.DOUBLESTAR, getattr(syms, "star_expr", -1))


def uses_of_test(source):
    """Yield (first leaf, module, trailer of the call or None) of the uses of a family module's ``test``."""
    for ref, _ in source.imported():
        if source.origin(ref.leaf).partition(".")[0] not in HANDLERS:
            continue
        node = ref.leaf.parent
        power = node if node.type == syms.power and node.children[0] is ref.leaf else None
        for end in range(1, 4 if power is not None else 2):
            name = origin_of(source, ref.leaf, power, end)
            module, _, last = (name or "").rpartition(".")
            if module.partition(".")[0] in HANDLERS:    # from SimpleHTTPServer import BaseHTTPServer
                module = module.rpartition(".")[2]
            if last == "test" and module in HANDLERS:
                follower = power.children[end] if power is not None and end < len(power.children) else None
                yield ref.leaf, module, follower if is_call(follower) else None
                break


def origin_of(source, leaf, power, end):
    """Return the dotted name of the first *end* parts of an expression, or None."""
    if end == 1:
        return source.origin(leaf)
    if end > len(power.children):
        return None
    parts = dotted_parts(leaf)
    base = source.origin(leaf)
    for child in power.children[1:end]:
        if child.type != syms.trailer or child.children[0].type != token.DOT:
            return None
        parts.append(child.children[1])
    return base and ".".join([base] + [part.value for part in parts[1:]])
