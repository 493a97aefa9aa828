"""Classic classes: Python 2's freedom in the order of base classes.

On 2.7 the servers, handlers and mix-ins are classic classes, whose attributes are looked up depth first, left to
right, so every order of bases is allowed: ``class H(object, BaseHTTPRequestHandler)``, or a base named before a class
derived from it.  Python 3 refuses such orders (no consistent method resolution order).  Classes made with
`ClassicType` keep Python 3's order where there is one and take Python 2's where there is none.
"""
from abc import ABCMeta


class ClassicType(ABCMeta):
    """Metaclass of the shim's servers and handlers.

    It derives from ABCMeta so that an abstract mix-in beside one of our classes raises no metaclass conflict: on 2.7
    classic classes have no metaclass that could conflict.
    """

    def __new__(mcls, name, bases, namespace, **kwargs):
        try:
            return super(ClassicType, mcls).__new__(mcls, name, bases, namespace, **kwargs)
        except TypeError as error:
            if 'MRO' not in str(error):  # another fault than the order of bases
                raise
        return super(ClassicType, mcls).__new__(_DepthFirst, name, bases, namespace, **kwargs)


class _DepthFirst(ClassicType):
    """A class that exists only in Python 2's order of look-up.

    A metaclass with its own `mro` costs its classes the interpreter's attribute caches, hence not `ClassicType` itself.
    """

    def mro(cls):
        order = [cls]
        for base in cls.__bases__:
            order.extend(ancestor for ancestor in base.__mro__ if ancestor not in order and ancestor is not object)
        return order + [object]


# The base to inherit from: a class statement with `metaclass=` would not compile under 2.7, where pip compiles this too.
Classic = ClassicType('Classic', (object,), {'__doc__': 'Base of every class that takes its bases in any order.'})
