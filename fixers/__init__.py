"""The fixers: Python 2 sources that use BaseHTTPServer and its siblings, rewritten for http.server.

Installed as ``BaseHTTPServer_compat.fixers``. Driven by ``basehttpserver-compat fix``, by the engine's own
``main("BaseHTTPServer_compat.fixers", args)``, or by ``modernize -f BaseHTTPServer_compat.fixers.fix_x``;
the last two take the target from the environment variable BASEHTTPSERVER_COMPAT_TARGET.

How to write one
----------------
A file ``fix_some_idiom.py`` with one class ``FixSomeIdiom(BaseFix)``; its docstring, and the module's, say
``before -> after`` and then the caveats. It is found by its name; nothing has to be registered.::

    from .base import BaseFix, ORDER_API
    from .handlers import handler_classes
    from .trees import is_attribute, is_call, replace

    class FixTypeheader(BaseFix):
        run_order = ORDER_API                        # before the imports are renamed; ties: by file name
        targets = ("http.server", "six", "future")   # does nothing for the others

        def fix(self, source):
            for cls in handler_classes(source):
                for method in cls.methods:
                    for use in method.attribute_uses("headers"):
                        if use.rest and is_attribute(use.rest[0], "typeheader"):
                            if use.is_store(): ...
                            self.report(use.node, "BH201", "self.headers.typeheader assigned to")

* A fixer gets the *whole file* once (``fix(source)``), before any standard fixer has run, and edits the tree
  in place. The names of the family may have their old or their new spelling: ask ``source.canonical(node)``,
  which answers ``http.server.HTTPServer`` for both, ``mimetools.Message`` for that.
* ``self.target.name``; ``self.target.straddles`` (six, future: the result runs on 2.7 too, where
  ``self.headers`` is still a mimetools.Message); ``compat`` keeps Python 2's API, so leave it out of ``targets``.
* ``self.report(node, "BH203", text)`` where a person must decide. Codes are rows of messages.CODES: add yours there.
  A place that you do rewrite for certain is not reported.
* ``self.need("html", "escape")`` adds ``import html`` if it has to and returns the text to write, whatever
  the file calls it; a local called ``html`` is never captured. ``imports.free_name`` finds a free name.
* ``trees.expression("x.y(1)", prefix)`` makes a node; ``trees.replace(node, text)`` puts it in place of another
  and keeps what stood before it; ``trees.rename(leaf, text)`` (assigning ``leaf.value`` does not mark the change).
  ``trees.source_of(node)`` is a node's text without its prefix.
* ``source`` describes the file before your edits. Collect first and edit after, from the inside out, or
  call ``source = self.refresh()``.
* Running a fixer on its own result must change nothing; the tests run every row twice.

The layers: ``engine`` (lib2to3 or fissix) <- ``trees`` <- ``binding`` (the names of one statement) <- ``parts`` (each statement
looked through once until it changes) <- ``scopes`` (the names of a file) <- ``handlers`` (request handler
classes, what ``self.x`` is called, values of locals), ``imports`` (adding imports) <- ``base`` <- ``fix_*``.
``targets`` and ``messages`` are data; ``refactor`` drives it all.
"""
