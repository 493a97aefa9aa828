"""Calls, attributes and indexes, for flow.Flow."""

import re

from . import signatures
from .cells import Cell, join
from .engine import Leaf, syms, token
from .trees import arguments, enclosing, is_attribute, is_call, is_name, string_value

SOCKET_NAMES = ("connection", "request", "sock", "socket", "conn", "client", "client_socket", "s")
READERS = ("read", "readline", "getvalue", "recv", "recvfrom")


def evaluate(flow, node):
    """Return the Cell of a power node, trailer by trailer."""
    children = [child for child in node.children if not is_name(child, "await")]
    if len(children) > 2 and children[-2].type == token.DOUBLESTAR:
        for child in children:
            if child.type != token.DOUBLESTAR:
                flow.cell(child) if not isinstance(child, Leaf) or child.type in (token.NAME, token.STRING) else None
        return None
    cell, index = _head(flow, node, children)
    while index < len(children):
        following = children[index + 1] if index + 1 < len(children) else None
        if is_attribute(children[index]) and is_call(following):
            cell = method(flow, node, children, index, cell)
            index += 2
        else:
            cell = _trailer(flow, node, children, index, cell)
            index += 1
    return cell


def _head(flow, node, children):
    """Return (Cell, index of the next trailer) of the longest beginning that is known by its name."""
    known = _imported(flow, node, children)
    if known is not None:
        return known
    first = children[0]
    if is_name(first) and is_call(children[1]):
        found = _called_name(flow, node, first, children[1])
        if found is not None:
            return found, 2
    if is_name(first, *flow.self_names) and is_attribute(children[1]):
        found = _own(flow, node, children)
        if found is not None:
            return found
    return flow.cell(first), 1


def part(node, children, end):
    """Return the node of children[:end]: the power itself where that is all of it, else a marker of it."""
    if end == 1:
        return children[0]
    return node if end == len(children) else Part(node, end)


class Part(object):
    """The beginning of a power node: its children up to *end*."""

    def __init__(self, node, end):
        self.node, self.end = node, end


def _imported(flow, node, children):
    length = 1
    while length < len(children) and is_attribute(children[length]):
        length += 1
    for end in range(length, 0, -1):
        origin = _origin(flow, children[:end])
        if origin is None:
            continue
        name = signatures.normal(origin)
        call = children[end] if end < len(children) and is_call(children[end]) else None
        if name == "sys.argv" or name == "os.environ":
            cell = Cell()
            cell.kind = "list"
            cell.of().strong.append(None)
            return cell, end
        if call is not None and name.split(".")[-1] in ("StringIO", "cStringIO") and not name.startswith("io.Bytes"):
            return _string_io(flow, node, children, end, call), end + 1
        if call is not None and name in signatures.CALLS:
            return apply(flow, node, children, end, call, signatures.CALLS[name]), end + 1
        if call is not None and end > 1:
            each_argument(flow, call)
            cell = Cell()
            cell.unknown = True
            return cell, end + 1
    return None


def _origin(flow, children):
    if not is_name(children[0]):
        return None
    base = flow.source.origin(children[0]) or string_io_of_two(flow, children[0])
    if base is None:
        return None
    return ".".join([base] + [child.children[1].value for child in children[1:]])


def string_io_of_two(flow, leaf):
    """Return "StringIO.StringIO" for a name imported from cStringIO or else from StringIO or io."""
    bindings = flow.source.bindings(leaf)
    same = bindings and all(binding.kind == "import" and (binding.origin or "").endswith("StringIO") for binding in bindings)
    return "StringIO.StringIO" if same and leaf.value == "StringIO" else None


def _string_io(flow, node, children, end, call):
    return flexible(flow, part(node, children, end + 1), arguments(call))


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


def key_of(place):
    """Return what tells the places of makers apart, from one walk to the next."""
    return (id(place.node), place.end) if isinstance(place, Part) else (id(place), None)


def _called_name(flow, node, leaf, call):
    """A call of a plain name: a builtin, or a function of the file."""
    bindings = flow.source.bindings(leaf)
    if not bindings:
        if leaf.value in ("open", "file"):
            return _open(flow, node, call)
        return _builtin(flow, node, leaf.value, call)
    if leaf.value in ("_to_bytes", "_to_text", "_repr"):
        return apply(flow, node, node.children, 1, call, (".", "B" if leaf.value == "_to_bytes" else "T"))
    functions = [flow.functions[id(b.statement)] for b in bindings if b.kind == "def" and id(b.statement) in flow.functions]
    if functions:
        return call_functions(flow, functions, call)
    classes = [b.statement for b in bindings if b.kind == "class"]
    makers = [function for function in flow.methods.get("__init__", ()) if enclosing(function.node, syms.classdef) in classes]
    if makers:
        call_functions(flow, makers, call)
        made = Cell()
        made.unknown = True
        return made
    return None


