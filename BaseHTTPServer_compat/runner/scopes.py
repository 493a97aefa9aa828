"""Global statements: 2.7 took them after a use of their names, with a warning; Python 3 refuses that."""
import ast


class _Globals(ast.NodeTransformer):
    """Takes the global statements out of one scope: Python 3 refuses those that come after a use."""

    def __init__(self):
        self.names = []

    def visit_Global(self, node):
        self.names += [name for name in node.names if name not in self.names]
        return ast.copy_location(ast.Pass(), node)

    def visit_FunctionDef(self, node):
        return node

    visit_ClassDef = visit_Lambda = visit_FunctionDef


def drop_globals(module):
    """Take the global statements out of a module, where they say nothing."""
    module.body = [_Globals().visit(statement) for statement in module.body]


def hoist_globals(scope):
    """Put the global statements of a function or class before everything that uses their names."""
    finder = _Globals()
    scope.body = [finder.visit(statement) for statement in scope.body]
    if finder.names:
        start = 0 if ast.get_docstring(scope, clean=False) is None else 1
        scope.body.insert(start, ast.copy_location(ast.Global(finder.names), scope.body[0]))
