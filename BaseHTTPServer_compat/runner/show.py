"""How 2.7 writes values out: ``str``, ``repr`` and the print statement (`percent` has the operator, `formatting` ``format``).

Differences from Python 3 that reach the wire: `str` of a float has 12 digits, the repr of a string shows bytes and ``u''``,
containers come in 2.7's order and are made of these reprs, classes are ``<type 'int'>`` or ``<class 'm.C'>``.
"""
import collections
import sys
import types
from io import TextIOWrapper

from BaseHTTPServer_compat.runner import order
from BaseHTTPServer_compat.runner.class_names import (  # noqa: F401  names of this module's, too
    FACES, VIEW, class_repr, is_classic, module_name, object_repr, type_name)
from BaseHTTPServer_compat.runner.error_names import error_class, error_name  # noqa: F401  names of this module's, too
from BaseHTTPServer_compat.runner.integers import MAXINT, Long
from BaseHTTPServer_compat.runner.text import Unicode, is_ascii, native, to_str, to_unicode

_showing = []  # containers whose repr is being made: 2.7 writes [...] for one inside itself


# str and repr


def to_native(obj):
    """2.7's ``str(obj)``."""
    kind = type(obj)
    if kind is str:
        return obj
    if kind is float:
        return float_text(obj)
    if kind is Unicode:
        return to_str(obj)
    shown = to_str(as_shown(obj))
    return shown if type(shown) is str else str.__str__(shown)  # of a buffer, or of a class that derives from str


def as_shown(obj):
    """`obj` as print and ``%s`` show it: a plain str, or Unicode where it is one or its class says so."""
    kind = type(obj)
    if kind is float:
        return float_text(obj)
    if kind is not str and isinstance(obj, str) and kind.__str__ is not str.__str__:
        return native(kind.__str__(obj))
    return native(obj if isinstance(obj, (str, bytes, bytearray)) else _plain_str(obj))


def _plain_str(obj):
    kind = type(obj)
    if kind is int or kind is Long or isinstance(obj, int) and hasattr(kind, '_member_map_'):  # a constant that is an enum now
        return '%d' % obj
    if isinstance(obj, type):
        return class_repr(obj)
    if kind in _REPRS:
        return to_repr(obj)
    if kind is complex:
        return complex_text(obj)
    if kind.__str__ is UnicodeEncodeError.__str__:
        return kind.__str__(obj).replace("encode character '", "encode character u'")
    if kind.__str__ in _NUMBER_STRS and kind is not bool:  # numbers had a str() of their own
        if isinstance(obj, int):
            return '%d' % obj
        if isinstance(obj, float):
            return float_text(obj)
    if kind.__str__ is OSError.__str__:
        return _os_error_text(obj)
    if isinstance(obj, BaseException) and kind.__str__ in _EXCEPTION_STRS:
        return _exception_text(obj)
    if kind.__str__ is object.__str__ and not isinstance(obj, str):
        return to_repr(obj)
    return kind.__str__(obj)


_NUMBER_STRS = (object.__str__, int.__str__, float.__str__)
# Some have one of their own, NameError from 3.10 on.
_EXCEPTION_STRS = tuple(kind.__str__ for kind in (BaseException, KeyError, NameError, AttributeError, ImportError))


def _os_error_text(error):
    if error.errno is None or error.strerror is None:
        return _exception_text(error)
    name = '' if error.filename is None else ': ' + to_repr(error.filename)
    return '[Errno %s] %s%s' % (as_shown(error.errno), as_shown(error.strerror), name)


def _exception_text(error):
    from BaseHTTPServer_compat.runner import messages
    messages.in_words_of_27(error)
    if len(error.args) == 1:
        return to_repr(error.args[0]) if isinstance(error, KeyError) else to_native(error.args[0])
    return to_repr(error.args) if error.args else ''


