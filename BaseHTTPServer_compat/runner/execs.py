"""A bare ``exec`` in a function, which on 2.7 may set the function's variables: ``exec code; return answer``.

Python 3 decides when it compiles which names are local.  So names that a function with such a statement does not bind itself
are looked for among what was executed first, and those that it does bind are taken over from there.  ``from m import *`` in
a function, which Python 3 refuses, is such a statement too.
"""
import ast

from BaseHTTPServer_compat.runner.markers import PREFIX

_SCOPES = (ast.FunctionDef, ast.Lambda, ast.ClassDef, ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.DictComp)
_EXEC = PREFIX + 'exec__'
_EXECED = PREFIX + 'execed__'  # the end keeps a class from mangling it


def spread(module):
    """Rewrite the functions of a tree that execute code in their own names."""
    for function in ast.walk(module):
        if isinstance(function, ast.FunctionDef):
            _replace_stars(function)
            if any(map(_is_bare, _own_nodes(function))):
                _Function(function).rewrite()


def _own_nodes(function):
    """The nodes of a function's own scope."""
    todo = list(function.body)
    while todo:
        node = todo.pop()
        yield node
        if not isinstance(node, _SCOPES):
            todo.extend(ast.iter_child_nodes(node))


def _is_bare(node):
    """Whether a node is ``exec code``, of which no ``in`` says where."""
    if not isinstance(node, ast.Expr) or not isinstance(node.value, ast.Call) or not isinstance(node.value.func, ast.Name):
        return False
    call = node.value
    return call.func.id == _EXEC and len(call.args) == 1 and not isinstance(call.args[0], ast.Tuple)


def _replace_stars(function):
    class Stars(ast.NodeTransformer):

        def visit_ImportFrom(self, node):
            if node.names[0].name != '*':
                return node
            text = 'from %s%s import *' % ('.' * (node.level or 0), node.module or '')
            return _placed(ast.parse('%s(%r)' % (_EXEC, text)).body[0], node)

        def visit_FunctionDef(self, node):
            return node

        visit_ClassDef = visit_FunctionDef
    function.body = [Stars().visit(statement) for statement in function.body]


def _placed(new, node):
    for child in ast.walk(new):
        if 'lineno' in child._attributes:
            ast.copy_location(child, node)
    return new


class _Function(ast.NodeTransformer):
    """Rewrites one function."""

    def __init__(self, function):
        self.function = function
        arguments = function.args.args + [arg for arg in (function.args.vararg, function.args.kwarg) if arg]
        self.bound, foreign = set(arg.arg for arg in arguments), set()
        for node in _own_nodes(function):
            if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
                self.bound.add(node.id)
            elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                self.bound.add(node.name)
            elif isinstance(node, ast.ExceptHandler) and node.name:
                self.bound.add(node.name)
            elif isinstance(node, (ast.Import, ast.ImportFrom)):
                self.bound.update((alias.asname or alias.name).partition('.')[0] for alias in node.names)
            elif isinstance(node, ast.Global):
                foreign.update(node.names)
        self.bound -= foreign
        self.foreign = foreign

    def rewrite(self):
        body = []
        for statement in self.function.body:
            done = self.visit(statement)
            body += done if isinstance(done, list) else [done]
        start = 1 if isinstance(body[0], ast.Expr) and not isinstance(body[0].value, (ast.Call, ast.Yield)) else 0
        body.insert(start, _placed(ast.parse('%s = {}' % _EXECED).body[0], body[0]))
        self.function.body = body

    def visit_Expr(self, node):
        bare = _is_bare(node)
        self.generic_visit(node)
        if not bare:
            return node
        lines = ['%sexec_here__(0, %s)' % (PREFIX, _EXECED)]
        lines += ['if %r in %s: %s = %s.pop(%r)' % (name, _EXECED, name, _EXECED, name) for name in sorted(self.bound)]
        statements = [_placed(ast.parse(line).body[0], node) for line in lines]
        statements[0].value.args[0] = node.value.args[0]
        return statements

    def visit_Name(self, node):
        if not isinstance(node.ctx, ast.Load) or node.id in self.bound | self.foreign or node.id.startswith(PREFIX):
            return node
        found = ast.parse('(%s[%r] if %r in %s else %s)' % (_EXECED, node.id, node.id, _EXECED, node.id)).body[0].value
        return _placed(found, node)

    def _leave(self, node):
        return node

    visit_FunctionDef = visit_ClassDef = visit_Lambda = visit_GeneratorExp = visit_SetComp = visit_DictComp = _leave
