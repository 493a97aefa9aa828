"""Calls of the file's own functions, by name or as values, for flow.Flow."""

import re

from . import signatures
from .cells import Cell, join
from .engine import syms, token
from .flow_numbers import calculated
from .flow_signatures import apply, result_of
from .grammar import symbol
from .node_kinds import is_keyword
from .places import Elsewhere, Items
from .reaching import reaching
from .trees import arguments, index_of, is_attribute, is_call, is_name, source_of, string_value

START = re.compile(r"(?i)start_?\w*$")     # start_response, mostly

def call_functions(flow, functions, call):
    """Join the arguments of *call* with the parameters of *functions*; return the Cell of the result."""
    return bind(flow, functions, arguments(call))


def bind(flow, functions, values):
    """Join the argument nodes *values* with the parameters of *functions*; return the Cell of the result."""
    for value in values:
        flow.cell(value.children[-1] if is_keyword(value) else value)
    for function in functions:
        function.called = True
        bind_unpacked(flow, function, values)
        for position, value in enumerate(values):
            if is_keyword(value) and value.children[0].type == token.NAME and value.children[1].type == token.EQUAL:
                name, value = value.children[0].value, value.children[2]
            elif is_keyword(value):
                continue
            elif position >= len(function.order):
                if function.star is not None and not flow.cell(value).contains:
                    join(function.star.of(), flow.cell(value))
                elif function.star is not None:
                    function.star.of().beside.append(flow.cell(value))
                continue
            else:
                name = function.order[position]
            if name in function.parameters:
                join(function.parameters[name], flow.cell(value))
            else:       # one of **keywords
                flow.given.append(flow.cell(value))
                if function.keywords is not None:
                    flow.passes.append((flow.cell(value), function.keywords.of()))
    if any(function.answers for function in functions):
        return answered()
    # A generator's or a list's result is joined as it is.
    result = functions[0].result
    for function in functions[1:]:
        result = join(result, function.result)
    return result


def bind_unpacked(flow, function, values):
    """Join what ``*values`` and ``**more`` among the argument nodes *values* hold with the parameters of a *function*."""
    spread, unpacked = [[value.children[-1] for value in values if value.children and value.children[0].type == sign]
                        for sign in (token.STAR, token.DOUBLESTAR)]
    bind_spread(flow, function, values, spread, unpacked)


def bind_spread(flow, function, values, spread, unpacked):
    """The same of the expressions *spread* and *unpacked* themselves, which come after *values*."""
    for value in unpacked if function.keywords is not None else ():
        flow.passes.append((flow.cell(value).of(), function.keywords.of()))
        hold_alike(flow, flow.cell(value), function.keywords.of(), (None, "list"))
    for name in by_name(function, values) if unpacked else ():      # which a default does not tell
        root = function.parameters[name].root()
        root.unknown = root.wide = True     # what a regular expression found, most often
        flow.passes.extend((flow.cell(value).of(), function.parameters[name]) for value in unpacked)
        for value in unpacked:
            hold_alike(flow, flow.cell(value), root)
    left = function.order[len([value for value in values if not is_keyword(value)]):] if spread else ()
    for name in left:
        if name in function.parameters:
            function.parameters[name].root().unknown = True
    if spread and function.star is not None:
        function.star.of().unknown = True
    if len(spread) == 1:
        spread_out(flow, flow.cell(spread[0]), [function.parameters.get(name) for name in left], function.star)


def hold_alike(flow, given, parameter, kinds=("list",)):
    """Join the lists that the dict *given* holds, fields of a form, with the *parameter*, if that is one of *kinds*: by default a list."""
    def attempt():
        held = given.root().kind == "dict" and given.of().kind == "list" and parameter.root().kind in kinds
        if held:
            join(parameter, given.of())
        return held
    flow.wait(attempt)


def by_name(function, values):
    """Return the names of the parameters of a *function* that neither place nor name gives among the argument nodes *values*."""
    plain = [value for value in values if not is_keyword(value)]
    named = [value.children[0].value for value in values if is_keyword(value) and value.children[0].type == token.NAME]
    return [name for name in function.order[len(plain):] if name in function.parameters and name not in named]


def name_parameters(flow):
    """Say that the keys of what ``**values`` hands on are names of parameters, which are text, and those of ``apply(f, (), values)``."""
    given = [node.children[1] for node in flow.source.of_type(syms.argument) if node.children[0].type == token.DOUBLESTAR]
    for ref in flow.source.refs_to("apply") if flow.source.says("apply") else ():
        call = ref.leaf.next_sibling
        if call is not None and is_call(call) and len(arguments(call)) == 3:
            given += arguments(call)[2:]
    for value in given:
        flow.cell(value).keys().strong.append(None)


