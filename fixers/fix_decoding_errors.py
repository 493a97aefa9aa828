"""``except TypeError:`` -> ``except (TypeError, binascii.Error):`` after a try that decodes base64 or hexadecimal digits

What is no base64 was a TypeError of Python 2's base64 and binascii.unhexlify; on Python 3 it is a binascii.Error, which is a ValueError.

1. Only where the try itself calls such a function, or ``.decode("hex")``; ``decodestring`` raised binascii.Error already.
2. Only in a file that is Python 2's, and where nothing before catches it.
"""

from .engine import syms, token
from .grammar import flat
from .python2 import Python2Fix, is_python2
from .trees import arguments, expression, is_attribute, is_call, is_name, string_value

RAISING = frozenset("base64.b64decode base64.standard_b64decode base64.urlsafe_b64decode base64.b32decode base64.b16decode "
                    "binascii.unhexlify binascii.a2b_hex".split())


class FixDecodingErrors(Python2Fix):
    """Errors of what is no base64."""

    targets = ("http.server", "six", "future")
    words = ("TypeError",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for node in source.of_type(syms.try_stmt):
            clauses = [child for child in node.children if child.type == syms.except_clause]
            if any(map(catches_type_errors, clauses)) and decodes(source, node.children[2]):
                self.catch(clauses)

    def catch(self, clauses):
        """Let the first of *clauses* that catches a TypeError catch the other too."""
        for clause in clauses:
            caught = clause.children[1]
            leaves = [leaf for leaf in caught.leaves() if leaf.type == token.NAME]
            if any(leaf.value in ("ValueError", "Exception", "StandardError", "binascii") for leaf in leaves):
                return
            found = [leaf for leaf in leaves if is_name(leaf, "TypeError") and not is_attribute(leaf.parent)]
            if found:
                inner = "TypeError, %s" % self.need("binascii", "Error")
                if caught.type == syms.atom:
                    found[0].replace([child for child in taken(expression("(%s)" % inner, found[0].prefix))])
                else:
                    caught.replace(expression("(%s)" % inner, caught.prefix))
                return


def catches_type_errors(clause):
    """True where the name is in an except clause."""
    return any(is_name(leaf, "TypeError") for leaf in clause.leaves())


def taken(node):
    """Return the items of a tuple's node, and the commas, free of it; the first has the tuple's prefix."""
    items = list(node.children[1].children)
    for item in items:
        item.remove()
    items[0].prefix = node.prefix
    return items


def decodes(source, block):
    """True where a block decodes base64 or hexadecimal digits itself."""
    for node in flat(block):
        if node.type == syms.power:
            calls = [index for index, child in enumerate(node.children) if is_call(child)]
            for index in calls:
                before, values = node.children[index - 1], arguments(node.children[index])
                if is_attribute(before, "decode") and values and (string_value(values[0]) or ("", ""))[1].lower() == "hex":
                    return True
            origin = source.origin(node.children[0]) if calls else None
            if origin is not None:
                names = [child.children[1].value for child in node.children[1:calls[0]] if is_attribute(child)]
                if ".".join([origin] + names) in RAISING:
                    return True
    return False
