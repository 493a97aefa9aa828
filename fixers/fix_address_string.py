"""``self.address_string()`` -> ``socket.getfqdn(self.client_address[0])``

Python 2's looked up the name of the client's host; http.server's gives its address.

1. Not in a file that has an address_string of its own, by ``def`` or by assignment.
2. For every target but compat: the result is the same on 2.7.
"""

from .base import ORDER_API, BaseFix
from .engine import syms
from .handlers import handler_classes
from .header_uses import put
from .python2 import is_python2
from .trees import arguments, is_attribute, is_call, is_name

NAME = "address_string"


class FixAddressString(BaseFix):
    """The name of the client's host."""

    run_order = ORDER_API - 2
    words = (NAME,)

    def fix(self, source):
        """Rewrite *source*."""
        if not source.attributes(NAME) or not is_python2(source) or has_own(source):
            return
        uses = [(method.self_name, use) for cls in handler_classes(source) if cls.sure
                for method in cls.methods for use in method.attribute_uses(NAME)]
        for name, use in uses:
            if use.rest and is_call(use.rest[0]) and not arguments(use.rest[0]) and not use.aliased:
                put(use, 1, "%s(%s.client_address[0])" % (self.need("socket", "getfqdn"), name))


def has_own(source):
    """True where the file says itself what address_string gives."""
    for leaf in source.leaves_of(NAME):
        if is_name(leaf.prev_sibling, "def"):
            return True
        trailer = leaf.parent
        if is_attribute(trailer, NAME) and trailer.parent.parent.type == syms.expr_stmt and trailer.next_sibling is None:
            return True
    return False
