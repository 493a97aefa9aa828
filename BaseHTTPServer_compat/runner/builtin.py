"""Python 2.7's built-ins: the module ``__builtin__`` of a program, and the functions that translations call (`HELPERS`).

Not ``past.builtins``: each of its functions that is more than another name for Python 3's own differs from 2.7's, such as
``cmp((1, 'a'), ('a', 1))``, ``map(list, ['a'])``, ``oct(-8)``; tests/runner/test_libraries.py has a row for each.
"""
import builtins
import operator
import os
import sys
import types

from BaseHTTPServer_compat.runner import (
    arithmetic, class_names, executing, faces, files, hash_table, integers, messages, objects, order, os_errors, sequences, show, text)
from BaseHTTPServer_compat.runner.markers import PREFIX
from BaseHTTPServer_compat.runner.text import Unicode, native, to_str

MODULE = types.ModuleType('__builtin__')
MODULE._of_python2 = True


# Functions that Python 3 lost


def apply(function, args=(), kwargs=None):
    return function(*args, **(kwargs or {}))


def coerce(left, right):
    if isinstance(left, complex) or isinstance(right, complex):
        return complex(left), complex(right)
    if isinstance(left, float) or isinstance(right, float):
        return float(left), float(right)
    return left, right


def unichr(code):
    if not 0 <= code < 0x110000:
        raise ValueError('unichr() arg not in range(0x110000) (wide Python build)')
    return Unicode(builtins.chr(code))


def chr_(code):
    if not isinstance(code, int):
        raise TypeError('an integer is required')
    if not 0 <= code < 256:
        raise ValueError('chr() arg not in range(256)')
    return builtins.chr(code)


def raw_input(prompt=None):
    """A line of standard input without its end; the prompt goes to standard output."""
    if prompt is not None:
        sys.stdout.write(show.to_native(prompt))
    if hasattr(sys.stdout, 'flush'):
        sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError('EOF when reading a line')
    return native(line[:-1] if line.endswith('\n') else line)


def input_(prompt=None):
    frame = sys._getframe(1)
    return executing.evaluate(raw_input(prompt).strip(), frame.f_globals, frame.f_locals)


def intern(string):
    if type(string) is not str:
        kind = 'None' if string is None else show.type_name(string)
        raise TypeError('intern() argument 1 must be string, not %s' % kind)
    return sys.intern(string)


def reload(module):
    """Run a module again; ``reload(sys)`` only brings ``setdefaultencoding`` back."""
    from BaseHTTPServer_compat.runner import loader
    filename = getattr(module, '__file__', None)
    if loader.modules.get(module.__name__) is module and getattr(module.__dict__.get('__builtins__'), '_of_python2', False):
        loader.execute(module, filename)
    elif filename and not filename.startswith(_library()) and sys.modules.get(module.__name__) is module:    # a rewritten program's
        import importlib
        importlib.reload(module)
    return module


def _library():
    """The folder of Python 3's library, whose modules are not run again."""
    return os.path.dirname(os.__file__) + os.sep


# Functions that give something else now


def round_(number, ndigits=0):
    """Half away from zero, a float."""
    from decimal import ROUND_HALF_UP, Context, Decimal
    if isinstance(number, (str, bytes)):
        raise TypeError('a float is required')
    number, digits = float(number), operator.index(ndigits)
    if number != number or number in (float('inf'), float('-inf')) or digits > 323:
        return number
    if digits < -308:
        return number * 0.0
    result = float(Decimal(number).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP, Context(prec=800)))
    if result in (float('inf'), float('-inf')):
        raise OverflowError('rounded value too large to represent')
    return result


def pow_(base, exponent, *modulus):
    if not modulus or modulus[0] is None:
        return arithmetic.power(base, exponent)
    if exponent < 0:
        raise TypeError('pow() 2nd argument cannot be negative when 3rd argument specified')
    result = pow(base, exponent, *modulus)
    return integers.Long(result) if any(map(integers.is_long, (base, exponent) + modulus)) else result


def hex_(number):
    if hasattr(number, '__hex__'):
        return number.__hex__()
    if not hasattr(number, '__index__'):
        raise TypeError("hex() argument can't be converted to hex")
    return hex(number) + ('L' if integers.is_long(number) else '')


