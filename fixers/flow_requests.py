"""Requests to other servers, for flow.Flow: httplib's connections, urllib2's openers and requests, and classes that derive from these."""

from . import signatures
from .cells import Cell, join
from .engine import Node, syms
from .flow_builtins import of_kind
from .flow_objects import rule
from .flow_signatures import apply, header_object, json_cell, wide_text
from .handlers import base_nodes
from .trees import source_of

REQUEST, MAKER = "url.Request", ".Request.__init__"
UNBOUND = (".tn.", "N")     # the signature of Request.__init__(self, url, data)


def declare(flow, function):
    """Say what urllib2 gives to a method of one of its handlers: a request, an answer, and its headers."""
    function.called = True
    cells = [function.parameters[name].root() for name in function.order]
    for cell, kind in zip(cells, ("request", "file")):
        cell.kind = kind
    for cell in cells[4:5]:
        header_object(flow, cell)


STORED = {"data": ("request",), "comment": ("archive", "member"), "type": ("member",)}   # attributes that are bytes, and whose


def is_set(place):
    """True where the attribute at *place* is assigned to."""
    return isinstance(place, Node) and place.parent.type == syms.expr_stmt and place.parent.children[-1] is not place


def noted_of(flow, place):
    """Return a Cell of the comment of an archive, or of a member of one, or of such a member's type, read at *place*: bytes."""
    return Cell() if is_set(place) else flow.source_of_bytes(place)


def data_of(flow, place):
    """Return a Cell of the data of a request, read at *place*: bytes, or None."""
    if is_set(place):
        return Cell()
    cell = flow.source_of_bytes(place)
    cell.wide = cell.own = True
    cell.doubtful.append(place)
    return cell


def stored(flow, target, receiver):
    """Say that what is assigned to *target*, ``request.data``, goes out, once the Cell *receiver* is known to be a request's.

    The comment of an archive, or of a member of one, likewise.
    """
    kinds = STORED[target.children[-1].children[1].value]

    def attempt():
        if receiver.root().kind in kinds:
            value = target.parent.children[-1]
            flow.sink(value)
            if receiver.root().kind == "request":
                flow.optional.add(id(value))
        return receiver.root().kind is not None
    flow.wait(attempt)


def is_maker(name):
    """True for the dotted name of urllib2.Request.__init__."""
    return name.endswith(MAKER) and signatures.normal(name[:-len(".__init__")]) == REQUEST


def is_request(flow, classdef):
    """True for a class of the file whose base is urllib2's Request."""
    for base in base_nodes(classdef):
        first, _, rest = source_of(base).partition(".")
        head = base.children[0] if base.children else base
        origin = flow.source.origin(head) if head.value == first else None
        if origin is not None and signatures.normal(origin + ("." + rest if rest else "")) == REQUEST:
            return True
    return False


def made(flow, node, call, makers):
    """Return the Cell of what the *call* of such a class makes; *makers*: its own ``__init__``, if it has any.

    One with no others than ``*args, **keywords`` hands on what it is given.
    """
    if not any(function.order for function in makers):
        return apply(flow, node, node.children, 1, call, signatures.CALLS[REQUEST])
    return of_kind("request")


@rule(("request",), "add_data")
def _add_data(flow, root, values, cells, result, place):
    for value in values[:1]:
        flow.sink(value)
        flow.optional.add(id(value))


@rule(("request",), "add_header add_unredirected_header")
def _add_header(flow, root, values, cells, result, place):
    for value in values:
        flow.want_text(value)


@rule(("request",), "get_data")
def _get_data(flow, root, values, cells, result, place):
    join(result, data_of(flow, place))


@rule(("request",), "")
def _of_request(flow, root, values, cells, result, place):
    join(result, json_cell())


@rule(("connection",), "getresponse")
def _getresponse(flow, root, values, cells, result, place):
    result.root().kind = "file"


@rule(("opener",), "open")
def _opened(flow, root, values, cells, result, place):
    result.root().kind = "file"
    for value in values[1:2]:
        flow.sink(value)
        flow.optional.add(id(value))


@rule(("connection",), "request")
def _request(flow, root, values, cells, result, place):
    named = dict((value.parent.children[0].value, value) for value in values if value.parent.type == syms.argument)
    placed = [value for value in values if value.parent.type != syms.argument]
    for value in placed[:2]:
        flow.want_text(value)
    for value in placed[2:3] + [named[name] for name in ("body",) if name in named]:
        flow.sink(value)
        flow.optional.add(id(value))


@rule(("connection",), "send endheaders")
def _body(flow, root, values, cells, result, place):
    for value in values[:1]:
        flow.sink(value)


@rule(("connection",), "putheader putrequest")
def _putheader(flow, root, values, cells, result, place):
    for value in values:
        flow.want_text(value)


@rule(("file",), "getheader getheaders geturl info")
def _answer_header(flow, root, values, cells, result, place):
    join(result, json_cell())


@rule((None,), "getheaders getallmatchingheaders get_all")
def _fields(flow, root, values, cells, result, place):
    """Of what holds a header, by a name that nothing else has, where it is told which."""
    if values:
        result.root().kind = "list"
        join(result.of(), wide_text(flow))
    return bool(values)
