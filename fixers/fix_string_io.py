"""``buffer.truncate(0)`` -> ``buffer.truncate(buffer.seek(0) or 0)``, ``buffer.reset()`` -> ``buffer.seek(0)``, of a StringIO

2.7's goes back to where it was cut off; Python 3's stays where it was, and fills up with NULs at the next write.
``buffer.len`` -> ``len(buffer.getvalue())``

1. Only where the file is a StringIO for certain: open()'s stay where they are on both, and a program's own have their own.
2. Only where the buffer is a name or an attribute, for it is written twice.
"""

from .engine import syms, token
from .flow import flow_of
from .parameters import parameter_names
from .python2 import Python2Fix, is_python2
from .spelling import Speller
from .trees import arguments, expression, is_attribute, is_call, is_name, replace

MADE_BY = ("StringIO", "cStringIO")


class FixStringIo(Python2Fix):
    """What only Python 2's StringIO has or does."""

    targets = ("http.server", "six", "future")
    words = ("truncate", "reset", "len")

    def fix(self, source):
        """Rewrite *source*."""
        if not source.says(*MADE_BY) or not is_python2(source):
            return
        places = [(node, index) for node in source.powers_with(*self.words) for index in range(1, len(node.children))
                  if is_attribute(node.children[index], *self.words)]
        places = [place for place in places if new_text(*place) and is_path(*place) and not is_own(source, *place)]
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


def is_own(source, node, index):
    """True where what stands before the trailer is ``self``, or holds nothing but what a class of the file makes."""
    bindings = source.bindings(node.children[0]) if index == 1 else ()
    return bool(bindings) and all(is_self(binding) or is_instance(source, binding) for binding in bindings)


def is_self(binding):
    """True for the first parameter of a method."""
    return binding.kind == "param" and binding.scope.parent.kind == "class" and (
        parameter_names(binding.statement)[:1] == [binding.leaf.value])


def is_instance(source, binding):
    """True for a name that is assigned ``Class(...)``, of the file's own."""
    value = binding.value if binding.kind == "assign" else None
    if value is None or value.type != syms.power or len(value.children) != 2 or not is_name(value.children[0]):
        return False
    makers = source.bindings(value.children[0])
    return is_call(value.children[1]) and bool(makers) and all(maker.kind == "class" for maker in makers)


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
        text %= source_of_part(node, index)
    if name == "len":
        replace(node, text)
    else:
        put(node, index, text)


def source_of_part(node, end):
    """Return the source of the first *end* children of *node*."""
    return "".join(u"%s" % child for child in node.children[:end]).strip()


def put(node, index, text):
    """Write the call *text* in the place of the attribute at *index* and its call."""
    for new in reversed(expression("x." + text).children[1:]):
        new.remove()
        node.insert_child(index + 2, new)
    for old in node.children[index:index + 2]:
        old.remove()
