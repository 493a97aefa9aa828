"""Python 2's objects: how classes are made, attributes found, exceptions raised.

The class statement of a translated module calls `build_class` (it stands in the module's built-ins as ``__build_class__``);
attributes whose name is in `NAMES`, such as ``.keys``, ``.encode`` or ``.message``, are looked up by `attribute`.
"""
import builtins
from collections.abc import Mapping
from functools import partial
from types import FunctionType

from BaseHTTPServer_compat.classic import ClassicType
from BaseHTTPServer_compat.runner import asked, class_names, old_methods, order, show, strings
from BaseHTTPServer_compat.runner.text import Unicode, native, raw


def real_type(kind):
    """The type that a face (see `faces`) stands for; anything else as it is."""
    return kind.__dict__.get('_real', kind) if isinstance(kind, type) else kind


# Classes


def build_class(body, name, *bases, **keywords):
    """2.7's class statement: classic classes, ``__metaclass__``, and the special methods that have other names now."""
    bases = tuple(real_type(base) for base in bases)
    module = body.__globals__

    def make(class_name, class_bases, namespace, **rest):
        return make_class(class_name, class_bases, namespace, module.get('__metaclass__'))
    return builtins.__build_class__(body, name, *bases, metaclass=make, **keywords)


def make_class(name, bases, namespace, default_metaclass=None):
    """Make the class that 2.7 would have made; TypeError as 2.7's."""
    old_methods.adapt(namespace, bases)
    for attribute_name, value in namespace.items():
        if type(value) is FunctionType and _was_in_c(value):
            namespace[attribute_name] = staticmethod(value)
    metaclass = namespace.get('__metaclass__')
    namespace['_classic_'] = metaclass is None and (all(map(is_classic, bases)) if bases else default_metaclass is None)
    if not namespace['_classic_'] and any(map(is_classic, bases)) or property in map(type, namespace.values()):
        old_methods.settle_properties(namespace, bases)
    if namespace['_classic_']:
        bases = asked.asking(bases, namespace)
    if metaclass is None:
        metaclass = type(bases[0]) if bases else default_metaclass
    metaclass = real_type(metaclass)
    namespace['_translated_'] = True
    try:
        return (metaclass or type)(name, bases, namespace)
    except TypeError as error:
        if 'MRO' not in str(error):
            raise
    return ClassicType(name, bases, namespace)  # classic classes have an order for any bases


_IN_C = frozenset(  # modules whose functions were built in on 2.7: as a class's attributes they are no methods
    ['BaseHTTPServer_compat.runner.' + name for name in (
        'builtin sequences order executing std_time std_zlib std_binascii std_struct std_math std_operator std_io std_thread std_select '
        'std_marshal std_cStringIO std_unicodedata std_sys std_itertools').split()]
    + 'binascii zlib _struct time math posix crypt'.split())


def _was_in_c(function):
    return function.__module__ in _IN_C or function is show.to_repr


is_classic = show.is_classic


# Attributes


_FUNCTION_NAMES = {
    'func_name': '__name__', 'func_code': '__code__', 'func_defaults': '__defaults__', 'func_globals': '__globals__',
    'func_doc': '__doc__', 'func_dict': '__dict__', 'func_closure': '__closure__',
    'im_func': '__func__', 'im_self': '__self__',
}
_VIEWS = {'viewkeys': 'keys', 'viewvalues': 'values', 'viewitems': 'items'}


def _sorted_items(mapping):
    if isinstance(mapping, dict) and order.has_hash_order(mapping):
        return order.items(mapping)
    return list(mapping.items())


