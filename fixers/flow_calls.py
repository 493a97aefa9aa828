"""Calls, trailer by trailer, for flow.Flow: of imported names, of the program's own, of methods."""

from . import flow_collections, flow_named_tuples, flow_numbers, flow_requests, signatures
from .cells import Cell, join
from .engine import syms, token
from .flow_builtins import builtin, each_argument, flexible, of_kind, open_file
from .flow_functions import call_functions, call_value
from .flow_methods import method
from .flow_instances import delegate_of
from .flow_objects import LEVELS, logged
from .flow_namespaces import of_attributes
from .flow_our_calls import of_ours
from .flow_shares import inherited_maker
from .flow_signatures import apply, header_object
from .flow_sockets import datagram
from .flow_trailers import is_target, step
from .grammar import SEQUENCES, elements
from .handlers import kind_of_method
from .header_kinds import kinds_of
from .parameters import parameter_names
from .places import Lines, part
from .scopes import kept
from .trees import arguments, enclosing, is_attribute, is_await, is_call, is_name, string_value

NAME = token.NAME
HASHERS = frozenset("hashlib." + name for name in "md5 sha1 sha224 sha256 sha384 sha512".split())
DIGESTS = ("digest", "hexdigest")
MAKERS = ("new", "md5", "sha", "sha1", "sha256", "sha512")     # what makes a hash, in a module that was chosen elsewhere


def evaluate(flow, node, end=None):
    """Return the Cell of a power node, trailer by trailer, or of its children up to *end*."""
    children = node.children[1:] if is_await(node.children[0]) else node.children[:end]
    if len(children) > 2 and children[-2].type == token.DOUBLESTAR:
        for child in children[1:-2]:
            flow.visit(child)
        return flow_numbers.calculated(flow, [children[0]] + children[-1:] if len(children) == 3 else children[-1:])
    if len(children) == 1:      # what another fixer has left of it, or a name and its method
        return flow.cell(children[0])
    cell, index = _head(flow, node, children)
    while index < len(children):
        following = children[index + 1] if index + 1 < len(children) else None
        if following is None and is_attribute(children[index], "__dict__"):
            of_attributes(flow, node)
        if is_attribute(children[index]) and is_call(following):
            if is_attribute(children[index], *DIGESTS) and index > 2:
                _hashed(flow, children[index - 2], children[index - 1], cell)
            cell = method(flow, node, children, index, cell)
            index += 2
        else:
            cell = step(flow, node, children, index, cell)
            index += 1
    return cell


def _hashed(flow, maker, call, cell):
    """``x.new(y).digest()``: y is bytes, for x is a module of hashes, or like one; *cell* is that of what *call* gave."""
    if cell.root().kind is None and is_call(call) and is_attribute(maker, *MAKERS) and maker.children[1].value not in flow.methods:
        for value in arguments(call)[:1]:
            if value.type != syms.argument:
                flow.sink(value)


def _head(flow, node, children):
    """Return (Cell, index of the next trailer) of the longest beginning that is known by its name."""
    first = children[0]
    known = _imported(flow, node, children) if first.type == NAME and flow.source.may_be_imported(first.value) else None
    if known is not None:
        return known
    if is_name(first) and is_call(children[1]):
        found = _called_name(flow, node, first, children[1])
        if found is not None:
            return found, 2
    if first.type == NAME and is_attribute(children[1], "headers") and is_of_handler(flow, node, first):
        cell = Cell()
        header_object(flow, cell)
        return cell, 2
    if first.type == NAME and first.value in flow.self_names and is_attribute(children[1]):
        found = _own(flow, node, children)
        if found is not None:
            return found
    return flow.cell(first), 1


def is_of_handler(flow, node, leaf):
    """True where the ``leaf.headers`` of the power *node* are those of a request, whatever other objects of the file have headers."""
    if not flow.has_attribute("headers"):
        return leaf.value in flow.self_names
    return not (len(node.children) == 2 and is_target(node)) and kinds_of(flow.source).is_handler(leaf)


