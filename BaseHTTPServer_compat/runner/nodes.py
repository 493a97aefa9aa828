"""Questions about nodes of Python 3's tree, and nodes that every version from 3.6 takes."""
import ast
import sys

from BaseHTTPServer_compat.runner.markers import PREFIX


def helper(name):
    """The name by which a translation calls a function of `builtin.HELPERS`."""
    return PREFIX + name + '__'


def text_of(node):
    """The string of a constant node, or None."""
    if isinstance(node, getattr(ast, 'Constant', ())) and isinstance(node.value, str):
        return node.value
    if sys.version_info < (3, 8) and isinstance(node, ast.Str):
        return node.s
    return None


def is_number(node):
    if isinstance(node, getattr(ast, 'Constant', ())) and isinstance(node.value, (int, float)):
        return True
    return sys.version_info < (3, 8) and isinstance(node, ast.Num)


def stays_small(node):
    """Whether an operand says that no integer comes of the operation."""
    if isinstance(node, (ast.List, ast.Tuple)) or text_of(node) is not None:
        return True
    return is_number(node) and isinstance(node.n if sys.version_info < (3, 8) else node.value, float)


def new_string(value):
    return ast.Str(value) if sys.version_info < (3, 8) else ast.Constant(value)


def is_print(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == helper('print')


def calls(node):
    return any(isinstance(part, ast.Call) for part in ast.walk(node))


def new_boolean(value):
    return ast.NameConstant(value) if sys.version_info < (3, 8) else ast.Constant(value)


def is_generator(function):
    """Whether a function yields itself, the functions in it aside."""
    todo = list(function.body)
    while todo:
        node = todo.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            return True
        if not isinstance(node, (ast.FunctionDef, ast.Lambda, ast.ClassDef)):
            todo.extend(ast.iter_child_nodes(node))
    return False


def raised_names(tree):
    """Names that a module raises or catches: a classic class among them has to be an exception on Python 3."""
    found = set()
    for node in ast.walk(tree):
        what = node.exc if isinstance(node, ast.Raise) else node.type if isinstance(node, ast.ExceptHandler) else None
        if isinstance(what, ast.Call):
            if isinstance(what.func, ast.Name) and what.func.id == helper('raise') and what.args:
                what = what.args[0]
            else:
                what = what.func
        for name in what.elts if isinstance(what, ast.Tuple) else [what]:
            if isinstance(name, ast.Name):
                found.add(name.id)
    return found


_KEYWORDS = frozenset(PREFIX + name for name in ('async', 'await', 'nonlocal', 'True', 'False'))


def rename_keywords(tree):
    """Give names that are keywords now their own spelling, which the tree may hold: ``getattr(x, 'async')`` has to find them.

    True and False as variables and parameters keep the other one, which the compiler would take for the constants.
    """
    for node in ast.walk(tree):
        variable = isinstance(node, (ast.Name, ast.arg, ast.keyword))
        for field, value in ast.iter_fields(node):
            if isinstance(value, str) and value in _KEYWORDS and not (variable and value.endswith('e')):
                setattr(node, field, value[len(PREFIX):])
            elif isinstance(value, list):
                value[:] = [part[len(PREFIX):] if isinstance(part, str) and part in _KEYWORDS else part for part in value]


def as_load(target):
    """A copy of an assignment's target that reads it."""
    if isinstance(target, ast.Name):
        return ast.copy_location(ast.Name(target.id, ast.Load()), target)
    if isinstance(target, ast.Attribute):
        return ast.copy_location(ast.Attribute(target.value, target.attr, ast.Load()), target)
    return ast.copy_location(ast.Subscript(target.value, target.slice, ast.Load()), target)


def target_text(node):
    if isinstance(node, ast.Name):
        return node.id
    return '(%s,)' % ', '.join(target_text(part) for part in node.elts)


SLOTS = '_slots_of_an_old_class'
_CHANGING = ('update', 'copy', 'pop', 'popitem', 'clear')


def rename_slots(node):
    """Give ``__slots__`` of an old-style class, which meant nothing, another name; return whether there are any."""
    names = [name for each in node.body if isinstance(each, ast.Assign) for name in ast.walk(each)
             if isinstance(name, ast.Name) and name.id == '__slots__']
    for name in names:
        name.id = SLOTS
    return bool(names)


def keyworded_classes(tree):
    """The names of the module's classes of which all that are called so have an ``__init__`` that takes ``**keywords``."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            found[node.name] = takes_keywords(node) and found.get(node.name, True)
    return frozenset(name for name in found if found[name])


def takes_keywords(node):
    """True for a class whose ``__init__`` takes ``**keywords``."""
    return any(isinstance(each, ast.FunctionDef) and each.name == '__init__' and each.args.kwarg is not None for each in node.body)


def changes(function, name):
    """True where a function merges the dict `name`, copies it, or takes from it."""
    for node in ast.walk(function):
        inner = node.value if isinstance(node, ast.Attribute) and node.attr in _CHANGING else None
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Del):
            inner = node.value
        if isinstance(inner, ast.Name) and inner.id == name:
            return True
    return False
