"""XML and HTML documents: what ElementTree, minidom and HTMLParser take and give is text on Python 3, for flow.Flow."""

from .cells import Cell, join
from .engine import syms
from .flow_objects import METHODS, rule
from .flow_signatures import unicode_text
from .handlers import base_nodes
from .trees import enclosing, is_name, source_of

RULES = METHODS     # with those of this module
TREES = ("ElementTree", "cElementTree")
CONFIGURATIONS = ("ConfigParser", "RawConfigParser", "SafeConfigParser", "configparser")

# What HTMLParser and a parser of SAX call.
HTML_METHODS = frozenset("handle_starttag handle_startendtag handle_endtag handle_data handle_entityref handle_charref handle_comment "
                         "handle_decl handle_pi unknown_decl".split())
SAX_METHODS = frozenset("startElement endElement characters ignorableWhitespace skippedEntity".split())


def declare_parsing(flow, function, cls):
    """Say what a method of the classdef *cls* is given, if it is one that HTMLParser or a parser of SAX calls."""
    name = function.node.children[1].value
    if name in HTML_METHODS and derives_from(cls, "HTMLParser"):
        parsed_html(function)
    elif name in SAX_METHODS and derives_from(cls, "ContentHandler"):
        function.called = True
        for each in function.order[:1]:
            join(function.parameters[each], unicode_text(flow))
        for each in function.order[1:2] if name == "startElement" else ():
            attributes = function.parameters[each].root()
            attributes.kind, attributes.element = "attributes", unicode_text(flow)


def derives_from(node, name):
    """True for a classdef that has the class *name* of a library among its bases."""
    return any(source_of(base).endswith(name) for base in base_nodes(node))


def parsed_html(function):
    """Say what HTMLParser gives to one of HTML_METHODS: text, and the attributes as [(name, value)]."""
    function.called = True
    for name in function.order[:1]:
        function.parameters[name].root().strong.append(None)
    for name in function.order[1:2]:
        attributes = function.parameters[name].root()
        attributes.kind = "list"
        attributes.of().kind, attributes.of().parts = "tuple", [Cell(), Cell()]
        for part in attributes.of().parts:
            part.strong.append(None)


def declare(flow):
    """Say what the attributes of elements are, in a file that makes or reads some."""
    if flow.source.says(*TREES):
        for name in ("text", "tail"):
            join(flow.attribute(name), unicode_text(flow))
    if flow.source.says("minidom", "pulldom"):
        for name in ("nodeValue", "nodeName", "tagName", "localName"):
            join(flow.attribute(name), unicode_text(flow))


@rule(("attributes",), "get getValue getValueByQName")
def _attribute(flow, root, values, cells, result, place):
    join(result, root.of())
    for each in cells[1:2]:
        join(result, each)


@rule(("attributes",), "keys getNames values")
def _attributes(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), root.of())


@rule(("attributes",), "items")
def _attribute_items(flow, root, values, cells, result, place):
    result.root().kind = "list"
    result.of().kind, result.of().parts = "tuple", [root.of(), root.of()]


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
    """``tree.write(file)``, ``config.write(file)``: nothing else is given a file to write."""
    if not cells or cells[0].root().kind != "flex":
        return False
    if flow.source.says(*CONFIGURATIONS) and (not flow.source.says(*TREES) or is_configuration(flow, values[0])):
        flow.takes_text(values[0])
    elif flow.source.says(*TREES):
        flow.force(values[0])
    else:
        return False
    return True


def is_configuration(flow, value):
    """True where the write() that is given *value* is that of a name that a ConfigParser is bound to."""
    node = enclosing(value, syms.power)
    bindings = flow.source.bindings(node.children[0]) if is_name(node.children[0]) else ()
    return any(binding.value is not None and "ConfigParser(" in source_of(binding.value) for binding in bindings)