def _dict_method(name):
    def keys(self):
        return order.keys(self) if isinstance(self, dict) and order.has_hash_order(self) else list(self)

    def values(self):
        return [value for _, value in _sorted_items(self)]

    def popitem(self):
        if type(self) not in (dict, order.Dict) or not self:
            return type(self).popitem(self)
        key = order.keys(self)[0]
        return key, self.pop(key)

    return {
        'keys': keys, 'values': values, 'items': _sorted_items, 'popitem': popitem,
        'iterkeys': lambda self: iter(keys(self)), 'itervalues': lambda self: iter(values(self)),
        'iteritems': lambda self: iter(_sorted_items(self)), 'has_key': lambda self, key: key in self,
        'copy': order.copied,
    }[name]


_GONE = {  # methods of the standard library's objects that have another name now
    'isAlive': lambda obj: obj.is_alive, 'assertItemsEqual': lambda obj: obj.assertCountEqual,
    'getchildren': lambda obj: lambda: list(obj), 'getiterator': lambda obj: obj.iter,
    'tostring': lambda obj: lambda: native(obj.tobytes()), 'fromstring': lambda obj: lambda text: obj.frombytes(raw(text)),
}
_DICT_METHODS = dict((name, _dict_method(name)) for name in (
    'keys', 'values', 'items', 'popitem', 'iterkeys', 'itervalues', 'iteritems', 'has_key', 'copy'))
NAMES = frozenset(list(strings.METHODS) + list(_DICT_METHODS) + list(_FUNCTION_NAMES) + list(_VIEWS)
                  + ['im_class', 'message', 'next', 'sort', '__class__'] + list(_GONE))


RUN_NAMES = NAMES | frozenset(['__module__'])  # looked up under `run`; a program that was rewritten says Python 3's


def _module_of(obj):
    """2.7's name of the module of a class, a function or an instance's class."""
    name = obj.__module__
    if name == 'builtins':
        kind = obj if isinstance(obj, type) else type(obj)
        return 'exceptions' if issubclass(kind, BaseException) else '__builtin__'
    return class_names.module_name(obj) if isinstance(name, str) else name


def attribute(obj, name):
    """What 2.7's ``obj.name`` is, for a name in `RUN_NAMES`; AttributeError as 2.7's."""
    kind = type(obj)
    if name == '__module__':
        return _module_of(obj)
    if name == '__class__':
        return show.error_class(obj) if isinstance(obj, BaseException) else show.FACES.get(kind, kind)
    if kind is str:
        return partial(strings.METHODS[name], obj) if name in strings.METHODS else _missing(obj, name)
    finder = _FINDERS.get(kind)
    if finder is not None:
        found = finder(obj, name)
        if found is not None:
            return found
    try:
        found = getattr(obj, name)
    except AttributeError:
        return _old_attribute(obj, name)
    if name in _DICT_METHODS and isinstance(obj, Mapping):
        return _mapping_method(obj, name, found)
    if name == 'sort' and isinstance(obj, list) and type(obj).sort is list.sort:
        return partial(order.sort, obj)
    return found


def set_attribute(obj, name, value):
    """``obj.name = value`` of an attribute that functions have under another name."""
    setattr(obj, _FUNCTION_NAMES[name] if isinstance(obj, FunctionType) else name, value)


def _dict_finder(obj, name):
    return partial(_DICT_METHODS[name], obj) if name in _DICT_METHODS else None


def _list_finder(obj, name):
    return partial(order.sort, obj) if name == 'sort' else None


def _bytes_finder(obj, name):
    return partial(strings.METHODS[name], native(obj)) if name in strings.METHODS else None


_FINDERS = {dict: _dict_finder, order.Dict: _dict_finder, list: _list_finder, bytes: _bytes_finder}


def _mapping_method(obj, name, found):
    """A mapping's own method where a program wrote it, else one that gives lists in 2.7's order."""
    if isinstance(obj, dict):
        plain = getattr(dict, name, None)
        if plain is not None and getattr(type(obj), name, None) is plain:
            return partial(_DICT_METHODS[name], obj)
    if name in ('keys', 'values', 'items') and not _defined_by_program(type(obj), name):
        return lambda *args, **options: list(found(*args, **options))
    return found


