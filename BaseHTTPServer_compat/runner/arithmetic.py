"""Python 2's operators of numbers: classic division, results that are long, ``%`` of numbers and of strings."""
import operator

from BaseHTTPServer_compat.runner import integers, percent
from BaseHTTPServer_compat.runner.integers import MAXINT


def _by_zero(*values):
    """The error of a division of whole numbers by nought."""
    kind = 'long' if any(isinstance(value, integers.Long) for value in values) else 'integer'
    return ZeroDivisionError(kind + ' division or modulo by zero')


def divide(left, right):
    """2.7's ``left / right`` without ``from __future__ import division``."""
    if isinstance(left, int) and isinstance(right, int):
        if not right:
            raise _by_zero(left, right)
        return integers.quotient(left, right)
    if hasattr(type(left), '__div__'):
        return left.__div__(right)
    return left / right


def divide_into(left, right):
    """What ``left /= right`` makes of `left`."""
    method = getattr(type(left), '__idiv__', None)
    return divide(left, right) if method is None else method(left, right)


def remainder_into(left, right):
    """What ``left %= right`` makes of `left`."""
    method = getattr(type(left), '__imod__', None)
    return remainder(left, right) if method is None else method(left, right)


def _grown(operate):
    """An operator whose result is long where it is too large for 2.7's int."""
    def call(left, right):
        result = operate(left, right)
        if type(result) is int and not -MAXINT - 1 <= result <= MAXINT:
            return integers.Long(result)
        return result
    return call


def power(left, right):
    """2.7's ``left ** right``."""
    result = left ** right
    if type(result) is int:
        return result if -MAXINT - 1 <= result <= MAXINT else integers.Long(result)
    if type(result) is complex and not isinstance(left, complex) and not isinstance(right, complex):
        raise ValueError('negative number cannot be raised to a fractional power')
    return result


def power_into(left, right):
    """What ``left **= right`` makes of `left`."""
    method = getattr(type(left), '__ipow__', None)
    return power(left, right) if method is None else method(left, right)


multiply, multiply_into = _grown(operator.mul), _grown(operator.imul)
shift, shift_into = _grown(operator.lshift), _grown(operator.ilshift)


def remainder(left, right):
    """2.7's ``left % right``, of numbers and of strings."""
    if isinstance(left, int) and isinstance(right, int):
        if not right:
            raise _by_zero(left, right)
        return integers.modulus(left, right)
    return percent.modulo(left, right)
