"""``os.popen("ls")`` -> ``_popen("ls")``, defined in the file

Python 3 decodes what a command prints strictly, in the locale's encoding, and takes the line ends for its own; Python 2 gave the bytes.
_popen's file keeps bytes that are no text, by the encoding of the file's own texts, and the line ends. Modes have a b on Python 2, or not.

``os.popen2("sort")`` -> ``_popen2("sort")`` likewise, and popen3 and popen4, which are gone: subprocess starts the command.

1. Only in a file of a server that is Python 2's. On 2.7 it is os.popen.
"""

from .base import ORDER_API
from .definitions import define
from .handlers import Use
from .header_uses import put
from .our_helpers import in_helper
from .python2 import ServerFix, is_python2
from .spelling import Speller
from .trees import is_call
from .unused import drop_unused, uses_of

NAME = "_popen"
HELPER = '''
def _popen(command, mode="r", bufsize=-1):
    """Return os.popen(command, mode), which keeps bytes that are no text, and line ends."""
    import os
    if str is bytes:
        return os.popen(command, mode, bufsize)
    stream = os.popen(command, mode[:1])
    if hasattr(stream, "reconfigure"):      # not on Python 3.6
        stream.reconfigure(CODEC, newline="\\n")
    return stream
'''
SEVERAL = '''
def NAME(command, mode="t", bufsize=-1):
    """Return the files of command, as Python 2's os.popenX did; they keep bytes that are no text, and line ends."""
    import io
    import os
    import subprocess
    if str is bytes:
        return os.popenX(command, mode, bufsize)
    process = subprocess.Popen(command, shell=isinstance(command, str), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=ERRORS)
    files = process.stdin, process.stdout, process.stderr
    return tuple([io.TextIOWrapper(each, CODEC, newline="\\n") for each in files if each is not None])
'''
ERRORS = {"popen2": "None", "popen3": "subprocess.PIPE", "popen4": "subprocess.STDOUT"}


class FixPopenTexts(ServerFix):
    """What commands print."""

    run_order = ORDER_API - 1       # after byte_strings, which knows os.popen
    targets = ("http.server", "six", "future")
    words = ("popen",) + tuple(ERRORS)

    def fix(self, source):
        """Rewrite *source*."""
        found = [use for use in uses_of(source, "os") if (use.name == "popen" or use.name in ERRORS) and use.rest and is_call(use.rest[0])
                 and not in_helper(use.node)]
        if not found or not is_python2(source):
            return
        codec = Speller(self, source).codec.split(", ")
        named = ", ".join(name + "=" + value for name, value in zip(("encoding", "errors"), codec))
        for use in found:
            name = "_" + use.name
            put(Use(use.node, use.end, False), 0, name)
            text = HELPER if name == NAME else SEVERAL.replace("NAME", name).replace("popenX", use.name).replace("ERRORS", ERRORS[use.name])
            define(source, name, text.replace("CODEC", named))
        drop_unused(self.refresh(), ("os",), ("popen",) + tuple(ERRORS))
