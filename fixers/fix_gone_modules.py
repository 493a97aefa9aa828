"""Reports imports of modules that newer Pythons have not: asyncore, imp, crypt, sets, popen2 ... (BH102)

An import of one that the file does not use is removed, in a file that is Python 2's.

1. Not inside a try or an if, where the program has thought of it, and not where a module of the name lies beside the file.
2. cgi is fix_cgi_module's, and the modules that were renamed are the imports fixers'.
"""

import os

from .base import ORDER_API
from .dotted import from_module, import_items
from .engine import syms
from .evidence import guarded
from .helper_modules import holds_module
from .python2 import Python2Fix, is_python2
from .unused import drop, is_unused

GONE = {
    "asyncore": "from Python 3.12: pip install pyasyncore; what its channels take and give is bytes, and nothing here tells them from text",
    "asynchat": "from Python 3.12: pip install pyasynchat; what its channels take and give is bytes, and nothing here tells them from text",
    "smtpd": "from Python 3.12: pip install aiosmtpd, which has another interface", "imp": "from Python 3.12: importlib",
    "distutils": "from Python 3.12: pip install setuptools", "crypt": "from Python 3.13: pip install legacycrypt",
    "cgitb": "from Python 3.13: pip install legacy-cgi", "pipes": "from Python 3.13: shlex.quote, subprocess",
    "telnetlib": "from Python 3.13: pip install standard-telnetlib", "nntplib": "from Python 3.13: pip install standard-nntplib",
    "imghdr": "from Python 3.13: pip install standard-imghdr", "sndhdr": "from Python 3.13: pip install standard-sndhdr",
    "uu": "from Python 3.13: binascii.b2a_uu", "xdrlib": "from Python 3.13: pip install standard-xdrlib",
    "audioop": "from Python 3.13: pip install audioop-lts", "spwd": "from Python 3.13", "nis": "from Python 3.13",
    "chunk": "from Python 3.13: pip install standard-chunk", "aifc": "from Python 3.13: pip install standard-aifc",
    "sunau": "from Python 3.13: pip install standard-sunau", "ossaudiodev": "from Python 3.13", "msilib": "from Python 3.13",
    "mailcap": "from Python 3.13: pip install standard-mailcap",
    "sets": "on Python 3: set", "popen2": "on Python 3: subprocess", "new": "on Python 3: types", "multifile": "on Python 3: email",
    "htmllib": "on Python 3: html.parser", "sgmllib": "on Python 3: html.parser", "statvfs": "on Python 3: os.statvfs",
    "dircache": "on Python 3: os.listdir", "fpformat": "on Python 3: format", "rexec": "on Python 3", "Bastion": "on Python 3",
    "mimify": "on Python 3: email", "MimeWriter": "on Python 3: email", "mhlib": "on Python 3: mailbox", "posixfile": "on Python 3: fcntl",
    "hotshot": "on Python 3: cProfile", "compiler": "on Python 3: ast", "ihooks": "on Python 3: importlib",
    "imputil": "on Python 3: importlib", "exceptions": "on Python 3: its names are builtins", "bsddb": "on Python 3: dbm",
    "mutex": "on Python 3: threading.Lock", "sre": "on Python 3: re", "toaiff": "on Python 3",
    "macpath": "from Python 3.8: posixpath", "symbol": "from Python 3.10", "parser": "from Python 3.10: ast",
    "formatter": "from Python 3.10", "binhex": "from Python 3.11: binascii", "lib2to3": "from Python 3.13: pip install fissix",
    "dl": "on Python 3: ctypes", "strop": "on Python 3", "stringold": "on Python 3: methods of str",
}


class FixGoneModules(Python2Fix):
    """Modules that are gone."""

    run_order = ORDER_API + 1       # gone_names takes the last use of some away
    targets = ("http.server", "six", "future")
    words = tuple(GONE)

    def fix(self, source):
        """Report what *source* imports."""
        if is_python2(source):
            self.drop(source)
            source = self.refresh()
        for node in source.of_type(syms.import_name, syms.import_from):
            names = [from_module(node)] if node.type == syms.import_from else [item[0] for item in import_items(node)]
            for name in names:
                top = name.partition(".")[0]
                if top in GONE and not guarded(node) and not self.is_own(top):
                    self.report(node, "BH102", "%s is gone %s" % (top, GONE[top]))

    def drop(self, source):
        """Remove the imports that nothing reads."""
        for node in source.of_type(syms.import_name):
            for name, _, leaf in import_items(node) if not guarded(node) else ():
                if name in GONE and not self.is_own(name) and is_unused(source, leaf, True):
                    drop(node, leaf)

    def is_own(self, name):
        """True where a module of this name lies beside the file."""
        return holds_module(os.path.dirname(self.filename), name)