def call_functions(flow, functions, call):
    """Join the arguments of *call* with the parameters of *functions*; return the Cell of the result."""
    values = arguments(call)
    for value in values:
        flow.cell(value.children[-1] if value.type == syms.argument else value)
    for function in functions:
        for position, value in enumerate(values):
            if value.type == syms.argument and value.children[0].type == token.NAME and value.children[1].type == token.EQUAL:
                name, value = value.children[0].value, value.children[2]
            elif value.type in (syms.argument,) or position >= len(function.order):
                continue
            else:
                name = function.order[position]
            if name in function.parameters:
                join(function.parameters[name], flow.cell(value))
        # A generator's or a list's result is joined as it is.
    result = functions[0].result
    for function in functions[1:]:
        result = join(result, function.result)
    return result


def _open(flow, node, call):
    """``open(path, mode)``: a file of bytes, or one whose mode can be chosen."""
    values = arguments(call)
    for value in values[:1]:
        flow.want_text(value)
    mode = None
    for position, value in enumerate(values):
        if value.type == syms.argument:
            if is_name(value.children[0], "mode"):
                mode = value.children[2]
            elif is_name(value.children[0], "encoding"):
                mode = value
        elif position == 1:
            mode = value
    cell = Cell()
    text = string_value(mode)[1] if mode is not None and string_value(mode) else ("r" if mode is None else None)
    if text is None:
        cell.kind = "text file" if mode is not None and mode.type == syms.argument else None
        return cell
    if "b" in text:
        cell.kind = "file"
        return cell
    return flexible(flow, part(node, node.children, 2))


def _builtin(flow, node, name, call):
    values = arguments(call)
    if name == "len" and len(values) == 1:
        flow.cell(values[0]).lengths.append(values[0])
        return Cell()
    if name == "chr" and len(values) == 1:
        flow.cell(values[0])
        cell = Cell()
        cell.string = True
        cell.chars.append(part(node, node.children, 2))
        return cell
    if name == "ord" and len(values) == 1:
        flow.cell(values[0]).string = flow.cell(values[0]).numbered = True
        return Cell()
    if name == "repr" and len(values) == 1:
        flow.want_text(values[0])
        flow.cell(values[0]).shown.append(values[0])
        return flow.text(part(node, node.children, 2))
    if name in ("map", "filter", "reduce"):
        return _mapped(flow, name, values)
    if name in ("unicode", "str") and len(values) > 1:
        flow.sink(values[0])
        return flow.text()
    if name == "dict":
        return _dict(flow, values)
    if name == "zip" or name == "enumerate":
        cells = [flow.iterated(flow.cell(value), value) for value in values if value.type != syms.argument]
        cell = Cell()
        cell.kind = "list"
        cell.of().kind = "tuple"
        cell.of().parts = cells if name == "zip" else [Cell()] + cells[:1]
        return cell
    if name in ("getattr",):
        for value in values:
            flow.cell(value)
        made = Cell()
        made.unknown = True
        return made
    if name in signatures.BUILTINS:
        return apply(flow, node, node.children, 1, call, signatures.BUILTINS[name])
    each_argument(flow, call)
    made = Cell()
    made.unknown = True
    return made


def _dict(flow, values):
    cell = Cell()
    cell.kind = "dict"
    for value in values:
        if value.type == syms.argument and value.children[1].type == token.EQUAL:
            join(cell.of(), flow.cell(value.children[2]))
        elif value.type != syms.argument:
            inner = flow.iterated(flow.cell(value), value)

            def attempt(inner=inner):
                parts = inner.root().parts
                if parts is not None and len(parts) == 2:
                    join(cell.keys(), parts[0])
                    join(cell.of(), parts[1])
                    return True
                if inner.root().strong:
                    cell.keys().strong.append(None)
                    cell.of().strong.append(None)
                    return True
                return False
            if not attempt():
                flow.later.append(attempt)
    return cell


