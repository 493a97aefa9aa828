"""``def __div__(self, x): ...`` -> the same, and ``__truediv__ = __div__`` after it: methods that Python 3 does not call

``__long__`` -> and ``__int__ = __long__``, since ``long(x)`` becomes ``int(x)``
``has_key`` -> and ``__contains__ = has_key``, since ``x.has_key(k)`` becomes ``k in x``
``iteritems`` -> and ``items = iteritems``, since ``x.iteritems()`` becomes ``x.items()``; ``iterkeys`` and ``itervalues`` likewise
``__unicode__`` -> and ``__str__ = __unicode__``, for six and future ``if str is not bytes: __str__ = __unicode__``
``__getslice__`` -> and ``__getitem__ = _slicing(__getslice__, __getitem__)``, defined in the file; set and del likewise
``__getitem__`` of a class that is derived from list or tuple and has no ``__getslice__`` -> and ``__getitem__ = _slicing(lambda
self, start, stop, *value: list.__getitem__(self, slice(start, stop), *value), __getitem__)``: theirs was called; set and del likewise
``__getslice__`` of such a class -> and ``__getitem__ = _slicing(__getslice__, list.__getitem__)``; ``list.__getslice__(self, i, j)``
-> ``list.__getitem__(self, slice(i, j))``, ``super(A, self).__getslice__(i, j)`` likewise
``dict.has_key(self, k)`` -> ``dict.__contains__(self, k)``
``A.f.im_func`` of a class -> ``A.f``, which is a function on Python 3; for both ``getattr(A.f, "im_func", A.f)``

1. A class that has both is left, and one that may inherit an ``items``: its bases are other than classes of the file and ``object``.
2. Reported (BH614): ``__coerce__``, ``__hex__``, ``__oct__``; ``__getslice__`` in another class that inherits; ``__getitem__`` in one that
   is derived from UserList; and a ``__str__`` that says something else than the ``__unicode__`` beside it.
"""

from .base import ORDER_API
from .definitions import define
from .engine import syms
from .filled_formats import has_star
from .handlers import base_nodes, functions_in
from .python2 import Python2Fix, is_python2
from .statements import insert_after
from .trees import arguments, expression, is_attribute, is_call, is_name, rename, replace, source_of, source_of_all

NEW = {"__div__": "__truediv__", "__rdiv__": "__rtruediv__", "__idiv__": "__itruediv__", "has_key": "__contains__", "__long__": "__int__"}
VIEWS = {"iteritems": "items", "iterkeys": "keys", "itervalues": "values"}
SLICES = {"__getslice__": "__getitem__", "__setslice__": "__setitem__", "__delslice__": "__delitem__"}
BY_BASE = "lambda self, start, stop, *value: %s.%s(self, slice(start, stop), *value)"
GONE = ("__coerce__", "__hex__", "__oct__")
HELPER = '''

def _slicing(of_slice, of_item=None):
    """Return a method of x[i] that calls of_slice for x[i:j], as Python 2 did."""
    def method(self, index, *value):
        if not isinstance(index, slice) or index.step is not None:
            return of_item(self, index, *value)
        size = len(self) if hasattr(self, "__len__") else 0
        start, stop = index.start or 0, 2 ** 63 - 1 if index.stop is None else index.stop
        return of_slice(self, start + size if start < 0 else start, stop + size if stop < 0 else stop, *value)
    return method
'''


