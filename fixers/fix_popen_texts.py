"""``os.popen("ls")`` -> ``_popen("ls")``, defined in the file

Python 3 decodes what a command prints strictly, in the locale's encoding, and takes the line ends for its own; Python 2 gave the bytes.
_popen's file keeps bytes that are no text, by the encoding of the file's own texts, and the line ends. Modes have a b on Python 2, or not.

``os.popen2("sort")`` -> ``_popen2("sort")`` likewise, and popen3 and popen4, which are gone: subprocess starts the command.
``popen2.popen2("sort")`` -> ``_output_and_input("sort")`` likewise, and those of that module: what the command prints comes first there.

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
def NAME(command, PARAMETERS):
    """Return the files of command, as Python 2's MODULE.popenX did; they keep bytes that are no text, and line ends."""
    import io
    import subprocess
    if str is bytes:
        import MODULE
        return MODULE.popenX(command, GIVEN)
    process = subprocess.Popen(command, shell=isinstance(command, str), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=ERRORS)
    files = FILES
    return tuple([io.TextIOWrapper(each, CODEC, newline="\\n") for each in files if each is not None])
'''
ERRORS = {"popen2": "None", "popen3": "subprocess.PIPE", "popen4": "subprocess.STDOUT"}
PARAMETERS = {"os": ('mode="t", bufsize=-1', "mode, bufsize", "process.stdin, process.stdout, process.stderr"),
              "popen2": ('bufsize=-1, mode="t"', "bufsize, mode", "process.stdout, process.stdin, process.stderr")}
OF_MODULE = {"popen2": "_output_and_input", "popen3": "_output_input_and_errors", "popen4": "_all_output_and_input"}


class FixPopenTexts(ServerFix):
    """What commands print."""

    run_order = ORDER_API - 1       # after byte_strings, which knows os.popen
    targets = ("http.server", "six", "future")
    words = ("popen",) + tuple(ERRORS)

    def fix(self, source):
        """Rewrite *source*."""
        found = [(module, use) for module in ("os", "popen2") for use in uses_of(source, module) if is_called(use, module)]
        if not found or not is_python2(source):
            return
        codec = Speller(self, source).codec.split(", ")
        named = ", ".join(name + "=" + value for name, value in zip(("encoding", "errors"), codec))
        for module, use in found:
            name = "_" + use.name if module == "os" else OF_MODULE[use.name]
            put(Use(use.node, use.end, False), 0, name)
            define(source, name, (HELPER if name == NAME else several(module, use.name, name)).replace("CODEC", named))
        for module in sorted(set(module for module, _ in found)):
            drop_unused(self.refresh(), (module,), ("popen",) + tuple(ERRORS), module == "popen2")


def is_called(use, module):
    """True for the Name of a function of *module* that starts a command, and is called."""
    known = use.name in ERRORS or use.name == "popen" and module == "os"
    return known and bool(use.rest) and is_call(use.rest[0]) and not in_helper(use.node)


def several(module, function, name):
    """Return the text of the helper *name*, which stands for a *function* of *module* that gives several files."""
    parameters, given, files = PARAMETERS[module]
    text = SEVERAL.replace("NAME", name).replace("MODULE", module).replace("popenX", function).replace("ERRORS", ERRORS[function])
    return text.replace("PARAMETERS", parameters).replace("GIVEN", given).replace("FILES", files)
