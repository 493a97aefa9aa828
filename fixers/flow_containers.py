"""What the methods of lists and dicts take and give, for flow_methods."""

from .cells import join
from .engine import syms
from .flow_objects import METHODS, rule
from .trees import is_name

RULES = METHODS     # with those of this module


@rule(("list",), "append add appendleft put")
def _append(flow, root, values, cells, result, place):
    for each in cells[:1]:
        join(root.of(), each)


@rule(("bytearray",), "extend")
def _extend_bytes(flow, root, values, cells, result, place):
    for value in values[:1]:
        flow.cell(value).maybe.append(value)


@rule(("list",), "insert")
def _insert(flow, root, values, cells, result, place):
    for each in cells[1:2]:
        join(root.of(), each)


@rule(("list",), "extend")
def _extend(flow, root, values, cells, result, place):
    for each, value in zip(cells, values):
        join(root.of(), flow.iterated(each, value))


@rule(("list",), "pop popleft")
def _pop(flow, root, values, cells, result, place):
    join(result, root.of())


@rule(("dict",), "get pop setdefault")
def _get(flow, root, values, cells, result, place):
    join(result, root.of())
    for each in cells[:1]:
        join(root.keys(), each)
    for each in cells[1:2]:
        join(result, each)


@rule((None,), "fromkeys")
def _fromkeys(flow, root, values, cells, result, place):
    """``dict.fromkeys(names, 0)``."""
    result.root().kind = "dict"
    for value in values[:1]:
        join(result.keys(), flow.iterated(cells[0], value))
    for each in cells[1:2]:
        join(result.of(), each)


@rule(("dict",), "items iteritems")
def _items(flow, root, values, cells, result, place):
    result.root().kind = "list"
    item = result.of()
    if item.parts is None:
        item.kind, item.parts = "tuple", [root.keys(), root.of()]


@rule(("dict",), "keys iterkeys")
def _keys(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), root.keys())


@rule(("dict",), "values itervalues")
def _values(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), root.of())


@rule(("dict",), "has_key")
def _has_key(flow, root, values, cells, result, place):
    for each in cells[:1]:
        join(root.keys(), each)


@rule(("dict",), "update")
def _update(flow, root, values, cells, result, place):
    """``a.update(b)``, as soon as it is known that b is a dict, or a list of pairs."""
    for each, value in zip(cells, values):
        if value.parent.type == syms.argument and is_name(value.parent.children[0]):    # a.update(name=value)
            join(root.of(), each)
        else:
            flow.wait(taken_in(root, each))


def taken_in(root, other):
    """Return what joins the keys and values of the dict *root* with those of *other*, once it is known."""
    def attempt():
        pair = other.root().of().parts if other.root().kind == "list" else None
        if other.root().kind == "dict":
            join(root, other)
        elif pair is not None and len(pair) == 2:
            join(root.keys(), pair[0])
            join(root.of(), pair[1])
        return other.root().kind == "dict" or pair is not None
    return attempt


@rule(("queue",), "put put_nowait")
def _put(flow, root, values, cells, result, place):
    for each in cells[:1]:
        join(root.of(), each)


@rule(("queue",), "get get_nowait")
def _taken(flow, root, values, cells, result, place):
    join(result, root.of())


def hold_text(cell, depth=0):
    """Say that *cell*, and what it holds, becomes JSON, which has no bytes on Python 3."""
    root = cell.root()
    if root.sources:
        root.strong.append(None)
    for each in [root.element, root.key] + list(root.parts or ()) if depth < 8 else ():
        if each is not None and each.root() is not root:
            hold_text(each, depth + 1)
