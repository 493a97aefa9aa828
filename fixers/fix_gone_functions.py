"""``os.path.walk(top, visit, arg)`` -> ``_walk(top, visit, arg)``, defined in the file; other functions that are gone are reported

``inspect.getargspec(f)`` -> ``_getargspec(f)`` likewise.
BH102: ``os.popen3`` and others that modules of the standard library have no more and nothing takes
the place of as it stands.

1. An import of them by name that the file does not use is removed: it would raise ImportError.
2. For six and future, too: the helper runs on both. What is reported there is gone on Python 3 alone.
3. Not reported inside a try, or under an if that asks for the version.
"""

from .base import ORDER_API
from .handlers import Use
from .header_uses import put
from .evidence import guarded
from .python2 import Python2Fix, is_python2
from .trees import arguments, is_attribute, is_call, string_value
from .unused import define_under, drop_unused, uses_of

SUBPROCESS, TEMPORARY = "subprocess.Popen", "tempfile"
GONE = {
    "os": {"popen2": SUBPROCESS, "popen3": SUBPROCESS, "popen4": SUBPROCESS, "tmpnam": TEMPORARY, "tempnam": TEMPORARY,
           "tmpfile": TEMPORARY},
    "sys": {"exc_clear": "nothing: it is cleared at the end of the except clause", "setcheckinterval": "sys.setswitchinterval"},
    "inspect": {"formatargspec": "inspect.signature"},
    "socket": {"ssl": "ssl.SSLContext", "sslerror": "ssl.SSLError"},
    "contextlib": {"nested": "contextlib.ExitStack"},
    "platform": {"dist": "the package distro", "linux_distribution": "the package distro"},
    "httplib": {"HTTP": "http.client.HTTPConnection", "HTTPS": "http.client.HTTPSConnection"},
    "mailbox": dict((name, "mailbox." + new) for name, new in (
        ("UnixMailbox", "mbox"), ("PortableUnixMailbox", "mbox"), ("MmdfMailbox", "MMDF"), ("MHMailbox", "MH"), ("BabylMailbox", "Babyl"))),
    "random": {"jumpahead": "random.seed", "WichmannHill": "random.Random"},
}
PATHS = ("os.path", "posixpath")
HELPER = '''
def _walk(top, visit, arg):
    """Call visit(arg, folder, names) for top and the folders below it, as Python 2's os.path.walk did."""
    import os
    try:
        names = os.listdir(top)
    except OSError:
        return
    visit(arg, top, names)
    for name in names:
        name = os.path.join(top, name)
        if os.path.isdir(name) and not os.path.islink(name):
            _walk(name, visit, arg)
'''
ARGUMENTS = '''
def _getargspec(function):
    """Return (args, varargs, keywords, defaults) of a function by name, as Python 2's inspect.getargspec did."""
    import collections
    import inspect
    if str is bytes:
        return inspect.getargspec(function)
    return collections.namedtuple("ArgSpec", "args varargs keywords defaults")(*inspect.getfullargspec(function)[:4])
'''


class FixGoneFunctions(Python2Fix):
    """Functions that are gone."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("walk", "getargspec", "array") + tuple(name for names in GONE.values() for name in names)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        found = [(use, 0) for use in uses_of(source, *PATHS) if use.name == "walk"]
        found += [(use, 1) for use in uses_of(source, "os")
                  if use.name == "path" and use.rest and is_attribute(use.rest[0], "walk")]
        for use, taken in dict((id(use.node), (use, taken)) for use, taken in found).values():
            put(Use(use.node, use.end, False), taken, define_under(self.source, "_walk", HELPER))
        specs = [use for use in uses_of(source, "inspect") if use.name == "getargspec" and not guarded(use.leaf)]
        for use in specs:
            put(Use(use.node, use.end, False), 0, define_under(self.source, "_getargspec", ARGUMENTS))
        for module, names in sorted(GONE.items()):
            for use in uses_of(source, module)[::-1]:
                if use.name in names and not guarded(use.leaf):
                    self.report(use.leaf, "BH102", "%s.%s is gone: use %s" % (module, use.name, names[use.name]))
        for use in uses_of(source, "array"):
            values = arguments(use.rest[0]) if use.name == "array" and use.rest and is_call(use.rest[0]) else ()
            if values and (string_value(values[0]) or ("", ""))[1] == "c":
                self.report(use.leaf, "BH102", "arrays of the type code 'c' are gone: use 'B', whose items are numbers, or a bytearray")
        source = self.refresh() if found or specs else source
        drop_unused(source, PATHS, ("walk",))
        drop_unused(source, ("inspect",), ("getargspec",))
        drop_unused(source, tuple(GONE), tuple(name for names in GONE.values() for name in names))
