"""Calls of methods of strings, and of whatever the receiver turns out to be, for flow.Flow."""

import codecs

from . import signatures
from .cells import Cell, join
from .engine import syms, token
from .flow_builtins import each_argument
from .flow_functions import answered, bind, call_functions, is_application
from .flow_numbers import FLOAT_METHODS, float_cell
from .found_places import FINDING, is_shown_place
from .flow_containers import RULES
from .flow_signatures import unicode_text
from .node_kinds import is_keyword
from .formats import shown_bare
from .our_helpers import in_helper
from .parameters import parameter_names
from .places import part
from .scopes import kept
from .trees import ancestors, arguments, enclosing, is_attribute, is_name, string_value

# Methods of files, ports and connections that give what was read, whoever made them: bytes or text on Python 3.
READING = frozenset("read readline read_all read_some read_until read_eager read_very_eager read_lazy".split())
OF_ASCII = frozenset("ascii us_ascii punycode idna unicode_escape".split())     # codecs that give nothing else
# Methods of files and dicts: those of the program's own classes are asked where nothing else is known.
ANYBODYS = frozenset("read write get close readline".split())


def method(flow, node, children, index, cell):
    """``cell.name(...)``: children[index] is the attribute, the next one the call."""
    name, call = children[index].children[1].value, children[index + 1]
    place = part(node, children, index + 2)
    own = flow.methods.get(name) if not is_coding(name, call) else None
    container = cell.root().kind is not None and (cell.root().kind, name) in RULES
    if own and not container and name not in signatures.STRING_METHODS and name not in ANYBODYS:
        base = base_called(flow, node, children, index, call)
        bases = [function for function in own if base is not None and class_of(function) == base]
        if base is not None and (bases or name == "__init__"):
            return of_base(flow, bases, call)
        return call_functions(flow, own, call)
    if is_application(arguments(call)):
        return answered()
    writers = [function for function in own or () if function.writes]
    if writers and is_given_output(flow, arguments(call)):
        return call_functions(flow, writers, call)
    if name in FLOAT_METHODS:
        each_argument(flow, call)
        return float_cell()
    if name in ("encode", "decode"):
        return _coded(flow, node, children, index, cell, place)
    if name == "translate" and len(arguments(call)) == 1 and makes_tables(flow.source):     # the table is one of text by now
        cell.root().wanted.append(part(node, children, index))
        each_argument(flow, call)
        made = flow.text()
        made.wide = made.own = True
        return made
    if name == "join":
        return _joined(flow, cell, call)
    if name == "format" and not cell.contains:
        flow.filled.append((place, children[index - 1] if index == 1 else None, cell, arguments(call), False))
        return _formatted(flow, string_value(children[index - 1]), cell, call)
    if name in signatures.STRING_METHODS and (not cell.contains or is_text_of_both(cell, name)):
        return _string_method(flow, cell, node, children, index)
    return _object_method(flow, cell, name, call, place, (node, index))


@kept
def makes_tables(source):
    """True for a file that makes tables of its own for translate()."""
    return source.says("maketrans") and not all(map(in_helper, source.leaves_of("maketrans")))


def is_given_output(flow, values):
    """True where the first of the arguments *values* is a handler's output: what is called with it is no file."""
    return bool(values) and flow.cell(values[0]).root().kind == flow.wfile_kind


def is_coding(name, call):
    """True for ``x.encode("utf-8")``: a text's, whatever the file's own methods are called."""
    values = arguments(call) if name in ("encode", "decode") else ()
    literal = string_value(values[0]) if values else None
    try:
        return literal is not None and (literal[1] in signatures.BINARY_CODECS or codecs.lookup(literal[1]) is not None)
    except (LookupError, UnicodeError):
        return False


def is_text_of_both(cell, name):
    """True for a method of texts alone, of what holds texts and lists of them, as a dict's values may."""
    return name not in signatures.SHARED_METHODS and cell.root().kind in ("list", "dict", "tuple") and cell.evident


def base_called(flow, node, children, index, call):
    """Return the name of the class in ``Base.method(self, x)``, None for a call of an object's method."""
    head = children[index - 1]
    name = head.children[1].value if is_attribute(head) else head.value if is_name(head) and index == 1 else None
    values = arguments(call)
    if name is None or not values or not is_name(values[0]) or values[0].value not in first_parameters(flow, node):
        return None
    bindings = flow.source.bindings(head) if is_name(head) else ()
    return name if all(binding.kind in ("class", "import") for binding in bindings) and not is_name(
        head, values[0].value) and children[0].value != values[0].value else None


