"""A handler that answers ``Expect: 100-continue`` itself -> and ``handle_expect_100 = lambda self: True``

Python 2 sent nothing of its own; http.server would send a ``100 Continue`` before the program's.
"""

from .engine import syms, token
from .handlers import functions_in, handler_classes
from .python2 import ServerFix, is_python2
from .statements import insert_after
from .trees import arguments, is_call, is_inside

NAME = "handle_expect_100"
WORDS = ("100 continue", "100-continue")


class FixOwnContinue(ServerFix):
    """Handlers that say 100 Continue."""

    targets = ("http.server", "six", "future")
    words = ("wfile", "send_response")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        said = [leaf for leaf in source.of_type(token.STRING) if "100" in leaf.value and any(word in leaf.value.lower() for word in WORDS)]
        said += [trailer for trailer in source.attributes("send_response") if sends_continue(trailer)]
        for cls in handler_classes(source) if said else ():
            if cls.methods and NAME not in cls.scope.bound and any(is_inside(cls.node, node) for node in said):
                last = functions_in(cls.node)[-1]
                line = last.parent if last.parent.type == syms.decorated else last
                insert_after(line, "%s = lambda self: True" % NAME)


def sends_continue(trailer):
    """True for the ``.send_response`` of ``self.send_response(100)``."""
    call = trailer.next_sibling
    return is_call(call) and any(value.type == token.NUMBER and value.value == "100" for value in arguments(call)[:1])
