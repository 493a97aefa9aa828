"""List comprehensions of 2.7 leave their variables behind: ``[x for x in items]; print x``.

Where a scope reads such a name outside the comprehension, the comprehension binds it by an assignment expression
(Python 3.8 and later).  Elsewhere nothing changes.  In class bodies Python 3 has no way to do it.
"""
import ast

from BaseHTTPServer_compat.runner.markers import PREFIX

_SCOPES = (ast.FunctionDef, ast.Lambda, ast.ClassDef)
_OWN_SCOPES = (ast.GeneratorExp, ast.SetComp, ast.DictComp)


def spread(module):
    """Rewrite the list comprehensions of a module and of its functions that are read from outside."""
    for scope in ast.walk(module):
        if isinstance(scope, (ast.Module, ast.FunctionDef)):
            _spread_in(scope)


def _spread_in(scope):
    comprehensions, read = [], set()
    for statement in scope.body:
        _collect(statement, frozenset(), comprehensions, read)
    for node in comprehensions:
        names = _targets(node) & read
        if names:
            _leak(node, names)


def _targets(comprehension):
    return set(name.id for generator in comprehension.generators for name in ast.walk(generator.target)
               if isinstance(name, ast.Name))


def _collect(node, bound, comprehensions, read):
    """Find the list comprehensions of one scope, and the names that it reads outside those that bind them."""
    if isinstance(node, _SCOPES):
        return
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id not in bound:
        read.add(node.id)
    if isinstance(node, ast.ListComp):
        comprehensions.append(node)
        bound = bound | _targets(node)
        _collect(node.generators[0].iter, frozenset(), [], read)
    elif isinstance(node, _OWN_SCOPES):
        bound, comprehensions = bound | _targets(node), []  # an assignment in there would go further than it should
    for child in ast.iter_child_nodes(node):
        _collect(child, bound, comprehensions, read)


def _leak(node, names):
    for generator in node.generators:
        bindings = []
        for name in ast.walk(generator.target):
            if isinstance(name, ast.Name) and name.id in names:
                hidden = PREFIX + 'leak_' + name.id
                binding = ast.NamedExpr(ast.Name(name.id, ast.Store()), ast.Name(hidden, ast.Load()))
                bindings.append(binding)
                name.id = hidden
        if bindings:  # a condition that is always true
            test = ast.Tuple(bindings, ast.Load())
            for part in ast.walk(test):
                if 'lineno' in part._attributes:
                    ast.copy_location(part, node)
            generator.ifs.insert(0, test)