def float_text(number):
    """``str`` of a float: 12 digits."""
    shown = '%.12g' % number
    if shown.strip('-0123456789'):
        return shown
    if len(shown.lstrip('-')) < 12:
        return shown + '.0'
    mantissa, _, exponent = ('%.11e' % number).partition('e')  # Faithful: the '.0' would be a 13th digit
    return '%se%s' % (mantissa.rstrip('0').rstrip('.'), exponent)


def complex_text(number):
    """``str`` of a complex number: 12 digits each."""
    if number.real == 0 and not str(number.real).startswith('-'):
        return '%.12gj' % number.imag
    return '(%.12g%+.12gj)' % (number.real, number.imag)


def to_repr(obj):
    """2.7's ``repr(obj)``: a plain str."""
    kind = type(obj)
    maker = _REPRS.get(kind)
    if maker:
        return maker(obj)
    if isinstance(obj, type):
        name = class_repr(obj)
        return name if name[:1] == '<' else '<class %s at %#x>' % (name, id(obj))
    if isinstance(obj, BaseException) and kind.__repr__ is BaseException.__repr__:
        return error_name(obj) + to_repr(obj.args)
    if kind.__repr__ is str.__repr__:
        return _unicode_repr(obj) if isinstance(obj, Unicode) else _string_repr(obj)
    if kind.__repr__ is object.__repr__:
        return object_repr(obj)
    if isinstance(obj, int) and hasattr(kind, '_member_map_'):
        return '%d' % obj
    if kind.__repr__ is types.ModuleType.__repr__ and VIEW in repr(obj):
        return repr(obj).replace(VIEW, '')
    for base, maker in _BASE_REPRS:
        if kind.__repr__ is base.__repr__:
            return maker(obj)
    if kind.__name__ == 'IsoCalendarDate':
        return _tuple_repr(tuple(obj))
    if kind.__name__ == 'timedelta' and kind.__module__ == 'datetime':
        return 'datetime.timedelta(%s)' % ', '.join(map(str, _timedelta_parts(obj)))
    result = kind.__repr__(obj)
    return to_str(result) if isinstance(result, Unicode) else native(result)


def _string_repr(text):
    try:
        return repr(str.encode(text, 'latin-1'))[1:]
    except UnicodeEncodeError:
        return _unicode_repr(text)


def _unicode_repr(text):
    shown = repr(str.__str__(text).encode('raw_unicode_escape') if not is_ascii(text) else str.encode(text, 'ascii'))[1:]
    if is_ascii(text):
        return 'u' + shown
    quote = '"' if "'" in text and '"' not in text else "'"
    parts = [_escape_char(char, quote) for char in str.__iter__(text)]
    return 'u' + quote + ''.join(parts) + quote


def _escape_char(char, quote):
    code = ord(char)
    if char == quote or char == '\\':
        return '\\' + char
    if 32 <= code < 127:
        return char
    if char in '\n\r\t':
        return {'\n': '\\n', '\r': '\\r', '\t': '\\t'}[char]
    return '\\x%02x' % code if code < 256 else '\\u%04x' % code if code < 65536 else '\\U%08x' % code


def _int_repr(number):
    return '%d' % number if -MAXINT - 1 <= number <= MAXINT else '%dL' % number


def _long_repr(number):
    return '%dL' % number


def _sequence_repr(items, left, right):
    if any(items is outer for outer in _showing):
        return left + '...' + right
    _showing.append(items)
    try:
        return left + ', '.join([to_repr(item) for item in list(items)]) + right
    finally:
        _showing.pop()


def _list_repr(items):
    return _sequence_repr(items, '[', ']')


def _tuple_repr(items):
    if len(items) == 1:
        return '(' + to_repr(items[0]) + ',)'
    return _sequence_repr(items, '(', ')')


def _dict_repr(mapping):
    if any(mapping is outer for outer in _showing):
        return '{...}'
    _showing.append(mapping)
    try:
        names = order.keys(mapping) if order.has_hash_order(mapping) else list(mapping)
        return '{' + ', '.join([to_repr(name) + ': ' + to_repr(dict.__getitem__(mapping, name)) for name in names]) + '}'
    finally:
        _showing.pop()


