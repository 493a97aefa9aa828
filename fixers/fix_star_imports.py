"""``from urllib2 import *`` -> ``from urllib2 import Request, urlopen``: the names that the file uses

What these modules hold went to several, or to methods, or is told from bytes: which are questions of the names, which other
fixers know.

1. urllib, urllib2, string and the modules of star_names.py. Where the file uses none of their names, the import goes.
2. Where it may give names that are not seen to be used, to another file or to code that is made, it stays, with the names after it.
3. For every target but compat.
"""

import importlib
import os

from . import engine
from .dotted import from_module
from .engine import syms, token
from .helper_modules import is_helper
from .moving import import_statements
from .python2 import Python2Fix, is_python2
from .shares import of_program
from .star_names import MODULES, NAMES
from .statements import remove, replace_line
from .trees import is_attribute, statements

URLS = ("urllib", "urllib2")
# Source: dir(string) of CPython 2.7.18.
OF_STRING = frozenset(
    "Formatter Template ascii_letters ascii_lowercase ascii_uppercase atof atof_error atoi atoi_error atol atol_error capitalize "
    "capwords center count digits expandtabs find hexdigits index index_error join joinfields letters ljust lower lowercase lstrip "
    "maketrans octdigits printable punctuation replace rfind rindex rjust rsplit rstrip split splitfields strip swapcase translate "
    "upper uppercase whitespace zfill".split())
MADE_CODE = ("exec", "eval", "execfile", "globals", "vars", "locals", "__dict__", "__all__")


class FixStarImports(Python2Fix):
    """from X import *"""

    targets = ("http.server", "six", "future")

    def fix(self, source):
        """Rewrite *source*."""
        found = [node for node in import_statements(source) if node.type == syms.import_from
                 and node.children[3].type == token.STAR and names_of(from_module(node))]
        if not found or not is_python2(source):
            return
        used, stays = names_used(source), source.says(*MADE_CODE) or self.is_imported(source)
        for node in found[::-1]:    # the last gives a name that several have
            module, line = from_module(node), node.parent
            names, modules = (sorted(used & given) for given in (names_of(module), MODULES.get(module, frozenset())))
            used.difference_update(names + modules)
            texts = ["import " + ", ".join(modules)] * bool(modules) + ["from %s import %s" % (module, ", ".join(names))] * bool(names)
            if stays:
                texts.insert(0, "from %s import *" % module)
            if not texts:
                remove(node)
            elif len([child for child in line.children if child.type != token.NEWLINE]) == 1:
                replace_line(line, texts)
            elif len(texts) == 1:
                put(node, texts[0])

    def is_imported(self, source):
        """True where another file of the program, or a server in the folder, imports this one: it may want what the star gives."""
        if is_helper(self.filename):
            return True
        own = os.path.splitext(os.path.basename(self.filename))[0]
        return any(declared.imports(own) or own in declared.stars for declared in of_program(source))


def put(node, text):
    """Put the names of the import *text* in the place of the star of the import *node*."""
    made = statements(text)[0].children[0].children[3]
    made.remove()
    made.prefix = " "
    node.children[3].replace(made)


def names_used(source):
    """Return the names that the file reads and binds nowhere itself, or beside other things in its own module."""
    found = set()
    for ref in source.refs:
        if ref.context != "load" or is_attribute(ref.leaf.parent):
            continue
        owner = ref.scope.owner(ref.leaf.value)
        if owner is None or owner is source.module and all(binding.kind == "assign" for binding in owner.bound[ref.leaf.value]):
            found.add(ref.leaf.value)
    return found


def names_of(module):
    """Return the names that *module* had on Python 2; those of urllib as the engine's fixer knows them."""
    if module == "string":
        return OF_STRING
    if module not in URLS:
        return NAMES.get(module, frozenset())
    known = importlib.import_module(engine.STANDARD_FIXERS + ".fix_urllib").MAPPING
    return set(name for _, names in known[module] for name in names)
