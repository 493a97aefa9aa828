"""What the methods of files, sockets, hashes and containers take and give, for flow_methods."""

from .cells import Cell, join
from .engine import syms
from .flow_signatures import field_value, json_cell, unicode_text
from .places import Items, Part, Pieces

METHODS = {}        # (kind of the receiver, name) -> function; None: of whatever kind, of whatever name

HOLDERS = ("list", "dict", "tuple")


def _rule(kinds, names):
    def register(function):
        for kind in kinds:
            for name in names.split() or [None]:
                METHODS[kind, name] = function
        return function
    return register


@_rule(("wfile", "file"), "write")
def _write(flow, root, values, cells, result, place):
    if values:
        flow.sink(values[0])


@_rule(("wfile", "file"), "writelines")
def _writelines(flow, root, values, cells, result, place):
    if values:
        item = flow.iterated(cells[0], values[0])
        item.root().sinks.append(Items(values[0]))


@_rule(("text file", "text wfile"), "write")
def _write_text(flow, root, values, cells, result, place):
    if values and root.kind == "text file":
        flow.want_text(values[0])
    elif values:
        cells[0].root().sent.append(values[0])


@_rule(("flex",), "write")
def _write_flex(flow, root, values, cells, result, place):
    if values:
        join(root.of(), cells[0])


@_rule(("flex",), "writelines")
def _writelines_flex(flow, root, values, cells, result, place):
    if values:
        join(root.of(), flow.iterated(cells[0], values[0]))


@_rule(("flex",), "read readline getvalue")
def _read_flex(flow, root, values, cells, result, place):
    join(result, root.of())


@_rule(("flex",), "readlines")
def _readlines_flex(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), root.of())


@_rule(("file", "wfile", "text wfile"), "read readline getvalue")
def _read(flow, root, values, cells, result, place):
    join(result, flow.source_of_bytes(place)).wide = True


@_rule(("file",), "readlines")
def _readlines(flow, root, values, cells, result, place):
    result.root().kind = "list"
    result.of().sources.append(Items(place))


@_rule(("archive",), "addfile")
def _addfile(flow, root, values, cells, result, place):
    for value in values[1:2]:
        flow.force(value)


@_rule(("archive",), "extractfile open")
def _extractfile(flow, root, values, cells, result, place):
    result.root().kind = "file"


@_rule(("archive",), "writestr")
def _writestr(flow, root, values, cells, result, place):
    for value in values[1:2]:
        flow.sink(value)


@_rule(("archive",), "read")
def _read_archive(flow, root, values, cells, result, place):
    join(result, flow.source_of_bytes(place))


@_rule(("text file",), "read readline readlines getvalue")
def _read_text(flow, root, values, cells, result, place):
    join(result, json_cell())


@_rule((None, "socket"), "recv recvfrom")
def _recv(flow, root, values, cells, result, place):
    if place is not None:
        join(result, flow.source_of_bytes(place))


@_rule((None, "socket"), "sendall")
@_rule(("socket",), "send")
def _sendall(flow, root, values, cells, result, place):
    if values:
        flow.sink(values[0])


@_rule((None,), "send")
def _send(flow, root, values, cells, result, place):
    if len(values) == 1 and root.kind is None:
        flow.sink(values[0])


@_rule((None, "socket"), "makefile")
def _makefile(flow, root, values, cells, result, place):
    result.root().kind = "file"


@_rule(("socket",), "accept")
def _accept(flow, root, values, cells, result, place):
    result.root().kind = "tuple"
    first = Cell()
    first.kind = "socket"
    result.root().parts = [first, Cell()]


@_rule((None, "hash"), "hexdigest")
def _hexdigest(flow, root, values, cells, result, place):
    result.root().strong.append(None)


@_rule((None, "hash"), "digest")
def _digest(flow, root, values, cells, result, place):
    join(result, flow.source_of_bytes(place))


@_rule(("hash",), "update")
@_rule(("compressor",), "nothing")
def _update(flow, root, values, cells, result, place):
    if values:
        flow.sink(values[0])


@_rule(("compressor",), "compress decompress flush")
def _compress(flow, root, values, cells, result, place):
    if values:
        flow.sink(values[0])
    join(result, flow.source_of_bytes(place))


@_rule(("process",), "communicate")
def _communicate(flow, root, values, cells, result, place):
    if values:
        flow.sink(values[0])
    result.root().kind = "tuple"
    piece = Cell()
    piece.sources.append(Pieces(place))
    result.root().parts = [piece, piece]


@_rule(("connection",), "getresponse")
def _getresponse(flow, root, values, cells, result, place):
    result.root().kind = "file"