def is_plain_string(obj):
    """Whether *obj* is a str or a unicode, of no class of the program's that goes through it in its own way."""
    return isinstance(obj, str) and not _defined_by_program(type(obj), '__iter__')


def _defined_by_program(kind, name):
    for base in kind.__mro__:
        if name in base.__dict__:
            return '_translated_' in base.__dict__
    return getattr(kind, '_translated_', False)


_WITHOUT_KEYS = (str, bytes, bytearray, list, tuple, set, frozenset, range)     # to which `in` is no question of keys


def _old_attribute(obj, name):
    """An attribute that Python 3 has under another name or not at all."""
    if name == 'message' and isinstance(obj, BaseException):
        return obj.args[0] if len(obj.args) == 1 else ''
    if name in ('im_func', 'im_self') and isinstance(obj, FunctionType):
        return obj if name == 'im_func' else None  # an unbound method is the function itself now
    if name in _FUNCTION_NAMES and hasattr(obj, _FUNCTION_NAMES[name]):
        return getattr(obj, _FUNCTION_NAMES[name])
    if name in _GONE:
        return _GONE[name](obj)
    if name == 'im_class' and hasattr(obj, '__self__'):
        return type(obj.__self__)
    if name == 'next' and hasattr(obj, '__next__'):
        return obj.__next__
    if isinstance(obj, (Mapping, dict)):
        if name in _VIEWS:
            return getattr(obj, _VIEWS[name])
        if name in _DICT_METHODS:
            return partial(_DICT_METHODS[name], obj)
    if name in ('iteritems', 'iterkeys', 'itervalues') and hasattr(obj, name[4:]):
        return lambda *args: iter(getattr(obj, name[4:])(*args))
    if name == 'has_key' and hasattr(obj, '__contains__') and not isinstance(obj, _WITHOUT_KEYS):
        return obj.__contains__
    if isinstance(obj, str) and name in strings.METHODS:
        return partial(strings.METHODS[name], obj)
    return _missing(obj, name)


def _missing(obj, name):
    if isinstance(obj, str) and name not in strings.METHODS and not isinstance(obj, Unicode):
        raise AttributeError("'str' object has no attribute '%s'" % name)
    return getattr(obj, name)


# Exceptions


class OldError(BaseException):
    """What an old class that is raised derives from: on 2.7 any could be, and ``except Exception`` let it through."""

    _classic_ = _hidden_ = True
    __init_subclass__ = class_names.know_as_old
    __repr__ = show.object_repr
    __str__ = show.to_repr


def exception(kind, value=None, traceback=None):
    """The exception of ``raise kind, value, traceback``; TypeError as 2.7's for what cannot be raised."""
    if isinstance(kind, type) and issubclass(kind, BaseException):
        if isinstance(value, kind) or isinstance(value, BaseException) and kind is show.error_class(value):
            error = value
        elif value is None:
            error = kind()
        else:
            error = kind(*value) if isinstance(value, tuple) else kind(value)
    elif isinstance(kind, BaseException):
        if value is not None:
            raise TypeError('instance exception may not have a separate value')
        error = kind
    elif isinstance(kind, tuple) and kind:
        return exception(kind[0], value, traceback)
    else:
        raise TypeError('exceptions must be old-style classes or derived from BaseException, not %s' % show.type_name(kind))
    return error if traceback is None else error.with_traceback(traceback)


def item(obj, index):
    """``obj[index]`` where `obj` was caught by an except clause: an exception's arguments can be indexed."""
    if isinstance(obj, BaseException) and not hasattr(type(obj), '__getitem__'):
        return obj.args[index]
    return obj[index]


def parts(obj):
    """What a caught exception, or a tuple argument, unpacks to."""
    if isinstance(obj, BaseException) and not hasattr(type(obj), '__iter__'):
        return obj.args
    return obj
