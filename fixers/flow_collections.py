"""What itertools, collections and string.Template make of the values they are given, for flow.Flow."""

from .cells import Cell, join
from .flow_builtins import dict_of, each_argument, of_kind, zipped
from .flow_functions import mapped, sorted_by
from .flow_objects import rule
from .node_kinds import is_keyword
from .trees import arguments, is_name

MAPPING = {"itertools.imap": "map", "itertools.ifilter": "filter"}


def made(flow, name, call, place):
    """Return the Cell of *call*, that of the function or class with the dotted *name*, or None for another one."""
    values = arguments(call)
    if name in ("itertools.izip", "itertools.izip_longest", "itertools.zip_longest"):
        return zipped(flow, "zip", values)
    if name in MAPPING:
        return mapped(flow, MAPPING[name], values, place)
    if name == "itertools.groupby" and values:
        return _grouped(flow, values)
    if name == "collections.OrderedDict":
        return dict_of(flow, values)
    if name == "collections.defaultdict":
        return _default_dict(flow, call)
    if name == "collections.Counter":
        return _counter(flow, values)
    if name == "string.Template" and values:
        cell = of_kind("template")
        cell.element = flow.cell(values[0])
        return cell
    return None


def _grouped(flow, values):
    """``groupby(items, key)``: a list of tuples, of a key and a list of items."""
    item = flow.iterated(flow.cell(values[0]), values[0])
    functions = [value.children[-1] if is_keyword(value) else value for value in values[1:]]
    sorted_by(flow, functions, item)
    pair, group = of_kind("tuple"), of_kind("list")
    group.element = item
    pair.parts = [Cell() if functions else item, group]
    groups = of_kind("list")
    groups.element = pair
    return groups


def _default_dict(flow, call):
    """``defaultdict(list)``: what it makes is known by the name of its type."""
    each_argument(flow, call)
    values = arguments(call)
    cell = dict_of(flow, values[1:])
    if values and is_name(values[0], "list", "dict"):
        cell.of().kind = values[0].value
    return cell


def _counter(flow, values):
    """``Counter(items)``: its keys are the items, or those of a dict."""
    cell = of_kind("dict")
    for value in values[:1]:
        if not is_keyword(value):
            given, item = flow.cell(value), flow.iterated(flow.cell(value), value)
            join(cell.keys(), given.keys() if given.root().kind == "dict" else item)
    return cell


@rule(("dict",), "most_common")
def _most_common(flow, root, values, cells, result, place):
    result.root().kind = "list"
    result.of().kind, result.of().parts = "tuple", [root.keys(), Cell()]


@rule(("list",), "next __next__")
def _next(flow, root, values, cells, result, place):
    join(result, root.of())


@rule(("template",), "substitute safe_substitute")
def _substituted(flow, root, values, cells, result, place):
    """A text past ASCII if the template or what is put into it is."""
    result.strong.append(None)
    flow.passes.append((root.of(), result))
    for cell in cells:
        flow.passes.extend([(cell, result), (cell.of(), result)] if cell.root().kind == "dict" else [(cell, result)])
