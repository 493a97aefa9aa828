"""inspect: getargspec and its kin as 2.7 had them."""
import inspect
from collections import namedtuple

from BaseHTTPServer_compat.runner import viewing

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
    """Faithful: a plain function of a class is a method to 2.7's predicates."""
    if predicate is ismethod and isinstance(obj, type):
        predicate = inspect.isfunction
    return inspect.getmembers(obj, predicate)


def ismethod(obj):
    return inspect.ismethod(obj)


viewing.inherit(globals(), inspect)
