"""What the methods of sockets take and give, for flow_methods."""

from .cells import Cell, join
from .engine import syms, token
from .flow_objects import gives_bytes, rule
from .grammar import leaves_of
from .places import Pieces
from .trees import enclosing, is_name


@rule((None, "socket"), "recv")
def _recv(flow, root, values, cells, result, place):
    if place is not None:
        join(result, flow.source_of_bytes(place))


@rule((None, "socket"), "recvfrom")
def _recvfrom(flow, root, values, cells, result, place):
    if place is not None:
        address = Cell()
        address.kind, address.parts = "tuple", [flow.text(), Cell()]
        join(result, datagram(place, address))


def datagram(place, sender):
    """Return a Cell of the tuple that is read at *place*: bytes, and the Cell *sender*."""
    made, data = Cell(), Cell()
    data.sources.append(Pieces(place))
    data.wide = data.own = True
    made.kind, made.parts = "tuple", [data, sender]
    return made


@rule((None, "socket"), "sendall sendto")
@rule(("socket",), "send")
def _sendall(flow, root, values, cells, result, place):
    if values:
        flow.sink(values[0])


@rule((None,), "send")
def _send(flow, root, values, cells, result, place):
    if len(values) == 1 and root.kind is None and values[0].type != token.NUMBER and not is_name(values[0], "None") and not (
            flow.source.says("yield") and is_of_generator(flow.source, values[0])):
        flow.sink(values[0])


def is_of_generator(source, value):
    """True for the *value* that is sent to what a function of the file with a yield has made: ``g = f(); g.send(value)``."""
    call = enclosing(value, syms.trailer)
    receiver = call.parent.children[0] if call is not None and call.parent.children[2:] == [call] else None
    if not is_name(receiver):
        return False
    made = [binding.value for binding in source.bindings(receiver) if binding.value is not None]
    makers = [source.bindings(value.children[0]) for value in made if value.type == syms.power and is_name(value.children[0])]
    return any(binding.kind == "def" and any(is_name(leaf, "yield") for leaf in leaves_of(binding.statement))
               for bindings in makers for binding in bindings)


@rule((None, "socket"), "setsockopt")
def _setsockopt(flow, root, values, cells, result, place):
    for value in values[2:3]:
        flow.cell(value).maybe.append(value)


@rule((None, "socket"), "getsockopt")
def _getsockopt(flow, root, values, cells, result, place):
    if len(values) == 3:    # a size
        gives_bytes(flow, result, place)
        result.root().binary = True


@rule((None, "socket"), "makefile")
def _makefile(flow, root, values, cells, result, place):
    result.root().kind = "file"


@rule(("socket",), "accept")
def _accept(flow, root, values, cells, result, place):
    result.root().kind = "tuple"
    first = Cell()
    first.kind = "socket"
    result.root().parts = [first, Cell()]
