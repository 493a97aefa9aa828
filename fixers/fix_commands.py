"""``commands.getoutput(line)`` -> ``_getstatusoutput(line)[1]``; ``commands.getstatusoutput(line)`` -> ``_getstatusoutput(line)``

``os.popen(line).read()`` -> ``subprocess.Popen(line, shell=True, stdout=subprocess.PIPE, encoding=...).stdout.read()``

subprocess has functions of the same names, but they give an exit status where Python 2 gave that of wait(), eight
bits further left, and decode what comes out by the locale, or not at all. _getstatusoutput, defined in the file,
does neither.

1. For every target.
2. os.popen where it is read on the spot; where it is given a name, its close() may be
   asked for the exit status.
"""

from .base import ORDER_API
from .engine import syms
from .handlers import Use
from .header_uses import put
from .python2 import Python2Fix, is_python2
from .spelling import PIPE_CONSTANT, Speller
from .trees import arguments, is_attribute, is_call, source_of
from .unused import define_under, drop_unused, uses_of

NAMES = {"getoutput": "%s[1]", "getstatusoutput": "%s"}
HELPER = '''
def _getstatusoutput(command):
    """Return (status, output) of a shell command, as Python 2's commands did: the status is that of wait()."""
    process = SUBPROCESS.Popen("{ " + command + "; } 2>&1", shell=True, stdout=SUBPROCESS.PIPE)
    output = process.communicate()[0]DECODED
    status = -process.returncode if process.returncode < 0 else process.returncode << 8
    return status, output[:-1] if output.endswith("\\n") else output
'''
STRADDLING = '''
    if str is not bytes:
        output = output.decode(%s)'''


class FixCommands(Python2Fix):
    """The module commands, and os.popen."""

    run_order = ORDER_API
    words = ("commands", "popen")

    def fix(self, source):
        """Rewrite *source*."""
        found = [use for use in uses_of(source, "commands") if use.name in NAMES]
        for use in found:
            name = define_under(self.source, "_getstatusoutput", self.helper())
            if use.rest and is_call(use.rest[0]):
                text = NAMES[use.name] % (name + source_of(use.rest[0]))
                put(Use(use.node, use.end, False), 1, text)
            elif use.name == "getstatusoutput":
                put(Use(use.node, use.end, False), 0, name)
        if is_python2(source):
            for use in uses_of(source, "os"):
                if use.name == "popen":
                    self.popen(use)
        if found:
            drop_unused(self.refresh(), ("commands",), tuple(NAMES), whole=True)

    def helper(self):
        """Return the text of the function."""
        codec = Speller(self, self.source).codec
        decoded = STRADDLING % codec if self.target.straddles else ".decode(%s)" % codec
        module = self.need("subprocess")    # the module: the file may have `from subprocess import Popen`
        return HELPER.replace("SUBPROCESS", module).replace("DECODED", decoded)

    def popen(self, use):
        """``os.popen(line).read()``, and a loop over it."""
        rest = use.rest
        if not rest or not is_call(rest[0]) or len(arguments(rest[0])) != 1:
            return
        read = len(rest) > 1 and is_attribute(rest[1], "read", "readline", "readlines")
        looped = len(rest) == 1 and use.node.parent.type == syms.for_stmt
        if read or looped:
            speller = Speller(self, self.source)
            codec = speller.keywords(PIPE_CONSTANT, speller.coding())
            text = "{0}.Popen({1}, shell=True, stdout={0}.PIPE, {2}).stdout".format(
                self.need("subprocess"), source_of(arguments(rest[0])[0]), codec)
            put(Use(use.node, use.end, False), 1, text)
