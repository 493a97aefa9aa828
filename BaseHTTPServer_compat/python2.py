"""Python 2 by the piece, for programs that ``fix --target compat -f all`` rewrote; Python 3 only.

A rewritten program is Python 3's in its syntax and says in its imports what it has of Python 2's::

    from BaseHTTPServer_compat.python2 import BaseHTTPServer, urllib2      modules as 2.7 had them
    from BaseHTTPServer_compat.python2.urlparse import parse_qs
    from BaseHTTPServer_compat.python2 import open, sorted, str, print     built-ins as 2.7 had them
    from BaseHTTPServer_compat.python2 import py2                          py2(x).keys(), py2("%s") % x, py2(a) / b

The modules and built-ins are those of ``basehttpserver-compat run`` (the package `runner`), and so is what text is: a
plain ``str`` holds one byte a character, `Unicode` is 2.7's ``unicode``.  This goes for the whole process, from
the first import of this module on, so that modules of a program that need no rewriting fit in.

It needs the standard library only; ``cgi`` on 3.13 and newer needs legacy-cgi, and what compiles Python 2's source
while it runs (eval, exec, execfile and input, where the text is not Python 3's too) the engine of the fixers.
"""
from BaseHTTPServer_compat.runner import loader as _loader

_loader.use_process()  # before the rest: errors are Python 3's own in a program whose except clauses are

from BaseHTTPServer_compat.runner import rewritten as _rewritten  # noqa: E402
from BaseHTTPServer_compat.runner.rewritten import (  # noqa: E402 F401
    Dict, OldError, OldInstance, Unicode, documented, encoded, ended_by_stop_iteration, in_words_of_27, old_property, py2,
    special_methods)

__path__ = []  # `from BaseHTTPServer_compat.python2.urlparse import ...`: a finder knows the modules below this one
_rewritten.start(__name__)