def _mapped(flow, name, values):
    result = Cell()
    result.kind = "list"
    for value in values:
        flow.cell(value)
    if len(values) < 2:
        return result
    item = flow.iterated(flow.cell(values[1]), values[1])
    function = flow.functions.get(id(values[0]))
    if function is not None and function.order and name != "reduce":
        join(function.parameters[function.order[0]], item)
        if name == "map":
            join(result.of(), function.result)
    if function is not None and len(function.order) > 1 and name == "reduce":
        join(function.parameters[function.order[1]], item)
    if name == "filter":
        join(result.of(), item)
    if is_name(values[0], "chr") and name == "map" and not flow.source.bindings(values[0]):
        result.of().chars.append(values[0])
    called = None if function is not None else flow.source.origin(values[0])
    signature = signatures.CALLS.get(signatures.normal(called)) if called else None
    if signature is not None and signature[0][:1] == "t":
        item.root().strong.append(None)
        join(result.of(), _result(flow, None, signature[1], Cell()))
    if is_name(values[0], "ord"):
        item.root().numbered = True
    if is_name(values[0], "str", "repr", "hex"):
        result.of().strong.append(None)
    return result if name != "reduce" else Cell()


def each_argument(flow, call):
    """Look at the arguments of a call that is not known."""
    for value in arguments(call):
        inner = value.children[-1] if value.type == syms.argument else value
        flow.given.append(flow.cell(inner))
        if value.type == syms.argument and is_name(value.children[0], "fileobj"):
            flow.force(inner)


def apply(flow, node, children, end, call, signature):
    """Apply the (arguments, result) of signatures.CALLS to a call; return the Cell of its result."""
    letters, result = signature
    if letters == "struct":
        letters = struct_letters(arguments(call))
    cell = Cell()
    values = [value for value in arguments(call)]
    for position, value in enumerate(values):
        if value.type == syms.argument:
            flow.cell(value.children[-1])
            if is_name(value.children[0], "fileobj"):
                flow.force(value.children[-1])
            continue
        letter = "."
        if letters.endswith("+"):
            letter = letters[min(position, len(letters) - 2)]
        elif position < len(letters):
            letter = letters[position]
        _argument(flow, letter, value, cell)
    return _result(flow, part(node, children, end + 1), result, cell)


def _argument(flow, letter, value, cell):
    if letter == "b":
        flow.sink(value)
    elif letter == "t":
        flow.want_text(value)
    elif letter == "m":
        flow.cell(value).maybe.append(value)
    elif letter == "s":
        join(cell, flow.cell(value))
        cell.root().string = True
    elif letter == "f":
        flow.force(value)
    elif letter == "e":
        join(cell, flow.iterated(flow.cell(value), value))
    elif letter == "c":
        item = flow.iterated(flow.cell(value), value)
        join(cell.of(), item)
    else:
        flow.cell(value)


def struct_letters(values):
    """Return the argument letters of struct.pack: only s, p and c take strings."""
    found = string_value(values[0]) if values else None
    if found is None:
        return ".m+"
    letters = "."
    for count, code in re.findall(r"(\d*)([a-zA-Z?])", found[1]):
        number = 1 if code in "sp" else int(count or 1)
        if code != "x":
            letters += ("b" if code in "spc" else ".") * min(number, 100)
    return letters


KINDS = {"F": "file", "FT": "text file", "H": "hash", "P": "process", "K": "socket", "C": "connection", "Z": "compressor",
         "A": "archive"}


def _result(flow, place, result, cell):
    if result == "S":
        return cell
    if result == "B":
        return flow.source_of_bytes(place)
    if result == "T":
        return flow.text(place)
    if result == "W":
        made = flow.text(place)
        made.wide = True
        return made
    if result == "X":
        made = flow.source_of_bytes(place)
        made.binary = True
        return made
    if result == "E":
        return flow.source_of_bytes(place)
    made = Cell()
    if result in KINDS:
        made.kind = KINDS[result]
    elif result == "L":
        made.kind = "list"
        made.element = cell
    elif result in ("R", "M"):
        made.kind = "regex" if result == "R" else "match"
        made.element = cell
    elif result == "LM":
        made.kind = "list"
        made.of().kind = "match"
        made.of().element = cell
    elif result == "LT":
        made.kind = "list"
        made.of().strong.append(None)
    elif result == "G":
        made = cell
        made.root().kind = "list"
    elif result in ("J", "PT"):
        made = json_cell()
        made.wide = True
    elif result == "U":
        made.unknown = True
    return made


def json_cell():
    """Return a Cell of text in containers however deep."""
    cell = Cell()
    cell.strong.append(None)
    cell.element = cell
    cell.key = cell
    return cell


