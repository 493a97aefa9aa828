"""operator, with the functions that 2.7 had besides."""
import operator

from BaseHTTPServer_compat.runner import arithmetic, order, viewing

div = idiv = arithmetic.divide
mod = imod = arithmetic.remainder
pow = ipow = arithmetic.power
mul = arithmetic.multiply
lshift = arithmetic.shift
lt = __lt__ = order.less
le = __le__ = order.less_equal
gt = __gt__ = order.greater
ge = __ge__ = order.greater_equal
__div__, __mod__, __pow__, __mul__ = div, mod, pow, mul


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
