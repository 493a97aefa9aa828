"""``request.add_data(x)`` -> ``request.data = x``; ``request.has_data()`` -> ``(request.data is not None)``

So for get_data(), get_type(), get_host(), get_selector(), get_origin_req_host() and is_unverifiable() of urllib2.Request: Python 3.4 has
attributes alone.

1. In a file that imports urllib2, where it defines no method of that name. What other objects have as well, get_data(), get_type() and
   get_host(), only of what is called a request, or is assigned one.
2. ``error.status = code`` -> ``error.__dict__["status"] = code`` of what ``urllib2.HTTPError(...)`` made: from Python 3.9 on its status is
   its code, and cannot be assigned to.
3. For six and future, what 2.7 finds out at the call is asked for where there is such a method.
"""

from .base import ORDER_API
from .engine import syms, token
from .python2 import Python2Fix
from .trees import arguments, is_attribute, is_call, is_name, replace, source_of, source_of_all

ATTRIBUTES = {"get_data": "data", "get_type": "type", "get_host": "host", "get_selector": "selector",
              "get_origin_req_host": "origin_req_host", "is_unverifiable": "unverifiable"}
NAMES = tuple(ATTRIBUTES) + ("add_data", "has_data")
PLAIN = frozenset(["get_data", "get_origin_req_host", "is_unverifiable"])      # of which 2.7 has the attribute at once
OTHERS = frozenset(["get_type", "get_host", "get_data"])   # names that other objects have as well
CALLED = ("r", "req", "request")


class FixUrlRequests(Python2Fix):
    """Methods of urllib2's requests."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("urllib2",)

    def fix(self, source):
        """Rewrite *source*."""
        found = [trailer for trailer in source.attributes(*NAMES) if is_call(trailer.next_sibling)]
        own = frozenset([node.children[1].value for node in source.of_type(syms.funcdef)] if found else ())
        for trailer in found:
            name = trailer.children[1].value
            if name not in own and (name not in OTHERS or is_request(source, trailer)) and not is_asked(trailer.parent):
                self.rewrite(trailer.parent, trailer, name)
        for trailer in source.attributes("status") if source.says("HTTPError") else ():
            if is_assigned(trailer) and made_by(source, trailer.prev_sibling, "HTTPError"):
                replace(trailer.parent, '%s.__dict__["status"]' % source_of(trailer.prev_sibling))

    def rewrite(self, node, trailer, name):
        """Rewrite the call of *name* in the power *node*."""
        index = node.children.index(trailer)
        request, given = source_of_all(node.children[:index]), arguments(trailer.next_sibling)
        if name == "add_data":
            if len(given) == 1 and index + 2 == len(node.children) and node.parent.type == syms.simple_stmt:
                replace(node, "%s.data = %s" % (request, source_of(given[0])))
        elif not given:
            rest = source_of_all(node.children[index + 2:]) if node.children[index + 2:] else ""
            replace(node, self.asked(request, name) + rest)

    def asked(self, request, name):
        """Return the source of what the method *name* of *request*, source too, gives."""
        if name == "has_data":
            return "(%s.data is not None)" % request
        attribute = "%s.%s" % (request, ATTRIBUTES[name])
        if self.target.straddles and name not in PLAIN:
            return '(%s.%s() if hasattr(%s, "%s") else %s)' % (request, name, request, name, attribute)
        return attribute


def is_request(source, trailer):
    """True for a method of what is called a request, or is assigned what is made by something that is called so."""
    head = trailer.prev_sibling
    if is_attribute(head):
        return head.children[1].value in CALLED
    return is_name(head) and (head.value in CALLED or made_by(source, head, "Request"))


def is_asked(node):
    """True for the call in ``r.get_host() if hasattr(r, "get_host") else r.host``, of an earlier run."""
    return node.parent.type == syms.test and node.parent.children[0] is node and source_of(node.parent.children[2]).startswith("hasattr(")


def is_assigned(trailer):
    """True for the ``.x`` of ``name.x = value``."""
    node = trailer.parent
    return len(node.children) == 2 and node.parent.type == syms.expr_stmt and node.parent.children[0] is node and (
        node.parent.children[1].type == token.EQUAL)


def made_by(source, leaf, name):
    """True for a name that is assigned what something makes whose name ends with *name*."""
    return is_name(leaf) and any(binding.value is not None and source_of(binding.value).partition("(")[0].endswith(name)
                                 for binding in source.bindings(leaf))
