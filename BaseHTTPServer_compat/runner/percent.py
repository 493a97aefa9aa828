"""2.7's ``%``: of numbers, and of strings, whose directives show values as 2.7 showed them."""
import re

from BaseHTTPServer_compat.runner import show
from BaseHTTPServer_compat.runner.text import Unicode, native, to_unicode

_DIRECTIVE = re.compile(r'%(?:\((?P<key>(?:[^()]|\([^()]*\))*)\))?(?P<flags>[-+ #0]*)(?P<width>\*|[0-9]*)'
                        r'(?:\.(?P<precision>\*|[0-9]*))?[hlL]?(?P<kind>.?)', re.S)


def modulo(left, right):
    """2.7's ``left % right``."""
    if isinstance(left, str):
        return percent(left, right)
    if isinstance(left, bytes):
        return percent(native(left), right)
    return left % right


def percent(pattern, args):
    """``pattern % args`` with a string on the left; Unicode when the pattern or any ``%s`` is."""
    if '%' not in pattern:
        if not isinstance(args, tuple) and not _has_keys(args) or isinstance(args, tuple) and args:
            raise TypeError('not all arguments converted during string formatting')
        return pattern
    try:
        return _format(pattern, args, isinstance(pattern, Unicode))
    except _Wide:
        return _format(to_unicode(pattern), args, True)


class _Wide(Exception):
    """A ``%s`` argument is unicode: the whole result has to be."""


def _has_keys(args):
    return not isinstance(args, (tuple, str)) and hasattr(args, '__getitem__')


class _Arguments(object):
    """Where directives take their values from."""

    def __init__(self, args):
        self.mapping = args if _has_keys(args) else None
        self.values = args if isinstance(args, tuple) else (args,)
        self.used = 0

    def next(self):
        if self.used >= len(self.values):
            raise TypeError('not enough arguments for format string')
        self.used += 1
        return self.values[self.used - 1]

    def named(self, key):
        if self.mapping is None:
            raise TypeError('format requires a mapping')
        self.used = len(self.values)
        return self.mapping[key]

    def check(self):
        if self.used < len(self.values) and self.mapping is None:
            raise TypeError('not all arguments converted during string formatting')


def _format(pattern, args, wide):
    source = _Arguments(args)
    plain = str.__str__(pattern)
    parts, at = [], 0
    for match in _DIRECTIVE.finditer(plain):
        parts.append(plain[at:match.start()])
        at = match.end()
        parts.append(_directive(match, source, wide))
    parts.append(plain[at:])
    source.check()
    result = ''.join(parts)
    return Unicode(result) if wide else result


def _directive(match, source, wide):
    key, flags, width, precision, kind = match.group('key', 'flags', 'width', 'precision', 'kind')
    if kind == '%' and key is None:
        return '%'
    if kind == '(' and key is None:
        raise ValueError('incomplete format key')
    if not kind:
        raise ValueError('incomplete format')
    if width == '*':
        width = '%d' % source.next()
    if precision == '*':
        precision = '%d' % max(source.next(), 0)
    spec = '%' + flags + width + ('' if precision is None else '.' + precision)
    value = source.next() if key is None else source.named(Unicode(key) if wide else key)
    if kind == 's':
        return (spec + 's') % (_string(value, wide),)
    if kind == 'r':
        return (spec + 's') % (show.to_repr(value),)
    return _number(spec, kind, value, wide, match)


def _string(value, wide):
    if wide:
        return str.__str__(value if type(value) is Unicode else show.to_unicode_text(value))
    if isinstance(value, Unicode):
        raise _Wide()
    if type(value) is str:
        return value
    shown = show.as_shown(value)
    if isinstance(shown, Unicode):
        raise _Wide()
    return shown


def _number(spec, kind, value, wide, match):
    if kind == 'c':
        if isinstance(value, str) and not wide and isinstance(value, Unicode):
            raise _Wide()
        if isinstance(value, int) and not wide and not 0 <= value < 256:
            raise OverflowError('unsigned byte integer is greater than maximum' if value > 0
                                else 'unsigned byte integer is less than minimum')
        if not isinstance(value, (int, str)):
            raise TypeError('integer argument expected, got float' if isinstance(value, float) else 'an integer is required')
        return (spec + 'c') % (str.__str__(value) if isinstance(value, str) else value,)
    if kind in 'diuoxX':
        if kind == 'o' and '#' in spec:
            return _octal(spec, _integer(value, kind))
        return (spec + kind.replace('u', 'd')) % (_integer(value, kind),)
    if kind in 'eEfFgG':
        return (spec + kind) % (_float(value),)
    raise ValueError('unsupported format character %s (0x%x) at index %d' % (
        show.to_repr(kind), ord(kind), match.end() - 1))


def _octal(spec, value):
    """``'%#o' % value``: one more digit, a 0, where the first is none."""
    before, _, precision = spec.replace('#', '').partition('.')
    digits = len('%o' % abs(value)) + 1 if value else 1
    return '%s.%do' % (before, max(int(precision or 0), digits)) % value


def _integer(value, kind):
    if isinstance(value, int):
        return value
    if isinstance(value, str) or not hasattr(value, '__int__') and not hasattr(value, '__trunc__'):
        raise TypeError('%%%s format: a number is required, not %s' % (kind, show.type_name(value)))
    if isinstance(value, float) and value - value != 0:      # no number, or infinite
        raise TypeError('%%%s format: a number is required, not float' % kind)
    return int(value)


def _float(value):
    if isinstance(value, str):
        raise TypeError('float argument required, not %s' % show.type_name(value))
    try:
        return float(value)
    except TypeError:
        raise TypeError('float argument required, not %s' % show.type_name(value))
