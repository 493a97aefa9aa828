"""operator, with the functions that 2.7 had besides."""
import operator

from BaseHTTPServer_compat.runner import arithmetic, viewing

div = idiv = arithmetic.divide
mod = imod = arithmetic.remainder


def isCallable(obj):
    return callable(obj)


def sequenceIncludes(container, item):
    return item in container


def isSequenceType(obj):
    return hasattr(obj, '__getitem__') and not isinstance(obj, dict)


def isMappingType(obj):
    return isinstance(obj, dict)


def isNumberType(obj):
    return isinstance(obj, (int, float, complex))


def repeat(sequence, count):
    return sequence * count


viewing.inherit(globals(), operator)
