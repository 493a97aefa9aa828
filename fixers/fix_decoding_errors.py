"""``except TypeError:`` -> ``except (TypeError, binascii.Error):`` after a try that decodes base64 or hexadecimal digits

What is no base64 was a TypeError of Python 2's base64 and binascii.unhexlify; on Python 3 it is a binascii.Error, which is a
ValueError, where 2.7's was none: before ``except ValueError:`` comes ``except binascii.Error: raise``.

1. Where the try itself calls such a function, or ``.decode("hex")``, or a function of the file by name that does. ``decodestring`` and
   ``.decode("base64")`` raised binascii.Error already.
2. Only in a file that is Python 2's, and where nothing before catches it.
"""

from .engine import syms, token
from .grammar import flat
from .parts import part_around
from .python2 import Python2Fix, is_python2
from .trees import (arguments, expression, indentation, index_of, is_attribute, is_call, is_name, newline_of, root_of, statements,
                    string_value)

RAISING = frozenset("base64.b64decode base64.standard_b64decode base64.urlsafe_b64decode base64.b32decode base64.b16decode "
                    "binascii.unhexlify binascii.a2b_hex".split())
OF_OLD = frozenset("base64.decodestring base64.decode binascii.a2b_base64 binascii.a2b_uu".split())
# One of these stands where anything is decoded, or where the name for it is imported.
DECODING = frozenset(name.rpartition(".")[2] for name in RAISING | OF_OLD)
CODECS = {"hex": "TypeError", "base64": "binascii", "uu": "binascii"}
ALL = ("Exception", "StandardError", "BaseException")


class FixDecodingErrors(Python2Fix):
    """Errors of what is no base64."""

    targets = ("http.server", "six", "future")
    words = ("TypeError", "ValueError")

    def fix(self, source):
        """Rewrite *source*."""
        if not source.says("base64", "binascii", "hex", "uu") or not source.says(*DECODING) or not is_python2(source):
            return
        tries = [(node, clauses) for node, clauses in tries_of(source)
                 if any(names_in(clause, "TypeError", "ValueError") for clause in clauses)]
        known = decoders(source) if tries else {}
        for node, clauses in tries:
            raised = errors_of(source, node.children[2], known)
            if raised:
                self.catch(node, clauses, raised)

    def catch(self, node, clauses, raised):
        """Let the *clauses* of a try catch binascii.Error as they caught the errors *raised*, on Python 2, by what has no base64."""
        for clause in clauses:
            if names_in(clause, "binascii", *ALL):    # whatever it is
                return
            if names_in(clause, "ValueError"):
                if raised == {"TypeError"} and names_in(clause, "TypeError"):
                    return
                later = [each for each in clauses[clauses.index(clause) + 1:] if catches_decoding(each)]
                if later:
                    self.report(clause, "BH612", "binascii.Error is a ValueError")
                else:
                    put_before(node, clause, self.need("binascii", "Error"))
                return
            if names_in(clause, "TypeError") and "TypeError" in raised:
                return self.widen(clause)

    def widen(self, clause):
        """Let a *clause* that catches a TypeError catch the other too."""
        caught = clause.children[1]
        found = [leaf for leaf in caught.leaves() if is_name(leaf, "TypeError") and not is_attribute(leaf.parent)]
        if found:
            inner = "TypeError, %s" % self.need("binascii", "Error")
            if caught.type == syms.atom:
                found[0].replace([child for child in taken(expression("(%s)" % inner, found[0].prefix))])
            else:
                caught.replace(expression("(%s)" % inner, caught.prefix))


def tries_of(source):
    """Return (try, its except clauses, of which a bare one is a leaf) for each of the file."""
    return [(node, [child for child in node.children if child.type == syms.except_clause or is_name(child, "except")])
            for node in source.of_type(syms.try_stmt)]


def catches_decoding(clause):
    """True for a clause that would catch what was no ValueError on Python 2."""
    return is_name(clause, "except") or names_in(clause, "TypeError", "binascii", *ALL)


def names_in(clause, *names):
    """True where an except *clause* names one of the errors, or the module."""
    leaves = clause.children[1].leaves() if len(clause.children) > 1 else ()
    return any(leaf.type == token.NAME and leaf.value in names for leaf in leaves)


def put_before(node, clause, error):
    """Put ``except binascii.Error: raise`` before a *clause* of the try *node*."""
    deeper = [leaf.value for child in node.children if child.type == syms.suite for leaf in child.children if leaf.type == token.INDENT]
    indent = indentation(node)
    made = statements("try:\n    pass\nexcept %s:\n%sraise\n" % (error, (deeper or [indent + "    "])[0]))[0]
    new, first = made.children[3:6], clause.children[0]
    for leaf in made.leaves():
        if leaf.type == token.NEWLINE:
            leaf.value = newline_of(root_of(node))
    new[-1].children[-1].prefix = indent     # of what follows
    new[0].children[0].prefix, first.prefix = first.prefix, ""
    place = index_of(clause)
    for child in reversed(new):
        child.remove()
        node.insert_child(place, child)


def decoders(source):
    """Return {name: errors} of the functions of the file that decode, and of those that call one of these."""
    functions = [(node.children[1].value, node, part_around(node)) for node in source.of_type(syms.funcdef)]
    asked = DECODING | set(ref.leaf.value for ref, _ in source.imported("base64", "binascii"))
    known = {}
    for _ in range(2):
        for name, node, part in functions:
            # Most are of a class or function that says nothing of the kind.
            silent = part is not None and part.words.isdisjoint(asked) and part.words.isdisjoint(known)
            raised = () if silent else errors_of(source, node.children[-1], known)
            if raised:
                known.setdefault(name, set()).update(raised)
    return known


def taken(node):
    """Return the items of a tuple's node, and the commas, free of it; the first has the tuple's prefix."""
    items = list(node.children[1].children)
    for item in items:
        item.remove()
    items[0].prefix = node.prefix
    return items


def errors_of(source, block, known):
    """Return "TypeError" and "binascii" where 2.7 raised that when a block decodes what is no base64 or hexadecimal digit.

    *known*: those of the functions of the file.
    """
    found = set()
    for node in flat(block):
        if node.type == syms.power:
            calls = [index for index, child in enumerate(node.children) if is_call(child)]
            for index in calls:
                before, values = node.children[index - 1], arguments(node.children[index])
                name = before.children[1] if is_attribute(before) else before
                if is_name(name, "decode") and values:
                    found.add(CODECS.get((string_value(values[0]) or ("", ""))[1].lower()))
                found.update(known.get(name.value, ()) if is_name(name) else ())
            origin = source.origin(node.children[0]) if calls else None
            if origin is not None:
                names = [child.children[1].value for child in node.children[1:calls[0]] if is_attribute(child)]
                origin = ".".join([origin] + names)
                found.update(["TypeError"] if origin in RAISING else ["binascii"] if origin in OF_OLD else [])
    return found - {None}
