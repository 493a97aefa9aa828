"""Special methods that an old class's ``__getattr__`` answers: 2.7 asked it for ``__len__`` as for any other name.

A class around another object, ``def __getattr__(self, name): return getattr(self.wrapped, name)``, was that object to
``len()``, ``for`` and ``print`` too.  Python 3 looks for special methods in the class alone, where `Asking` has them.
"""
from functools import partial

from BaseHTTPServer_compat.runner import class_names, show

_OF_C = frozenset(['method-wrapper', 'builtin_function_or_method'])  # types of the methods of what is built in


def asking(bases, namespace):
    """`bases` for an old class, with `Asking` among them where it has a ``__getattr__`` and derives from the program's classes only."""
    if '__getattr__' not in namespace or any(issubclass(base, Asking) or '_translated_' not in base.__dict__ for base in bases):
        return bases
    return bases + (Asking,)


def _ask(obj, name):
    """The method that another base has, or ``__getattr__``, for a name; AttributeError."""
    kind = type(obj)
    for base in kind.__mro__[kind.__mro__.index(Asking) + 1:-1]:    # class Room(Thing, UserDict), where Thing has the __getattr__
        if name in base.__dict__:
            return base.__dict__[name].__get__(obj, kind)
    return kind.__getattr__(obj, name)


class _Asked(object):
    """A method that is there for an instance if ``__getattr__`` says so."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, kind=None):
        if obj is None:
            raise AttributeError("type object '%s' has no attribute '%s'" % (kind.__name__, self.name))
        try:
            return _ask(obj, self.name)
        except AttributeError as error:
            if self.name != '__len__':
                raise
            raise _NoLength(*error.args)


class _NoLength(AttributeError, TypeError):
    """Where list() wants to know how much there will be, only a TypeError means that nobody can say."""


_NoLength.__name__, _NoLength.__module__ = 'AttributeError', 'exceptions'


def _shown(name, otherwise, maker):
    """``__str__`` or ``__repr__``: `maker` of what a method of C belongs to, which shows itself as on Python 3."""
    def method(self):
        try:
            found = _ask(self, name)
        except AttributeError:
            return otherwise(self)
        return maker(found.__self__) if type(found).__name__ in _OF_C else found()
    return method


def _truth(self):
    """Faithful: the length counts where nothing else speaks."""
    kind = type(self)
    for name in '__nonzero__', '__len__':
        try:
            method = partial(kind.__len__, self) if name == '__len__' and _is_defined(kind, name) else _ask(self, name)
        except AttributeError:
            continue
        return bool(method())
    return True


def _is_defined(kind, name):
    return any(name in base.__dict__ for base in kind.__mro__ if base is not Asking)


def _contains(self, item):
    try:
        method = _ask(self, '__contains__')
    except AttributeError:
        return any(each is item or each == item for each in self)
    return method(item)


def _hash(self):
    try:
        method = _ask(self, '__hash__')
    except AttributeError:
        return object.__hash__(self)
    return method()


def _operator(name, old_name=None):
    """An operator, which leaves it to the other operand where ``__getattr__`` has none."""
    def method(self, *others):
        try:
            found = _ask(self, old_name or name)
        except AttributeError:
            return NotImplemented
        return found(*others)
    return method


def _comparison(name, test):
    def method(self, other):
        try:
            return _ask(self, name)(other)
        except AttributeError:
            pass
        try:
            result = _ask(self, '__cmp__')(other)
        except AttributeError:
            return NotImplemented
        return result if result is NotImplemented else test(result)
    return method


class Asking(object):
    """The special methods of old classes with a ``__getattr__``, which is asked for each."""

    _classic_ = _translated_ = _hidden_ = True
    __init_subclass__ = class_names.know_as_old
    __str__ = _shown('__str__', show.to_repr, show.as_shown)
    __repr__ = _shown('__repr__', show.object_repr, show.to_repr)
    __bool__, __contains__, __hash__ = _truth, _contains, _hash


def _fill():
    for name in 'len iter getitem setitem delitem call enter exit int long float neg pos abs invert'.split():
        setattr(Asking, '__%s__' % name, _Asked('__%s__' % name))
    Asking.__next__ = _Asked('next')
    for name in 'add sub mul floordiv mod divmod pow and or xor lshift rshift'.split():
        for prefix in ('', 'r', 'i') if name != 'divmod' else ('', 'r'):
            setattr(Asking, '__%s%s__' % (prefix, name), _operator('__%s%s__' % (prefix, name)))
    for prefix in '', 'r', 'i':
        setattr(Asking, '__%struediv__' % prefix, _operator('__%struediv__' % prefix, '__%sdiv__' % prefix))
    for name, test in (('eq', lambda result: result == 0), ('ne', lambda result: result != 0), ('lt', lambda result: result < 0),
                       ('le', lambda result: result <= 0), ('gt', lambda result: result > 0), ('ge', lambda result: result >= 0)):
        setattr(Asking, '__%s__' % name, _comparison('__%s__' % name, test))


_fill()
