"""Formats whose values only the running program can match to their places: ``"%(avg)s" % stats``, ``ROW % row``, ``"{0:>9}".format(x)``.

What ``flow`` tells apart, value by value, is shown by an edit of each value: ``"%s %r" % (a, b)``. The rest is filled by a function
of the file, _percent or _format, where it may show a float, a text past ASCII by its repr() or in so many bytes, or what holds such.
"""

import re
import string

from .byte_questions import is_shown_anew
from .engine import syms, token
from .formats import CONVERSION, shown_bare
from .node_kinds import is_keyword
from .trees import is_attribute, is_call, is_name, string_value

NUMBERS = tuple("bcdeEfFgGnoxX%")      # the types of a number in a format's field
FIRST = re.compile(r"[^.\[]*")
DEPTH = 4


class Wants(object):
    """What a template may show otherwise on Python 3.

    ``floats``, ``texts`` (by repr(), or so many bytes of them) and ``containers`` that a value is or holds, or the ``whole`` of one.
    """

    def __init__(self, floats=False, texts=False, containers=False):
        self.floats, self.texts, self.containers, self.whole = floats, texts, containers, False


def filled(flow, is_native):
    """Return [(place, True for ``a % b``, False for ``a.format(b)``)] of what a function has to fill.

    *is_native*: asked of a root and a node.
    """
    found = []
    for place, left, cell, values, is_percent in flow.filled:
        root = cell.root()
        if not root.evident or root.is_bytes() is True or root.contains and not is_str(left):
            continue
        texts, is_unicode = templates(left, root), root.uni and not is_str(left)
        bare = [] if is_percent else shown_bare(string_value(left) if left is not None else None, values)
        for number, value in enumerate(values):
            plain = value.children[-1] if is_keyword(value) else value
            wants = of_percent(texts) if is_percent else of_format(texts, value, number, any(each is plain for each in bare))
            if is_shown_otherwise(flow, value, wants, is_unicode, is_native):
                found.append((place, is_percent))
                break
    return found


def templates(left, root):
    """Return the texts that the template *left* may be, as far as they are literals."""
    leaves = [leaf for leaf in left.leaves() if leaf.type == token.STRING] if left is not None else []
    return [string_value(leaf)[1] for leaf in leaves or root.literals + root.raw if string_value(leaf)]


def of_percent(texts):
    """Return what Wants one of the *texts*; of a template that is not known nothing but floats is expected."""
    found = [each for text in texts for each in CONVERSION.finditer(text) if each.group(6) in "rs"]
    by_bytes = any(each.group(6) == "r" or each.group(3) or each.group(4) for each in found)
    return Wants(bool(found) or not texts, by_bytes, bool(found))


def of_format(texts, value, number, bare):
    """The same of ``text.format()``, for its argument *value*, the *number*th; *bare*: flow has seen to its floats."""
    wants = Wants(floats=not texts)
    is_star = has_star(value)
    name = value.children[0].value if is_keyword(value) and not is_star else str(number)
    for text in texts:
        try:
            pieces = [piece for piece in string.Formatter().parse(text) if piece[1] is not None]
        except ValueError:
            continue
        for place, (_, field, spec, conversion) in enumerate(pieces):
            first = FIRST.match(field or str(place)).group()
            if first != name and not is_star:
                continue
            if not spec.endswith(NUMBERS):
                wants.floats = wants.floats or not bare or field not in ("", name)
                wants.containers = True
                wants.whole = not is_star
                wants.texts = wants.texts or bool(spec) or conversion == "r"
    return wants


def has_star(value):
    """True for an argument with one or two stars."""
    return bool(value.children) and value.children[0].type in (token.STAR, token.DOUBLESTAR)


def is_str(left):
    """True for a template that is a plain literal, or several."""
    leaves = [leaf for leaf in left.leaves()] if left is not None else []
    return bool(leaves) and all(string_value(leaf) and "u" not in string_value(leaf)[0] for leaf in leaves)


def is_shown_otherwise(flow, value, wants, uni, is_native):
    """True where the argument *value* of a format, or what it holds, is shown otherwise by what the template *wants*."""
    node = value.children[-1] if is_keyword(value) or has_star(value) else value
    cells = of_names(flow, node) or [flow.cell(node)]
    return any(is_wanted(cell.root(), node, wants, uni, is_native) for cell in cells)


def is_wanted(root, node, wants, uni, is_native):
    """True where the values *root* of the argument *node* are, or hold, what the template *wants*; *uni*: it is a unicode."""
    if wants.floats and holds(root, lambda each: each.fraction):
        return True
    if wants.texts and not uni and holds(root, lambda each: is_of_bytes(each, node, is_native)):
        return True
    if wants.containers and holds(root, lambda each: each.contains and each is not root and is_shown_anew(each)):
        return True
    return wants.whole and root.contains and is_shown_anew(root)


def holds(root, asked, depth=0):
    """True where *asked* is of *root*, or of one of what it holds."""
    if not root.contains or depth or root.element is not None and root.element.root() is root:     # JSON, among other texts
        if asked(root):
            return True
    inner = [each.root() for each in [root.element] + list(root.parts or ()) if each is not None]
    return depth < DEPTH and any(each is not root and holds(each, asked, depth + 1) for each in inner)


def is_of_bytes(root, node, is_native):
    """True for texts past ASCII that were no unicode."""
    return root.wide and root.is_bytes() is not True and (not root.uni or is_native(root, node))


def of_names(flow, node):
    """Return the Cells of what ``locals()``, ``vars()`` and ``x.__dict__`` hold."""
    if node.type != syms.power or not (is_call(node.children[-1]) or is_attribute(node.children[-1], "__dict__")):
        return []
    if is_attribute(node.children[-1], "__dict__") or is_name(node.children[0], "vars") and len(node.children[1].children) > 2:
        return [cell for key, cell in sorted(flow.names.items(), key=str) if key[0] == "attribute"]
    if not is_name(node.children[0], "locals", "vars"):
        return []
    scope = flow.source.scope_of(node)
    return [flow.variable(scope, name, ref.leaf) for name in sorted(scope.bound) for ref in flow.source.references(scope, name)]
