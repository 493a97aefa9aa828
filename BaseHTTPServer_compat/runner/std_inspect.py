"""inspect: getargspec and its kin as 2.7 had them."""
import inspect
import linecache
import re

from BaseHTTPServer_compat.runner import builtin, show, viewing
from BaseHTTPServer_compat.runner.std_collections import namedtuple

ArgSpec = namedtuple('ArgSpec', 'args varargs keywords defaults')


def getargspec(func):
    if inspect.ismethod(func):
        func = func.__func__
    if not inspect.isfunction(func):
        raise TypeError('%r is not a Python function' % (func,))
    code = func.__code__
    names = list(code.co_varnames[:code.co_argcount])
    rest = list(code.co_varnames[code.co_argcount + code.co_kwonlyargcount:])
    varargs = rest.pop(0) if code.co_flags & inspect.CO_VARARGS else None
    keywords = rest.pop(0) if code.co_flags & inspect.CO_VARKEYWORDS else None
    return ArgSpec(names, varargs, keywords, func.__defaults__)


def getmembers(obj, predicate=None):
    """[(name, value), ...] of what 2.7's dir() names."""
    found = []
    for name in builtin.dir_(obj):
        try:
            value = getattr(obj, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


def ismethod(obj):
    """Faithful: the function of a class is a method, an unbound one."""
    return inspect.ismethod(obj) or inspect.isfunction(obj) and _is_unbound(obj)


def isfunction(obj):
    return inspect.isfunction(obj) and not _is_unbound(obj)


def _is_unbound(function):
    """Whether a function is a class's and not static; of classes in functions nothing is known but the name."""
    scope, _, name = function.__qualname__.rpartition('.')
    if not scope or scope.endswith('>'):
        return False
    owner = function.__globals__.get(scope)
    return not (isinstance(owner, type) and isinstance(vars(owner).get(name), staticmethod))


def formatargspec(args, varargs=None, varkw=None, defaults=None, formatarg=str, formatvarargs=lambda name: '*' + name,
                  formatvarkw=lambda name: '**' + name, formatvalue=lambda value: '=' + show.to_repr(value), join=None):
    """What getargspec() gives, as it is written in a def."""
    without = len(args) - len(defaults or ())
    shown = [formatarg(name) if index < without else formatarg(name) + formatvalue(defaults[index - without])
             for index, name in enumerate(args)]
    if varargs is not None:
        shown.append(formatvarargs(varargs))
    if varkw is not None:
        shown.append(formatvarkw(varkw))
    return '(' + ', '.join(shown) + ')'


def findsource(obj):
    """(all lines of the file, the index of the object's first); a class is found by its name, as on 2.7."""
    if not inspect.isclass(obj):
        return inspect.findsource(obj)
    lines = linecache.getlines(inspect.getfile(obj))
    if not lines:
        raise IOError('could not get source code')
    found = [(len(match.group(1)), index) for index, line in enumerate(lines)
             for match in [re.match(r'^(\s*)class\s*%s\b' % obj.__name__, line)] if match]
    if not found:
        raise IOError('could not find class definition')
    return lines, min(found)[1]


def getblock(lines):
    """The lines of the statement that begins with the first."""
    from BaseHTTPServer_compat.runner import engine
    depth, last = 0, None
    begun = not lines[0].lstrip().startswith(('@', 'def', 'class'))  # of a lambda
    try:
        for kind, text, row in engine.tokens_of(''.join(lines)):
            if not begun:
                begun = kind == 'NAME' and text in ('def', 'class')
            elif kind == 'INDENT':
                depth += 1
            elif kind == 'DEDENT':
                depth -= 1
                if depth <= 0:
                    break
            elif kind == 'NEWLINE':
                last = row
            elif last and depth == 0 and kind not in ('COMMENT', 'NL'):
                break
    except engine.TOKENIZER_ERRORS:
        pass  # where the lines end too early
    return lines[:last or 1]


def getsourcelines(obj):
    lines, start = findsource(obj)
    return (lines, 0) if inspect.ismodule(obj) else (getblock(lines[start:]), start + 1)


def getsource(obj):
    return ''.join(getsourcelines(obj)[0])


viewing.inherit(globals(), inspect)
