"""Classic classes: Python 2's order of base classes, and its freedom in it.

On 2.7 the servers, handlers and mix-ins are classic classes, whose attributes are looked up depth first, left to right:
every order of bases is allowed, ``class H(object, BaseHTTPRequestHandler)`` or a base named before a class derived from
it, and in ``class H(A, B)``, where both derive from BaseHTTPRequestHandler, what that has is found before what B has.
Classes made with `ClassicType` keep Python 3's order, which mostly is the same, and take Python 2's

* where Python 3 knows none (no consistent method resolution order), and
* where the two differ and 2.7 would have taken its own: no base is `object` or a class that is none of ours, and nothing
  calls ``super()``, which classic classes do not know.
"""
from BaseHTTPServer_compat.untouched import WatchedType

_OURS = 'BaseHTTPServer_compat.'
_LIBRARY = ('socketserver', 'http.server')  # ours derive from these, whose classes were classic on 2.7


class ClassicType(WatchedType):
    """Metaclass of the shim's servers and handlers."""

    def __new__(mcls, name, bases, namespace, **kwargs):
        if namespace.get('__module__', '').startswith(_OURS):  # classic all, and in order: a start need not look for more
            return super(ClassicType, mcls).__new__(mcls, name, bases, namespace, **kwargs)
        if not all(_is_classic(base) for base in bases) or _calls_super(namespace):
            namespace = dict(namespace, _compat_new_style=True)
        elif all(isinstance(base, ClassicType) for base in bases) and _is_out_of_order(_depth_first(bases)):
            mcls = _DepthFirst
        try:
            return super(ClassicType, mcls).__new__(mcls, name, bases, namespace, **kwargs)
        except TypeError as error:
            if 'MRO' not in str(error):  # another fault than the order of bases
                raise
        return super(ClassicType, mcls).__new__(_DepthFirst, name, bases, namespace, **kwargs)


class _DepthFirst(ClassicType):
    """A class that is looked through in Python 2's order.

    A metaclass with its own `mro` costs its classes the interpreter's attribute caches, hence not `ClassicType` itself.
    """

    def mro(cls):
        return [cls] + _depth_first(cls.__bases__) + [object]


def _depth_first(bases):
    order = []
    for base in bases:
        order.extend(ancestor for ancestor in base.__mro__ if ancestor not in order and ancestor is not object)
    return order


def _is_out_of_order(order):
    """Tell whether a class comes before one derived from it: then Python 3 has another order, or none."""
    return any(earlier in later.__mro__ for index, earlier in enumerate(order) for later in order[index + 1:]
               if earlier.__bases__ != (object,))


def _is_classic(base):
    """Tell whether a class would have been a classic one on 2.7, as far as can be told."""
    return base is not object and not hasattr(base, '_compat_new_style') and all(
        isinstance(cls, ClassicType) or cls.__module__ in _LIBRARY or cls is object for cls in base.__mro__)


def _calls_super(namespace):
    codes = [getattr(value, '__code__', None) for value in namespace.values()]
    return '__classcell__' in namespace or any('super' in code.co_names for code in codes if code is not None)


# The base to inherit from: a class statement with `metaclass=` would not compile under 2.7, where pip compiles this too.
Classic = ClassicType('Classic', (), {'__doc__': 'Base of every class that takes its bases in any order.'})
