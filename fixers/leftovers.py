"""What a rewritten file still says of the modules that it imports no more: ``f(urllib2)`` where only ``urllib2.urlopen`` has a new name.

The last thing to be asked of a file, whatever fixers ran: a name that was imported, is not any more, and is still read.
"""

import re

try:
    import builtins
except ImportError:  # 2.7
    import __builtin__ as builtins

from .dotted import from_module, import_items
from .engine import syms
from .evidence import OF_NEW, names_new
from .grammar import flat
from .scopes import Source
from .trees import position


def modules(tree):
    """Return the names of the modules in the ``import`` statements of *tree*, and of its own http.py and the like."""
    nodes = flat(tree)
    own = set(from_module(node) for node in nodes if node.type == syms.import_from and from_module(node) in OF_NEW and not names_new(node))
    return own | set(item[0] for node in nodes if node.type == syms.import_name for item in import_items(node))


def imported(tree):
    """Return the names that the imports of *tree* bind."""
    return set(leaf.value for node in flat(tree) if node.type in (syms.import_name, syms.import_from)
               for _, _, leaf in import_items(node) if leaf.value != "*")


def left_over(tree, text, before):
    """Return [(line, column, name)] of what *tree*, whose text is *text*, reads of the names *before* and nothing binds."""
    gone = before - imported(tree)
    gone = [name for name in gone if re.search(r"(?<![\w.])%s\b" % name, text)]
    if not gone:
        return []
    source = Source(tree)
    return [position(ref.leaf) + (ref.leaf.value,) for ref in source.refs
            if ref.leaf.value in gone and ref.context == "load" and not source.bindings(ref.leaf) and not hasattr(builtins, ref.leaf.value)]
