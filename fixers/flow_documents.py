"""XML documents: what ElementTree and minidom take and give is text on Python 3, for flow.Flow."""

from .cells import join
from .engine import syms
from .flow_objects import METHODS, rule
from .flow_signatures import unicode_text

RULES = METHODS     # with those of this module
TREES = ("ElementTree", "cElementTree")


def declare(flow):
    """Say what the attributes of elements are, in a file that makes or reads some."""
    if flow.source.says(*TREES):
        for name in ("text", "tail"):
            join(flow.attribute(name), unicode_text(flow))


@rule((None,), "createTextNode createComment createCDATASection createElement setAttribute")
def _put(flow, root, values, cells, result, place):
    for each in cells:
        each.root().strong.append(None)


@rule((None,), "getAttribute findtext")
def _taken(flow, root, values, cells, result, place):
    join(result, unicode_text(flow))


@rule((None,), "set")
def _set(flow, root, values, cells, result, place):
    """``element.set(name, value)``."""
    if not flow.source.says(*TREES) or len(values) != 2 or values[0].parent.type == syms.argument:
        return False
    for each in cells:
        each.root().strong.append(None)
    return True


@rule((None,), "write")
def _write(flow, root, values, cells, result, place):
    """``tree.write(file)``."""
    if not flow.source.says(*TREES) or not cells or cells[0].root().kind != "flex":
        return False
    flow.force(values[0])
    return True
