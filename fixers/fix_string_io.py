"""``buffer.truncate(0)`` -> ``buffer.truncate(buffer.seek(0) or 0)``, ``buffer.reset()`` -> ``buffer.seek(0)``, of a StringIO

2.7's goes back to where it was cut off; Python 3's stays where it was, and fills up with NULs at the next write.

1. Only where the file is a StringIO for certain: open()'s stay where they are on both, and a program's own have their own.
2. Only where the buffer is a name or an attribute, for it is written twice.
"""

from .base import ORDER_API
from .engine import syms, token
from .flow import flow_of
from .header_uses import kinds_of
from .parameters import parameter_names
from .python2 import Python2Fix, is_python2
from .spelling import Speller
from .trees import arguments, expression, is_attribute, is_call, is_name, source_of_all

MADE_BY = ("StringIO", "cStringIO")
NAMES = ("truncate", "reset")


class FixStringIo(Python2Fix):
    """What only Python 2's StringIO does."""

    run_order = ORDER_API - 1       # after byte_strings, which foresees
    targets = ("http.server", "six", "future")
    words = NAMES

    def fix(self, source):
        """Rewrite *source*."""
        found = getattr(source.tree, "bh_memory", None)
        if found is None:
            found = in_memory(source, lambda: flow_of(source, self.target, Speller(self, source).latin), NAMES, new_call)
        for node, index in found:
            put(node, index, new_call(node, index) % {"buffer": source_of_all(node.children[:index])})


def foresee(source, flow):
    """Decide on the *flow* that there is, for a fixer that is going to change the file: to find it again takes long."""
    source.tree.bh_memory = in_memory(source, lambda: flow, NAMES, new_call)


def in_memory(source, flow, names, is_wanted):
    """Return [(power, index of a trailer ``.name``)] for *names* of what is a StringIO; *flow* is called for a Flow, if need be."""
    if not is_python2(source) or not source.says(*names) or not source.says(*MADE_BY):
        return []
    places = [(node, index) for node in source.powers_with(*names) for index in range(1, len(node.children))
              if is_attribute(node.children[index], *names)]
    places = [place for place in places if is_wanted(*place) and is_path(*place)]
    places = [(node, index) for node, index in places if index > 1 or not is_own(source, node.children[0])]
    return [place for place in places if is_memory(flow(), *place)]     # where strings come from takes long to find out


def is_memory(flow, node, index):
    """True where what stands before the trailer at *index* is a StringIO."""
    before = node.children[index - 1]
    cell = flow.cell(before) if index == 1 else flow.attribute(before.children[1].value)
    makers = cell.root().makers
    return bool(makers) and all(called(maker) in MADE_BY for maker in makers)


def is_own(source, node, depth=0):
    """True for an expression that is certain to be an object of a class of the file: ``self``, ``Class()``, a name for one."""
    if is_name(node):
        bindings = source.bindings(node)
        return bool(bindings) and depth < 4 and all(holds_own(source, binding, depth + 1) for binding in bindings)
    if node is None or node.type != syms.power or len(node.children) != 2 or not is_call(node.children[1]):
        return False
    makers = source.bindings(node.children[0]) if is_name(node.children[0]) else ()
    return bool(makers) and all(maker.kind == "class" for maker in makers)


def holds_own(source, binding, depth):
    """True where what a name is bound to is such an object; a parameter where all calls in the file pass one."""
    if binding.kind == "assign":
        return is_own(source, binding.value, depth)
    if binding.kind != "param":
        return False
    function = binding.statement
    method = function.type == syms.funcdef and function.parent.type != syms.decorated and binding.scope.parent.kind == "class"
    if method and parameter_names(function)[0] == binding.leaf.value:
        return True
    values = kinds_of(source).passed(binding)
    return bool(values) and all(is_own(source, value, depth) for value in values)


def called(maker):
    """Return the last name of what a call calls: ``StringIO`` of ``cStringIO.StringIO()``."""
    children = maker.node.children[:maker.end] if hasattr(maker, "end") else maker.children
    return [leaf.value for child in children[:-1] for leaf in child.leaves()][-1]


def is_path(node, index):
    """True where what stands before the trailer at *index* is a name or an attribute."""
    return is_name(node.children[0]) and all(map(is_attribute, node.children[1:index]))


def new_call(node, index):
    """Return what Python 3 has for the method at *index* and its call, with %(buffer)s for the buffer; None to leave it."""
    name = node.children[index].children[1].value
    call = node.children[index + 1] if index + 1 < len(node.children) and is_call(node.children[index + 1]) else None
    values = arguments(call) if call is not None else []
    if name == "reset" and call is not None and not values:
        return "seek(0)"
    if name == "truncate" and len(values) == 1 and values[0].type == token.NUMBER and values[0].value == "0":
        return "truncate(%(buffer)s.seek(0) or 0)"
    return None


def put(node, index, text):
    """Write the call *text* in the place of the attribute at *index* and its call."""
    for new in reversed(expression("x." + text).children[1:]):
        new.remove()
        node.insert_child(index + 2, new)
    for old in node.children[index:index + 2]:
        old.remove()
