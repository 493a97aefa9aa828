"""``self.headers[x]``, which was a KeyError where the field is missing, and is None on Python 3.

``name = self.headers["X-Name"]`` -> ``name = _header_value(self.headers, "X-Name")``
``self.headers["Host"] = x`` -> ``del self.headers["Host"]``, then ``self.headers["Host"] = x``
``"%(host)s" % self.headers`` -> ``"%(host)s" % _header_dict(self.headers)``

1. Left: where the name was asked for before, in the same ``if`` or ``and``; ``int(self.headers[x])``, which is
   an error either way, unless the file catches KeyError somewhere.
2. The ``del`` is there since Python 3 adds a second field; it does nothing where there is none.
3. ``self.headers[x] += y``, targets of loops and of tuples are reported (BH202).
4. Only in files that are Python 2's: one that was ported means what it says.
"""

import re

from .base import BaseFix
from .engine import Leaf, syms, token
from .grammar import symbol
from .header_helpers import helper
from .header_uses import HEADER_WORDS, header_uses, put
from .python2 import is_python2
from .trees import ancestors, indentation, index_of, is_call, is_name, newline_of, rename, root_of, source_of, statements, string_value

LOOKUP = ("KeyError", "LookupError")
MAPPED = re.compile(r"%\(([^)]*)\)")


class FixHeadersIndex(BaseFix):
    """Fields asked for by index."""

    words = HEADER_WORDS

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        self.catches = any(is_name(leaf, *LOOKUP) for kind in symbol("except_clause") for node in source.of_type(kind)
                           for leaf in node.leaves())
        for use in header_uses(source):
            if use.rest and use.rest[0].children[0].type == token.LSQB:
                self.index(use)
            elif not use.rest:
                self.mapping(use)

    def index(self, use):
        """One ``h[x]``: read, assigned to, deleted."""
        parent = use.node.parent
        alone = len(use.rest) == 1
        if alone and parent.type == syms.expr_stmt and parent.children[-1] is not use.node:
            return self.store(use, parent)
        if alone and (parent.type == syms.for_stmt and parent.children[1] is use.node
                      or parent.type in symbol("exprlist", "testlist_star_expr") and is_first(parent)):
            return self.report(use.node, "BH202", "a second field of that name would be added")
        if alone and parent.type == syms.del_stmt or self.may_be_none(use):
            return None
        key = source_of(use.rest[0].children[1])
        return put(use, 1, "%s(%s, %s)" % (helper(self, "_header_value"), use.text.strip(), key))

    def store(self, use, statement):
        """``h[x] = y`` -> ``del h[x]`` before it."""
        key = use.rest[0].children[1]
        line = statement.parent
        if statement.children[1].type != token.EQUAL or len(statement.children) != 3 or key.type not in (
                token.STRING, token.NAME) or line.parent.type not in (syms.suite, syms.file_input):
            return self.report(use.node, "BH202", "a second field of that name would be added")
        text = "del %s" % source_of(use.node)
        if not is_there(line, text, statement):
            insert_before(line, statement, text)
        return None

    def may_be_none(self, use):
        """True where a missing field makes no difference."""
        node, key = use.node, source_of(use.rest[0].children[1]).lower()
        outer = node.parent
        if len(use.rest) == 1 and outer.type == syms.trailer and is_call(outer) and is_name(
                outer.parent.children[0], "int") and outer.parent.children[1] is outer and not self.catches:
            return True
        return any(guards(test, key, use.text.strip()) for test in tests_before(node))

    def mapping(self, use):
        """``"%(name)s" % h``."""
        parent = use.node.parent
        if parent.type != syms.term or parent.children[-1] is not use.node or parent.children[-2].value != "%":
            return
        pattern = parent.children[-3]
        if string_value(pattern) is None or not MAPPED.search(pattern.value):
            return
        rename(pattern, MAPPED.sub(lambda found: found.group(0).lower(), pattern.value))
        put(use, 0, "%s(%s)" % (helper(self, "_header_dict"), use.text.strip()))


def is_first(node):
    """True for a tuple that is assigned to, or looped over."""
    parent = node.parent
    return parent.type in (syms.expr_stmt, syms.for_stmt) and parent.children[-1] is not node and (
        parent.type == syms.expr_stmt or parent.children[1] is node)


def tests_before(node):
    """Yield the expressions that are true wherever *node* is evaluated."""
    inner = node
    for outer in ancestors(node):
        if outer.type == syms.if_stmt or outer.type == syms.while_stmt:
            index = index_of(inner)
            if index >= 3 and outer.children[index - 1].type == token.COLON and not is_name(
                    outer.children[index - 2], "else"):
                yield outer.children[index - 2]
        elif outer.type == syms.and_test:
            for child in outer.children[:index_of(inner):2]:
                yield child
        elif outer.type == syms.test and outer.children[0] is inner:
            yield outer.children[2]
        elif outer.type in (syms.funcdef, syms.classdef):
            return
        inner = outer


def guards(test, key, text):
    """True where *test* says that the field is there: ``key in h``, ``h.has_key(key)``, ``h.get(key)``."""
    if test.type == syms.and_test:
        return any(guards(child, key, text) for child in test.children[::2])
    if test.type == syms.atom and test.children[0].type == token.LPAR:
        return guards(test.children[1], key, text)
    if test.type == syms.comparison and len(test.children) == 3 and is_name(test.children[1], "in"):
        return source_of(test.children[0]).lower() == key and source_of(test.children[2]) == text
    source = source_of(test)
    return any(source.lower() == "%s.%s(%s)" % (text.lower(), name, key) for name in ("has_key", "get", "getheader"))


def is_there(line, text, statement):
    """True where the statement before *statement* is *text*."""
    before = statement.prev_sibling
    if before is not None:
        before = before.prev_sibling  # the semicolon
    elif line.prev_sibling is not None and line.prev_sibling.type == syms.simple_stmt:
        before = line.prev_sibling.children[-2]
    return before is not None and source_of(before) == text


def insert_before(line, statement, text):
    """Put the statement *text* on a line of its own before *line*, or beside *statement* if it is not first there."""
    if line.children[0] is statement:
        new = statements(text)[0]
        new.children[-1].value = newline_of(root_of(line))
        block = line.parent
        index = index_of(line)
        new.prefix, line.prefix = line.prefix, indentation(line)
        if index and block.children[index - 1].type == token.INDENT:
            new.prefix = ""
        block.insert_child(index, new)
        return
    index = index_of(statement)
    new = statements(text)[0].children[0]
    new.remove()
    new.prefix = statement.prefix
    line.insert_child(index, new)
    line.insert_child(index + 1, Leaf(token.SEMI, ";"))
