"""Functions that are handed to a decorator, for flow.Flow: ``@route("/page")`` puts them into a table, which others call.

    @route("/page")             @module.command
    def page(request):          def feed(data):
"""

from .cells import Cell, join
from .engine import syms, token
from .flow_functions import bind, distinct
from .grammar import symbol
from .passing import is_passing


def decorate(flow, node):
    """Say of the decorated definition *node* what its decorators are given."""
    function = flow.functions.get(id(node.children[-1]))
    first = node.children[0]
    for decorator in first.children if first.type in symbol("decorators") else [first]:
        given = Cell()
        if function is not None:
            given.functions.append(function)
        hand_over(flow, decorator, given)


def hand_over(flow, decorator, given):
    """Join *given* with the parameter of what is called, once that is known."""
    called, values = decorator_of(flow, decorator), arguments_of(decorator)
    if values is None:
        flow.later.append(giving(called, given))
        return
    made = Cell()
    for value in values:
        flow.cell(value.children[-1] if value.type == syms.argument else value)

    def attempt():
        functions = called.root().functions
        if functions:
            join(made, bind(flow, distinct(functions), values))
        return bool(functions)
    flow.later += [attempt, giving(made, given)]


def giving(called, given):
    """Return what gives *given* to the functions that *called* is, as soon as there are any."""
    def attempt():
        functions = called.root().functions
        for function in list(functions):
            function.called = True
            if function.passing or is_passing(function.node):
                continue
            if function.order and function.order[0] in function.parameters:
                join(function.parameters[function.order[0]], given)
        return bool(functions)
    return attempt


def decorator_of(flow, decorator):
    """Return the Cell of what follows the ``@``, as far as a bracket."""
    name = decorator.children[1]
    if name.type == token.NAME:
        return flow.cell(name)
    made = Cell()
    origin = flow.source.origin(name) if name.type in symbol("dotted_name") and flow.seeds is not None else None
    found = flow.view.find(origin) if origin is not None else None
    if found is not None and found.kind == "def" and not found.rest:
        made.functions.append(flow.seeds.function((found.path, found.name)))
    elif name.type in symbol("dotted_name") and origin is None:     # @app.route("/"), a method of the file's own
        made.functions.extend(flow.methods.get(name.children[-1].value, ()))
    return made


def arguments_of(decorator):
    """Return the arguments in the brackets of a decorator, None where it has none."""
    inner = decorator.children[3:-2]
    if len(decorator.children) < 4 or decorator.children[2].type != token.LPAR:
        return None
    inner = inner[0].children if inner and inner[0].type == syms.arglist else inner
    return [child for child in inner if child.type != token.COMMA]