def _imported(flow, node, children):
    origin = _origin(flow, children[0])
    if flow.seeds is not None and (origin is not None or flow.source.scope_of(children[0]).owner(children[0].value) is None):
        found = flow.seeds.head(node, children, origin)
        if found is not None:
            return found
        origin = flow.seeds.outside(children, origin)
    if origin is None:
        return None
    parts = [origin]
    for child in children[1:]:
        if not is_attribute(child):
            break
        parts.append(child.children[1].value)
    for end in range(len(parts), 0, -1):
        name = signatures.normal(".".join(parts[:end]))
        call = children[end] if end < len(children) and is_call(children[end]) else None
        if name.startswith("codecs.BOM"):
            return mark_of_bytes(flow, part(node, children, end)), end
        cell = _imported_value(name, call is not None)
        if cell is not None:
            return cell, end
        if call is not None:
            cell = _imported_call(flow, node, children, end, name, call)
            if cell is not None:
                return cell, end + 1
    return None


def mark_of_bytes(flow, place):
    """Return the Cell of ``codecs.BOM_UTF8`` at *place*: where a text begins with it, slices are by bytes."""
    cell = flow.source_of_bytes(place)
    cell.marked = True
    return cell


def _imported_value(name, is_called):
    """Return the Cell of what a module holds under the dotted *name*, or None."""
    if name in ("sys.argv", "os.environ"):
        cell = of_kind("list")
        cell.of().strong.append(None)
        return cell
    if not is_called and name in HASHERS:
        return of_kind("hasher")
    if not is_called and flow_numbers.is_float(name):
        return flow_numbers.float_cell()
    if not is_called and name in signatures.CALLS:
        cell = Cell()
        cell.calls.append(name)
        return cell
    return None


def _imported_call(flow, node, children, end, name, call):
    """Return the Cell of *call*, the call of a module's function or class by its dotted *name*, or None."""
    if name.split(".")[-1] in ("StringIO", "cStringIO") and not name.startswith("io.Bytes"):
        return _string_io(flow, node, children, end, call)
    if name == "six.text_type":
        return builtin(flow, node, "unicode", call)
    collected = flow_collections.made(flow, name, call, part(node, children, end + 1))
    if collected is not None:
        return collected
    if name == flow_named_tuples.MAKER:
        return flow_named_tuples.named_tuple(flow, call)
    if name.startswith("logging.") and name[8:] in LEVELS.split():
        logged(flow, None, arguments(call), (), None, None)
    if name == "os.fdopen" and end == 2:    # by this name, as byte_edits knows it
        return open_file(flow, node, call, end)
    if name in ("codecs.getreader", "codecs.getwriter", "codecs.lookup"):
        each_argument(flow, call)
        return coded_files(name)
    if name in ("io.open", "codecs.open"):
        each_argument(flow, call)
        return of_kind("text file" if is_decoding(name, arguments(call)) else "file")
    if name in signatures.CALLS:
        return apply(flow, node, children, end, call, signatures.CALLS[name])
    if flow_requests.is_maker(name):
        return apply(flow, node, children, end, call, flow_requests.UNBOUND)
    if flow_numbers.is_float(name):
        each_argument(flow, call)
        return flow_numbers.float_cell()
    if end > 1:
        each_argument(flow, call)
        cell = Cell()
        cell.unknown = True
        return cell
    return None


def coded_files(name):
    """Return the Cell of what makes a file of text of one of bytes, that of ``codecs.lookup(x)``: of two such, after two functions."""
    maker = Cell()
    maker.calls.append("codecs.StreamReaderWriter")
    if name != "codecs.lookup":
        return maker
    made = of_kind("tuple")
    made.parts = [Cell(), Cell(), maker, maker]
    return made


def is_decoding(name, values):
    """True for the arguments with which io.open or codecs.open makes a file of text."""
    modes = [value for position, value in enumerate(values) if position == 1 and value.type != syms.argument
             or value.type == syms.argument and is_name(value.children[0], "mode")]
    literal = string_value(modes[0].children[-1] if modes[0].type == syms.argument else modes[0]) if modes else None
    if name == "io.open":
        return literal is None or "b" not in literal[1]
    return len(values) > 2 or any(value.type == syms.argument and is_name(value.children[0], "encoding") for value in values)


