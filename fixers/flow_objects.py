"""What the methods of files, sockets, hashes and the like take and give, for flow_methods; containers are in flow_containers."""

from .cells import Cell, join
from .engine import syms, token
from .flow_functions import sorted_by
from .flow_numbers import stores_floats
from .flow_signatures import field_value, json_cell, sent_value, unicode_text, unpacked, wide_text
from .node_kinds import is_keyword
from .places import Items, Part, Pieces, key_of
from .trees import source_of, string_value

METHODS = {}        # (kind of the receiver, name) -> function; None: of whatever kind, of whatever name


def gives_bytes(flow, result, place):
    """Say that *place* gives bytes past ASCII, which are the *result*."""
    made = flow.source_of_bytes(place)
    made.wide = made.own = True
    join(result, made)


def rule(kinds, names):
    def register(function):
        for kind in kinds:
            for name in names.split() or [None]:
                METHODS[kind, name] = function
        return function
    return register


@rule(("wfile", "file"), "write")
def _write(flow, root, values, cells, result, place):
    if values:
        flow.sink(values[0])


@rule(("wfile", "file"), "writelines")
def _writelines(flow, root, values, cells, result, place):
    if values:
        item = flow.iterated(cells[0], values[0])
        item.root().sinks.append(Items(values[0]))


@rule(("text file", "text wfile", "command"), "write")
def _write_text(flow, root, values, cells, result, place):
    if values and root.kind != "text wfile":
        flow.want_text(values[0])
    elif values:
        cells[0].root().sent.append(values[0])


@rule(("flex",), "write")
def _write_flex(flow, root, values, cells, result, place):
    if values:
        join(root.of(), cells[0])


@rule(("flex",), "writelines")
def _writelines_flex(flow, root, values, cells, result, place):
    if values:
        join(root.of(), flow.iterated(cells[0], values[0]))


@rule(("flex",), "read readline getvalue")
def _read_flex(flow, root, values, cells, result, place):
    root.measured = root.measured or bool(values)
    join(result, root.of())


@rule(("flex",), "readlines")
def _readlines_flex(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), root.of())


@rule(("flex",), "seek")
def _seek_flex(flow, root, values, cells, result, place):
    """From where it stands, or from its end, Python 3 goes in a file of bytes alone."""
    if len(values) == 2 and not any(value.type == token.NUMBER and value.value == "0" for value in values):
        flow.forced.update(key_of(maker) for maker in root.makers)


@rule(("flex",), "tell")
def _tell_flex(flow, root, values, cells, result, place):
    """Where a file in memory stands is a number of bytes in one of bytes alone; that of a file of text is one, too."""
    flow.forced.update(key_of(maker) for maker in root.makers if "StringIO" in source_of(getattr(maker, "node", maker)))


@rule(("file", "wfile", "text wfile"), "read readline getvalue")
def _read(flow, root, values, cells, result, place):
    gives_bytes(flow, result, place)


@rule(("file",), "read_until read_all read_some read_eager read_very_eager read_lazy")
def _read_telnet(flow, root, values, cells, result, place):
    for value in values[:1]:
        flow.sink(value)
    gives_bytes(flow, result, place)


@rule(("file",), "readlines")
def _readlines(flow, root, values, cells, result, place):
    result.root().kind = "list"
    result.of().sources.append(Items(place))


@rule(("archive",), "addfile")
def _addfile(flow, root, values, cells, result, place):
    for value in values[1:2]:
        flow.force(value)


@rule(("archive",), "extractfile open")
def _extractfile(flow, root, values, cells, result, place):
    result.root().kind = "file"


@rule(("archive",), "writestr")
def _writestr(flow, root, values, cells, result, place):
    for value in values[1:2]:
        flow.sink(value)


@rule(("archive",), "namelist getnames")
def _names(flow, root, values, cells, result, place):
    result.root().kind = "list"
    names = result.of()
    names.strong.append(None)
    names.wide = names.own = True


@rule(("archive",), "read")
def _read_archive(flow, root, values, cells, result, place):
    join(result, flow.source_of_bytes(place))


@rule(("archive",), "getinfo getmember gettarinfo next")
def _member(flow, root, values, cells, result, place):
    result.root().kind = "member"


