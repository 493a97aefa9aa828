"""What follows a value that is no method call, for flow.Flow: attributes, indexes, slices, calls of it."""

from . import flow_numbers
from .cells import Cell, column, join
from .engine import syms, token
from .flow_builtins import each_argument, of_kind
from .flow_errors import held
from .flow_functions import call_value, fill, looked_up
from .flow_requests import data_of, noted_of
from .flow_signatures import field_value, result_of, wide_text
from .found_places import is_second_half, is_tail, is_window
from .grammar import symbol
from .node_kinds import is_keyword
from .parameters import parameter_names
from .places import part
from .signatures import ANY
from .text_limits import is_cut_at_limit
from .trees import arguments, enclosing, is_attribute, is_call, is_name, string_value

# Attributes of handlers and servers: (host, port).
ADDRESSES = frozenset(["client_address", "server_address"])
FILLING = frozenset("append appendleft add put put_nowait".split())


def step(flow, node, children, index, cell):
    """One trailer that is no method call: an attribute, an index, a slice, a call of a value."""
    trailer = children[index]
    if is_attribute(trailer):
        made = held(flow, cell, node, children, index)
        return _attribute(flow, cell, trailer.children[1].value, part(node, children, index + 1)) if made is None else made
    if is_call(trailer):
        if cell.root().kind in ("writer", "hasher"):
            for value in arguments(trailer)[:1]:
                flow.sink(value)
            return of_kind("hash") if cell.root().kind == "hasher" else Cell()
        if cell.root().kind == "filler":
            return fill(flow, cell, trailer)
        if cell.root().kind == "start":
            each_argument(flow, trailer)
            return of_kind("writer")
        return call_value(flow, cell, trailer)
    inner = trailer.children[1]
    if inner.type == syms.subscript or inner.type == token.COLON:
        flow.visit(inner)
        cut = is_cut_by_number(flow.source, trailer) or is_second_half(trailer, lambda first: is_cut_by_number(flow.source, first))
        if (cut or is_window(flow.source, inner)) and not is_stored(node):
            cell.root().cuts.append((node, trailer))
        elif not is_stored(node):
            cell.root().slices.append((node, trailer))
        return cell
    return _indexed(flow, node, index, cell, inner)


def _indexed(flow, node, index, cell, inner):
    """``cell[inner]``, as soon as it is known what is indexed."""
    key = flow.cell(inner)
    if cell.root().kind == "globals":
        return looked_up(flow, flow.module_functions, inner)
    result = Cell()
    place = (node, index)

    def attempt():
        root = cell.root()
        if root.kind == "environ" and (string_value(inner) or ("", ""))[1] == "wsgi.input":
            result.root().kind = "file"
        elif root.kind == "cookies":    # what is taken out of it is a Morsel
            if is_stored(node) and index + 1 == len(node.children):
                result.root().strong.append(None)
            else:
                result.root().unknown = True
        elif root.kind == "database":
            if is_stored(node):     # it takes either
                return True
            join(result, flow.source_of_bytes(part(node, node.children, index + 1)))
        elif root.nested:
            join(result, root)
        elif cell.tuples().parts is not None:
            _part(cell.tuples(), inner, result)
        elif root.kind == "dict":
            join(root.keys(), key)
            join(root.of(), result)
        elif root.kind is not None:
            join(column(root.of()), result)
        elif root.evident:
            root.items.append(place)
            join(root, result)
        else:
            return False
        return True
    flow.wait(attempt, result)
    flow.indexed.append((attempt, result))
    return result


def is_cut_by_number(source, trailer):
    """True for a slice of a text by what counts its bytes on Python 2."""
    inner = trailer.children[1]
    return is_cut(inner) or is_stepped(source, inner) or is_measured(source, inner) or is_tail(inner) or is_cut_at_limit(source, trailer)


def is_cut(node):
    """True for the ``:20`` of a slice that cuts after a number of bytes, more than one, and for ``::-1``."""
    if any(child.type in symbol("sliceop") and len(child.children) > 1 for child in node.children):
        return True     # by a step: backwards, mostly
    numbers = [child for child in node.children if child.type == token.NUMBER]
    return node.type == syms.subscript and len(numbers) == len(node.children) - 1 and all(
        child.type in (token.NUMBER, token.COLON) for child in node.children) and (
        node.children[-1].type == token.NUMBER and numbers[-1].value not in ("0", "1"))


def is_stepped(source, node):
    """True for the ``i:i + n`` of a slice where i goes through a range in steps."""
    first = node.children[0] if node.children else node
    if not is_name(first) or len(node.children) != 3 or not is_name(
            (node.children[2].children or [None])[0], first.value):
        return False
    loops = [binding.statement for binding in source.bindings(first) if binding.kind == "for"]
    values = [loop.children[index + 1] for loop in loops for index, child in enumerate(loop.children) if is_name(child, "in")]
    return bool(values) and all(is_name(value.children[0], "range", "xrange") and is_call(value.children[1]) and len(
        arguments(value.children[1])) == 3 for value in values if value.type == syms.power) and all(
        value.type == syms.power for value in values)


def is_measured(source, node):
    """True for the ``:int(size)`` of a slice, or ``:n`` where n is ``int(...)`` alone, or a parameter that is 20 by default.

    Such numbers count bytes; others may be where something was found in the text. So does a constant, ``:LIMIT - 3``, at the end.
    """
    bounds = [child for child in node.children if child.type != token.COLON]
    names = [leaf for bound in bounds for leaf in bound.pre_order() if is_name(leaf)]
    if any(is_number_read(source, leaf) for leaf in names):
        return True
    return bool(names) and node.children[-1].type != token.COLON and all(is_constant(source, leaf) for leaf in names)


