"""``macpath.basename(x)`` -> ``_MacPaths.basename(x)``, defined in the file: paths of Mac OS 9, which Python knows no more from 3.8 on

Programs ask it for the name in what a browser says a file is called:
``for module in posixpath, macpath, ntpath: name = module.basename(name)``.

1. Where all that is called looks at the text of a path alone: ``basename``, ``dirname``, ``split``, ``isabs``. Otherwise it is reported
   by gone_modules.
"""

from .base import ORDER_API
from .definitions import define_class
from .engine import syms
from .python2 import Python2Fix, is_python2
from .trees import ancestors, is_attribute, is_inside, is_name, rename
from .unused import drop_unused, uses_of

CLASS = '''
class _MacPaths(object):
    """What Python 2's module macpath said of the text of a path."""

    @staticmethod
    def split(path):
        """Return (all before the last colon, all after it); a volume keeps its colon."""
        folder, _, name = path.rpartition(":")
        return folder + ":" if folder and ":" not in folder else folder, name

    @staticmethod
    def basename(path):
        return _MacPaths.split(path)[1]

    @staticmethod
    def dirname(path):
        return _MacPaths.split(path)[0]

    @staticmethod
    def isabs(path):
        return path.find(":") > 0
'''
FUNCTIONS = frozenset("split basename dirname isabs".split())


class FixOldMacPaths(Python2Fix):
    """The module macpath."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("macpath",)

    def fix(self, source):
        """Rewrite *source*."""
        uses = uses_of(source, "macpath")
        if uses and is_python2(source) and all(use.name in FUNCTIONS or use.name is None and is_followed(source, use.leaf) for use in uses):
            for use in uses:
                rename(use.leaf, "_MacPaths")
            define_class(source, "_MacPaths", CLASS)
            drop_unused(self.refresh(), ("macpath",), (), whole=True)


def is_followed(source, leaf):
    """True for the module in what a loop goes through, if that asks for functions of the class alone."""
    loops = [node for node in ancestors(leaf) if node.type == syms.for_stmt and is_inside(node.children[3], leaf)]
    if not loops or not is_name(loops[0].children[1]) or leaf.parent is not loops[0].children[3]:
        return False
    target = loops[0].children[1]
    refs = [ref for ref in source.refs_to(target.value) if ref.context == "load" and ref.scope.owner(target.value) is source.scope_of(
        target).owner(target.value)]
    return all(is_attribute(ref.leaf.next_sibling, *FUNCTIONS) for ref in refs)
