"""``collections.namedtuple("Point", "name value")``, for flow.Flow: what is called makes tuples, whose fields are attributes."""

from .cells import Cell
from .engine import syms, token
from .grammar import SEQUENCES, elements
from .parameters import Function
from .trees import arguments, string_value

MAKER = "collections.namedtuple"


def named_tuple(flow, call):
    """Return the Cell of what *call*, a call of namedtuple(), gives: unknown where the fields are not written there."""
    values, cell = arguments(call), Cell()
    fields = field_names(values[1]) if len(values) > 1 and values[1].type != syms.argument else None
    if fields is None:
        cell.unknown = True
        return cell
    made = Cell()
    made.kind, made.parts = "tuple", [flow.attribute(field) for field in fields]
    function = Function(None, dict(zip(fields, made.parts)), made, False)
    function.order = fields
    cell.functions.append(function)
    return cell


def field_names(node):
    """Return the names in ``"name value"``, ``"name, value"`` and ``["name", "value"]``, None for anything else."""
    if node.type == token.STRING:
        found = string_value(node)
        return found[1].replace(",", " ").split() if found else None
    if node.type not in SEQUENCES:
        return None
    found = [string_value(each) for each in elements(node)]
    return [value[1] for value in found] if found and all(found) else None
