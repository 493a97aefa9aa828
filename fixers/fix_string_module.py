"""``string.join(words, ", ")`` -> ``", ".join(words)``; ``string.split(line)`` -> ``line.split()``

The functions of module string that became methods, ``string.atoi(x)`` -> ``int(x)``, ``string.letters`` ->
``string.ascii_letters``; handed on as they are (``map(string.strip, words)``) -> ``str.strip``.

1. ``from string import join`` and ``string.maketrans`` are left; the import stays, used or not.
"""

from .engine import syms
from .python2 import Python2Fix
from .spelling import needs_parentheses
from .trees import arguments, is_attribute, is_call, is_name, replace, source_of

METHODS = frozenset(
    "split rsplit replace strip lstrip rstrip lower upper find rfind index rindex count capitalize swapcase ljust rjust "
    "center zfill expandtabs translate".split())
CONVERSIONS = {"atoi": "int", "atol": "int", "atof": "float"}
CONSTANTS = {"letters": "ascii_letters", "lowercase": "ascii_lowercase", "uppercase": "ascii_uppercase"}
JOINS = frozenset(["join", "joinfields"])


class FixStringModule(Python2Fix):
    """Functions of the module string."""

    def fix(self, source):
        """Rewrite *source*, inner calls first."""
        found = [node for node in source.nodes if node.type == syms.power and is_name(node.children[0])
                 and source.origin(node.children[0]) == "string" and is_attribute(node.children[1])]
        for node in reversed(found):
            name = node.children[1].children[1].value
            call = node.children[2] if len(node.children) > 2 and is_call(node.children[2]) else None
            text = self.constant(name) if call is None else self.called(name, arguments(call))
            if text is None:
                continue
            rest = "".join(u"%s" % child for child in node.children[2 if call is None else 3:])
            if call is None and name in CONSTANTS:
                text = "%s.%s" % (node.children[0].value, text)
            replace(node, text + rest)

    @staticmethod
    def constant(name):
        """Return what stands for ``string.name`` that is not called."""
        if name in METHODS or name in CONVERSIONS:
            return CONVERSIONS.get(name, "str." + name)
        return CONSTANTS.get(name)

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
        if name in METHODS:
            return "%s.%s(%s)" % (receiver(values[0]), name, ", ".join(texts[1:]))
        return None


def receiver(node):
    """Return the text of *node* so that a method can follow."""
    text = source_of(node)
    return "(%s)" % text if needs_parentheses(node) else text