@_rule(("connection",), "request")
def _request(flow, root, values, cells, result, place):
    named = dict((value.parent.children[0].value, value) for value in values if value.parent.type == syms.argument)
    placed = [value for value in values if value.parent.type != syms.argument]
    for value in placed[:2]:
        flow.want_text(value)
    for value in placed[2:3] + [named[name] for name in ("body",) if name in named]:
        flow.sink(value)


@_rule(("connection",), "putheader putrequest")
def _putheader(flow, root, values, cells, result, place):
    for value in values:
        flow.want_text(value)


@_rule(("file",), "getheader getheaders geturl info")
def _answer_header(flow, root, values, cells, result, place):
    join(result, json_cell())


@_rule(("headers",), "get getheader getrawheader getparam")
def _header(flow, root, values, cells, result, place):
    join(result, root.of())
    for each in cells[1:2]:
        join(result, each)


@_rule(("headers",), "getheaders getallmatchingheaders getfirstmatchingheader keys values get_all")
def _headers(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), root.of())


@_rule(("form",), "getvalue getfirst")
def _field_value(flow, root, values, cells, result, place):
    join(result, field_value(flow))
    for each in cells[1:2]:
        join(result, each)


@_rule(("form",), "getlist")
def _field_values(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), field_value(flow))


@_rule(("form",), "keys")
def _field_names(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), root.keys())


@_rule(("headers",), "items")
def _header_items(flow, root, values, cells, result, place):
    result.root().kind = "list"
    result.of().kind, result.of().parts = "tuple", [root.keys(), root.of()]


@_rule(("headers",), "")
def _of_headers(flow, root, values, cells, result, place):
    join(result, json_cell())


@_rule((None,), "save")
def _save(flow, root, values, cells, result, place):
    """An image: what it is saved to is of bytes."""
    for value in values[:1]:
        flow.force(value)


@_rule((None,), "toxml toprettyxml")
def _toxml(flow, root, values, cells, result, place):
    named = [value.parent.children[0].value for value in values if value.parent.type == syms.argument]
    if "encoding" in named or len(values) > len(named) and place is not None and len(values) - len(named) in (1, 3):
        join(result, flow.source_of_bytes(place)).wide = True
    else:
        join(result, unicode_text(flow))


@_rule((None,), "fetchall fetchmany fetchone")
def _fetch(flow, root, values, cells, result, place):
    """Rows of a database: unicode on Python 2, unless the file sets a text_factory."""
    value, row = Cell(), Cell()
    value.unknown = value.string = value.wide = True
    value.uni = not flow.bytes_in_rows
    row.kind, row.element = "list", value
    if name_of(place) == "fetchone":
        return join(result, row)
    result.root().kind = "list"
    return join(result.of(), row)


def name_of(place):
    """Return the name of the method that is called at *place*."""
    node, end = (place.node, place.end) if isinstance(place, Part) else (place, len(place.children))
    return node.children[end - 2].children[1].value


@_rule(("url",), "geturl")
def _geturl(flow, root, values, cells, result, place):
    join(result, root.of())


@_rule(("regex",), "match search sub split findall finditer")
def _regex(flow, root, values, cells, result, place):
    for each in cells[:2]:
        join(root.of(), each)
    result.root().kind = result.root().kind or "match"
    join(result.of(), root.of())


@_rule(("match",), "group groups groupdict")
def _group(flow, root, values, cells, result, place):
    join(result, root.of())


@_rule(("list",), "append add appendleft put")
def _append(flow, root, values, cells, result, place):
    for each in cells[:1]:
        join(root.of(), each)


@_rule(("list",), "insert")
def _insert(flow, root, values, cells, result, place):
    for each in cells[1:2]:
        join(root.of(), each)


@_rule(("list",), "extend")
def _extend(flow, root, values, cells, result, place):
    for each, value in zip(cells, values):
        join(root.of(), flow.iterated(each, value))


@_rule(("list",), "pop popleft")
def _pop(flow, root, values, cells, result, place):
    join(result, root.of())


@_rule(("dict",), "get pop setdefault")
def _get(flow, root, values, cells, result, place):
    join(result, root.of())
    for each in cells[:1]:
        join(root.keys(), each)
    for each in cells[1:2]:
        join(result, each)


@_rule(("dict",), "items iteritems")
def _items(flow, root, values, cells, result, place):
    result.root().kind = "list"
    item = result.of()
    if item.parts is None:
        item.kind, item.parts = "tuple", [root.keys(), root.of()]


@_rule(("dict",), "keys iterkeys")
def _keys(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), root.keys())


@_rule(("dict",), "values itervalues")
def _values(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), root.of())


@_rule(("dict",), "has_key")
def _has_key(flow, root, values, cells, result, place):
    for each in cells[:1]:
        join(root.keys(), each)
