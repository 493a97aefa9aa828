"""``logging.FileHandler("app.log")`` -> the same, and log files of bytes: ``logging.FileHandler._open = ...`` at the top of the file

Python 2 wrote what is logged of a request, its path mostly, as the bytes that it was. Python 3's handlers open their files as text in the
locale's encoding, and lose each record with a byte that is no text there.

1. For FileHandler, those of logging.handlers that derive from it, and basicConfig(filename=...). An encoding that is given stays.
2. On 2.7 nothing happens. Only in a file of a server that is Python 2's.
"""

from .definitions import insert_definition
from .engine import syms
from .fix_url_quoting import called
from .python2 import ServerFix, is_python2
from .spelling import Speller
from .trees import arguments, is_name

OPEN = """%s.FileHandler._open = lambda self: open(  # Python 2 wrote bytes
    self.baseFilename, self.mode, encoding=self.encoding or %s)
"""
HANDLERS = ("FileHandler", "RotatingFileHandler", "TimedRotatingFileHandler", "WatchedFileHandler")


class FixLogFiles(ServerFix):
    """Files of logs."""

    targets = ("http.server", "six", "future")
    words = HANDLERS + ("basicConfig",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source) or source.says("_open") or not any(map(self.opens_file, source.powers_imported())):
            return
        name = self.need("logging", "FileHandler").rpartition(".")[0] or self.need("logging")
        coding = Speller(self, source).codec.replace(", ", ", errors=")
        text = OPEN % (name, coding)
        if self.target.straddles:
            text = "if str is not bytes:\n" + "".join("    %s\n" % line for line in text.splitlines())
        insert_definition(source.tree, text)

    def opens_file(self, node):
        """True for a call that makes a handler with a file."""
        call, name = called(self.source, node)
        if name is None or not name.startswith("logging."):
            return False
        if name == "logging.basicConfig":
            return any(value.type == syms.argument and is_name(value.children[0], "filename") for value in arguments(call))
        return name.rpartition(".")[2] in HANDLERS