def oct_(number):
    if hasattr(number, '__oct__'):
        return number.__oct__()
    if not hasattr(number, '__index__'):
        raise TypeError("oct() argument can't be converted to oct")
    shown = '0%o' % abs(number) if number else '0'
    return ('-' if number < 0 else '') + shown + ('L' if integers.is_long(number) else '')


def hash_(obj):
    return hash_table.signed_hash(obj)


def _attribute_name(function, name):
    """The str that 2.7 makes of an attribute's name; UnicodeEncodeError of what is past ASCII, TypeError of what is no text."""
    name = to_str(name) if isinstance(name, Unicode) else name
    if not isinstance(name, str):
        raise TypeError('%s(): attribute name must be string' % function)
    return name


def hasattr_(obj, name):
    name = _attribute_name('hasattr', name)
    try:
        getattr_(obj, name)
    except Exception:  # Faithful: any error means no
        return False
    return True


_nothing = object()


def getattr_(obj, name, default=_nothing):
    """getattr(), which finds what `objects.attribute` finds."""
    name = _attribute_name('getattr', name)
    try:
        if name == '__mro__' and isinstance(obj, type) and objects.is_classic(obj):
            raise AttributeError('class %s has no attribute %s' % (obj.__name__, show.to_repr(name)))
        if name == '__iter__' and objects.is_plain_string(obj):     # by which programs tell strings from lists
            raise AttributeError("'%s' object has no attribute '__iter__'" % show.type_name(obj))
        if name in objects.RUN_NAMES:
            return objects.attribute(obj, name)
        return getattr(obj, name)
    except AttributeError:
        if default is _nothing:
            raise
        return default


def setattr_(obj, name, value):
    setattr(obj, to_str(name) if isinstance(name, Unicode) else name, value)


def delattr_(obj, name):
    delattr(obj, to_str(name) if isinstance(name, Unicode) else name)


def open_(name, mode='r', buffering=-1):
    return files.open_file(name, mode, buffering)


def format_(value, spec=''):
    from BaseHTTPServer_compat.runner import formatting
    return formatting.format_value(value, spec)


def vars_(*args):
    if args and not hasattr(args[0], '__dict__'):
        raise TypeError('vars() argument must have __dict__ attribute')
    return args[0].__dict__ if args else sys._getframe(1).f_locals


def dir_(*args):
    if not args:
        return sorted(sys._getframe(1).f_locals)
    obj = args[0]
    kind = obj if isinstance(obj, builtins.type) else builtins.type(obj)
    own = getattr(kind, '_translated_', False) or class_names.is_old_by_source(kind)
    if own and show.is_classic(kind) and '__dir__' not in kind.__dict__:
        return class_names.names_of(obj, kind)
    return sorted(name for name in builtins.dir(*args) if name not in ('_classic_', '_translated_'))


def callable_(obj):
    """Faithful: of an old class's instance, whether it has a ``__call__``, by its ``__getattr__`` too."""
    return builtins.callable(obj) and (not show.is_classic(type(obj)) or hasattr_(obj, '__call__'))


def ord_(char):
    if isinstance(char, str) and len(char) != 1:
        raise TypeError('ord() expected a character, but string of length %d found' % len(char))
    return builtins.ord(char)


class Buffer(str):
    """2.7's buffer: here a string of the bytes asked for, which sqlite3 takes for a blob."""

    __slots__ = ()

    def __new__(cls, obj, offset=0, size=None):
        data = native(text.raw(obj)) if isinstance(obj, (str, bytes, bytearray)) else native(builtins.memoryview(obj).tobytes())
        return builtins.str.__new__(cls, data[offset:] if size is None else data[offset:offset + size])


Buffer.__name__ = 'buffer'
Buffer.__module__ = '__builtin__'


def id_(obj):
    return builtins.id(obj)


def super_(*args):
    if args and isinstance(args[0], builtins.type) and show.is_classic(args[0]):
        raise TypeError('super() argument 1 must be type, not classobj')
    return builtins.super(*map(objects.real_type, args))


def isinstance_(obj, kinds):
    try:
        return builtins.isinstance(obj, kinds)
    except TypeError:
        raise TypeError('isinstance() arg 2 must be a class, type, or tuple of classes and types')


def import_(name, globals=None, locals=None, fromlist=(), level=-1):
    from BaseHTTPServer_compat.runner import loader
    return loader.import_module(name, globals, locals, fromlist, level)