def _own(flow, node, children):
    """``self.x...``: what a handler has, or the file's own methods and attributes."""
    name = children[1].children[1].value
    call = children[2] if len(children) > 2 and is_call(children[2]) else None
    if name == "wfile" and flow.wfile_kind == "wfile" and not flow.has_attribute("wfile"):
        cell = Cell()
        cell.kind = "wfile"
        return cell, 2
    if name in ("wfile", "rfile"):
        cell = Cell() if not flow.has_attribute(name) else flow.attribute(name)
        if flow.has_attribute(name) and cell.kind in ("flex", "instance"):
            return cell, 2
        made = Cell()
        made.kind = "file" if name == "rfile" else flow.wfile_kind
        return made, 2
    if name in ("connection", "request") and not flow.has_attribute(name):
        cell = Cell()
        cell.kind = "socket"
        return cell, 2
    if name == "headers" and not flow.has_attribute("headers"):
        return _headers(flow, children)
    if call is not None and name in flow.methods:
        return call_functions(flow, flow.methods[name], call), 3
    if call is not None and name in ("send_header", "send_response", "send_error", "log_message", "log_error"):
        for value in arguments(call):
            if value.type != syms.argument:
                flow.want_text(value)
        return Cell(), 3
    if call is not None and name in signatures.HANDLER_CALLS_TEXT:
        each_argument(flow, call)
        return flow.text(part(node, children, 3)), 3
    if name in signatures.HANDLER_TEXT and call is None:
        return flow.text(part(node, children, 2)), 2
    return None


def _headers(flow, children):
    cell = json_cell()
    cell.kind = "headers"
    return cell, 2


def _trailer(flow, node, children, index, cell):
    """One trailer that is no method call: an attribute, an index, a slice, a call of a value."""
    trailer = children[index]
    if is_attribute(trailer):
        return _attribute(flow, cell, trailer.children[1].value)
    if is_call(trailer):
        each_argument(flow, trailer)
        made = Cell()
        made.unknown = True
        return made
    inner = trailer.children[1]
    if inner.type == syms.subscript or inner.type == token.COLON:
        flow.visit(inner)
        return cell
    key = flow.cell(inner)
    result = Cell()
    place = (node, index)

    def attempt():
        root = cell.root()
        if root.strong and root.element is not None and root.element.root() is root:
            join(result, root)
        elif root.parts is not None:
            _part(root, inner, result)
        elif root.kind == "dict":
            join(root.keys(), key)
            join(root.of(), result)
        elif root.kind is not None:
            join(root.of(), result)
        elif root.evident:
            root.items.append(place)
            join(root, result)
        else:
            return False
        return True
    flow.wait(attempt, result)
    return result


def _part(root, inner, result):
    number = inner.value if inner.type == token.NUMBER else ""
    if number.isdigit() and int(number) < len(root.parts):
        join(root.parts[int(number)], result)
    else:
        for each in root.parts:
            join(each, result)


def _attribute(flow, cell, name):
    kind = cell.root().kind
    if name in ("rfile", "wfile"):
        made = Cell()
        made.kind = "file" if name == "rfile" else flow.wfile_kind
        return made
    if kind == "process" and name in ("stdout", "stderr", "stdin"):
        made = Cell()
        made.kind = "file"
        return made
    if kind in ("connection", "process", "hash", "headers"):
        return Cell()
    root = cell.root()
    if root.strong and root.element is not None and root.element.root() is root:
        return root
    if not flow.has_attribute(name):
        made = Cell()
        made.unknown = True
        return made
    return flow.attribute(name)


def method(flow, node, children, index, cell):
    """``cell.name(...)``: children[index] is the attribute, the next one the call."""
    name, call = children[index].children[1].value, children[index + 1]
    place = part(node, children, index + 2)
    own = flow.methods.get(name)
    if own and name not in signatures.STRING_METHODS and name not in ("read", "write", "get", "close", "readline"):
        return call_functions(flow, own, call)
    if name in ("encode", "decode"):
        return _coded(flow, node, children, index, cell, place)
    if name == "join":
        return _joined(flow, cell, call)
    if name == "format" and not cell.contains:
        return _formatted(flow, cell, call)
    if name in signatures.STRING_METHODS and not cell.contains:
        return _string_method(flow, cell, name, call)
    return _object_method(flow, cell, name, call, place, (node, index))


