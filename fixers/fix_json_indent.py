"""``json.dumps(x, indent=2)`` -> ``json.dumps(x, indent=2, separators=(", ", ": "))``

``json.dumps(x, **options)`` -> ``json.dumps(x, **dict({"separators": (", ", ": ")}, **options))``, in a file that has the text "indent", or
is one of several of a program

With an indent, Python 2 ends its lines with a space after the comma, Python 3 does not: the body has another
length and another checksum.

1. A call that names its separators, and ``indent=None``, are left.
"""

from .engine import syms, token
from .python2 import Python2Fix, is_python2
from .spelling import add_argument, surround
from .trees import arguments, is_attribute, is_call, is_name, source_of

NAMES = ("json.dumps", "json.dump", "simplejson.dumps", "simplejson.dump")


class FixJsonIndent(Python2Fix):
    """The separators of indented JSON."""

    words = ("indent", "dumps", "dump")

    def fix(self, source):
        """Rewrite *source*."""
        found = [trailer for node in source.powers_imported() for trailer in calls(source, node)] if says_indent(source) else ()
        if not found or not is_python2(source):
            return
        for trailer in found:
            given = dict((value.children[0].value, value.children[2]) for value in arguments(trailer)
                         if value.type == syms.argument and len(value.children) == 3 and is_name(value.children[0]))
            if "separators" in given:
                continue
            if "indent" in given and source_of(given["indent"]) != "None":
                add_argument(trailer, 'separators=(", ", ": ")')
            last = (arguments(trailer) or [None])[-1]
            if "indent" not in given and is_mapping(last) and not source_of(last).startswith("**dict({"):
                value = last.children[1]
                surround(value, 'dict({"separators": (", ", ": ")}, **', ")")


def is_mapping(node):
    """True for the ``**x`` of a call."""
    return node is not None and node.type == syms.argument and len(node.children) == 2 and node.children[0].type == token.DOUBLESTAR


def says_indent(source):
    """True where the file has the word, be it as a key, or another file of its program may."""
    if source.says("indent") or getattr(source.tree, "bh_share", None) is not None:
        return True
    return any(leaf.value.strip("'\"") == "indent" for leaf in source.of_type(token.STRING))


def calls(source, node):
    """Return [trailer] where *node* begins with a call of json's writers."""
    base = source.origin(node.children[0]) if is_name(node.children[0]) else None
    if base is None:
        return []
    for child in node.children[1:]:
        if is_call(child):
            return [child] if base in NAMES else []
        if not is_attribute(child):
            break
        base += "." + child.children[1].value
    return []
