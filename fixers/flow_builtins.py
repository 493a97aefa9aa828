"""Calls of builtins: open(), len(), dict() and the like, for flow.Flow."""

from . import flow_numbers, signatures
from .cells import Cell, join
from .engine import syms, token
from .flow_instances import property_of
from .flow_functions import applied, looked_up, mapped, sorted_by
from .flow_signatures import apply, unicode_text
from .flow_namespaces import of_attributes, of_locals
from .node_kinds import is_keyword
from .open_modes import mode_of, modes
from .places import Shown, key_of, part
from .trees import arguments, is_attribute, is_call, is_name, string_value


def flexible(flow, maker, contents=()):
    """Return the Cell of a file that the expression *maker* makes, of text or of bytes as its content demands."""
    cell = Cell()
    cell.makers.append(maker)
    if key_of(maker) in flow.forced:
        cell.kind = "file"
        for each in contents:
            flow.sink(each)
        return cell
    cell.kind = "flex"
    for each in contents:
        join(cell.of(), flow.cell(each))
    cell.of().files.append(cell)
    cell.of().string = True
    return cell


def open_file(flow, node, call, end=1):
    """``open(path, mode)``: a file of bytes, or one whose mode can be chosen. *end*: where the call is in *node*: ``os.fdopen(...)``."""
    values = arguments(call)
    for value in values[:1] if end == 1 else ():
        flow.want_text(value)
    encoding = [value for value in values if is_keyword(value) and is_name(value.children[0], "encoding")]
    mode = encoding[0] if encoding else mode_of(values)
    found = set("r") if mode is None else None if encoding else modes(flow.source, mode)
    cell = Cell()
    if found is None:
        cell.kind = "text file" if encoding else None
        return cell
    binary = [text for text in found if "b" in text]
    if len(binary) == len(found):
        cell.kind = "file"
        return cell
    if binary:  # mode = "r" or mode = "rb": it was all the same
        flow.forced.add(key_of(part(node, node.children, end + 1)))
    made = flexible(flow, part(node, node.children, end + 1))
    if made.kind == "flex" and any("r" in text or "+" in text or "U" in text for text in found):
        made.of().wide = made.of().own = True
    return made


def builtin(flow, node, name, call):
    """Return the Cell of a call of the builtin *name*."""
    values = arguments(call)
    place = part(node, node.children, 2)
    if len(values) == 1 and name in OF_ONE:
        return OF_ONE[name](flow, values[0], place)
    if name == "str" and len(values) == 1:
        return _str(flow, node, call, place)
    if name in flow_numbers.FLOAT_BUILTINS or name in flow_numbers.OF_NUMBERS:
        return flow_numbers.numbers(flow, name, values)
    if name in ("map", "filter", "reduce"):
        return mapped(flow, name, values, place)
    if name == "unicode" and len(values) == 1 and not is_keyword(values[0]):     # of a list, its str()
        flow.cell(values[0]).shown.append(Shown(values[0]))
    if name in ("unicode", "str") and len(values) > 1:
        flow.sink(values[0])
        return unicode_text(flow)
    if name == "dict":
        return dict_of(flow, values)
    if name == "zip" or name == "enumerate":
        return zipped(flow, name, values)
    if name == "getattr" and len(values) > 1:
        return _asked_for(flow, values)
    if name == "setattr" and len(values) == 3:
        return _set(flow, values)
    if name == "property" and values and is_name(values[0]):
        return property_of(flow, values[0].value)
    if name in ("locals", "vars"):
        (of_attributes if values else of_locals)(flow, node)
    if name == "globals" and not values:
        return of_kind("globals")
    if name == "apply" and len(values) > 1:
        return applied(flow, values)
    if name in signatures.BUILTINS:
        if name in SORTING and len(values) > 1 and not is_keyword(values[0]):
            by = [value.children[-1] for value in values if is_keyword(value)] + (values[1:2] if name == "sorted" else [])
            sorted_by(flow, by, flow.iterated(flow.cell(values[0]), values[0]) if by else None)
        of_items = name in ("max", "min") and len([value for value in values if not is_keyword(value)]) == 1
        return apply(flow, node, node.children, 1, call, OF_ITEMS if of_items else signatures.BUILTINS[name])
    each_argument(flow, call)
    made = Cell()
    made.unknown = True
    return made


def _str(flow, node, call, place):
    """``str(x)``: past ASCII where x is, or what a __str__ of the file gives, in case x has that."""
    value = arguments(call)[0]
    if flow.cell(value).root().kind == "bytearray":
        flow.byte_arrays.append(node.children[0])
        return flow.source_of_bytes(place)
    flow.cell(value).shown.append(Shown(value))
    made = apply(flow, node, node.children, 1, call, signatures.BUILTINS["str"])
    flow.passes.append((flow.cell(value), made))
    flow.strings.append((value, made))
    if not gives_number(value):
        flow.passes.extend((function.result, made) for function in flow.methods.get("__str__", ()))
    return made