def _string_method(flow, cell, name, call):
    letters, result = signatures.STRING_METHODS[name]
    values = arguments(call)
    if name not in signatures.SHARED_METHODS:
        cell.root().string = True
    for letter, value in zip(letters, values):
        if letter == "s" and value.type != syms.argument:
            argument = flow.cell(value)
            if argument.root().parts is not None:
                for each in argument.root().parts:
                    join(cell, each)
            elif name not in signatures.SHARED_METHODS or argument.evident:
                join(cell, argument)
        else:
            flow.cell(value)
    for value in values[len(letters):]:
        flow.cell(value)
    made = Cell()
    if result == "S":
        return cell
    if result == "L":
        made.kind = "list"
        made.element = cell.root()
    elif result == "3":
        made.kind = "tuple"
        made.parts = [cell.root()] * 3
    return made


def _joined(flow, cell, call):
    values = arguments(call)
    cell.root().string = True
    if len(values) == 1 and values[0].type != syms.argument:
        join(cell, flow.iterated(flow.cell(values[0]), values[0]))
    elif values:
        each_argument(flow, call)
    return cell


def _formatted(flow, cell, call):
    cell.root().strong.append(None)
    for value in arguments(call):
        value = value.children[-1] if value.type == syms.argument else value
        if not flow.cell(value).contains:
            flow.want_text(value)
    return cell


def _coded(flow, node, children, index, cell, place):
    """``x.encode(codec)`` and ``x.decode(codec)``."""
    name, call = children[index].children[1].value, children[index + 1]
    values = arguments(call)
    for value in values:
        flow.cell(value.children[-1] if value.type == syms.argument else value)
    codec = string_value(values[0])[1].lower().replace("_codec", "") if values and string_value(values[0]) else ""
    head = part(node, children, index)
    if codec in signatures.BINARY_CODECS:
        pattern = signatures.BINARY_CODECS[codec][name == "decode"]
        flow.codecs[id(node), index] = (node, index, pattern)
        cell.root().sinks.append(head)
        return flow.source_of_bytes(place)
    if codec in ("rot13", "rot_13"):
        flow.codecs[id(node), index] = (node, index, 'codecs.%s(%%s, "rot13")' % name)
        cell.root().wanted.append(head)
        return flow.text()
    if codec in ("string_escape", "string-escape", "unicode_escape", "idna", "punycode"):
        cell.root().strong.append(None)
        return flow.text()
    if name == "encode":
        cell.root().strong.append(None)
        made = flow.source_of_bytes(place)
        return made
    cell.root().sinks.append(head)
    return flow.text()


def _object_method(flow, cell, name, call, place, where):
    """A method of something else: files, sockets, hashes, containers; tried until the receiver is known."""
    values = [value.children[-1] if value.type == syms.argument else value for value in arguments(call)]
    cells = [flow.cell(value) for value in values]
    result = Cell()

    def attempt(last=False):
        found = METHODS.get((cell.root().kind, name)) or METHODS.get((None, name))
        root = cell.root()
        if found is None:
            if root.strong and root.element is not None and root.element.root() is root:
                join(result, root)
                return True
            return False
        found(flow, root, values, cells, result, place)
        return True
    flow.wait(attempt, result, cells)
    return result


def _rule(kinds, names):
    def register(function):
        for kind in kinds:
            for name in names.split():
                METHODS[kind, name] = function
        return function
    return register


METHODS = {}
HOLDERS = ("list", "dict", "tuple")


@_rule(("wfile", "file"), "write")
def _write(flow, root, values, cells, result, place):
    if values:
        flow.sink(values[0])


@_rule(("wfile", "file"), "writelines")
def _writelines(flow, root, values, cells, result, place):
    if values:
        item = flow.iterated(cells[0], values[0])
        item.root().sinks.append(Items(values[0]))


class Items(object):
    """A sink that takes the items of the expression *node* as bytes."""

    def __init__(self, node):
        self.node = node


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


class Pieces(object):
    """A source: the items of the tuple that *node* gives, None among them."""

    def __init__(self, node):
        self.node = node


@_rule(("connection",), "getresponse")
def _getresponse(flow, root, values, cells, result, place):
    result.root().kind = "file"


@_rule(("connection",), "request")
def _request(flow, root, values, cells, result, place):
    for value in values[:2]:
        flow.want_text(value)
    for value in values[2:3]:
        flow.sink(value)


@_rule(("connection",), "putheader putrequest")
def _putheader(flow, root, values, cells, result, place):
    for value in values:
        flow.want_text(value)


@_rule(("file",), "getheader getheaders geturl info")
def _answer_header(flow, root, values, cells, result, place):
    join(result, json_cell())


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
