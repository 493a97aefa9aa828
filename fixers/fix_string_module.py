"""``string.join(words, ", ")`` -> ``", ".join(words)``; ``string.split(line)`` -> ``line.split()``

The functions of module string that became methods, ``string.atoi(x)`` -> ``int(x)``, ``string.letters`` ->
``string.ascii_letters``; handed on as they are (``map(string.strip, words)``) -> ``str.strip``; after
``from string import join`` likewise. string.join that is handed on -> a lambda. ``string.maketrans(a, b)`` -> ``str.maketrans(a, b)``.
For six and future ``(lambda text, *more: text.strip(*more))``, for 2.7's str.strip takes no unicode.

1. Of the imports those of names that are used no more go, or never were; ``import string`` stays.
2. For six and future ``(string.maketrans if str is bytes else str.maketrans)(a, b)``.
3. Reported: ``getattr(string, name)`` (BH102).
"""

from .engine import syms, token
from .handlers import Use
from .header_uses import put
from .python2 import Python2Fix
from .spelling import needs_parentheses
from .trees import arguments, is_call, is_name, source_of
from .unused import drop_unused, uses_of

METHODS = frozenset(
    "split rsplit replace strip lstrip rstrip lower upper find rfind index rindex count capitalize swapcase ljust rjust "
    "center zfill expandtabs translate".split())
CONVERSIONS = {"atoi": "int", "atol": "int", "atof": "float"}
CONSTANTS = {"letters": "ascii_letters", "lowercase": "ascii_lowercase", "uppercase": "ascii_uppercase"}
SAME = {"splitfields": "split"}
JOINS = frozenset(["join", "joinfields"])
GONE = METHODS | JOINS | frozenset(SAME) | frozenset(["maketrans"]) | frozenset(CONVERSIONS) | frozenset(CONSTANTS)


class FixStringModule(Python2Fix):
    """Functions of the module string."""

    words = ("string",)

    def fix(self, source):
        """Rewrite *source*, inner calls first."""
        done = set()
        for use in uses_of(source, "string"):
            if use.name is None:
                if is_asked(use.node):
                    self.report(use.node, "BH102", "getattr() of the module string, most of whose functions Python 3 has as methods of str")
                continue
            call = use.rest[0] if use.rest and is_call(use.rest[0]) else None
            name = SAME.get(use.name, use.name)
            text = self.constant(name, self.target.straddles) if call is None else self.called(name, arguments(call))
            if text is None and use.name in CONSTANTS:
                text = self.need("string", CONSTANTS[use.name])
            elif text is None and use.name == "maketrans" and call is not None:
                text, call = self.maketrans(use), None
            if text is not None:
                put(Use(use.node, use.end, False), 0 if call is None else 1, text)
                done.add(use.name)
        drop_unused(self.refresh() if done else source, ("string",), GONE, gone=True)

    def maketrans(self, use):
        """Return what stands for ``string.maketrans``."""
        if self.target.straddles:
            return "(%s.maketrans if str is bytes else str.maketrans)" % self.need("string")
        return "str.maketrans"

    @staticmethod
    def constant(name, straddles):
        """Return what stands for ``string.name`` that is not called."""
        if name in JOINS:
            return '(lambda words, separator=" ": separator.join(words))'
        if name in METHODS and straddles:
            return "(lambda text, *more: text.%s(*more))" % name
        return CONVERSIONS.get(name, "str." + name if name in METHODS else None)

    @staticmethod
    def called(name, values):
        """Return what stands for ``string.name(values)``, or None."""
        texts = [source_of(value) for value in values]
        if not values or any(value.type == syms.argument for value in values):
            return None
        if name in CONVERSIONS:
            return "%s(%s)" % (CONVERSIONS[name], ", ".join(texts))
        if name in JOINS:
            separator = receiver(values[1]) if len(values) > 1 else '" "'
            return "%s.join(%s)" % (separator, texts[0])
        if name == "zfill" and values[0].type != token.STRING:     # it took numbers too
            return "str(%s).zfill(%s)" % (texts[0], ", ".join(texts[1:]))
        if name in METHODS:
            return "%s.%s(%s)" % (receiver(values[0]), name, ", ".join(texts[1:]))
        return None


def is_asked(node):
    """True for the x of ``getattr(x, name)``."""
    call = node.parent.parent if node.parent.type == syms.arglist else None
    return is_call(call) and is_name(call.prev_sibling, "getattr") and arguments(call)[0] is node


def receiver(node):
    """Return the text of *node* so that a method can follow."""
    text = source_of(node)
    return "(%s)" % text if needs_parentheses(node) else text