def _origin(flow, leaf):
    if leaf.type != NAME or not flow.source.may_be_imported(leaf.value):
        return None
    return flow.source.origin(leaf) or string_io_of_two(flow, leaf)


BYTES_IO = frozenset(["StringIO.StringIO", "cStringIO.StringIO", "io.BytesIO"])


def string_io_of_two(flow, leaf):
    """Return "StringIO.StringIO" for a name imported from cStringIO or else from StringIO or io; or "io.BytesIO"."""
    bindings = flow.source.bindings(leaf)
    if len(bindings) < 2 or any(binding.kind != "import" for binding in bindings):
        return None
    origins = set(binding.origin for binding in bindings)
    if len(origins) < 2:
        return None
    if "io.BytesIO" in origins and origins <= BYTES_IO:     # the program's, or an earlier run's
        return "io.BytesIO"
    return "StringIO.StringIO" if all((origin or "").endswith("StringIO") for origin in origins) else None


def _string_io(flow, node, children, end, call):
    return flexible(flow, part(node, children, end + 1), arguments(call))


def _called_name(flow, node, leaf, call):
    """A call of a plain name: a builtin, or a function of the file."""
    bindings = flow.source.bindings(leaf)
    if not bindings or leaf.value == "buffer":     # straddling.py binds it to the builtin
        if leaf.value in ("open", "file"):
            return open_file(flow, node, call)
        if leaf.value == "iter" and len(arguments(call)) == 2:
            return called_until(flow, node, arguments(call))
        return builtin(flow, node, leaf.value, call)
    known = of_ours(flow, node, leaf.value, call)
    if known is not None:
        return known
    functions = [flow.functions[id(b.statement)] for b in bindings if b.kind == "def" and id(b.statement) in flow.functions]
    if functions:
        return call_functions(flow, functions, call)
    classes = [b.statement for b in bindings if b.kind == "class"] or own_class(flow.source, leaf)
    made = made_by(flow, node, call, classes)
    if made is None and flow_numbers.stands_for_float(bindings):
        each_argument(flow, call)
        made = Cell()
        made.unknown = made.fraction = True
    return made


def made_by(flow, node, call, classes):
    """Return the Cell of what *call*, at the end of *node*, makes: an object of one of *classes*; None where nothing is known of it."""
    makers = [function for function in flow.methods.get("__init__", ())
              if function.node is not None and enclosing(function.node, syms.classdef) in classes]
    if not makers and len(classes) == 1:
        makers = inherited_maker(flow, classes[0])
    held = flow.containers.get(id(classes[0])) if len(classes) == 1 else None
    if makers:
        call_functions(flow, makers, call)
    elif held is not None:
        each_argument(flow, call)
    if held is not None:
        return held.root()
    if len(classes) == 1 and flow_requests.is_request(flow, classes[0]):
        return flow_requests.made(flow, node, call, makers)
    handed_on = delegate_of(classes[0]) if len(classes) == 1 and flow.source.says("__getattr__") else None
    if handed_on is not None:
        if not makers:
            each_argument(flow, call)
        return flow.attribute(handed_on)
    if not makers:
        return None
    made = Cell()
    made.unknown = True
    return made


def own_class(source, leaf):
    """Return [the class that a class method calls *leaf*], its first parameter, or []."""
    function = enclosing(leaf, syms.funcdef)
    if function is None or parameter_names(function)[:1] != [leaf.value] or enclosing(function, syms.classdef) is None:
        return []
    if kind_of_method(source.inner_scope(function).parent, function) != "class":
        return []
    return [enclosing(function, syms.classdef)]


def called_until(flow, node, values):
    """``iter(function, end)``: what the function gives, which is compared with the end."""
    made, end, function = of_kind("list"), flow.cell(values[1]), flow.cell(values[0])
    for each in function.functions:
        join(each.result, end)
        join(made.of(), each.result)
    last = values[0].children[-1] if values[0].type == syms.power else None
    if is_attribute(last, "read", "readline", "recv") and not any(map(is_call, values[0].children)):     # it would be called twice here
        taken = evaluate(flow, values[0], -1).root()
        kind = taken.kind
        if kind == "flex":
            join(made.of(), taken.of())
            join(made.of(), end)
        if kind in ("file", "socket") or kind is None and is_attribute(last, "recv"):
            made.of().sources.append(Lines(part(node, node.children, 2)))
            made.of().wide = made.of().own = True
            flow.sink(values[1])
            return made
        if kind == "text file":
            made.of().strong.append(None)
    return made