@rule(("archive",), "infolist getmembers")
def _members(flow, root, values, cells, result, place):
    result.root().kind = "list"
    result.of().kind = "member"


@rule(("sound",), "readframes")
@rule(("file",), "getname")
def _frames(flow, root, values, cells, result, place):
    """Of a file of sound; a Chunk has its name in bytes."""
    join(result, flow.source_of_bytes(place))


@rule(("sound",), "writeframes writeframesraw")
def _write_frames(flow, root, values, cells, result, place):
    for value in values[:1]:
        flow.sink(value)


@rule(("array",), "tostring fromstring tobytes frombytes")
def _array(flow, root, values, cells, result, place):
    name = name_of(place)
    if name.endswith("string"):
        node, end = (place.node, place.end) if isinstance(place, Part) else (place, len(place.children))
        flow.arrays.append((Part(node, end - 1), (name, name.replace("string", "bytes"))))
    if name.startswith("from"):
        for value in values[:1]:
            flow.sink(value)
    else:
        join(result, flow.source_of_bytes(place)).binary = True


@rule(("text file",), "read readline readlines getvalue")
def _read_text(flow, root, values, cells, result, place):
    join(result, json_cell())


@rule(("command",), "read readline")
def _read_output(flow, root, values, cells, result, place):
    join(result, wide_text(flow))


@rule(("command",), "readlines")
def _lines_of_output(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), wide_text(flow))


LEVELS = "debug info warning warn error critical exception"


@rule((None,), LEVELS)
def logged(flow, root, values, cells, result, place):
    """``log.info(format, ...)``: what it shows, and what of it by its repr()."""
    given = [value for value in values if not is_keyword(value)]
    for value in given:
        flow.want_text(value)
    if len(given) > 1:
        flow.show(given[0], given[1:])
    return False


@rule((None,), "_marshaled_dispatch")
def _marshaled_dispatch(flow, root, values, cells, result, place):
    """An XML-RPC server's: the body of a request, and that of its answer."""
    if values and place is not None:
        flow.sink(values[0])
        join(result, flow.source_of_bytes(place))


@rule((None, "hash"), "hexdigest")
def _hexdigest(flow, root, values, cells, result, place):
    result.root().strong.append(None)


@rule((None, "hash"), "digest")
def _digest(flow, root, values, cells, result, place):
    join(result, flow.source_of_bytes(place))


@rule(("hash",), "update")
@rule(("compressor",), "nothing")
def _update(flow, root, values, cells, result, place):
    if values:
        flow.sink(values[0])


@rule(("compressor",), "compress decompress")
def _compress(flow, root, values, cells, result, place):
    if values:
        flow.sink(values[0])
    join(result, flow.source_of_bytes(place))


@rule(("compressor",), "flush")
def _flush_compressor(flow, root, values, cells, result, place):
    """``compressor.flush(zlib.Z_SYNC_FLUSH)``: it is given no data."""
    join(result, flow.source_of_bytes(place))


@rule(("struct",), "pack pack_into")
def _pack(flow, root, values, cells, result, place):
    packed = values[-len(root.parts):] if root.parts else ()
    for value, each in zip(packed, root.parts or ()):
        if each.root().binary:
            flow.sink(value)
    for cell, value in zip(cells, values) if root.parts is None else ():
        cell.root().maybe.append(value)
    made = flow.source_of_bytes(place)
    made.binary = True
    join(result, made)


@rule(("struct",), "unpack unpack_from")
def _unpack(flow, root, values, cells, result, place):
    if values:
        flow.sink(values[0])
    if root.parts is not None and place is not None:
        join(result, unpacked(place, "." + "".join("b" if each.root().binary else "." for each in root.parts)))


@rule(("process",), "communicate")
def _communicate(flow, root, values, cells, result, place):
    if values:
        flow.sink(values[0])
    result.root().kind = "tuple"
    piece = Cell()
    piece.sources.append(Pieces(place))
    result.root().parts = [piece, piece]


@rule(("headers",), "get getheader getrawheader getparam")
def _header(flow, root, values, cells, result, place):
    join(result, root.of())
    for each in cells[1:2]:
        join(result, each)


