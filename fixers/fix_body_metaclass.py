"""``class A(object): class __metaclass__(type): ...`` -> ``class A(object, metaclass=lambda name, bases, body: ...): ...``

Python 3 does not ask the body of a class what makes it. The engine's fixer moves ``__metaclass__ = Meta``; here is what the body
defines itself, a class or a function.

1. For six and future a decorator, ``_by_own_metaclass``, defined in the file, makes the class anew on Python 3.
2. Only in a file that is Python 2's. What is bound to the name more than once, or in a block, is left.
"""

from .base import ORDER_API
from .definitions import decorate, define
from .engine import syms, token
from .python2 import Python2Fix, is_python2
from .trees import expression, source_of

NAME = "_by_own_metaclass"
MAKE = 'lambda name, bases, body: body["__metaclass__"](name, bases, body)'
HELPER = '''

def _by_own_metaclass(cls):
    """Make a class anew by what its body calls __metaclass__, which Python 2 has done by itself."""
    if str is bytes:
        return cls
    body = dict((name, value) for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__"))
    return cls.__metaclass__(cls.__name__, cls.__bases__, body)
'''


class FixBodyMetaclass(Python2Fix):
    """Metaclasses that are defined where they are used."""

    run_order = ORDER_API
    words = ("__metaclass__",)

    def fix(self, source):
        """Rewrite *source*."""
        for node in source.of_type(syms.classdef) if is_python2(source) else ():
            bindings = source.inner_scope(node).bound.get("__metaclass__", ())
            if len(bindings) != 1 or bindings[0].kind not in ("class", "def") or bindings[0].statement.parent.parent is not node:
                continue
            if self.target.straddles:
                if NAME not in source_of(node.parent):
                    decorate(node, NAME)
                    define(source, NAME, HELPER)
            elif "metaclass=" not in source_of(node).partition(":")[0]:
                add_keyword(node)


def add_keyword(node):
    """Give the classdef *node* the keyword metaclass."""
    bases = source_of(node.children[3]).rstrip(", ") + ", " if node.children[2].type == token.LPAR and len(node.children) > 6 else ""
    made = expression("x(%smetaclass=%s)" % (bases, MAKE)).children[1].children
    while node.children[2].type != token.COLON:
        node.children[2].remove()
    for offset, child in enumerate(list(made)):
        child.remove()
        node.insert_child(2 + offset, child)
