"""``def log_request(self, code, size): print(code)`` -> the same, and ``http.HTTPStatus.__str__ = int.__repr__`` before it

http.server hands its own codes on as members of HTTPStatus, which before Python 3.11 are shown as ``HTTPStatus.NOT_FOUND``.

1. Only in a file that is Python 2's, where a handler's own log_request, send_response or send_error does more with the code
   than to hand it on to one of them.
2. For six and future it is done on Python 3 alone.
"""

from .base import ORDER_API, BaseFix
from .definitions import insert_definition
from .engine import syms
from .handlers import handler_classes
from .parameters import parameter_names
from .python2 import is_python2
from .trees import is_attribute

TOLD = ("log_request", "send_response", "send_error")
NUMBERS = "\n%s.__str__ = int.__repr__     # before Python 3.11 it is HTTPStatus.OK that is shown\n"
STRADDLING = '''
if str is not bytes:    # before Python 3.11 it is HTTPStatus.OK that is shown
    import http
    http.HTTPStatus.__str__ = int.__repr__
'''


class FixStatusCodes(BaseFix):
    """The codes that http.server gives."""

    run_order = ORDER_API
    words = TOLD

    def fix(self, source):
        """Rewrite *source*."""
        if source.says("HTTPStatus") or not is_python2(source):
            return
        methods = [method for cls in handler_classes(source) for method in cls.methods if method.name in TOLD]
        if any(shows_code(source, method) for method in methods):
            insert_definition(source.tree, STRADDLING if self.target.straddles else NUMBERS % self.need("http", "HTTPStatus"))


def shows_code(source, method):
    """True where the *method* reads its code and does not only hand it on."""
    names = parameter_names(method.node)
    if len(names) < 2 or names[1] is None:
        return False
    return any(ref.scope is method.scope and ref.context == "load" and not handed_on(ref.leaf) for ref in source.refs_to(names[1]))


def handed_on(leaf):
    """True for an argument of one of these methods, of a base or of the handler."""
    call = leaf.parent.parent if leaf.parent.type == syms.arglist else leaf.parent
    return call.type == syms.trailer and is_attribute(call.prev_sibling, *TOLD)