def is_constant(source, leaf):
    """True for a name that is bound to whole numbers alone, all of them more than one, and for a parameter that is given such."""
    if is_attribute(leaf.parent):
        return False
    bindings = source.bindings(leaf)
    values = [binding.value if binding.kind == "assign" else None for binding in bindings]
    if len(bindings) == 1 and bindings[0].kind == "param":
        values = given_values(source, bindings[0])
    return bool(values) and all(value is not None and value.type == token.NUMBER and value.value.isdigit() and int(value.value) > 1
                                for value in values)


def given_values(source, binding):
    """Return what the calls of a function of the file give to the parameter of a *binding*, None for what is not known."""
    function = enclosing(binding.leaf, syms.funcdef, syms.lambdef)
    if function is None or function.type != syms.funcdef or binding.leaf.value not in parameter_names(function):
        return []
    name, index = function.children[1].value, parameter_names(function).index(binding.leaf.value)
    index -= binding.scope.parent.kind == "class"
    found = []
    for node in source.powers_saying((name,), (name,)) if index >= 0 else ():
        for before, call in zip(node.children, node.children[1:]):
            if is_call(call) and (is_name(before, name) or is_attribute(before, name)):
                values = arguments(call)
                plain = len(values) > index and not any(map(is_keyword, values[:index + 1]))
                found.append(values[index] if plain else None)
    return found


def is_number_read(source, leaf):
    """True for the ``int`` of a call of it, and for a name that is bound to such calls alone."""
    if leaf.value == "int":
        return is_call(leaf.next_sibling) and not source.bindings(leaf)
    bindings = source.bindings(leaf)
    values = [binding.value for binding in bindings]
    if bindings and all(binding.kind == "param" and has_size(binding.leaf) for binding in bindings):
        return True
    return bool(values) and all(value is not None and value.type == syms.power and len(value.children) == 2 and is_name(
        value.children[0], "int") and is_call(value.children[1]) for value in values)


def has_size(leaf):
    """True for the parameter in ``n=20``; one that is 0 or 1 by default may be a place to begin at."""
    sign = leaf.next_sibling
    default = sign.next_sibling if sign is not None and sign.type == token.EQUAL else None
    return default is not None and default.type == token.NUMBER and default.value.isdigit() and int(default.value) > 1


def is_target(node):
    """True for what is assigned to."""
    return node.parent.type == syms.expr_stmt and node.parent.children[-1] is not node


def is_stored(node):
    """True for the ``x[2:4]`` of ``x[2:4] = y`` and ``del x[2:4]``: x is a list."""
    parent = node.parent
    return parent.type == syms.del_stmt or parent.type == syms.expr_stmt and parent.children[-1] is not node and (
        parent.children[1].type == token.EQUAL)


def _part(root, inner, result):
    number = inner.value if inner.type == token.NUMBER else ""
    if number.isdigit() and int(number) < len(root.parts):
        join(root.parts[int(number)], result)
    else:
        for each in root.parts:
            join(each, result)


def _attribute(flow, cell, name, place):
    root = cell.root()
    if name in ("rfile", "wfile"):
        return of_kind("file" if name == "rfile" else flow.wfile_kind)
    if name in ADDRESSES:
        made = of_kind("tuple")
        made.parts = [flow.text(), Cell()]
        return made
    if name in flow_numbers.FLOAT_ATTRIBUTES:
        return flow_numbers.float_cell()
    known = _attribute_of_kind(flow, root, name, place)
    if known is not None:
        return known
    if root.nested:
        return root
    if not flow.has_attribute(name):
        made = Cell()
        made.functions = list(flow.methods.get(name, ()))
        made.unknown = not made.functions
        if made.unknown and flow.source.says("setattr"):
            flow.passes.append((flow.attribute(ANY), made))
        flow.passes.extend((function.result, made) for function in flow.methods.get("__getattr__", ()) if made.unknown)
        return made
    return flow.attribute(name)


def _attribute_of_kind(flow, root, name, place):
    """Return the Cell of an attribute of what the library made, by the kind of the receiver; None where that is none of these."""
    kind = root.kind
    if kind in ("process", "text process") and name in ("stdout", "stderr", "stdin"):
        return of_kind("file" if kind == "process" else "text file")
    if kind in ("headers", "file") and name == "fp":     # a file's: that of an HTTPError
        return of_kind("file")
    if kind == "headers" and name in ("headers", "dict"):
        return result_of(flow, None, "LW" if name == "headers" else "TD", None)
    if kind == "field" and name == "file":
        return of_kind("sent file")
    if kind == "field" and name in ("value", "filename", "name"):
        return field_value(flow, place) if name == "value" else wide_text(flow)
    if kind in ("wfile", "file") and name == "write" or kind == "socket" and name in ("send", "sendall"):     # write = self.wfile.write
        return of_kind("writer")
    if kind in ("list", "queue") and name in FILLING:   # add = out.append
        made = of_kind("filler")
        made.element = root.of()
        return made
    if kind == "request" and name == "data":
        return data_of(flow, place)
    if kind == "uuid" and name in ("bytes", "bytes_le") or kind in ("archive", "member") and name in ("comment", "type"):
        return noted_of(flow, place)
    if kind == "url" and name != "port":
        return root.of()
    if kind in ("connection", "process", "text process", "hash", "headers", "url"):
        return Cell()
    return None
