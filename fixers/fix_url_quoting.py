"""``urllib.unquote(x)`` -> ``urllib.unquote(x, errors="surrogateescape")``, and parse_qs, parse_qsl, quote, urlencode

Python 3's replace what is no UTF-8 by U+FFFD, or refuse to quote it; 2.7's took every byte.
The engine's urllib fixer gives the functions their new module.

``urllib.quote(x)`` -> ``urllib.quote(x).replace("~", "%7E")``, quote_plus and urlencode likewise: Python 3.7 and newer leave a tilde.

1. For six and future, since 2.7 knows no such argument: ``**_URL_BYTES``, which is empty there.
2. A call that names an encoding or errors already, or is not plain, is left. ``map(urllib.unquote, x)`` gets a lambda.
3. quote only where the argument is text for certain: for bytes it takes no errors.
4. In a source that is Latin-1: ``encoding="latin-1"``.
5. A tilde is left where the call says that it is safe, or may say so by a name, and where a literal has none. Python 2's urlencode
   could not be told what is safe: what follows is doseq.
"""

from .engine import syms, token
from .flow import flow_of
from .literals import is_ascii
from .python2 import ServerFix, is_python2
from .signatures import normal
from .spelling import Speller, add_argument, surround
from .trees import arguments, expression, index_of, is_attribute, is_call, is_name, source_of, source_of_all

DECODERS = frozenset(["url.unquote", "url.unquote_plus", "url.parse_qs", "url.parse_qsl"])
ENCODERS = frozenset(["url.quote", "url.quote_plus"])
NAMES = [name[len("url."):] for name in DECODERS | ENCODERS] + ["urlencode"]
HANDED = ("url.unquote", "url.unquote_plus")
TILDE = '.replace("~", "%7E")'
NOT_PLAIN = (syms.argument, syms.star_expr, token.STAR, token.DOUBLESTAR)


class FixUrlQuoting(ServerFix):
    """Bytes that are no UTF-8 in URLs and forms."""

    words = NAMES

    def fix(self, source):
        """Rewrite *source*."""
        found = [(node, call, name) for node in source.powers_imported()
                 for call, name in [called(source, node)] if name in DECODERS or name in ENCODERS or name == "url.urlencode"]
        handed = [node for node in source.of_type(syms.power, token.NAME) if handed_on(source, node) in HANDED] if source.says(
            "unquote", "unquote_plus") else []
        if not (found or handed) or not is_python2(source):
            return
        speller = Speller(self, source)
        flow = flow_of(source, self.target) if any(name in ENCODERS for _, _, name in found) else None
        for node, call, name in found:
            values = arguments(call)
            if name not in DECODERS and values and may_leave_tilde(values[:1] if name == "url.urlencode" else values):
                keep_tilde(call)
            if not values or any(is_in_the_way(value) for value in values):
                continue
            if name == "url.urlencode" and literal(values[0]) and (speller.unicode or is_ascii(source_of(values[0]))):
                continue
            if name in ENCODERS and not is_text(flow, values[0], speller):
                continue
            add_argument(call, speller.form_keywords())
        for node in handed:
            surround(node, "lambda text: ", "(text, %s)" % speller.form_keywords())


def may_leave_tilde(values):
    """True for arguments of quote(), or the first of urlencode(), that may hold a tilde, which the others do not call safe."""
    safe = [value.children[-1] if value.type == syms.argument else value for value in values[1:]]
    return "~" in source_of(values[0]) or not (is_literal(values[0]) or any(
        not is_literal(value) or "~" in source_of(value) for value in safe))


def is_literal(node):
    """True for a text, number, dict or list that is written out."""
    return node.type in (token.STRING, token.NUMBER) or literal(node)


def keep_tilde(call):
    """Let the text that a *call* gives have ``%7E`` for each tilde, unless it has."""
    place = index_of(call) + 1
    if source_of_all(call.parent.children[place:place + 2]) != TILDE:
        for trailer in reversed(expression("x" + TILDE).children[1:]):
            trailer.remove()
            call.parent.insert_child(place, trailer)


def is_in_the_way(value):
    """True for an argument after which nothing can be said, or that says it already."""
    if value.type == syms.argument and is_name(value.children[0]):
        return value.children[0].value in ("encoding", "errors")
    return value.type in NOT_PLAIN


def handed_on(source, node):
    """Return the name, in signatures' spelling, of the function that the argument *node* is: ``map(urllib.unquote, x)``."""
    if node.parent is None or node.parent.type not in (syms.arglist, syms.trailer) or node.type not in (syms.power, token.NAME):
        return None
    leaf, attributes = (node, []) if node.type == token.NAME else (node.children[0], node.children[1:])
    if is_attribute(node.parent) or not is_name(leaf) or not all(is_attribute(child) for child in attributes):
        return None
    base = source.origin(leaf)
    return base and normal(".".join([base] + [child.children[1].value for child in attributes]))


def is_text(flow, node, speller):
    """True where the expression *node* is text that came from somewhere, or a literal that quoted alone would be in another encoding."""
    root = flow.cell(node).root()
    if node.type == token.STRING:
        return bool(root.raw or not speller.unicode and root.own) and root.is_bytes() is not True
    return bool(root.strong or root.wide) and root.is_bytes() is not True


def literal(node):
    """True for a dict or list that is written out with literals only."""
    return node.type == syms.atom and all(leaf.type != token.NAME and "\\x" not in leaf.value for leaf in node.leaves())


def called(source, node):
    """Return (trailer of the call, its name in signatures' spelling) of ``a.b(...)``, or (None, None)."""
    if node.type != syms.power or not is_name(node.children[0]):
        return None, None
    base = source.origin(node.children[0])
    if base is None:
        return None, None
    for child in node.children[1:]:
        if is_call(child):
            return child, normal(base)
        if not is_attribute(child):
            break
        base += "." + child.children[1].value
    return None, None
