"""``x.sort(f)``, ``x.sort(cmp=f)`` -> ``x.sort(key=functools.cmp_to_key(f))``; ``sorted(x, f)`` likewise

``sorted(x, cmp=f, key=g)`` -> ``sorted(x, key=lambda item: functools.cmp_to_key(f)(g(item)))``

Python 3 sorts by keys alone. The engine of 3.8 and later has a fixer for this, that of 2.7, 3.6 and 3.7 has not.

1. An argument without a name counts where it can only be such a function: a lambda of two, ``cmp``, a function of the file
   that takes two; other things have a ``sort`` too.
2. Not for compat, whose lists sort as 2.7's. functools.cmp_to_key is 2.7's as well.
"""

from .base import ORDER_API, BaseFix
from .engine import syms, token
from .parameters import parameter_names
from .trees import arguments, expression, is_attribute, is_call, is_name, source_of


class FixSortCmp(BaseFix):
    """Sorting by comparison."""

    run_order = ORDER_API + 1
    targets = ("http.server", "six", "future")
    words = ("sort", "sorted")

    def fix(self, source):
        """Rewrite *source*."""
        for node in reversed(source.powers_saying(["sorted"], ["sort"])):
            for index, child in enumerate(node.children[1:], 1):
                if not is_call(child):
                    continue
                before = node.children[index - 1]
                if is_attribute(before, "sort"):
                    self.call(source, child, arguments(child))
                elif index == 1 and is_name(before, "sorted") and not source.bindings(before):
                    self.call(source, child, arguments(child)[1:])

    def call(self, source, call, values):
        """One call, whose arguments after what is sorted are *values*."""
        given = dict(zip(("cmp", "key", "reverse"), [value for value in values if value.type != syms.argument]))
        placed = list(given)
        for value in values:
            if value.type == syms.argument and value.children[1].type == token.EQUAL:
                given[value.children[0].value] = value.children[2]
        function = given.get("cmp")
        if function is None or set(given) - set(("cmp", "key", "reverse")) or "cmp" in placed and not compares(source, function):
            return
        key = given.get("key")
        wrapped = "%s(%s)" % (self.need("functools", "cmp_to_key"), source_of(function))
        if is_name(function, "None"):
            texts = ["key=%s" % source_of(key)] if key is not None else []
        elif key is None or is_name(key, "None"):
            texts = ["key=%s" % wrapped]
        else:
            called = source_of(key) if key.type in (token.NAME, syms.power) else "(%s)" % source_of(key)
            texts = ["key=lambda item: %s(%s(item))" % (wrapped, called)]
        if "reverse" in given:
            texts.append("reverse=%s" % source_of(given["reverse"]))
        rewrite(call, values, texts)


def compares(source, node):
    """True for an expression that can only be a function that compares two values."""
    if node.type == syms.lambdef or node.type == getattr(syms, "old_lambdef", -1):
        return len(parameter_names(node)) == 2
    if not is_name(node):
        return False
    bindings = source.bindings(node)
    if not bindings:
        return node.value in ("cmp", "None")
    return all(binding.kind == "def" and len(parameter_names(binding.statement)) == 2 for binding in bindings)


def rewrite(call, values, texts):
    """Put *texts* in place of the arguments *values*, the last ones, of a call."""
    kept = [source_of(value) for value in arguments(call)[:-len(values)]]
    made = expression("f(%s)" % ", ".join(kept + texts)).children[1]
    made.remove()
    call.replace(made)