def _deque_repr(items):
    limit = '' if items.maxlen is None else ', maxlen=%d' % items.maxlen
    return 'deque(%s%s)' % (_list_repr(items), limit)


def _set_repr(members):
    return type(members).__name__ + '([' + ', '.join([to_repr(item) for item in order.members(members)]) + '])'


def _function_repr(function):
    """Faithful: a function of a class is an unbound method where a program can see it."""
    scope, _, name = function.__qualname__.rpartition('.')
    if not scope or scope.endswith('>'):
        return '<function %s at %#x>' % (function.__name__, id(function))
    return '<unbound method %s.%s>' % (scope.rpartition('.')[2], function.__name__)


def _method_repr(method):
    owner = method.__self__
    return '<bound method %s.%s of %s>' % (type(owner).__name__, method.__func__.__name__, to_repr(owner))


def _timedelta_parts(delta):
    """Days, and seconds and microseconds as far as they are wanted."""
    if delta.microseconds:
        return delta.days, delta.seconds, delta.microseconds
    return (delta.days, delta.seconds) if delta.seconds else (delta.days,)


def _range_repr(numbers):
    """Faithful: an xrange shows the end that its length makes."""
    limits = [numbers.start, numbers.start + len(numbers) * numbers.step, numbers.step]
    if numbers.step == 1:
        limits = limits[:2] if numbers.start else limits[1:2]
    return 'xrange(%s)' % ', '.join(map(str, limits))


_REPRS = {range: _range_repr, str: _string_repr, Unicode: _unicode_repr, int: _int_repr, Long: _long_repr, list: _list_repr,
          tuple: _tuple_repr, dict: _dict_repr, order.Dict: _dict_repr, set: _set_repr, order.Set: _set_repr, frozenset: _set_repr,
          collections.deque: _deque_repr,
          bytes: lambda data: repr(data)[1:], types.FunctionType: _function_repr, types.MethodType: _method_repr,
          types.GeneratorType: lambda made: '<generator object %s at %#x>' % (made.__name__, id(made))}
_BASE_REPRS = ((list, _list_repr), (tuple, _tuple_repr), (dict, _dict_repr), (set, _set_repr), (frozenset, _set_repr),
               (int, _int_repr))


def to_unicode_text(obj):
    """2.7's ``unicode(obj)`` of an object that is no string."""
    method = getattr(type(obj), '__unicode__', None)
    if method is not None:
        return to_unicode(method(obj))
    if isinstance(obj, BaseException) and type(obj).__str__ is BaseException.__str__ and len(obj.args) == 1:
        return to_unicode_text(obj.args[0])
    if isinstance(obj, str):
        return to_unicode(obj)
    return to_unicode(as_shown(obj))


# print


def write_line(newline, file, *values):
    """The print statement: ``print >>file, *values``, with a trailing comma when not `newline`."""
    file = sys.stdout if file is None else file
    if file is None:
        return
    write = getattr(file, '_print', None) or file.write if isinstance(file, TextIOWrapper) else file.write
    for value in values:
        if getattr(file, 'softspace', 0):
            _set_softspace(file, 0)  # before the value, whose str() may fail
            write(' ')
        write(as_shown(value))
        _set_softspace(file, not (isinstance(value, str) and _ends_line(value[-1:])))
    if newline:
        write('\n')
        _set_softspace(file, 0)


def _ends_line(char):
    """Whether 2.7 wrote no space after this last character: white space but a space; of a str, ASCII's."""
    return char.isspace() and char != ' ' if isinstance(char, Unicode) else char in ('\n', '\t', '\r', '\v', '\f')


def end_line(file):
    """End the line that a last ``print x,`` left open."""
    if getattr(file, 'softspace', 0):
        _set_softspace(file, 0)
        file.write('\n')


def _set_softspace(file, value):
    try:
        file.softspace = int(bool(value))
    except (AttributeError, TypeError):
        pass  # a file that takes no attribute has none, as on 2.7
