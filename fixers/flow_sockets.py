"""What the methods of sockets take and give, for flow_methods."""

from .cells import Cell, join
from .flow_objects import gives_bytes, rule
from .places import Pieces


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
    if len(values) == 1 and root.kind is None:
        flow.sink(values[0])


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