class FixOldMethods(Python2Fix):
    """Methods of Python 2 alone."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = tuple(NEW) + tuple(VIEWS) + tuple(SLICES) + tuple(SLICES.values()) + GONE + ("__unicode__", "im_func")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for node in source.of_type(syms.classdef):
            methods = dict((function.children[1].value, function) for function in functions_in(node))
            for name, function in methods.items():
                if name in NEW and NEW[name] not in methods:
                    self.add(function, NEW[name], name)
                elif name in VIEWS and not has_method(source, node, VIEWS[name]):
                    self.add(function, VIEWS[name], name)
                elif name in GONE:
                    self.report(function, "BH614", "Python 3 does not call %s" % name)
                elif name in SLICES:
                    self.slices(node, methods, name)
            for old, new in sorted(SLICES.items()):
                if new in methods and old not in methods:
                    self.items(node, methods[new], new)
            if "__unicode__" in methods and "__str__ = " not in source_of(node):
                self.text(methods)
        for trailer in reversed(source.attributes(*SLICES)):
            by_item(trailer)
        for trailer in reversed(source.attributes("has_key")):
            call, before = trailer.next_sibling, trailer.prev_sibling
            if is_call(call) and len(arguments(call)) == 2 and is_name(before, "dict", "UserDict") or is_attribute(before, "UserDict"):
                rename(trailer.children[1], "__contains__")

        for trailer in reversed(source.attributes("im_func")):
            first = trailer.parent.children[0]
            bindings = source.bindings(first) if is_name(first) else ()
            of_class = bool(bindings) and all(binding.kind == "class" for binding in bindings)
            if of_class and len(trailer.parent.children) > 2 and trailer is trailer.parent.children[2]:
                function = source_of_all(trailer.parent.children[:2])
                for child in trailer.parent.children[1:3] if self.target.straddles else [trailer]:
                    child.remove()
                if self.target.straddles:
                    first.replace(expression('getattr(%s, "im_func", %s)' % (function, function), first.prefix))

    @staticmethod
    def add(function, new, old):
        """Bind the name *new* to the method *old* in its class."""
        if ("%s = " % new) not in source_of(function.parent):
            last = function if function.parent.type == syms.suite else function.parent
            insert_after(last, "%s = %s" % (new, old))

    def slices(self, node, methods, name):
        """Let what Python 3 calls for ``x[i:j]`` call the method *name* of the class *node*."""
        new = SLICES[name]
        bases = [] if new in methods else [base for base in base_nodes(node) if not is_name(base, "object")]
        built_in = [base for base in bases if is_sliced(self.source, base, ("list", "tuple"))]
        if bases and not built_in:
            self.report(methods[name], "BH614", "Python 3 calls %s in place of %s" % (new, name))
        elif "%s = _slicing(" % new not in source_of(node):
            both = [methods[each] for each in (name, new) if each in methods]
            last = max(both, key=lambda function: function.get_lineno())
            items = [new] if new in methods else ["%s.%s" % (source_of(base), new) for base in built_in[:1]]
            insert_after(last, "%s = _slicing(%s)" % (new, ", ".join([name] + items)))
            define(self.source, "_slicing", HELPER)

    def items(self, node, function, name):
        """Leave the slices of the class *node*, which has a *function* for its items, to the list that it is derived from."""
        names = ("list", "tuple") if name == "__getitem__" else ("list",)
        bases = [base for base in base_nodes(node) if is_sliced(self.source, base, names)]
        if bases and "%s = _slicing(" % name not in source_of(node):
            insert_after(function, "%s = _slicing(%s, %s)" % (name, BY_BASE % (source_of(bases[0]), name), name))
            define(self.source, "_slicing", HELPER)
        elif not bases and any(is_sliced(self.source, base, (), ("UserList.UserList",)) for base in base_nodes(node)):
            self.report(function, "BH614", "Python 3 calls %s for slices too: UserList had another method for them" % name)

    def text(self, methods):
        """Let str() call __unicode__, unless the class has a __str__ of another meaning."""
        own = methods.get("__str__")
        if own is not None and not encodes(own) or own is None and "__repr__" in methods:  # which str() called
            self.report(own or methods["__unicode__"], "BH614", "unicode() called __unicode__, which Python 3 does not know")
            return
        last = max([function for function in (methods["__unicode__"], own) if function], key=lambda function: function.get_lineno())
        insert_after(last, "%s__str__ = __unicode__" % ("if str is not bytes: " if self.target.straddles else ""))


def by_item(trailer):
    """Let ``list.__getslice__(self, i, j)`` and ``super(...).__getslice__(i, j)`` take a slice as an item."""
    before, call = trailer.prev_sibling, trailer.next_sibling
    of_super = is_call(before) and is_name(before.prev_sibling, "super")
    if not is_call(call) or not of_super and not is_name(before, "list", "tuple"):
        return
    first = 0 if of_super else 1
    values = arguments(call)
    if len(values) > first + 1 and not any(has_star(value) for value in values):
        start, stop = values[first:first + 2]
        for child in (stop.prev_sibling, stop):
            child.remove()
        replace(start, "slice(%s, %s)" % (source_of(start), source_of(stop)))
        rename(trailer.children[1], SLICES[trailer.children[1].value])


def is_sliced(source, base, names, origins=(), depth=8):
    """True for one of the built-in *names*, of the *origins*, and a class of the file that is derived from one: they had __getslice__."""
    bindings = source.bindings(base) if is_name(base) else ()
    if is_name(base) and not bindings:
        return base.value in names
    if len(bindings) == 1 and bindings[0].kind == "class" and depth:
        return any(is_sliced(source, each, names, origins, depth - 1) for each in base_nodes(bindings[0].statement))
    return source.origin(base) in origins


def has_method(source, node, name, depth=8):
    """True where the class *node* has the method *name*, or derives from what is no class of the file and may have it."""
    if any(function.children[1].value == name for function in functions_in(node)):
        return True
    for base in base_nodes(node):
        bindings = source.bindings(base) if is_name(base) else ()
        classes = [binding.statement for binding in bindings if binding.kind == "class"]
        if not is_name(base, "object") and (not classes or len(classes) < len(bindings) or not depth or any(
                has_method(source, each, name, depth - 1) for each in classes)):
            return True
    return False


def encodes(function):
    """True for a __str__ that encodes what __unicode__ gives, or is the same text."""
    body = source_of(function.children[-1])
    return "unicode(self)" in body or "__unicode__()" in body
