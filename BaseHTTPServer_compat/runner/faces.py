"""What stands for 2.7's built-in types in a program: ``str``, ``unicode``, ``int``, ``dict`` and the others.

A *face* is called, compared, tested with isinstance() and subclassed like the type of 2.7, but is not the type of its
objects: these are Python 3's own (and `Unicode`), so that everything that is not translated works with them.
``type(x)`` gives the face back.
"""
import builtins
import sys
import types

from BaseHTTPServer_compat.runner import files, number_text, objects, order, os_errors, sequences, show, strings
from BaseHTTPServer_compat.runner.byte_array import ByteArray
from BaseHTTPServer_compat.runner.integers import Long, is_long
from BaseHTTPServer_compat.runner.text import Unicode, native, raw, real_text, to_unicode


_FACE_NAMES = frozenset(('__name__', '__class__', '__dict__', '__module__', '__qualname__', '__mro__', '__bases__', '__base__',
                         '__instancecheck__', '__subclasscheck__', '__flags__', '__abstractmethods__'))


class FaceType(type):
    """The metaclass of faces; a face has `_real`, the Python 3 type, and `_make`, what calling it does."""

    def __new__(mcs, name, bases, namespace, **keywords):
        """A face; or, of a class statement that names one as its base, the class that 2.7 would have made."""
        if not bases:
            return type.__new__(mcs, name, bases, namespace)
        return objects.make_class(name, builtins.tuple(map(objects.real_type, bases)), namespace)

    def __init__(cls, *args, **kwargs):
        """Nothing: `__new__` takes the keywords of a class statement."""

    def __call__(*args, **kwargs):  # noqa: N805  a key of a dict may be called cls
        return args[0]._make(*args[1:], **kwargs)

    def __instancecheck__(cls, obj):
        return cls._holds(obj)

    def __subclasscheck__(cls, kind):
        real = objects.real_type(kind)
        if cls is str and issubclass(real, Unicode) or cls is int and issubclass(real, Long):
            return False  # whose face is not the only one of the real type: basestring's is another
        return issubclass(real, cls._real)

    def __eq__(cls, other):
        return cls is other or isinstance(other, type) and objects.real_type(other) is cls._real and cls is show.FACES.get(cls._real)

    def __ne__(cls, other):
        return not cls == other

    def __hash__(cls):
        return hash(cls._real)

    def __repr__(cls):
        return "<type '%s'>" % cls.__name__

    def __getattribute__(cls, name):
        if name[:2] == '__' and name not in _FACE_NAMES:  # __new__, __init__ and so on, which every class has from object
            real = type.__getattribute__(cls, '_real')
            return _slicing(real, name) if name[-7:] == 'slice__' else getattr(real, name)
        return type.__getattribute__(cls, name)

    def __getattr__(cls, name):
        return getattr(cls._real, name)

    def mro(cls):
        return [cls, object]


def _slicing(real, name):
    """2.7's ``list.__getslice__`` and its kin."""
    item = getattr(real, name.replace('slice__', 'item__'))
    return lambda self, start, stop, *value: item(self, builtins.slice(start, stop), *value)


def _face(name, real, make, holds=None, **attributes):
    attributes = dict((key, staticmethod(value)) for key, value in attributes.items())
    attributes.update(_real=real, _make=staticmethod(make), __module__='__builtin__',
                      _holds=staticmethod(holds or (lambda obj: isinstance(obj, real))))
    face = FaceType(name, (), attributes)
    show.FACES.setdefault(real, face)
    return face


# Strings


def _make_str(*args):
    if len(args) > 1:
        raise TypeError('str() takes at most 1 argument (%d given)' % len(args))
    return show.to_native(args[0]) if args else ''


def _make_unicode(obj='', encoding=None, errors='strict'):
    if encoding is not None or errors != 'strict':
        if isinstance(obj, Unicode):
            raise TypeError('decoding Unicode is not supported')
        if not isinstance(obj, (builtins.str, bytes, builtins.bytearray)):
            raise TypeError('coercing to Unicode: need string or buffer, %s found' % show.type_name(obj))
        return to_unicode(native(obj), encoding, errors)
    return show.to_unicode_text(native(obj))


def _is_str(obj):
    return isinstance(obj, (builtins.str, bytes)) and not isinstance(obj, Unicode)


def _abstract(name):
    def make(*args):
        raise TypeError('The %s type cannot be instantiated' % name)
    return make


str = _face('str', builtins.str, _make_str, _is_str, **strings.METHODS)
unicode = _face('unicode', Unicode, _make_unicode)
basestring = _face('basestring', builtins.str, _abstract('basestring'), lambda obj: isinstance(obj, (builtins.str, bytes)))


# Numbers


def _make_int(*args, **kwargs):
    if args and isinstance(args[0], builtins.str):
        return number_text.integer(*args, **kwargs)
    if args and isinstance(args[0], _NO_NUMBERS):
        raise TypeError("int() argument must be a string or a number, not '%s'" % show.type_name(args[0]))
    return builtins.int(*args, **kwargs)


str_real, list_real, dict_real, tuple_real = builtins.str, builtins.list, builtins.dict, builtins.tuple
_NO_NUMBERS = (list_real, dict_real, tuple_real, type(None))


