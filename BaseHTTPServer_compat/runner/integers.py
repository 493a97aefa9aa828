"""2.7's ``long``: an integer that shows an L in its repr, and whose results are long again.

An integer that a sum made too large for 2.7's ``int`` stays Python 3's `int`, and is long by its value.
"""
MAXINT = 2 ** 63 - 1


class Long(int):
    """A value that 2.7 held as ``long``, however small."""

    __slots__ = ()

    def __repr__(self):
        return int.__repr__(self) + 'L'

    def __str__(self):
        return int.__repr__(self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return Long, (int(self),)

    def __divmod__(self, other):
        return _wrapped(int.__divmod__(self, other))

    def __rdivmod__(self, other):
        return _wrapped(int.__rdivmod__(self, other))


def _wrapped(result):
    """`result` of an operation: its integers long, anything else (a float, NotImplemented) as it is."""
    if type(result) is int:
        return Long(result)
    if type(result) is tuple:
        return tuple(map(_wrapped, result))
    return result


def _operation(name):
    method = getattr(int, name)

    def operate(self, *args):
        return _wrapped(method(self, *args))
    operate.__name__ = name
    return operate


for _name in ('add sub mul floordiv mod pow lshift rshift and or xor radd rsub rmul rfloordiv rmod rpow rlshift rrshift rand ror '
              'rxor neg pos abs invert').split():
    setattr(Long, '__%s__' % _name, _operation('__%s__' % _name))


def is_long(value):
    """Whether 2.7 would have had an integer as ``long``."""
    return isinstance(value, Long) or not -MAXINT - 1 <= value <= MAXINT


def quotient(left, right):
    """``left // right`` of integers: long where one of them is."""
    result = left // right
    return Long(result) if is_long(left) or is_long(right) else result


def modulus(left, right):
    """``left % right`` of integers: long where one of them is."""
    result = left % right
    return Long(result) if is_long(left) or is_long(right) else result


