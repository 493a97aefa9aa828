"""What ``sys.exc_info()`` gives after an except clause: on 2.7 the error stays until the function that caught it ends.

Functions that ask for it outside their clauses keep the error in a variable of theirs, `NAME`, which `of` looks for.
"""
import ast

from BaseHTTPServer_compat.runner.markers import PREFIX

NAME = PREFIX + 'exc__'  # the end keeps a class from mangling it
_ASKING = frozenset('exc_info exc_type exc_value exc_traceback print_exc format_exc'.split())
_SCOPES = (ast.FunctionDef, ast.Lambda, ast.ClassDef)


def spread(module):
    """Let the functions of a tree keep their errors where they ask for them later."""
    for function in ast.walk(module):
        if isinstance(function, ast.FunctionDef):
            handlers = []
            if _asks_outside(function.body, handlers):
                for handler in handlers:
                    _keep(handler)


def _asks_outside(statements, handlers):
    """Whether there is an asking name outside the except clauses, which are collected."""
    found, todo = False, list(statements)
    while todo:
        node = todo.pop()
        if isinstance(node, ast.ExceptHandler):
            handlers.append(node)
            _asks_outside(node.body, handlers)
        elif not isinstance(node, _SCOPES):
            found = found or getattr(node, 'attr', getattr(node, 'id', None)) in _ASKING
            todo.extend(ast.iter_child_nodes(node))
    return found


def _keep(handler):
    if handler.name is None:
        handler.name = NAME
        if handler.type is None:
            handler.type = ast.copy_location(ast.Name('BaseException', ast.Load()), handler)
        return
    statement = ast.parse('%s = %serror' % (NAME, PREFIX)).body[0]  # the name that `meaning` gives to what is caught
    for node in ast.walk(statement):
        if 'lineno' in node._attributes:
            ast.copy_location(node, handler)
    handler.body.insert(0, statement)


def of(frame):
    """The error that a frame or one of its callers keeps, or None."""
    while frame is not None:
        if NAME in frame.f_code.co_varnames:
            found = frame.f_locals.get(NAME)
            if found is not None:
                return found
        frame = frame.f_back
    return None
