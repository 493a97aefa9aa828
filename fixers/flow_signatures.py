"""Calls of functions whose signature is in signatures.py, for flow.Flow."""

import re

from .cells import Cell, join
from .engine import syms, token
from .node_kinds import is_keyword
from .places import Elsewhere, Pieces, part
from .trees import arguments, is_attribute, is_name, string_value

KINDS = {
    "F": "file", "FT": "text file", "FO": "command", "H": "hash", "O": "process",
    "TP": "text process", "K": "socket", "C": "connection", "OP": "opener",
    "RQ": "request", "Z": "compressor", "A": "archive", "ZI": "member", "SO": "sound", "Y": "array", "BA": "bytearray", "Q": "queue",
    "D": "dict", "DB": "database", "CO": "cookies", "UU": "uuid"}


def apply(flow, node, children, end, call, signature):
    """Apply the (arguments, result) of signatures.CALLS to a call; return the Cell of its result."""
    letters, result = signature
    if letters == "struct":
        letters = struct_letters(flow.source, arguments(call))
    if result == "SR":
        return struct_of(flow.source, arguments(call))
    cell = Cell()
    values = list(arguments(call))
    for position, value in enumerate(values):
        if is_keyword(value):
            _keyword(flow, value.children[0], value.children[-1], (letters, result), cell)
            continue
        letter = "."
        if letters.endswith("+"):
            letter = letters[min(position, len(letters) - 2)]
        elif position < len(letters):
            letter = letters[position]
        if letter in ("j", "h"):
            flow.texts.append(value)
            if letter == "j":
                flow.jsons.append((value, part(node, children, end + 1)))
        elif letter == "J":
            flow.documents.append(value)
        if letter == "r":
            whole = part(node, children, end + 1) if result == "S" else None
            flow.replaced(value, cell, whole, values[2] if len(values) > 2 and not is_keyword(values[2]) else None)
        else:
            _argument(flow, letter, value, cell)
    if "y" in letters:
        result = result_of(flow, part(node, children, end + 1), result, cell)
        flow.passes.extend((flow.cell(value), result) for value in values if not is_keyword(value))
        return result
    if result == "O" and any(is_decoding(value) for value in values):
        result = "TP"
    place = part(node, children, end + 1)
    if result == "PB" and values and format_of(flow.source, values[0]):
        return unpacked(place, struct_letters(flow.source, values))
    return result_of(flow, place, result, cell)


def _keyword(flow, name, value, signature, cell):
    """Apply a signature to an argument given by *name*."""
    letters, result = signature
    flow.cell(value)
    if is_name(name, "fileobj") or result == "FS" and is_name(name, "fp"):
        flow.force(value)
    elif is_name(name, "file", "stream"):
        flow.takes_text(value)
    elif is_name(name, "msg", "key") and result == "H":
        flow.sink(value)
    elif is_name(name, "bytes", "bytes_le") and result == "UU":
        flow.sink(value)
    elif is_name(name, "data") and "n" in letters:
        _argument(flow, "n", value, cell)
    elif is_name(name, "qs"):
        _argument(flow, "q", value, cell)


def unpacked(place, letters):
    """Return the Cell of what struct.unpack gives at *place*; *letters* are those of struct.pack."""
    made, each = Cell(), Pieces(place)
    made.kind, made.parts = "tuple", []
    for letter in letters[1:]:
        cell = Cell()
        if letter == "b":
            cell.binary = cell.wide = cell.own = True
            cell.sources.append(each)
        made.parts.append(cell)
    return made


def is_decoding(value):
    """True for the arguments that make a process's files text."""
    return value.type == syms.argument and value.children[0].value in ("encoding", "errors", "text", "universal_newlines")


