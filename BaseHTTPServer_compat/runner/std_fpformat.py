"""fpformat: numbers with so many digits, the last of them rounded by the text of the number: halves away from zero."""
import decimal
import re

from BaseHTTPServer_compat.runner import show

_NUMBER = re.compile(r'([-+]?)0*(\d*)((?:\.\d*)?)((?:[eE][-+]?\d+)?)$')
_EXACT = decimal.Context(prec=2000, rounding=decimal.ROUND_HALF_UP, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN)


class NotANumber(ValueError):
    """What is raised for a text that is no number."""

    __module__ = 'fpformat'


def _read(x):
    """(sign, number, exponent of its first digit); Faithful: no digits are a number too, a long is none, 0.0 begins behind the point."""
    text = x if isinstance(x, str) else show.to_repr(x)
    found = _NUMBER.match(text)
    if found is None:
        raise NotANumber(text)
    sign, before, after, exponent = found.groups()
    number = decimal.Decimal((before or '0') + after + exponent)
    first = number.adjusted() if number else int(exponent[1:] or 0) - len(after[1:]) if not before else 0
    return sign.strip('+'), number, first


def _rounded(number, digits):
    return _EXACT.quantize(number, decimal.Decimal((0, (1,), -digits)))


def fix(x, digs):
    """`x` with `digs` digits after the point, and no point for none; text that is no number as it is."""
    try:
        sign, number, _ = _read(x)
    except NotANumber as error:
        return error.args[0]
    return sign + '{:f}'.format(_rounded(number, digs))


def sci(x, digs):
    """`x` with one digit before the point and `digs` after it, and an exponent of three digits; NotANumber."""
    sign, number, exponent = _read(x)
    rounded = _rounded(number.scaleb(-exponent, context=_EXACT), max(digs, 0))
    if rounded >= 10:
        exponent += 1
        rounded = _rounded(number.scaleb(-exponent, context=_EXACT), max(digs, 0))
    return '%s%se%s%03d' % (sign, '{:f}'.format(rounded), '-' if exponent < 0 else '+', abs(exponent))


__all__ = ['fix', 'sci', 'NotANumber']
