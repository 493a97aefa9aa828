"""``MessageClass = mimetools.Message`` in a handler, and header classes of the program's own.

``MessageClass = mimetools.Message`` -> nothing: what http.server has by itself is its successor
``class Fields(mimetools.Message)`` -> ``class Fields(http.client.HTTPMessage)``
``isinstance(self.headers, mimetools.Message)`` -> ``isinstance(self.headers, email.message.Message)``

1. A class that overrides how the header is read (readheaders, isheader, __init__ ...) is reported (BH203): Python 3
   fills the object and does not ask it.
2. For six and future the line goes likewise, for 2.7 has that class by itself; the other two are reported, since
   no one class is both Pythons'.
3. ``mimetools.Message(file)`` makes an object of its own: see server_imports.
"""

from .base import BaseFix
from .engine import syms
from .handlers import base_nodes, functions_in, handler_classes
from .header_uses import MESSAGES, READING, message_classes
from .statements import remove
from .trees import arguments, is_call, replace
from .unused import drop_unused


class FixMessageClass(BaseFix):
    """The class of the header object."""

    words = ("Message",)

    def fix(self, source):
        """Rewrite *source*."""
        for cls in handler_classes(source):
            value = cls.assigns("MessageClass")
            if value is not None and source.origin(value) in MESSAGES and value.parent.type == syms.expr_stmt:
                remove(value.parent)
        for node in message_classes(source):
            self.subclass(source, node)
        for node in source.powers_of("isinstance"):
            if len(node.children) == 2 and is_call(node.children[1]):
                self.isinstance(source, node)
        if source.tree.was_changed:
            drop_unused(self.refresh(), ("mimetools", "rfc822"), ("Message",), whole=True)

    def subclass(self, source, node):
        """A class that derives from Python 2's."""
        own = sorted(set(function.children[1].value for function in functions_in(node)) & READING)
        if own:
            return self.report(node, "BH203", "derives from Python 2's header class: overrides %s" % ", ".join(own))
        for base in base_nodes(node):
            if source.origin(base) in MESSAGES:
                replace(base, self.of_both(source.origin(base), "http.client", "HTTPMessage"))
        return None

    def of_both(self, origin, module, name):
        """Return the expression for a class of Python 3, which for six and future is that of *origin* on 2.7."""
        if self.target.straddles:
            module, name = "%s|%s" % (origin.rpartition(".")[0], module), "Message|" + name
        return self.need(module, name)

    def isinstance(self, source, node):
        """``isinstance(x, mimetools.Message)``."""
        values = arguments(node.children[1])
        if len(values) != 2 or source.origin(values[1]) not in MESSAGES:
            return
        replace(values[1], self.of_both(source.origin(values[1]), "email.message", "Message"))
