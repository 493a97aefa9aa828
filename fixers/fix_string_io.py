"""``buffer.truncate(0)`` -> ``buffer.truncate(buffer.seek(0) or 0)``, ``buffer.reset()`` -> ``buffer.seek(0)``, of a StringIO

2.7's goes back to where it was cut off; Python 3's stays where it was, and fills up with NULs at the next write.
``buffer.len`` -> ``len(buffer.getvalue())``
``sys.stdout = io.BytesIO()`` -> ``sys.stdout = io.StringIO()``, for what is printed is text on Python 3: see captured_output, which has
   another way for six and future, for io.StringIO takes no str on 2.7

1. Only where the file is a StringIO for certain: open()'s stay where they are on both, and a program's own have their own.
2. Only where the buffer is a name or an attribute, for it is written twice.
"""

from .engine import syms, token
from .fix_captured_output import captured
from .flow import flow_of
from .header_uses import kinds_of
from .parameters import parameter_names
from .python2 import Python2Fix, is_python2
from .spelling import Speller
from .trees import arguments, expression, is_attribute, is_call, is_name, rename, replace, source_of_all

MADE_BY = ("StringIO", "cStringIO")
NAMES = ("truncate", "reset", "len")


class FixStringIo(Python2Fix):
    """What only Python 2's StringIO has or does."""

    targets = ("http.server", "six", "future")
    words = ("BytesIO",) + NAMES

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for maker in captured(source) if source.says("BytesIO") and not self.target.straddles else ():
            if len(maker.children) == 3 and not arguments(maker.children[2]):
                rename(maker.children[1].children[1], "StringIO")
        if source.says(*MADE_BY):
            self.memory(source)

    def memory(self, source):
        """What a StringIO has."""
        places = [(node, index) for node in source.powers_with(*NAMES) for index in range(1, len(node.children))
                  if is_attribute(node.children[index], *NAMES)]
        places = [place for place in places if new_text(*place) and is_path(*place)]
        places = [(node, index) for node, index in places if index > 1 or not is_own(source, node.children[0])]
        if not places:      # where strings come from takes long to find out
            return
        flow = flow_of(source, self.target, Speller(self, source).latin)
        for node, index in [place for place in places if is_memory(flow, *place)]:
            edit(node, index)


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


def new_text(node, index):
    """Return what Python 3 has for the attribute at *index* and its call, with %s for the buffer; None to leave it."""
    name = node.children[index].children[1].value
    call = node.children[index + 1] if index + 1 < len(node.children) and is_call(node.children[index + 1]) else None
    values = arguments(call) if call is not None else []
    if name == "len" and call is None and index + 1 == len(node.children):
        return "len(%s.getvalue())"
    if name == "reset" and call is not None and not values:
        return "seek(0)"
    if name == "truncate" and len(values) == 1 and values[0].type == token.NUMBER and values[0].value == "0":
        return "truncate(%s.seek(0) or 0)"
    return None


def edit(node, index):
    """Write what Python 3 has for the attribute at *index*."""
    name, text = node.children[index].children[1].value, new_text(node, index)
    if "%s" in text:
        text %= source_of_all(node.children[:index])
    if name == "len":
        replace(node, text)
    else:
        put(node, index, text)


def put(node, index, text):
    """Write the call *text* in the place of the attribute at *index* and its call."""
    for new in reversed(expression("x." + text).children[1:]):
        new.remove()
        node.insert_child(index + 2, new)
    for old in node.children[index:index + 2]:
        old.remove()
