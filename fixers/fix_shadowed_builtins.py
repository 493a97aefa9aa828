"""``list = d.keys()`` -> ``list_ = d.keys()``, where the fixers are going to write ``list(d.keys())``

A variable that has the name of one of the built-ins in TRIGGERS is called otherwise where something in its function makes the fixers
write that built-in: they would call the variable.

1. Variables and parameters of functions. Those of a file that is alone, too, with the functions that have such a name.
2. Left where a name may be found by its text: beside locals(), vars(), globals(), exec and eval(); an attribute of a class; and what is
   given by its name somewhere, ``f(list=x)``, or may be in another file: that parameter is reported (BH625), and so is a variable of
   the module in a program of several files.
3. Only in a file that is Python 2's.
"""

from .base import ORDER_API
from .engine import syms, token
from .grammar import leaves_of
from .fix_reserved_names import free
from .python2 import Python2Fix, is_of_program, is_python2
from .trees import is_call, is_name, rename

BY_TEXT = ("locals", "vars", "globals", "exec", "eval", "execfile")
# Name of a built-in -> what makes the fixers write it: names, or signs.
TRIGGERS = {
    "list": "keys values items map filter zip range sort sorted dict headers", "map": "imap", "filter": "ifilter", "zip": "izip",
    "str": "unicode basestring isinstance type unichr StringType StringTypes UnicodeType", "bytes": "chr str isinstance type map",
    "bytearray": "chr", "repr": "` %r", "iter": "izip imap ifilter", "range": "xrange", "next": "next", "input": "raw_input",
    "open": "file", "tuple": "communicate", "chr": "unichr", "int": "long", "isinstance": "callable", "set": "Set",
}
TRIGGERS = dict((name, frozenset(words.split())) for name, words in TRIGGERS.items())


class FixShadowedBuiltins(Python2Fix):
    """Variables that are called like built-ins."""

    run_order = ORDER_API - 3
    targets = ("http.server", "six", "future", "compat")
    words = tuple(TRIGGERS)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        names = sorted(source.words.intersection(TRIGGERS))
        for scope in source.scopes():
            for name in names if scope.kind in ("function", "module") else ():
                if name in scope.bound:
                    self.variable(source, scope, name)

    def variable(self, source, scope, name):
        """One variable: give it another name, if it has to have one."""
        bindings, leaves = scope.bound[name], leaves_of(scope.node)
        if any(binding.kind in ("import", "global") for binding in bindings) or any(is_name(leaf, *BY_TEXT) for leaf in leaves):
            return
        if not any(asks_for(leaf, name) for leaf in leaves):
            return
        if scope.kind == "module" and is_of_program(source):
            self.report(bindings[0].leaf, "BH625", "%s is a name of this file, and what is written here calls the built-in" % name)
            return
        params = [binding.leaf for binding in bindings if binding.kind == "param"]
        if params and (is_of_program(source) or given_by_name(source, name)):
            self.report(params[0], "BH625", "%s is a parameter here, and what is written here calls the built-in" % name)
            return
        new = free(source, name)
        for ref in source.references(scope, name):
            rename(ref.leaf, new)


def asks_for(leaf, name):
    """True for a *leaf* that makes the fixers write the built-in *name*."""
    if leaf.type == token.NAME:
        return leaf.value in TRIGGERS[name] and (name != "next" or is_called_method(leaf))
    if leaf.type == token.STRING:
        return "%r" in TRIGGERS[name] and "%r" in leaf.value
    return leaf.value in TRIGGERS[name]     # a backquote


def is_called_method(leaf):
    """True for the next of ``x.next()``."""
    return leaf.parent.type == syms.trailer and is_call(leaf.parent.next_sibling)


def given_by_name(source, name):
    """True where a call somewhere gives an argument by that *name*, or all that a dict holds."""
    for node in source.of_type(syms.argument):
        first = node.children[0]
        if first.type == token.DOUBLESTAR or first.type == token.NAME and first.value == name and node.children[1].type == token.EQUAL:
            return True
    return False
