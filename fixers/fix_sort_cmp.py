"""``x.sort(f)``, ``x.sort(cmp=f)`` -> ``x.sort(key=functools.cmp_to_key(f))``; ``sorted(x, f)`` likewise

``sorted(x, cmp=f, key=g)`` -> ``sorted(x, key=lambda item: functools.cmp_to_key(f)(g(item)))``

Python 3 sorts by keys alone. The engine of 3.8 and later has a fixer for this, which takes ``table.sort(1)`` for such a call.

1. An argument without a name counts where it can only be such a function: a lambda of two, ``cmp``, a function of the file
   that takes two; other things have a ``sort`` too.
2. With ``-f all`` what is not known counts too: no literal, and not where the program has a ``sort`` of its own.
3. Not for compat, whose lists sort as 2.7's. functools.cmp_to_key is 2.7's as well.
"""

from .base import ORDER_API, BaseFix
from .engine import syms, token
from .parameters import defaults, parameter_names
from .trees import arguments, expression, is_attribute, is_call, is_name, source_of


class FixSortCmp(BaseFix):
    """Sorting by comparison."""

    run_order = ORDER_API + 1
    targets = ("http.server", "six", "future")
    words = ("sort", "sorted")

    def fix(self, source):
        """Rewrite *source*."""
        self.guess = getattr(source.tree, "bh_everything", False) and not has_sort(source)
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
        if function is None or set(given) - set(("cmp", "key", "reverse")) or (
                "cmp" in placed and not compares(source, function) and not (self.guess and may_compare(source, function))):
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


def has_sort(source):
    """True where the file, or another of its program, has a method called so."""
    view = getattr(source.tree, "bh_share", None)
    return any(node.children[1].value == "sort" for node in source.of_type(syms.funcdef)) or (
        view is not None and "sort" in view.share.methods)


def compares(source, node):
    """True for an expression that can only be a function that compares two values."""
    if node.type == syms.lambdef or node.type == getattr(syms, "old_lambdef", -1):
        return takes_two(node)
    if not is_name(node):
        return False
    bindings = source.bindings(node)
    if not bindings:
        return node.value in ("cmp", "None")
    return all(binding.kind == "def" and takes_two(binding.statement) for binding in bindings)


def takes_two(node):
    """True for a function of two values; ``lambda a, b, i=i: ...`` is one."""
    count = len(parameter_names(node))
    return count - len(defaults(node)) <= 2 <= count


def may_compare(source, node):
    """True for what may be a function: a name that is bound to no other lambda or function than such, an attribute, what a call gives."""
    if is_name(node):
        bindings = source.bindings(node)
        return bool(bindings) and not any(binding.kind == "def" or binding.value is not None and not may_compare(
            source, binding.value) for binding in bindings) or compares(source, node)
    if node.type in (syms.lambdef, getattr(syms, "old_lambdef", -1)):
        return compares(source, node)
    return node.type == syms.power


def rewrite(call, values, texts):
    """Put *texts* in place of the arguments *values*, the last ones, of a call."""
    kept = [source_of(value) for value in arguments(call)[:-len(values)]]
    made = expression("f(%s)" % ", ".join(kept + texts)).children[1]
    made.remove()
    call.replace(made)
