"""``from urllib2 import *`` -> ``from urllib2 import Request, urlopen``: the names that the file uses

What these modules hold went to several, or to methods: which is a question of the names, which other fixers know.

1. urllib, urllib2 and string. Where the file uses none of their names, the import goes.
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

MODULES = ("urllib", "urllib2", "string")
# Source: dir(string) of CPython 2.7.18.
OF_STRING = frozenset(
    "Formatter Template ascii_letters ascii_lowercase ascii_uppercase atof atof_error atoi atoi_error atol atol_error capitalize "
    "capwords center count digits expandtabs find hexdigits index index_error join joinfields letters ljust lower lowercase lstrip "
    "maketrans octdigits printable punctuation replace rfind rindex rjust rsplit rstrip split splitfields strip swapcase translate "
    "upper uppercase whitespace zfill".split())


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
    """Return the names that *module* had on Python 2; those of urllib as the engine's fixer knows them."""
    if module == "string":
        return OF_STRING
    known = importlib.import_module(engine.STANDARD_FIXERS + ".fix_urllib").MAPPING
    return set(name for _, names in known[module] for name in names)