def _own(flow, node, children):
    """``self.x...``: what a handler has, or the file's own methods and attributes."""
    name = children[1].children[1].value
    call = children[2] if len(children) > 2 and is_call(children[2]) else None
    own = flow.has_attribute(name)
    if name in ("wfile", "rfile"):
        if own and flow.attribute(name).kind in ("flex", "instance"):
            return flow.attribute(name), 2
        return of_kind("file" if name == "rfile" else flow.wfile_kind), 2
    if name in ("connection", "request") and not own:
        return of_request(flow, node, children) if name == "request" else (of_kind("socket"), 2)
    if call is not None:
        return _own_call(flow, node, children, name, call)
    if name == "raw_requestline" and not (len(children) == 2 and is_target(node)):
        return flow.source_of_bytes(part(node, children, 2)), 2
    if name in signatures.HANDLER_TEXT and not (own and is_of_maker(flow, node, name)):
        cell = flow.text(part(node, children, 2))
        cell.wide = cell.own = name in ("path", "requestline")
        return cell, 2
    return None


def is_of_maker(flow, node, name):
    """True where ``self.name`` stands in a class that is no handler and sets it in its __init__: a request's own ``path``."""
    around = enclosing(node, syms.classdef)
    return around is not None and id(around) not in flow.handler_ids and id(around) in makers_of(flow.source, name)


@kept
def makers_of(source, name):
    """Return the ids of the classdefs in the __init__ of which ``self.name`` is assigned to."""
    found = set()
    for trailer in source.attributes(name):
        if trailer.next_sibling is None and is_name(trailer.parent.children[0], "self") and is_target(trailer.parent):
            function = enclosing(trailer, syms.funcdef)
            if function is not None and function.children[1].value == "__init__":
                found.add(id(enclosing(function, syms.classdef)))
    return found


def of_request(flow, node, children):
    """``self.request``: a socket, or what came to a server of datagrams, and the socket, where one of two is taken."""
    taken = children[2].children[1] if len(children) > 2 and children[2].children[0].type == token.LSQB else None
    if taken is not None and taken.type == token.NUMBER and taken.value in "01":
        if taken.value == "1":
            return of_kind("socket"), 3
        data = flow.source_of_bytes(part(node, children, 3))
        data.wide = data.own = True
        return data, 3
    if len(children) == 2 and node.parent.type == syms.expr_stmt and not is_target(node) and len(elements_of(node.parent.children[0])) == 2:
        return datagram(node, of_kind("socket")), 2
    return of_kind("socket"), 2


def elements_of(target):
    """Return the elements of what is assigned to, if it is a tuple."""
    return elements(target) if target.type in SEQUENCES else ()


def _own_call(flow, node, children, name, call):
    """``self.x(...)``."""
    if name == "__class__":
        around = enclosing(node, syms.classdef)
        made = made_by(flow, node, call, [around] if around is not None else [])
        return None if made is None else (made, 3)
    if name in flow.methods:
        return call_functions(flow, flow.methods[name], call), 3
    if name in ("send_head", "list_directory"):     # SimpleHTTPRequestHandler's
        return of_kind("file"), 3
    if name == "copyfile":
        for value in arguments(call)[:1]:
            flow.force(value)
        return Cell(), 3
    if name in ("send_header", "send_response", "send_error", "log_message", "log_error"):
        for value in arguments(call):
            if value.type != syms.argument:
                flow.want_text(value)
                if name == "send_header":
                    flow.cell(value).written.append(value)
        if name.startswith("log_"):
            logged(flow, None, arguments(call), (), None, None)
        return Cell(), 3
    if name in signatures.HANDLER_CALLS_TEXT:
        each_argument(flow, call)
        return flow.text(part(node, children, 3)), 3
    if flow.has_attribute(name):
        return call_value(flow, flow.attribute(name), call), 3
    return None
