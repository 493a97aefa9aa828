"""An error that was caught lets go of the frames that it passed through, as on 2.7, where it never held them.

On Python 3 an error has its traceback, and that the frames, with the variable that the except clause keeps the error in: a circle,
which only the garbage collector breaks. A connection or a file of such a frame stayed open until then.
"""
import ast

from BaseHTTPServer_compat.runner import nodes
from BaseHTTPServer_compat.runner.last_error import NAME
from BaseHTTPServer_compat.runner.markers import PREFIX

_VALUE = PREFIX + 'value'
_OWN = (ast.FunctionDef, ast.ClassDef)
_LEAVING = (ast.Return, ast.Continue, ast.Break)


def release(handler):
    """Let the error of an except clause go where that ends or is left; not where another is inside, or it is asked for later."""
    for statement in handler.body:
        if any(isinstance(node, ast.ExceptHandler) or isinstance(node, ast.Name) and node.id == NAME for node in ast.walk(statement)):
            return
    _leave(handler.body, handler, _LEAVING)
    if not isinstance(handler.body[-1], _LEAVING + (ast.Raise,)):
        handler.body += _statements(handler, '%s(%s)' % (nodes.helper('let_go'), handler.name))


def _leave(body, handler, leaving):
    """Put the statement before what is one of `leaving`, and so leaves the clause, in `body` and the blocks in it."""
    for at, node in reversed(list(enumerate(body))):
        if isinstance(node, ast.Return) and node.value is not None:
            value = ast.copy_location(ast.Assign([ast.copy_location(ast.Name(_VALUE, ast.Store()), node)], node.value), node)
            node.value = ast.copy_location(ast.Name(_VALUE, ast.Load()), node)
            body[at:at] = [value] + _statements(node, '%s(%s)' % (nodes.helper('let_go'), handler.name))
        elif isinstance(node, leaving):
            body[at:at] = _statements(node, '%s(%s)' % (nodes.helper('let_go'), handler.name))
        elif not isinstance(node, _OWN):
            for block in ('body', 'orelse', 'finalbody'):
                if isinstance(getattr(node, block, None), list):
                    _leave(getattr(node, block), handler, ast.Return if isinstance(node, (ast.For, ast.While)) else leaving)


def _statements(place, text):
    found = ast.parse(text).body
    for statement in found:
        for node in ast.walk(statement):
            if 'lineno' in node._attributes:
                ast.copy_location(node, place)
    return found
