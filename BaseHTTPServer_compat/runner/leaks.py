"""List comprehensions of 2.7 leave their variables behind: ``[x for x in items]; print x``.

Where a scope reads such a name outside the comprehension, the comprehension binds it by an assignment expression.  Before
Python 3.8, which had none, it becomes a loop in front of its statement, where that is a simple one.  Elsewhere nothing
changes.  In class bodies Python 3 has no way to do it.
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
    leaking = [node for node in comprehensions if _targets(node) & read]
    if not hasattr(ast, 'NamedExpr'):
        if leaking:
            _unroll_in(scope, leaking)
        return
    for node in leaking:
        _leak(node, _targets(node) & read)


_SIMPLE = (ast.Expr, ast.Assign, ast.AugAssign, ast.Return)


def _unroll_in(parent, leaking):
    """Put loops before the simple statements, of a scope and its blocks, that hold one of the comprehensions."""
    for field in ('body', 'orelse', 'finalbody'):
        block = getattr(parent, field, None)
        if not isinstance(block, list):
            continue
        done = []
        for statement in block:
            if isinstance(statement, _SIMPLE):
                unroller = _Unroller(leaking)
                statement = unroller.visit(statement)
                done += unroller.loops
            elif not isinstance(statement, _SCOPES):
                _unroll_in(statement, leaking)
            done.append(statement)
        block[:] = done
    for handler in getattr(parent, 'handlers', ()):
        _unroll_in(handler, leaking)


class _Unroller(ast.NodeTransformer):

    def __init__(self, leaking):
        self.leaking, self.loops = leaking, []

    def visit_ListComp(self, node):
        if node not in self.leaking:
            return node  # what is in it runs when it runs
        name = '%slist_%d_%d' % (PREFIX, node.lineno, len(self.loops))
        body = ast.parse('%s.append(0)' % name).body[0]
        body.value.args = [node.elt]
        for generator in reversed(node.generators):
            for test in reversed(generator.ifs):
                body = ast.If(test, [body], [])
            body = ast.For(generator.target, generator.iter, [body], [])
        start = ast.parse('%s = []' % name).body[0]
        for part in (start, body):
            for child in ast.walk(part):
                if 'lineno' in child._attributes:
                    child.lineno, child.col_offset = node.lineno, node.col_offset
        self.loops += [start, body]
        return ast.copy_location(ast.Name(name, ast.Load()), node)

    def visit_Lambda(self, node):
        return node

    visit_GeneratorExp = visit_SetComp = visit_DictComp = visit_IfExp = visit_BoolOp = visit_Lambda


def _targets(comprehension):
    return set(name.id for generator in comprehension.generators for name in ast.walk(generator.target)
               if isinstance(name, ast.Name))


def _collect(node, bound, comprehensions, read):
    """Find the list comprehensions of one scope, and the names that it reads outside those that bind them."""
    if isinstance(node, _SCOPES):
        return
    if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Store) and node.id not in bound:
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
