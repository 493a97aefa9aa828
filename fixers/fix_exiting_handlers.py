"""``sys.exit()`` in a handler -> the same, and ``_serve_on()`` before the classes: the server goes on

Python 2's servers took any error of a handler's for one, said it and went on to the next request; Python 3's let SystemExit and
KeyboardInterrupt end the program. _serve_on, defined in the file, lets them be what they were.

1. Where a method of a handler, or a function of the file that is called by its name in one, exits: by ``sys.exit()``, ``exit()``,
   ``quit()``, or by raising one of the two.
2. ``os._exit()`` ends the program on both.
"""

from .definitions import begun_on_2, define_and_call
from .engine import syms
from .grammar import flat
from .handlers import base_nodes, handler_classes
from .python2 import ServerFix, is_python2
from .trees import first_leaf, is_attribute, is_call, is_name, source_of

NAME = "_serve_on"
HELPER = '''
def _serve_on():
    """Let a handler that exits end its own request only, as on Python 2."""
    import socketserver

    def finish_request(server, request, client_address):
        try:
            server.RequestHandlerClass(request, client_address, server)
        except (SystemExit, KeyboardInterrupt):
            server.handle_error(request, client_address)
    socketserver.BaseServer.finish_request = finish_request
'''
EXITS = ("exit", "quit")
RAISED = ("SystemExit", "KeyboardInterrupt")


class FixExitingHandlers(ServerFix):
    """Handlers that exit."""

    targets = ("http.server", "six", "future")
    words = EXITS + RAISED

    def fix(self, source):
        """Rewrite *source*."""
        if source.says(NAME) or not is_python2(source):
            return
        found = handlers(source)
        exiting = exiting_functions(source) if found else ()
        if exiting and any(exits(source, node, exiting) for node in found):
            define_and_call(source, NAME, begun_on_2(HELPER) if self.target.straddles else HELPER)


def handlers(source):
    """Return the nodes of the file's classes of handlers, of HTTP or of SocketServer."""
    known = [cls.node for cls in handler_classes(source)]
    return known + [node for node in source.of_type(syms.classdef) if node not in known and any(
        source_of(base).endswith("RequestHandler") for base in base_nodes(node))]


def exiting_functions(source):
    """Return the names of the functions and methods of the file that exit, or call one that does."""
    found, before = set(), None
    functions = source.of_type(syms.funcdef)
    while found != before:
        before = set(found)
        found.update(node.children[1].value for node in functions if exits(source, node.children[-1], found))
    return found


def exits(source, block, known):
    """True where a block exits, or calls a function or method that is among those *known* to."""
    for node in flat(block):
        if node.type == syms.power and is_exit(source, node, known):
            return True
        if node.type == syms.raise_stmt and len(node.children) > 1 and is_name(first_leaf(node.children[1]), *RAISED):
            return True
    return False


def is_exit(source, node, known):
    """True for the power of a call of sys.exit(), exit() or quit(), or of a function among those *known*."""
    for before, call in zip(node.children, node.children[1:]):
        if is_call(call):
            name = before.children[1] if is_attribute(before) else before
            if is_name(name) and name.value in known:
                return True
    first, second = node.children[:2]
    if is_name(first, *EXITS) and is_call(second):
        return source.origin(first) == "sys.exit" or not source.bindings(first)
    return is_name(first) and source.origin(first) == "sys" and is_attribute(second, "exit") and len(node.children) > 2
