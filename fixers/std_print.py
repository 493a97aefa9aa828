"""The engine's ``print`` fixer, run in its place: Python 2 wrote no space after what ends a line.

``print "a\\n", b`` -> ``print("%s%s" % ("a\\n", b))``
``print "a\\n",`` -> ``print("a\\n", end='')``
``print line,`` -> ``print(line, end=_space_after(line))``, defined in the file

1. Only where it can be seen of what stands before another that it ends so (see softspace); of a name alone at the end it is asked
   when the program runs.
2. For compat its own print does it.

Not called fix_*: ``print`` is the name to give.
"""

import importlib

from . import engine, targets
from .base import scopes_of
from .definitions import define
from .engine import syms, token
from .softspace import closes
from .trees import expression, is_attribute, is_name, source_of

_standard = importlib.import_module(engine.STANDARD_FIXERS + ".fix_print")

HELPER = '''
def _space_after(value):
    """Return what Python 2's print wrote after value before something else: nothing where value ends a line."""
    last = value[-1:] if hasattr(value, "isspace") else " "
    return "" if last.isspace() and last != " " else " "
'''


class FixStdPrint(_standard.FixPrint):
    """``print a, b`` -> ``print(a, b)``."""

    def transform(self, node, results):
        """Return the call that takes the place of *node*."""
        if node.type != syms.print_stmt or targets.Target(self.options.get("target") or "http.server").keeps_api:
            return super(FixStdPrint, self).transform(node, results)
        join_closed(node)
        last = node.children[-2] if len(node.children) > 2 and node.children[-1].type == token.COMMA else None
        made = super(FixStdPrint, self).transform(node, results)
        if last is None or made is None:
            return made
        end = [leaf for leaf in made.leaves() if leaf.value == "' '" and leaf.parent.type == syms.argument and is_name(
            leaf.parent.children[0], "end")][-1]
        if closes(last):
            end.value = "''"
        elif is_name(last) or last.type == syms.power and is_name(last.children[0]) and all(map(is_attribute, last.children[1:])):
            define(scopes_of(root_of(node)), "_space_after", HELPER)
            end.replace(expression("_space_after(%s)" % source_of(last)))
        return made


def join_closed(node):
    """Make one item of those that end a line and what comes after them."""
    first = 4 if node.children[1].type == token.RIGHTSHIFT else 1
    runs, run = [], []
    for item in node.children[first::2]:
        run.append(item)
        if not closes(item):
            runs, run = runs + [run], []
    for items in runs + [run]:
        if len(items) > 1:
            text = '"%s" %% (%s)' % ("%s" * len(items), ", ".join(map(source_of, items)))
            made = expression(text, items[0].prefix)
            for leaf in made.leaves():
                leaf.lineno = items[0].get_lineno()
            for item in items[1:]:
                item.prev_sibling.remove()
                item.remove()
            items[0].replace(made)


def root_of(node):
    """Return the file that *node* is in."""
    while node.parent is not None:
        node = node.parent
    return node
