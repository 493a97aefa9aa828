"""BaseFix: what every fixer of this package is.

A fixer sees a whole file at once, since nearly every question is one of scope. It has one method to write::

    class FixHasKey(BaseFix):
        def fix(self, source):
            for cls in handler_classes(source):
                ...

``self.target``      the Target (targets.py), from ``--target`` or BASEHTTPSERVER_COMPAT_TARGET
``self.report``      says that a place needs a person
``self.filename``    the path, for messages
``self.need``        makes an import available (imports.py)
"""

import os

from . import engine, imports, parts, scopes, targets
from .messages import Message
from .trees import position

# Ours run in this order, before any standard fixer. The API fixers ask what names were imported as in
# either spelling, so the imports may go last.
ORDER_API = 3
ORDER_ASKING = ORDER_API - 1.5      # after those at -2 that change what the flow is found of, and before byte_strings, which asks too
ORDER_IMPORTS = 6


class BaseFix(engine.fixer_base.BaseFix):
    """A fixer for a whole file; subclasses write ``fix(source)`` and set ``run_order``."""

    order = "pre"
    BM_compatible = False
    run_order = ORDER_API
    targets = ("http.server", "six", "future")   # those for which the fixer does anything
    words = None            # names of which a file has at least one where the fixer does anything; None: not known
    _accept_type = engine.syms.file_input

    def __init__(self, options, log):
        super(BaseFix, self).__init__(options, log)
        name = options.get("target") or os.environ.get(targets.ENVIRONMENT) or "http.server"
        self.target = targets.Target(name)
        self.source = None

    def compile_pattern(self):
        """Nothing: the fixer is given the file itself."""

    def start_tree(self, tree, filename):
        """Called by the driver with every file, before the rest. EngineMismatch if the driver is not ours."""
        engine.check(tree)
        self.filename = filename

    def match(self, node):
        """True for the whole file, if the fixer has anything to do for this target and these words."""
        return self.target.name in self.targets and self.concerns(node) and (
            self.words is None or not parts.words_of(node).isdisjoint(self.words))

    def concerns(self, node):
        """True where the file *node* is one that the fixer looks at."""
        return True

    def transform(self, node, results):
        """Run ``fix``; an analysis of the file is shared by the fixers until one of them changes it."""
        super(BaseFix, self).start_tree(node, self.filename)     # most fixers have nothing to do in most files
        before, node.was_changed = node.was_changed, False
        self.source = scopes_of(node)
        self.fix(self.source)
        if node.was_changed:
            node.bh_source = node.bh_words = None
        node.was_changed = node.was_changed or before

    def fix(self, source):
        """Rewrite the file. *source* is a scopes.Source; it is stale wherever you changed the tree."""
        raise NotImplementedError

    def need(self, module, attribute=None):
        """Make an import available; return the expression to write for it. See imports.need."""
        return imports.need(self.source, module, attribute)

    def refresh(self):
        """Analyse the file again, if this fixer has changed it; return the source that holds now."""
        if not self.source.tree.was_changed:
            return self.source
        added, stated = self.source.added, self.source.statements
        self.source = scopes.Source(self.source.tree)
        self.source.added, self.source.statements = added, stated
        self.source.tree.bh_source = self.source
        return self.source

    def report(self, node, code, text):
        """Say that the place *node* needs a person. *code* is one of messages.CODES."""
        line, column = position(node)
        message = Message(self.filename, line, column, code, text)
        messages = self.options.get("messages")
        if messages is None:
            self.log.append(str(message))
        else:
            messages.append(message)


def scopes_of(tree):
    """Return the Source of *tree*, made once until it changes."""
    if getattr(tree, "bh_source", None) is None:
        tree.bh_source = scopes.Source(tree)
    return tree.bh_source