def spread_out(flow, cell, parameters, star):
    """Join what a list or tuple holds, the Cell of ``*values``, with the Cells of the *parameters* that are left, then with *star*'s."""
    def attempt():
        root = cell.root()
        if root.kind in ("list", "tuple"):
            for parameter, part in zip(parameters, root.parts or [root.of()] * len(parameters)):
                if parameter is not None:
                    join(parameter, part)
            for part in (root.parts[len(parameters):] if root.parts else [root.of()]) if star is not None else ():
                join(star.of(), part)
        return root.kind is not None
    flow.wait(attempt)


def call_value(flow, cell, call):
    """Return the Cell of calling the value *cell*: functions of the file, once it is known which; else the arguments go."""
    values = arguments(call)
    given = [flow.cell(value.children[-1] if is_keyword(value) else value) for value in values]
    for value in values:
        if is_keyword(value) and is_name(value.children[0], "fileobj"):
            flow.force(value.children[-1])
    result = Cell()

    def attempt():
        if cell.root().kind == "writer":    # of an attribute, self.out = self.wfile.write
            for value in values[:1]:
                flow.sink(value)
            return True
        if cell.root().kind == "filler":
            fill(flow, cell, call)
            return True
        functions = cell.root().functions
        found = set(signatures.CALLS[name] for name in cell.root().calls)
        if functions:
            join(result, bind(flow, distinct(functions), values))
        if len(found) == 1 and not (cell.root().builtin and is_of_bytes(*found)):
            join(result, apply(flow, call.parent, call.parent.children, index_of(call), call, found.pop()))
        elif found:
            result.unknown = True
            flow.mixed.append(call)
        elif not functions and len(given) == 2 and (given[0].root().kind == "environ" or is_application(values)):
            join(result, answered())
            return True
        return bool(functions or cell.root().calls)
    flow.wait(attempt, result, given)
    return result


def is_of_bytes(signature):
    """True for the (arguments, result) of signatures.CALLS of what takes or gives bytes."""
    return "b" in signature[0] or signature[1] in ("B", "V", "X")


def fill(flow, cell, call):
    """Join what *call* gives a method under a name of its own, ``add = out.append``, with what the list of it holds."""
    for value in arguments(call)[:1]:
        join(cell.root().of(), flow.cell(value))
    return Cell()


def answered():
    """Return the Cell of what a WSGI application gives: items of bytes."""
    result = Cell()
    result.root().kind = "list"
    result.of().sources.append(Elsewhere())
    return result


def is_application(values):
    """True where *values*, those of a call, are by their names what a server gives to a WSGI application."""
    return len(values) == 2 and is_name(values[0], "env", "environ") and bool(START.search(source_of(values[1])))


def applied(flow, values):
    """Return the Cell of ``apply(function, (a, b))``, of ``apply(function, values)`` and ``apply(function, values, more)``."""
    inner = values[1].children[1] if values[1].type == syms.atom and len(values[1].children) == 3 else values[1]
    nodes = [child for child in inner.children if child.type != token.COMMA] if inner.type in symbol(
        "testlist_gexp", "testlist") else None
    cell, given, result = flow.cell(values[0]), [flow.cell(value) for value in values[1:]], Cell()

    def attempt():
        functions = distinct(cell.root().functions)
        if functions and nodes is not None:
            join(result, bind(flow, functions, nodes))
        for function in functions:
            function.called = True
            bind_spread(flow, function, nodes or [], [] if nodes is not None else values[1:2], values[2:])
            join(result, function.result)
        return bool(functions)
    flow.wait(attempt, result, given)
    return result


def looked_up(flow, found, name):
    """Return the Cell of one of *found* ({name: [Function]}) whose name the expression *name* gives: by its beginning."""
    cell = Cell()
    start = beginning(flow.source, name)
    for each in sorted(found) if start else ():
        if each.startswith(start):
            cell.functions.extend(found[each])
    cell.unknown = not cell.functions
    return cell


def beginning(source, node):
    """Return the text that the value of ``"page_" + x`` and ``"page_%s" % x`` begins with, "" where it is not known."""
    if is_name(node):
        last = reaching(source, node)
        node = node if last is None or last.value is None else last.value
    if node.type in symbol("arith_expr", "term") and node.children[1].type in (token.PLUS, token.PERCENT):
        found = string_value(node.children[0])
        return found[1].partition("%")[0] if found else ""
    return ""


def distinct(functions):
    """Return *functions* without repetition."""
    return [function for index, function in enumerate(functions) if function not in functions[:index]]