def gives_number(node):
    """True for ``len(x)`` and ``x.find(y)``, and other calls that give whole numbers."""
    if node.type != syms.power or not is_call(node.children[-1]):
        return False
    return is_attribute(node.children[-2], *COUNTING) or len(node.children) == 2 and is_name(node.children[0], "len", "int", "ord", "long")


def _asked_for(flow, values):
    """``getattr(x, name)``."""
    for value in values:
        flow.cell(value)
    flow.want_text(values[1])
    if is_name(values[0]) and flow.source.origin(values[0]) == "hashlib":
        return of_kind("hasher")
    functions = flow.seeds.functions_of(values[0]) if flow.seeds is not None else None
    found = looked_up(flow, flow.methods if functions is None else functions, values[1])
    if not found.functions:     # any of its attributes
        found.wide = found.own = True
    return found


def _set(flow, values):
    """``setattr(x, name, value)``: the attribute of a literal name, else any that nothing else assigns."""
    literal = string_value(values[1])
    for value in values[:2]:
        flow.cell(value)
    join(flow.attribute(signatures.ANY if literal is None else literal[1]), flow.cell(values[2]))
    return Cell()


def _len(flow, value, place):
    flow.cell(value).lengths.append(value)
    return Cell()


def _chr(flow, value, place):
    flow.cell(value)
    cell = Cell()
    cell.string = True
    cell.chars.append(place)
    return cell


def _ord(flow, value, place):
    flow.cell(value).string = flow.cell(value).numbered = True
    flow.cell(value).ords.append(place)
    if value.type == token.STRING and flow.cell(value).raw:
        flow.sink(value)    # the number of a byte
    last = value.children[-1] if value.type == syms.power else None
    if last is not None and last.type == syms.trailer and last.children[0].type == token.LSQB:
        flow.cell(value).ordered.append(part(value, value.children, len(value.children) - 1))
    return Cell()


def _repr(flow, value, place):
    flow.cell(value).shown.append(value)
    return flow.text(place)


SORTING = ("sorted", "max", "min")
COUNTING = ("find", "rfind", "index", "rindex", "count")
OF_ITEMS = ("e", "S")       # max(items)
OF_ONE = {"len": _len, "chr": _chr, "ord": _ord, "repr": _repr}


def of_kind(kind):
    """Return a new Cell of something of a *kind*."""
    cell = Cell()
    cell.kind = kind
    return cell


def zipped(flow, name, values):
    """``zip(a, b)``, ``enumerate(a)``: a list of tuples."""
    cells = [flow.iterated(flow.cell(value), value) for value in values if not is_keyword(value)]
    cell = of_kind("list")
    cell.of().kind = "tuple"
    cell.of().parts = cells if name == "zip" else [Cell()] + cells[:1]
    return cell


def dict_of(flow, values):
    """``dict(pairs, key=value, **more)``."""
    cell = Cell()
    cell.kind = "dict"
    for value in values:
        if is_keyword(value) and value.children[1].type == token.EQUAL:
            cell.keys().strong.append(None)
            join(cell.of(), flow.cell(value.children[2]))
        elif is_keyword(value):
            other = flow.cell(value.children[-1])
            flow.wait(lambda other=other: _merged(cell, other))
        else:
            other, inner = flow.cell(value), flow.iterated(flow.cell(value), value)
            flow.wait(lambda other=other, inner=inner: _merged(cell, other) or _of_pairs(cell, inner))
    return cell


def _merged(cell, other):
    """Put what the dict *other* holds into *cell*; False where it is not known to be one."""
    if other.root().kind != "dict":
        return False
    join(cell.keys(), other.root().keys())
    join(cell.of(), other.root().of())
    return True


def _of_pairs(cell, inner):
    """Put the pairs *inner* into *cell*; False where nothing is known of them."""
    parts = inner.root().parts
    if parts is not None and len(parts) == 2:
        join(cell.keys(), parts[0])
        join(cell.of(), parts[1])
        return True
    if inner.root().kind == "list":     # p.split("=")
        join(cell.keys(), inner.of())
        join(cell.of(), inner.of())
        return True
    if inner.root().strong:
        cell.keys().strong.append(None)
        cell.of().strong.append(None)
        return True
    return False


def each_argument(flow, call):
    """Look at the arguments of a call that is not known."""
    for value in arguments(call):
        inner = value.children[-1] if is_keyword(value) else value
        flow.given.append(flow.cell(inner))
        if is_keyword(value) and is_name(value.children[0], "fileobj"):
            flow.force(inner)