def _make_long(*args, **kwargs):
    if args and isinstance(args[0], builtins.str):
        bare, base = args[0].strip(), args[1] if len(args) > 1 else kwargs.get('base', 10)
        marked = type(bare) is str_real and bare[-1:] in ('l', 'L') and bare[-2:-1].isalnum()
        return Long(number_text.integer(bare[:-1] if marked else args[0], base, 'long'))
    if args and isinstance(args[0], _NO_NUMBERS):
        raise TypeError("long() argument must be a string or a number, not '%s'" % show.type_name(args[0]))
    if args and hasattr(type(args[0]), '__long__'):
        return Long(type(args[0]).__long__(args[0]))
    return Long(builtins.int(*args, **kwargs))


def _make_float(value=0.0):
    if isinstance(value, builtins.str):
        return number_text.floating(value)
    if not hasattr(value, '__float__') and not isinstance(value, builtins.int):
        raise TypeError('float() argument must be a string or a number')
    return builtins.float(value)


def _is_long(obj):
    return isinstance(obj, builtins.int) and is_long(obj)


def _is_int(obj):
    return isinstance(obj, builtins.int) and not _is_long(obj)


int = _face('int', builtins.int, _make_int, _is_int)
long = _face('long', Long, _make_long, _is_long)
float = _face('float', builtins.float, _make_float)


# Collections


def _make_list(items=()):
    return builtins.list(order.iterable(items))


def _make_tuple(items=()):
    return builtins.tuple(order.iterable(items))


def _make_set(items=()):
    return order.Set(items)


def _make_frozenset(items=()):
    return builtins.frozenset(order.iterable(items))


def _make_dict(*args, **kwargs):
    if len(args) == 1 and isinstance(args[0], builtins.dict) and order.has_hash_order(args[0]):
        result = order.copied(args[0])
    else:
        result = order.Dict(*[order.iterable(arg) if not hasattr(arg, 'keys') else arg for arg in args])
    result.update(**kwargs)
    return result


def _fromkeys(keys, value=None):
    result = order.Dict.fromkeys(order.iterable(keys), value)
    if isinstance(keys, (builtins.set, builtins.frozenset, builtins.dict)) and order.has_hash_order(keys):
        result.table = order.table_for_all(result)
    return result


def _make_enumerate(sequence, start=0):
    return builtins.enumerate(order.iterable(sequence), start)


list = _face('list', builtins.list, _make_list, sort=order.sort)
tuple = _face('tuple', builtins.tuple, _make_tuple)
set = _face('set', builtins.set, _make_set)
frozenset = _face('frozenset', builtins.frozenset, _make_frozenset)
xrange = _face('xrange', builtins.range, sequences.xrange_)
enumerate = _face('enumerate', builtins.enumerate, _make_enumerate)
bytearray = _face('bytearray', ByteArray, ByteArray, lambda obj: isinstance(obj, builtins.bytearray))
memoryview = _face('memoryview', builtins.memoryview, lambda obj: builtins.memoryview(raw(obj)))
dict = _face('dict', builtins.dict, _make_dict, fromkeys=_fromkeys, **objects._DICT_METHODS)


# Types


def _make_type(*args):
    if len(args) == 1:
        kind = type(args[0])
        if kind is bytes:
            return str
        if issubclass(kind, BaseException):
            return show.error_class(args[0])
        if kind is builtins.int and _is_long(args[0]):
            return long
        if objects.is_classic(kind):
            return instance
        if isinstance(args[0], builtins.type) and objects.is_classic(args[0]):
            return classobj
        return show.FACES.get(kind, kind)
    if len(args) != 3:
        raise TypeError('type() takes 1 or 3 arguments')
    name, bases, namespace = args
    namespace = builtins.dict(namespace)
    namespace.setdefault('__module__', sys._getframe(2).f_globals.get('__name__', '__main__'))
    bases = tuple_real(objects.real_type(base) for base in bases)
    return objects.make_class(real_text(name), bases, namespace, builtins.type)


class _OldKind(builtins.type):
    """What 2.7 had for the type of a classic class and of its instances."""

    def __instancecheck__(cls, obj):
        return cls.holds(obj)

    def __call__(cls, name, bases, namespace):
        namespace = builtins.dict({'__module__': sys._getframe(1).f_globals.get('__name__', '__main__')}, **namespace)
        return objects.make_class(real_text(name), tuple_real(objects.real_type(base) for base in bases), namespace)

    def __repr__(cls):
        return "<type '%s'>" % cls.__name__


classobj = _OldKind('classobj', (), {'__module__': '__builtin__', 'holds': staticmethod(
    lambda obj: isinstance(obj, builtins.type) and objects.is_classic(obj))})
instance = _OldKind('instance', (), {'__module__': '__builtin__', 'holds': staticmethod(
    lambda obj: objects.is_classic(builtins.type(obj)))})


def _make_method(function, obj, cls=None):
    """Faithful: without an object an unbound method, which is a function here."""
    return function if obj is None else types.MethodType(function, obj)


instancemethod = _face('instancemethod', types.MethodType, _make_method)
type = builtins.type
type_face = _face('type', builtins.type, _make_type)
show.FACES[order.Dict], show.FACES[order.Set] = dict, set
show.FACES[FaceType] = show.FACES[os_errors.Kind] = show.FACES[builtins.type(files.file)] = show.FACES[_OldKind] = type_face
