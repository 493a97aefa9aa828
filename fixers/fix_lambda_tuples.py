"""``lambda (a, b), c: a + b + c`` -> ``lambda a_b, c: a_b[0] + a_b[1] + c``

Python 3 does not take a parameter apart. ``lambda(a): a`` -> ``lambda a: a``: that is no tuple.

1. ``lambda (a, b): a`` too: the engine's fixer for it would rename the attribute ``x.a`` as well.
2. A ``def`` with such parameters is the engine's.
"""

from . import imports
from .base import ORDER_API
from .engine import Leaf, syms, token
from .python2 import Python2Fix
from .trees import expression, is_name

LAMBDAS = tuple(kind for kind in (syms.lambdef, getattr(syms, "old_lambdef", None)) if kind is not None)


class FixLambdaTuples(Python2Fix):
    """Tuples among the parameters of a lambda."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future", "compat")
    words = ("lambda",)

    def fix(self, source):
        """Rewrite *source*."""
        for node in reversed(source.of_type(*LAMBDAS)):
            given = node.children[1]
            nodes = given.children if given.type == syms.varargslist else [given]
            for parameter in [each for each in nodes if each.type == syms.vfpdef]:
                paths = dict(parts_of(parameter, ""))
                if parameter is given or parameter is given.children[0]:
                    parameter.prefix = parameter.prefix or " "
                if list(paths.values()) == [""]:
                    parameter.replace(Leaf(token.NAME, list(paths)[0], prefix=parameter.prefix))
                    continue
                self.rewrite(source, source.inner_scope(node), parameter, paths)

    @staticmethod
    def rewrite(source, scope, parameter, paths):
        """Give the tuple *parameter* of a lambda a name; *paths*: {name: the index that gives it}."""
        found = [ref for name in paths for ref in source.references(scope, name)]
        inside = set(id(leaf) for leaf in parameter.leaves())
        uses = [ref for ref in found if id(ref.leaf) not in inside and ref.context == "load"]
        name = imports.free_name(source, "_".join(leaf.value for leaf in parameter.leaves() if leaf.type == token.NAME))
        for ref in uses:
            leaf = ref.leaf
            new = expression(name + paths[leaf.value], leaf.prefix)
            if leaf.parent.type == syms.power and leaf.parent.children[0] is leaf:
                power, parts = leaf.parent, list(new.children)
                leaf.remove()
                for offset, part in enumerate(parts):
                    part.remove()
                    power.insert_child(offset, part)
            else:
                leaf.replace(new)
        parameter.replace(Leaf(token.NAME, name, prefix=parameter.prefix))


def parts_of(node, path):
    """Return [(name, its index)] of a tuple parameter: ``[0]``, ``[1][0]``."""
    if is_name(node):
        return [(node.value, path)]
    inner = node.children[1]
    if inner.type in (token.NAME, syms.vfpdef):     # (a), which is a
        return parts_of(inner, path)
    items = [child for child in inner.children if child.type != token.COMMA] if inner.children else [inner]
    return [pair for index, item in enumerate(items) for pair in parts_of(item, "%s[%d]" % (path, index))]