def sorted_by(flow, values, item):
    """Give the functions among the arguments *values*, by which things are put in order, the Cell *item* of one of them."""
    for value in values:
        cell = flow.cell(value)
        if is_name(value, "len") and not flow.source.bindings(value):
            item.root().counted.append(value)
        function = flow.functions.get(id(value))
        for each in [function] if function is not None else cell.root().functions:
            each.called = True
            for name in each.order[:2]:
                join(each.parameters[name], item)


def mapped(flow, name, values, place):
    """Return the Cell of ``map(function, values)``, filter or reduce at *place*."""
    result = Cell()
    if name != "filter":
        result.kind = "list"
    for value in values:
        flow.cell(value)
    if len(values) < 2:
        return result
    item = flow.iterated(flow.cell(values[1]), values[1])
    function = flow.functions.get(id(values[0])) or (flow.cell(values[0]).functions or [None])[0]
    if function is not None and function.order and name != "reduce":
        join(function.parameters[function.order[0]], item)
        if name == "map":
            join(result.of(), function.result)
    if function is not None and len(function.order) > 1 and name == "reduce":
        join(function.parameters[function.order[1]], item)
    if name == "filter":
        filtered(flow, flow.cell(values[1]), item, result)
    called = None if function is not None else flow.source.origin(values[0])
    signature = signatures.CALLS.get(signatures.normal(called)) if called else None
    if signature is not None:
        map_signature(flow, signature, item, values[1], result if name == "map" else Cell(), place)
    found = string_method(flow, values[0])
    if found is not None:   # str.strip, which takes no bytes on Python 3
        item.root().strong.append(None)
        if name == "map":
            join(result.of(), item if found[1] == "S" else Cell())
    kind = flow.cell(values[0]).root().kind
    if kind == "writer":    # map(self.wfile.write, lines)
        item.root().sinks.append(Items(values[1]))
    if kind == "filler":    # map(out.append, lines)
        join(flow.cell(values[0]).of(), item)
    map_builtin(flow, name, values, item, result)
    return result if name != "reduce" else reduced(flow, function, item, values[2:])


def map_builtin(flow, name, values, item, result):
    """What *values*, the arguments of map(), filter() or reduce(), say of *item* and *result* where a builtin is the function."""
    function, is_map = values[0], name == "map"
    if is_map and is_name(function, "chr", "len") and not flow.source.bindings(function):
        if function.value == "chr":
            result.of().chars.append(function)
        else:
            item.root().lengths.append(Items(values[1]))
    if is_name(function, "ord"):
        item.root().numbered = True
    if is_name(function, "float") and is_map:
        result.of().fraction = True
    if is_name(function, "str"):
        item.root().written.append(function)
    if is_name(function, "repr") and is_map and not flow.source.bindings(function):
        item.root().shown.append(function)
    if is_name(function, "str", "repr", "hex") and is_map:
        result.of().strong.append(None)


def reduced(flow, function, item, first):
    """Return the Cell of what reduce() gives; *first*: the value that it begins with, if there is one: of floats it is one."""
    result = calculated(flow, first)
    flow.fractions.append((item, result))
    if function is not None and len(function.order) > 1:
        flow.fractions += [(result, function.parameters[function.order[0]]), (function.result, result)]
    return result


def filtered(flow, cell, item, result):
    """Let *result* be what filter() leaves of *cell*, once it is known: text of a text, else a list of its *item*."""
    def attempt():
        root = cell.root()
        if root.contains or root.nested:    # JSON: it may be a list
            result.root().kind = "list"
            join(result.of(), item)
        elif root.evident:
            root.strong.append(None)
            join(result, root)
        return root.contains or root.evident
    flow.wait(attempt, result)


def map_signature(flow, signature, item, node, result, place):
    """Apply the *signature* of a module's function to the *item* of *node*; *result* is the Cell of the list at *place*."""
    letter, gives = signature[0][:1], signature[1]
    if letter in ("t", "x", "y", "q"):
        item.root().strong.append(None)
    elif letter == "b":
        item.root().sinks.append(Items(node))
    if gives == "S":
        join(result.of(), item)
    elif gives in ("B", "E", "V", "X"):
        result.of().sources.append(Items(place))
    else:
        join(result.of(), result_of(flow, None, gives, Cell()))


def string_method(flow, node):
    """Return the signature of ``str.strip`` and ``string.strip``, None for anything else."""
    if node.type != syms.power or len(node.children) != 2 or not is_attribute(node.children[1]) or not is_name(node.children[0]):
        return None
    first = node.children[0]
    if flow.source.origin(first) == "string" or first.value == "str" and not flow.source.bindings(first):
        return signatures.STRING_METHODS.get(node.children[1].children[1].value)
    return None