def first_parameters(flow, node):
    """Return the names of ``self`` in the methods around *node*."""
    functions = [flow.functions.get(id(parent)) for parent in ancestors(node) if parent.type == syms.funcdef]
    return [names[0] for names in [parameter_names(each.node) for each in functions if each is not None and each.method] if names]


def of_base(flow, functions, call):
    """The call of the method of a class by the name of that; *functions*: [] where it is none of the program's, and the arguments go."""
    if functions:
        return bind(flow, functions, arguments(call)[1:])
    each_argument(flow, call)
    made = Cell()
    made.unknown = True
    return made


def class_of(function):
    """Return the name of the class that a method is in."""
    if function.node is None:
        return function.name[1].split(".")[-2] if "." in function.name[1] else None
    around = enclosing(function.node, syms.classdef)
    return around.children[1].value if around is not None else None


def _string_method(flow, cell, node, children, index):
    name, call = children[index].children[1].value, children[index + 1]
    letters, result = signatures.STRING_METHODS[name]
    values = arguments(call)
    if name not in signatures.SHARED_METHODS:
        cell.root().string = True
    for letter, value in zip(letters, values):
        if letter == "s" and not is_keyword(value):
            argument = flow.cell(value)
            if value.type == token.STRING:
                cell.root().summed = True
            if argument.root().parts is not None:
                for each in argument.root().parts:
                    join(cell, each)
            elif name not in signatures.SHARED_METHODS or argument.evident:
                join(cell, argument)
            else:
                flow.wait(joined_once_known(cell, argument))
        else:
            flow.cell(value)
    if name == "startswith" and values and values[0].type == token.STRING and flow.cell(values[0]).root().raw:
        cell.root().marked = True   # "\xef\xbb\xbf"
    for value in values[len(letters):]:
        flow.cell(value)
    if name in signatures.BYTE_METHODS or name in FINDING and is_shown_place(flow.source, node):
        cell.root().changes.append((node, children[index], call))
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


def joined_once_known(cell, argument):
    """Return what joins the *argument* of a method that others than strings have, once its receiver is a string."""
    def attempt():
        if cell.evident and not cell.contains:
            join(cell, argument)
        return cell.evident or cell.contains
    return attempt


def _joined(flow, cell, call):
    values = arguments(call)
    cell.root().string = True
    if len(values) == 1 and not is_keyword(values[0]):
        join(cell, flow.iterated(flow.cell(values[0]), values[0]))
        cell.root().summed = True
    elif values:
        each_argument(flow, call)
    return cell


def _formatted(flow, text, cell, call):
    cell.root().strong.append(None)
    for value in shown_bare(text, arguments(call)):
        flow.cell(value).written.append(value)
    for value in arguments(call):
        value = value.children[-1] if is_keyword(value) else value
        if not flow.cell(value).contains:
            flow.want_text(value)
            flow.passes.append((flow.cell(value), cell))
    return cell


def _coded(flow, node, children, index, cell, place):
    """``x.encode(codec)`` and ``x.decode(codec)``."""
    name, call = children[index].children[1].value, children[index + 1]
    values = arguments(call)
    for value in values:
        flow.cell(value.children[-1] if is_keyword(value) else value)
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
    if name == "encode":
        cell.root().strong.append(None)
        cell.root().uni = True
        made = flow.source_of_bytes(place)
        made.wide = made.own = made.outside = codec.replace("-", "_") not in OF_ASCII
        return made
    cell.root().sinks.append(head)
    return unicode_text(flow)


def _object_method(flow, cell, name, call, place, where):
    """A method of something else: files, sockets, hashes, containers; tried until the receiver is known."""
    values = [value.children[-1] if is_keyword(value) else value for value in arguments(call)]
    cells = [flow.cell(value) for value in values]
    result = Cell()

    def attempt(last=False):
        root = cell.root()
        found = RULES.get((root.kind, name)) or RULES.get((None, name)) or RULES.get((root.kind, None))
        if found is None:
            if root.nested:
                join(result, root)
                return True
            return False
        return found(flow, root, values, cells, result, place) is not False     # a rule for some files alone
    flow.wait(attempt, result, cells)
    if flow.methods.get(name):
        flow.guesses.append((cell, name, call, result, attempt))
    if name in READING or name == "get_payload" and is_decoding(call):
        flow.readings.append((cell, result, place))
    return result


def is_decoding(call):
    """True for ``get_payload(decode=True)``, which gives bytes on Python 3, or None."""
    values = arguments(call)
    asked = [value.children[-1] for value in values if is_keyword(value) and is_name(value.children[0], "decode")] or values[1:2]
    return any(not is_name(value, "False", "None") and not is_keyword(value) for value in asked)
