"""``from urllib2 import *`` -> ``from urllib2 import Request, urlopen``: the names that the file uses

What these modules hold went to several: which is a question of the names, which the engine's fixers know.

1. urllib and urllib2. Where the file uses none of their names, the import goes.
2. For every target but compat.
"""

import importlib

from . import engine
from .dotted import from_module
from .engine import syms, token
from .moving import import_statements
from .python2 import Python2Fix, is_python2, unbound
from .statements import remove
from .trees import is_attribute, statements

MODULES = ("urllib", "urllib2")


class FixStarImports(Python2Fix):
    """from X import *"""

    targets = ("http.server", "six", "future")

    def fix(self, source):
        """Rewrite *source*."""
        found = [node for node in import_statements(source) if node.type == syms.import_from
                 and from_module(node) in MODULES and node.children[3].type == token.STAR]
        if not found or not is_python2(source):
            return
        used = set(leaf.value for leaf in source.of_type(token.NAME)
                   if not is_attribute(leaf.parent) and unbound(source, leaf))
        for node in found[::-1]:    # the last gives a name that several have
            names = sorted(used & names_of(from_module(node)))
            used.difference_update(names)
            if not names:
                remove(node)
                continue
            made = statements("from x import " + ", ".join(names))[0].children[0].children[3]
            made.remove()
            made.prefix = " "
            node.children[3].replace(made)


def names_of(module):
    """Return the names that *module* had on Python 2, as the engine's fixer knows them."""
    known = importlib.import_module(engine.STANDARD_FIXERS + ".fix_urllib").MAPPING
    return set(name for _, names in known[module] for name in names)