def _argument(flow, letter, value, cell):
    if letter == "b":
        flow.sink(value)
    elif letter == "n":
        flow.sink(value)
        flow.optional.add(id(value))
    elif letter in ("t", "y"):
        flow.want_text(value)
    elif letter == "q":
        flow.want_text(value)
        flow.cell(value).queries.append(value)
    elif letter == "m":
        flow.cell(value).maybe.append(value)
    elif letter == "a":
        join(cell, flow.cell(value))
    elif letter == "p" and flow.cell(value).root().kind == "regex":    # compiled already, or a text in a table of both
        root = flow.cell(value).root()
        join(cell, root.of())
        cell.root().literals.extend(root.literals)
    elif letter in ("s", "p", "x"):
        join(cell, flow.cell(value))
        cell.root().string = True
        if letter == "x":
            cell.root().strong.append(None)
            flow.want_text(value)
        if letter == "p":
            cell.root().patterns.append(value)
    elif letter == "f":
        flow.force(value)
    elif letter == "T":
        flow.takes_text(value)
    elif letter == "l":
        flow.iterated(flow.cell(value), value).root().strong.append(None)
    elif letter == "e":
        join(cell, flow.iterated(flow.cell(value), value))
    elif letter == "c":
        item = flow.iterated(flow.cell(value), value)
        join(cell.of(), item)
    else:
        flow.cell(value)


def struct_of(source, values):
    """Return the Cell of a struct.Struct: its parts are those that it packs, ``binary`` where they are bytes."""
    made = Cell()
    made.kind = "struct"
    if values and format_of(source, values[0]):
        made.parts = [Cell() for _ in struct_letters(source, values)[1:]]
        for each, letter in zip(made.parts, struct_letters(source, values)[1:]):
            each.binary = letter == "b"
    return made


def format_of(source, node):
    """Return (prefix, text) of a format of struct, or None: of a literal, ``"%ds" % n`` too, or what one is assigned to, ``self.x`` too."""
    if is_name(node):
        bindings = source.bindings(node)
        return literal_format(bindings[0].value) if len(bindings) == 1 and bindings[0].kind == "assign" else None
    if node.type == syms.power and len(node.children) == 2 and is_name(node.children[0]) and is_attribute(node.children[1]):
        found = [literal_format(target.parent.children[-1]) for target in targets_called(source, node.children[1].children[1].value)]
        return found[0] if len(set(found)) == 1 else None
    return literal_format(node)


def targets_called(source, name):
    """Return the targets of assignments in the file that are *name* or an attribute of the name."""
    found = []
    for node in source.of_type(syms.expr_stmt):
        if node.children[1].type == token.EQUAL:
            found += [target for target in node.children[:-1:2] if is_name(target, name)
                      or target.type == syms.power and is_attribute(target.children[-1], name)]
    return found


def literal_format(node):
    """Return the same of a literal; what ``%d`` says in one is how long a text is, or it is None."""
    if node is None or node.type != syms.term or len(node.children) != 3 or node.children[1].type != token.PERCENT:
        return string_value(node) if node is not None else None
    found = string_value(node.children[0])
    return None if found is None or re.search(r"%[^d]|%d[^sp]", found[1]) else (found[0], found[1].replace("%d", "1"))


def struct_letters(source, values):
    """Return the argument letters of struct.pack: only s, p and c take strings."""
    found = format_of(source, values[0]) if values else None
    if found is None:
        return ".m+"
    letters = "."
    for count, code in re.findall(r"(\d*)([a-zA-Z?])", found[1]):
        number = 1 if code in "sp" else int(count or 1)
        if code != "x":
            letters += ("b" if code in "spc" else ".") * min(number, 100)
    return letters


def result_of(flow, place, result, cell):
    """Return the Cell for the letter *result*; *cell* is that of the arguments of its type."""
    if result == "S":
        return cell
    if result in ("B", "E", "V", "X"):
        made = flow.source_of_bytes(place)
        made.binary, made.outside = result == "X", result != "V"
        return made
    if result in ("T", "W", "TU"):
        made = flow.text(place)
        made.wide, made.uni, made.own = result != "T", result == "TU", result == "W"
        return made
    if result in ("J", "PT", "JU"):
        made = json_cell()
        made.wide, made.uni, made.own = True, result == "JU", result != "JU"
        return made
    if result == "G":
        cell.root().kind = "list"
        return cell
    made = Cell()
    made.unknown = result == "U"
    made.kind = KINDS.get(result)
    if result == "A":
        made.of().kind = "member"
    if result in HOLDING:
        made.kind, made.element = HOLDING[result], cell
    elif result == "LM":
        made.kind = "list"
        made.of().kind, made.of().element = "match", cell
    elif result in ("LT", "LW"):
        made.kind, made.element = "list", wide_text(flow) if result == "LW" else flow.text()
    elif result == "SN":
        made.kind, made.parts = "tuple", [cell, Cell()]
    elif result in TABLES:
        TABLES[result](flow, made)
    return made


