"""``buffer.len`` -> ``len(buffer.getvalue())``, of a StringIO

``sys.stdout = io.BytesIO()`` -> ``sys.stdout = io.StringIO()``, for what is printed is text on Python 3: see captured_output, which has
   another way for six and future, for io.StringIO takes no str on 2.7

Only where the file is a StringIO for certain, and a name or an attribute: see string_io.
"""

from .fix_captured_output import captured
from .fix_string_io import MADE_BY, in_memory
from .flow import flow_of
from .python2 import Python2Fix, is_python2
from .spelling import Speller
from .trees import arguments, rename, replace, source_of_all


class FixMemoryFiles(Python2Fix):
    """What Python 2's StringIO has, and what is printed into one."""

    targets = ("http.server", "six", "future")
    words = ("BytesIO",) + MADE_BY

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for maker in captured(source) if source.says("BytesIO") and not self.target.straddles else ():
            if len(maker.children) == 3 and not arguments(maker.children[2]):
                rename(maker.children[1].children[1], "StringIO")
        for node, _ in in_memory(source, lambda: flow_of(source, self.target, Speller(self, source).latin), ("len",), ends_with_it):
            replace(node, "len(%s.getvalue())" % source_of_all(node.children[:-1]))


def ends_with_it(node, index):
    """True for ``x.len`` as it stands."""
    return index + 1 == len(node.children)
