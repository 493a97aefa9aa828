"""``def __getattr__(self, name)`` of a handler -> the same, with ``_refuse_asked(name)`` before all else, defined in the file

http.server asks ``hasattr(self, "_headers_buffer")`` before it begins a head, and takes what it is given for its list of lines.
A handler that has an answer for every name (None, where ``__getattr__`` ends without a return) could send nothing.

1. Left alone where ``__getattr__`` raises AttributeError by some sign: it says so, or asks another object by getattr().
"""

from .base import BaseFix
from .definitions import define
from .engine import syms
from .fix_wsgi_texts import put_first
from .handlers import functions_in, handler_classes
from .parameters import parameter_names
from .python2 import is_python2
from .trees import source_of

NAME = "_refuse_asked"
HELPER = '''
def _refuse_asked(name):
    """Raise AttributeError for the attribute that http.server asks a handler for by hasattr()."""
    if name == "_headers_buffer":
        raise AttributeError(name)
'''


class FixAskedAttributes(BaseFix):
    """Attributes that http.server asks a handler for."""

    words = ("__getattr__",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for cls in handler_classes(source):
            for function in functions_in(cls.node):
                if function.children[1].value == "__getattr__" and answers_all(function):
                    put_first(function.children[-1], "%s(%s)" % (NAME, parameter_names(function)[1]))
                    define(source, NAME, HELPER)


def answers_all(function):
    """True for a ``__getattr__(self, name)`` that raises no AttributeError, by all signs."""
    text = source_of(function)
    return function.children[-1].type == syms.suite and len(parameter_names(function) or ()) == 2 and not any(
        word in text for word in ("AttributeError", "getattr(", "__getattribute__", NAME))
