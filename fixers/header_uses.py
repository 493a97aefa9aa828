"""Where a source uses the header object, Python 2's mimetools.Message: ``self.headers`` and what it is handed on as.

    for use in header_uses(source):      # last in the source first, so that inner ones are done before outer ones
        use.text                         # "self.headers", "h"
        use.rest                         # the trailers after it

Certain are, beside ``self.headers`` of a handler's method and its other names there:

* ``x.headers`` of what is only ever a handler, and what it is handed on as: see header_kinds,
* ``self`` in a subclass of mimetools.Message or rfc822.Message,
* ``x.headers.getheader``, ``x.info().getheader`` and other names that nothing else has, whatever x is. The answer of
  an httplib connection has a getheader of its own, and keeps it,
* ``x.headers.headers``, ``x.msg.headers``, ``x.info().headers``, and ``.dict`` of the last two: the answers that a proxy hands on.
"""

from .engine import Leaf, syms, token
from .handlers import Function, Use, base_nodes, functions_in
from .header_kinds import ANSWER, HEADER, MESSAGES, kinds_of, messages_made, says_message
from .scopes import kept
from .trees import expression, index_of, is_attribute, is_call

READING = frozenset("readheaders isheader islast iscomment parsetype parseplist rewindbody __init__ __getitem__".split())
UNMISTAKABLE = frozenset(
    "getheader getheaders has_key getrawheader getallmatchingheaders getfirstmatchingheader getaddr getaddrlist getdate "
    "getdate_tz typeheader gettype getmaintype getsubtype encodingheader getencoding getparam getparamnames getplist "
    "plisttext".split())
WHOLE = frozenset(["headers", "dict"])      # whose helpers take an object that has them as it is
HEADER_WORDS = UNMISTAKABLE | frozenset(["headers", "dict", "info", "Message"])    # without one there are no uses
OF_ANSWERS = WHOLE | frozenset(["getheader", "getheaders", "typeheader", "getparam", "gettype"])


@kept
def header_uses(source):
    """Return the Uses of header objects in *source*, the last first."""
    found = {}
    for use in certain(source) + likely(source):
        if not use.is_store():
            found.setdefault((id(use.node), use.index), use)
    if len(found) < 2:
        return list(found.values())
    order = source.order_of([use.node for use in found.values()])
    return sorted(found.values(), key=lambda use: (-order.get(id(use.node), 0), -use.index))


def certain(source):
    """Return the Uses of what is a header object by where it comes from."""
    found = []
    if names_headers(source):
        kinds = kinds_of(source)
        for scope, name, kind in kinds.names():
            for ref in source.references(scope, name):
                use = use_of(ref, kind)
                if use is not None:
                    found.append(use)
    found += [Use(node, made, True) for node, made in messages_made(source) if made < len(node.children)]
    for node in message_classes(source):
        functions = functions_in(node)
        if any(function.children[1].value in READING for function in functions):
            continue    # a class of its own, which fix_message_class reports as a whole
        for function in functions:
            found += own_uses(source, Function(source, function))
    return found


def names_headers(source):
    """True where one of the names is in the file by which a header object can be had."""
    return source.says("headers", "info", "Message")


def use_of(ref, kind):
    """Return the Use that a reference to a handler or to a header object is, or None."""
    power = ref.leaf.parent
    begins = power.type == syms.power and power.children[0] is ref.leaf
    if ref.context != "load":
        return None
    if kind == ANSWER:
        return Use(power, 1, True) if begins and attribute_name(power.children[1]) in UNMISTAKABLE | WHOLE else None
    if kind == HEADER:
        return Use(power, 1, True) if begins else Use(ref.leaf, 0, True)
    return Use(power, 2, False) if begins and is_attribute(power.children[1], "headers") else None


def message_classes(source):
    """Return the classdefs that derive from Python 2's header classes."""
    classes = source.of_type(syms.classdef) if says_message(source) else ()
    return [node for node in classes if any(source.origin(base) in MESSAGES for base in base_nodes(node))]


def own_uses(source, method):
    """Return the Uses of ``self`` in a method of a header class."""
    found = []
    if method.self_name is not None:
        for ref in source.references(method.scope, method.self_name):
            power = ref.leaf.parent
            if ref.context == "load" and power.type == syms.power and power.children[0] is ref.leaf:
                found.append(Use(power, 1, True))
    return found


def likely(source):
    """Return the Uses that what follows gives away."""
    if not source.says(*UNMISTAKABLE | WHOLE):
        return []
    own = set(function.children[1].value for function in source.of_type(syms.funcdef))
    found = []
    for trailer in source.attributes(*UNMISTAKABLE | WHOLE):
        name, node = attribute_name(trailer), trailer.parent
        if name not in own and node is not None and node.type == syms.power:
            index = index_of(trailer)
            if index > 1 and holds_header(node.children, index, name):
                found.append(Use(node, index, False))
    return found


def holds_header(children, index, name):
    """True where what stands before children[index] is ``.headers``, ``.info()`` or ``.msg``."""
    before = children[index - 1]
    if is_attribute(before, "headers"):
        return name != "dict"
    if name not in OF_ANSWERS:
        return False
    return is_attribute(before, "msg") or is_call(before) and is_attribute(children[index - 2], "info")


def attribute_name(node):
    """Return the name of a trailer ``.name``, or None."""
    return node.children[1].value if is_attribute(node) else None


def put(use, end, text, loose=False):
    """Replace the header object and its first *end* trailers by *text*; *loose*: parentheses where more follows."""
    node = use.node
    after = "" if isinstance(node, Leaf) else "".join(u"%s" % child for child in node.children[use.index + end:])
    if loose and (after or not stands_alone(node)):
        text = "(%s)" % text
    line = node.get_lineno()
    new = expression("(%s)" % (text + after), node.prefix)  # parentheses: a line may end inside
    inner = new.children[1]
    inner.remove()
    inner.prefix = node.prefix
    for leaf in inner.leaves():
        leaf.lineno = line
    node.replace(inner)
    return inner


def stands_alone(node):
    """True where any expression may stand in place of *node* without parentheses."""
    return node.parent.type in (
        syms.if_stmt, syms.while_stmt, syms.and_test, syms.or_test, syms.not_test, syms.expr_stmt, syms.return_stmt,
        syms.simple_stmt, syms.trailer, syms.arglist, syms.argument) or (
            node.parent.type == syms.atom and node.parent.children[0].type == token.LPAR)