HOLDING = {"L": "list", "R": "regex", "M": "match"}


def unicode_text(flow):
    """Return a new Cell of what is a unicode on Python 2."""
    cell = flow.text()
    cell.wide = cell.uni = True
    return cell


def wide_text(flow):
    """Return a Cell of text that came from outside."""
    cell = flow.text()
    cell.wide = cell.own = True
    return cell


def _form(flow, made):
    """A dict of lists of text."""
    made.kind, made.key, made.element = "dict", wide_text(flow), Cell()
    made.element.kind, made.element.element = "list", wide_text(flow)


def _pair(flow, made):
    """A tuple of two texts."""
    made.kind, made.parts = "tuple", [wide_text(flow), wide_text(flow)]


def _pairs(flow, made):
    """A list of tuples of two texts."""
    made.kind, made.element = "list", Cell()
    _pair(flow, made.element)


def _rows(flow, made):
    """A list of lists of text."""
    made.kind, made.element = "list", Cell()
    made.element.kind, made.element.element = "list", wide_text(flow)


def _records(flow, made):
    """A list of dicts of text."""
    made.kind, made.element = "list", Cell()
    _texts(flow, made.element)


def _texts(flow, made):
    """A dict of text."""
    made.kind, made.key, made.element = "dict", wide_text(flow), wide_text(flow)


def _shelf(flow, made):
    """A dict whose keys are text."""
    made.kind, made.key, made.element = "dict", wide_text(flow), Cell()


def _url(flow, made):
    """A URL in its parts, which have names too: see flow_trailers."""
    text = wide_text(flow)
    made.kind, made.parts, made.element = "url", [text] * 6, text


def _status(flow, made):
    """A tuple of a number and text."""
    made.kind, made.parts = "tuple", [Cell(), wide_text(flow)]


def header_object(flow, made):
    """The header object: what it holds is text."""
    made.kind = "headers"
    made.element, made.key = wide_text(flow), wide_text(flow)


def field_value(flow, place=None):
    """Return a Cell of what a form gives at *place*: text, or bytes on Python 3 where a file was sent."""
    cell = Cell()
    cell.unknown = cell.string = cell.wide = cell.own = cell.either = True
    if place is not None:
        cell.fields.append(place)
    return cell


def sent_value(flow, place):
    """Return a Cell of what is read at *place* from the file of a field: bytes, if a file was sent indeed."""
    cell = field_value(flow)
    if place is not None:
        cell.sources.append(place)
        cell.doubtful.append(place)
    return cell


def _fields(flow, made):
    """A FieldStorage: what it holds is fields, whose attributes flow_trailers knows."""
    made.kind, made.element = "form", Cell()
    made.element.kind, made.key = "field", wide_text(flow)


def _bytes_and_number(flow, made):
    """A tuple of bytes and a number."""
    made.kind, made.parts = "tuple", [Cell(), Cell()]
    made.parts[0].sources.append(Elsewhere())


TABLES = {"BN": _bytes_and_number, "FS": _fields, "HM": header_object, "ST": _status, "DL": _form, "P": _pair, "LP": _pairs, "UP": _url,
          "LR": _rows, "DW": _records, "TD": _texts, "DT": _shelf}


def json_cell():
    """Return a Cell of text in containers however deep."""
    cell = Cell()
    cell.strong.append(None)
    cell.element = cell
    cell.key = cell
    return cell
