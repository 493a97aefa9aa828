"""The special methods by which Python 3 calls a class that has Python 2's: ``__bool__`` for ``__nonzero__`` and so on."""
import collections
import functools
import sys
import types


def adapt(namespace, bases=()):
    """Give a class body the names by which Python 3 calls Python 2's special methods."""
    for old, new in (('__nonzero__', '__bool__'), ('__div__', '__truediv__'), ('__rdiv__', '__rtruediv__'),
                     ('__idiv__', '__itruediv__'), ('next', '__next__')):
        if old in namespace and new not in namespace:
            namespace[new] = _TRANSLATED_NAMES[old]
    if '__cmp__' in namespace:
        for operator, method in _BY_CMP.items():
            namespace.setdefault(operator, method)
    if '__eq__' in namespace:
        if '__hash__' not in namespace:
            namespace['__hash__'] = _inherited_hash(bases)
        if not any(base.__ne__ is not object.__ne__ for base in bases):
            namespace.setdefault('__ne__', _unlike)
    for name, plain in _SLICES:
        if name in namespace:
            _adapt_slices(namespace, name, bases)
        elif plain in namespace:
            _leave_slices(namespace, plain, bases)
    if '__init__' in namespace and '__new__' not in namespace and _is_error(bases):
        namespace['__new__'] = _new_error
    if '__getitem__' not in namespace and any(map(_has_arguments, bases)) and not any(hasattr(base, '__getitem__') for base in bases):
        namespace['__getitem__'] = _argument


_SLICES = [('__%sslice__' % verb, '__%sitem__' % verb) for verb in ('get', 'set', 'del')]
_SLICED = (list, tuple, str, collections.UserList, collections.UserString)


class OldProperty:
    """A property of a classic class: 2.7 sets what is assigned to it in the instance, where it is found first from then on."""

    def __init__(self, of_class):
        self.of_class = of_class

    def __get__(self, instance, owner=None):
        return self.of_class if instance is None else self.of_class.__get__(instance, owner)


def settle_properties(namespace, bases):
    """Make the properties in the body of a classic class OldProperties, and those that a new one inherits properties again."""
    if namespace['_classic_']:
        namespace.update((name, OldProperty(value)) for name, value in list(namespace.items()) if type(value) is property)
        return
    inherited = {}
    for base in reversed(bases):
        for kind in reversed(base.__mro__):
            inherited.update(vars(kind))
    for name, value in inherited.items():
        if type(value) is OldProperty:
            namespace.setdefault(name, value.of_class)


def _is_error(bases):
    return any(issubclass(base, BaseException) and not issubclass(base, (OSError, MemoryError)) for base in bases)


def _has_arguments(base):
    """Whether a class is of exceptions whose items are their arguments: those of old classes that are raised have none."""
    return isinstance(base, type) and issubclass(base, BaseException) and not base.__dict__.get('_classic_')


def _argument(self, index):
    """``error[0]``: an exception's arguments are its items."""
    return self.args[index]


def _new_error(*args, **kwargs):
    """Faithful: an error has the arguments that its class hands to ``Exception.__init__``, none where it does not."""
    made = BaseException.__new__(*args)
    made.args = ()
    return made


def _unlike(self, other):
    """Faithful: 2.7 does not ask ``__eq__`` for ``!=``; it compares identities where no class says more."""
    return NotImplemented


_TRANSLATED_NAMES = {
    '__nonzero__': lambda self: bool(self.__nonzero__()),
    '__div__': lambda self, other: self.__div__(other),
    '__rdiv__': lambda self, other: self.__rdiv__(other),
    '__idiv__': lambda self, other: self.__idiv__(other),
    'next': lambda self: self.next(),
}


def _by_cmp(operator, test):
    def method(self, other):
        result = type(self).__cmp__(self, other)
        return result if result is NotImplemented else test(result)
    method.__name__ = operator
    return method


_BY_CMP = dict((name, _by_cmp(name, test)) for name, test in (
    ('__eq__', lambda result: result == 0), ('__ne__', lambda result: result != 0),
    ('__lt__', lambda result: result < 0), ('__le__', lambda result: result <= 0),
    ('__gt__', lambda result: result > 0), ('__ge__', lambda result: result >= 0)))


def _inherited_hash(bases):
    for base in bases:
        if getattr(base, '__hash__', None) is not None:
            return base.__hash__
    return object.__hash__


def _leave_slices(namespace, plain, bases):
    """Give the slices of a class with its own ``__getitem__`` to the list that it is derived of: 2.7's has a ``__getslice__``."""
    item = namespace[plain]
    inherited = [getattr(base, plain) for base in bases if isinstance(base, type) and issubclass(base, _SLICED) and hasattr(base, plain)]
    if not inherited or not isinstance(item, types.FunctionType):
        return

    def by_item(self, index, *value):
        is_slice = isinstance(index, slice) and index.step is None and all(
            each is None or hasattr(each, '__index__') for each in (index.start, index.stop))
        return (inherited[0] if is_slice else item)(self, index, *value)
    namespace[plain] = functools.wraps(item)(by_item)


def _adapt_slices(namespace, name, bases):
    plain = name.replace('slice__', 'item__')
    item = namespace.get(plain)

    def by_slice(self, index, *value):
        if isinstance(index, slice) and index.step is None:
            start = 0 if index.start is None else index.start
            stop = sys.maxsize if index.stop is None else index.stop
            size = len(self) if start < 0 or stop < 0 else 0
            return getattr(self, name)(start + size if start < 0 else start, stop + size if stop < 0 else stop, *value)
        if item is not None:
            return item(self, index, *value)
        return getattr(super(namespace.get('_self_class_', type(self)), self), plain)(index, *value)
    namespace[plain] = by_slice