def print_function(*values, **options):
    """``from __future__ import print_function``."""
    separator, end, file = options.get('sep'), options.get('end'), options.get('file')
    file = sys.stdout if file is None else file
    shown = [show.as_shown(value) for value in values]
    line = (' ' if separator is None else separator)
    file.write(to_str_or_unicode(line, shown))
    file.write('\n' if end is None else end)


def to_str_or_unicode(separator, parts):
    """Parts joined: Unicode if one of them is."""
    from BaseHTTPServer_compat.runner import strings
    return strings.join(separator, parts)


# The tables


HELPERS = {
    'print': show.write_line, 'exec': executing.execute, 'exec_here': executing.execute_here, 'raise': objects.exception,
    'repr': show.to_repr,
    'old_error': objects.OldError,
    'less': order.less, 'less_equal': order.less_equal, 'greater': order.greater, 'greater_equal': order.greater_equal,
    'divide': arithmetic.divide, 'divide_into': arithmetic.divide_into, 'remainder': arithmetic.remainder,
    'remainder_into': arithmetic.remainder_into, 'multiply': arithmetic.multiply, 'multiply_into': arithmetic.multiply_into,
    'shift': arithmetic.shift, 'shift_into': arithmetic.shift_into, 'power': arithmetic.power, 'power_into': arithmetic.power_into,
    'iterable': order.iterable, 'attribute': objects.attribute, 'set_attribute': objects.set_attribute,
    'item': objects.item, 'parts': objects.parts, 'displayed': order.displayed, 'dict': order.Dict,
    'keywords': order.keywords, 'old_slots': class_names.old_slots,
    'starred': order.starred,
    'caught': messages.in_words_of_27, 'literal': lambda literal: literal, 'except': os_errors.except_, 'let_go': os_errors.let_go,
    'long': integers.Long,
}
_SAME = ('abs all bin bool classmethod complex divmod globals id issubclass len locals next object '
         'property reversed slice staticmethod True False None NotImplemented Ellipsis __debug__ ').split()
_NEW = dict(sequences.BUILTINS, **{
    'callable': callable_,
    'apply': apply, 'coerce': coerce, 'unichr': unichr, 'chr': chr_, 'raw_input': raw_input, 'input': input_, 'intern': intern,
    'reload': reload, 'compile': executing.compile_, 'eval': executing.evaluate, 'execfile': executing.execfile, 'round': round_,
    'oct': oct_, 'hex': hex_, 'pow': pow_, 'hash': hash_, 'hasattr': hasattr_, 'getattr': getattr_, 'open': open_, 'file': files.file,
    'setattr': setattr_, 'delattr': delattr_,
    'format': format_, 'vars': vars_, 'dir': dir_, 'ord': ord_, 'bytearray': faces.bytearray, 'memoryview': faces.memoryview,
    'buffer': Buffer, 'super': super_, 'isinstance': isinstance_, '__import__': import_, 'print': print_function,
    'repr': show.to_repr, 'cmp': order.cmp, 'str': faces.str, 'bytes': faces.str, 'unicode': faces.unicode,
    'basestring': faces.basestring, 'int': faces.int, 'long': faces.long, 'float': faces.float, 'list': faces.list,
    'tuple': faces.tuple, 'set': faces.set, 'frozenset': faces.frozenset, 'dict': faces.dict, 'xrange': faces.xrange,
    'enumerate': faces.enumerate,
    'type': faces.type_face, '__build_class__': objects.build_class,
    'StandardError': Exception, 'IOError': os_errors.IOError, 'OSError': os_errors.OSError,
    'EnvironmentError': os_errors.EnvironmentError, 'WindowsError': os_errors.OSError,
})


def _fill():
    names = MODULE.__dict__
    for name in _SAME:
        if hasattr(builtins, name):
            names[name] = getattr(builtins, name)
    for name, value in vars(builtins).items():
        if isinstance(value, type) and issubclass(value, BaseException):
            names[name] = value
    for name, value in _NEW.items():
        if isinstance(value, types.FunctionType):
            value.__name__ = value.__qualname__ = name  # by which SimpleXMLRPCServer registers one
        names[name] = value
    if hasattr(builtins, 'exit'):
        names['exit'] = names['quit'] = builtins.exit
    for name, function in HELPERS.items():
        names['%s%s__' % (PREFIX, name)] = function


_fill()
