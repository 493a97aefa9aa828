"""``ET.tostring(root)`` -> ``ET.tostring(_by_name(root))``; ``doc.toxml()`` -> ``_by_name(doc).toxml()``

Python 2 wrote the attributes of an element in the order of their names, Python 3.8 and newer do in the order in which they
were set. _by_name, defined in the file, puts them in the order of their names.

``x.getiterator()`` -> ``list(x.iter())``, ``x.getchildren()`` -> ``list(x)``, in a file that uses ElementTree: gone from 3.9.

1. Only in a file that is Python 2's, and where it sets attributes or reads documents.
2. ``tree.write(f)`` only where tree is an ElementTree for what it is bound to.
"""

from .base import ORDER_API
from .definitions import define
from .engine import syms
from .fix_url_quoting import called
from .python2 import Python2Fix, is_python2
from .spelling import split_power, surround
from .trees import arguments, index_of, is_attribute, is_call, is_name, replace, source_of, source_of_all

HELPER = '''

def _by_name(node):
    """Put the attributes of an element, and of those in it, in the order of their names, as Python 2 wrote them."""
    if str is not bytes and hasattr(node, "iter"):
        every = [each.attrib for each in node.iter()]
    else:
        every = [node] + (node.getElementsByTagName("*") if hasattr(node, "getElementsByTagName") else [])
        every = [] if str is bytes else [each._attrs for each in every if getattr(each, "_attrs", None)]
    for each in every:
        items = sorted(each.items())
        each.clear()
        each.update(items)
    return node
'''
PACKAGES = ("xml.etree.ElementTree", "xml.etree.cElementTree", "elementtree.ElementTree")
TREES = tuple(package + "." + name for package in PACKAGES for name in ("ElementTree", "parse"))
WRITING = tuple(package + "." + name for package in PACKAGES for name in ("tostring", "tostringlist"))
MINIDOM = ("toxml", "toprettyxml", "writexml")
SETTING = ("set", "attrib", "setAttribute", "setAttributeNode", "setAttributeNS", "fromstring", "XML", "parse", "parseString", "iterparse")
MAKING = {"Element": 1, "SubElement": 2}


class FixXmlOrder(Python2Fix):
    """The attributes of XML elements."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = MINIDOM + ("tostring", "tostringlist", "write", "getiterator", "getchildren")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source) or not source.says("ElementTree", "cElementTree", "minidom"):
            return
        if source.says("ElementTree", "cElementTree"):
            for name, text in (("getiterator", "list(%s.iter(%s))"), ("getchildren", "list(%s)")):
                for trailer in reversed(source.attributes(name)):
                    children_of(trailer, text)
        if not sets_attributes(source):
            return
        found = []
        for node in source.of_type(syms.power):
            call, name = called(source, node)
            if name in WRITING and arguments(call):
                found.append(arguments(call)[0])
            for trailer in node.children[1:]:
                if is_call(trailer.next_sibling) and (is_attribute(trailer, *MINIDOM) and source.says("minidom") or (
                        is_attribute(trailer, "write") and is_tree(source, node.children[:index_of(trailer)]))):
                    found.append((node, trailer))
        for place in reversed(found):
            node = split_power(place[0], index_of(place[1])) if isinstance(place, tuple) else place
            if not source_of(node).startswith("_by_name("):
                surround(node, "_by_name(", ")")
        if found:
            define(source, "_by_name", HELPER)


def children_of(trailer, text):
    """``x.getchildren()``, whose attribute is *trailer*, becomes *text*."""
    power, call = trailer.parent, trailer.next_sibling
    if not is_call(call) or power.type != syms.power:
        return
    head = split_power(power, index_of(call) + 1)
    base = source_of_all(head.children[:-2])
    values = "".join(source_of(value) for value in head.children[-1].children[1:-1])
    replace(head, text % ((base, values) if text.count("%s") == 2 else base))


def sets_attributes(source):
    """True where elements of *source* may have attributes."""
    if source.says(*SETTING):
        return True
    for node in source.of_type(syms.power) if source.says(*MAKING) else ():
        for name, number in MAKING.items():
            for trailer in node.children[1:]:
                before = trailer.prev_sibling
                if is_call(trailer) and len(arguments(trailer)) > number and (is_name(before, name) or is_attribute(before, name)):
                    return True
    return False


def is_tree(source, children):
    """True where the beginning *children* of a power is an ElementTree, or a name that is bound to nothing else."""
    if is_call(children[-1]):
        return called(source, children[0].parent)[1] in TREES
    if len(children) != 1 or not is_name(children[0]):
        return False
    bindings = source.bindings(children[0])
    return bool(bindings) and all(binding.kind == "assign" and binding.value is not None and binding.value.type == syms.power
                                  and called(source, binding.value)[1] in TREES for binding in bindings)