@rule(("headers",), "getheaders getallmatchingheaders getfirstmatchingheader keys values get_all")
def _headers(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), root.of())


@rule(("form",), "getvalue getfirst")
def _field_value(flow, root, values, cells, result, place):
    join(result, field_value(flow, place))
    for each in cells[1:2]:
        join(result, each)


@rule(("sent file",), "read readline")
def _sent(flow, root, values, cells, result, place):
    join(result, sent_value(flow, place))


@rule(("sent file",), "readlines")
def _sent_lines(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), sent_value(flow, Items(place)))


@rule(("list",), "sort")
def _sort(flow, root, values, cells, result, place):
    sorted_by(flow, values, root.of())


@rule(("form",), "getlist")
def _field_values(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), field_value(flow, place and Items(place)))


@rule(("form",), "keys")
def _field_names(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), root.keys())


@rule(("headers",), "items")
def _header_items(flow, root, values, cells, result, place):
    result.root().kind = "list"
    result.of().kind, result.of().parts = "tuple", [root.keys(), root.of()]


@rule(("headers",), "")
def _of_headers(flow, root, values, cells, result, place):
    join(result, json_cell())


@rule((None,), "save")
def _save(flow, root, values, cells, result, place):
    """An image: what it is saved to is of bytes."""
    for value in values[:1]:
        flow.force(value)


@rule((None,), "toxml toprettyxml")
def _toxml(flow, root, values, cells, result, place):
    named = [value.parent.children[0].value for value in values if value.parent.type == syms.argument]
    if "encoding" in named or len(values) > len(named) and place is not None and len(values) - len(named) in (1, 3):
        gives_bytes(flow, result, place)
    else:
        join(result, unicode_text(flow))


@rule((None,), "fetchall fetchmany fetchone")
def _fetch(flow, root, values, cells, result, place):
    """Rows of a database: unicode on Python 2, unless the file sets a text_factory."""
    value, row = Cell(), Cell()
    value.unknown = value.string = value.wide = value.stored = True
    value.uni, value.own = not flow.bytes_in_rows, flow.bytes_in_rows
    value.fraction = stores_floats(flow.source)
    row.kind, row.element = "list", value
    if name_of(place) == "fetchone":
        return join(result, row)
    result.root().kind = "list"
    return join(result.of(), row)


@rule(("list",), "items iteritems")
def _row_items(flow, root, values, cells, result, place):
    """Of a row that a row_factory makes a dict, whose texts were no unicodes."""
    if not root.of().stored or not flow.bytes_in_rows:
        return False
    result.root().kind = "list"
    result.of().kind, result.of().parts = "tuple", [flow.text(), root.of()]
    return True


@rule((None,), "execute")
def _execute(flow, root, values, cells, result, place):
    """A cursor of sqlite3, which is gone through row by row."""
    if not flow.source.says("sqlite3"):
        return False
    flow.given.extend(cells)
    result.root().kind = "list"
    _fetch(flow, root, values, cells, result, place)
    return True


@rule(("database",), "get")
def _of_database(flow, root, values, cells, result, place):
    gives_bytes(flow, result, place)


@rule(("database",), "keys")
def _keys_of_database(flow, root, values, cells, result, place):
    result.root().kind = "list"
    result.of().sources.append(Items(place))


def name_of(place):
    """Return the name of the method that is called at *place*."""
    node, end = (place.node, place.end) if isinstance(place, Part) else (place, len(place.children))
    return node.children[end - 2].children[1].value


@rule(("url",), "geturl")
def _geturl(flow, root, values, cells, result, place):
    join(result, root.of())


def environment(cell, start):
    """Say that *cell* is the environment of a WSGI application, and *start* its start_response, which gives a function that writes."""
    cell.kind, start.kind = "environ", "start"
    cell.of().wide = cell.of().own = True
    cell.of().strong.append(None)


@rule(("environ",), "get pop setdefault")
def _of_environment(flow, root, values, cells, result, place):
    if values and string_value(values[0]) and string_value(values[0])[1] == "wsgi.input":
        result.root().kind = "file"
        return
    join(result, root.of())
    for each in cells[1:2]:
        join(result, each)
