"""``os.path.walk(top, visit, arg)`` -> ``_walk(top, visit, arg)``, defined in the file; other functions that are gone are reported

``tokenize.tokenize(readline, f)`` -> ``_tokenize(readline, f)``, which calls f with each token
``inspect.getargspec(f)`` -> ``_getargspec(f)``, and ``operator.div(a, b)`` -> ``_divide(a, b)`` likewise.
``unittest.makeSuite(C)`` -> ``unittest.defaultTestLoader.loadTestsFromTestCase(C)``, findTestCases likewise
``subprocess.mswindows`` -> ``(os.name == "nt")``, ``urllib2.__version__`` -> ``"2.7"``, and of the servers' modules
BH102: ``os.popen3`` and others that modules of the standard library have no more and nothing takes
the place of as it stands.

1. An import of them by name that the file does not use is removed: it would raise ImportError.
2. For six and future, too: the helper runs on both. What is reported there is gone on Python 3 alone.
3. Not reported inside a try, or under an if that asks for the version; an import by name is, where only such a place uses it.
"""

from .base import ORDER_API
from .dotted import from_module, import_items
from .engine import syms
from .handlers import Use
from .header_uses import put
from .evidence import guarded, has_way_out
from .fix_division import HELPER as DIVISION
from .python2 import Python2Fix, is_python2
from .trees import arguments, is_attribute, is_call, is_name, source_of, string_value
from .unused import define_under, drop_unused, uses_of

SUBPROCESS, TEMPORARY = "subprocess.Popen", "tempfile"
GONE = {
    "ast": {"TryExcept": "ast.Try", "TryFinally": "ast.Try", "Print": "ast.Call", "Exec": "ast.Call"},
    "commands": {"getstatus": "os.stat", "mkarg": "shlex.quote, after a space", "mk2arg": "os.path.join, and shlex.quote after a space"},
    "contextlib": {"nested": "contextlib.ExitStack"},
    "ftplib": {"Netrc": "the module netrc"},
    "gettext": dict((name, "gettext." + name[1:]) for name in ("lgettext", "ldgettext", "lngettext", "ldngettext")),
    "hashlib": {"algorithms": "hashlib.algorithms_guaranteed"},
    "httplib": {"HTTP": "http.client.HTTPConnection", "HTTPS": "http.client.HTTPSConnection"},
    "inspect": {"formatargspec": "inspect.signature", "getmoduleinfo": "inspect.getmodulename"},
    "mailbox": dict((name, "mailbox." + new) for name, new in (
        ("UnixMailbox", "mbox"), ("PortableUnixMailbox", "mbox"), ("MmdfMailbox", "MMDF"), ("MHMailbox", "MH"), ("BabylMailbox", "Babyl"))),
    "operator": dict((name, "operator." + new) for name, new in (
        ("idiv", "ifloordiv"), ("getslice", "getitem"), ("setslice", "setitem"), ("delslice", "delitem"))),
    "os": {"popen2": SUBPROCESS, "popen3": SUBPROCESS, "popen4": SUBPROCESS, "tmpnam": TEMPORARY, "tempnam": TEMPORARY},
    "platform": {"dist": "the package distro", "linux_distribution": "the package distro", "popen": "os.popen"},
    "plistlib": {"readPlist": "plistlib.load", "readPlistFromString": "plistlib.loads", "writePlist": "plistlib.dump",
                 "writePlistToString": "plistlib.dumps", "Data": "bytes", "Dict": "dict", "Plist": "dict"},
    "random": {"jumpahead": "random.seed", "WichmannHill": "random.Random"},
    "re": {"template": "re.compile"},
    "socket": {"ssl": "ssl.SSLContext", "sslerror": "ssl.SSLError"},
    "sqlite3": {"OptimizedUnicode": "str"},
    "ssl": {"match_hostname": "check_hostname of an ssl.SSLContext", "sslwrap_simple": "ssl.SSLContext"},
    "string": dict((name, "ValueError") for name in ("atof_error", "atoi_error", "atol_error", "index_error")),
    "sys": {"exc_clear": "nothing: it is cleared at the end of the except clause", "setcheckinterval": "sys.setswitchinterval",
            "getcheckinterval": "sys.getswitchinterval", "subversion": "sys.implementation", "py3kwarning": "nothing",
            "long_info": "sys.int_info"},
    "traceback": {"tb_lineno": "tb.tb_lineno"},
    "types": {"FileType": "io.IOBase", "InstanceType": "object", "ClassType": "type", "BufferType": "memoryview",
              "UnboundMethodType": "types.FunctionType", "DictProxyType": "types.MappingProxyType"},
    "unittest": {"makeSuite": "unittest.TestLoader().loadTestsFromTestCase", "findTestCases": "unittest.TestLoader().loadTestsFromModule",
                 "getTestCaseNames": "unittest.TestLoader().getTestCaseNames"},
    "UserDict": {"DictMixin": "collections.abc.MutableMapping", "IterableUserDict": "collections.UserDict"},
    "UserString": {"MutableString": "a list of characters"},
    "urllib": dict((name, "urllib.request.build_opener (it is there until 3.13)") for name in ("URLopener", "FancyURLopener")),
    "weakref": {"ReferenceError": "ReferenceError"},
    "xml.etree.ElementTree": {"XMLTreeBuilder": "xml.etree.ElementTree.XMLParser"},
}
# Source: the __version__ of CPython 2.7.18's modules.
VERSIONS = {"urllib2": "2.7", "urllib": "1.17", "BaseHTTPServer": "0.3", "SimpleHTTPServer": "0.6", "CGIHTTPServer": "0.4",
            "SocketServer": "0.4", "xmlrpclib": "1.0.1"}
LOADING = {"makeSuite": "loadTestsFromTestCase", "findTestCases": "loadTestsFromModule"}
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
TOKENS = '''
def _tokenize(readline, tokeneater):
    """Call tokeneater with each token and where it is, as Python 2's tokenize.tokenize did."""
    import tokenize
    for each in tokenize.generate_tokens(readline):
        tokeneater(*each)
'''


class FixGoneFunctions(Python2Fix):
    """Functions that are gone."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("walk", "getargspec", "tokenize", "array", "div", "mswindows", "__version__") + tuple(
        name for names in GONE.values() for name in names)

    def fix(self, source):
        """Rewrite *source*."""
        if source.says("operator") and source.says("div"):
            source = self.division(source)
        if not is_python2(source):
            return
        self.told = set()
        if source.says("walk"):
            source = self.walks(source)
        if source.says("getargspec"):
            source = self.specs(source)
        if source.says("tokenize"):
            source = self.tokens(source)
        if source.says(*LOADING):
            source = self.loaders(source)
        if source.says("mswindows"):
            source = self.systems(source)
        if source.says("__version__") and source.says(*VERSIONS):
            source = self.versions(source)
        said = sorted(module for module, names in GONE.items() if source.says(*names) and source.says(module.rpartition(".")[2]))
        for module in said:
            for use in uses_of(source, module)[::-1]:
                if use.name in GONE[module] and not has_way_out(use.leaf):
                    self.tell(use.leaf, module, use.name)
        for use in uses_of(source, "array") if source.says("array") else ():
            values = arguments(use.rest[0]) if use.name == "array" and use.rest and is_call(use.rest[0]) else ()
            if values and (string_value(values[0]) or ("", ""))[1] == "c":
                self.report(use.leaf, "BH102", "arrays of the type code 'c' are gone: use 'B', whose items are numbers, or a bytearray")
        if said:
            drop_unused(source, tuple(said), tuple(name for module in said for name in GONE[module]))
            self.imports(self.refresh())

    def division(self, source):
        """Rewrite operator.div; return the source that holds now."""
        found = [use for use in uses_of(source, "operator") if use.name == "div" and not guarded(use.leaf)]
        for use in found:
            put(Use(use.node, use.end, False), 0, define_under(self.source, "_divide", DIVISION))
        source = self.refresh() if found else source
        if found:
            drop_unused(source, ("operator",), ("div",))
        return self.refresh()

    def walks(self, source):
        """Rewrite os.path.walk; return the source that holds now."""
        found = [(use, 0) for use in uses_of(source, *PATHS) if use.name == "walk"]
        found += [(use, 1) for use in uses_of(source, "os")
                  if use.name == "path" and use.rest and is_attribute(use.rest[0], "walk")]
        for use, taken in dict((id(use.node), (use, taken)) for use, taken in found).values():
            put(Use(use.node, use.end, False), taken, define_under(self.source, "_walk", HELPER))
        source = self.refresh() if found else source
        drop_unused(source, PATHS, ("walk",))
        return self.refresh()

    def specs(self, source):
        """Rewrite inspect.getargspec; return the source that holds now."""
        found = [use for use in uses_of(source, "inspect") if use.name == "getargspec" and not guarded(use.leaf)]
        for use in found:
            put(Use(use.node, use.end, False), 0, define_under(self.source, "_getargspec", ARGUMENTS))
        source = self.refresh() if found else source
        drop_unused(source, ("inspect",), ("getargspec",))
        return self.refresh()

    def tokens(self, source):
        """Rewrite tokenize.tokenize that is given what to call; return the source that holds now."""
        found = [use for use in uses_of(source, "tokenize") if use.name == "tokenize" and use.rest and is_call(use.rest[0])
                 and len(arguments(use.rest[0])) == 2]
        for use in found:
            put(Use(use.node, use.end, False), 0, define_under(self.source, "_tokenize", TOKENS))
        source = self.refresh() if found else source
        drop_unused(source, ("tokenize",), ("tokenize",))
        return self.refresh()

    def loaders(self, source):
        """Rewrite unittest.makeSuite and findTestCases of one argument; return the source that holds now."""
        found = [use for use in uses_of(source, "unittest") if use.name in LOADING and use.rest and is_call(use.rest[0])]
        found = [use for use in found if [source_of(value) for value in arguments(use.rest[0])[1:]] in ([], ["'test'"], ['"test"'])]
        for use in found:
            for value in arguments(use.rest[0])[1:]:
                value.prev_sibling.remove()
                value.remove()
            put(Use(use.node, use.end, False), 0, "%s.%s" % (self.need("unittest", "defaultTestLoader"), LOADING[use.name]))
        source = self.refresh() if found else source
        drop_unused(source, ("unittest",), tuple(LOADING))
        return self.refresh()

    def systems(self, source):
        """Rewrite subprocess.mswindows; return the source that holds now."""
        found = [use for use in uses_of(source, "subprocess") if use.name == "mswindows"]
        for use in found:
            put(Use(use.node, use.end, False), 0, '(%s == "nt")' % self.need("os", "name"))
        source = self.refresh() if found else source
        drop_unused(source, ("subprocess",), ("mswindows",))
        return self.refresh()

    def versions(self, source):
        """Rewrite the __version__ of VERSIONS; return the source that holds now."""
        found = [(use.node, use.end, "urllib2") for use in uses_of(source, "urllib2") if use.name == "__version__" and use.end == 1]
        found += [(node, 2, source.origin(node.children[0])) for node in source.powers_with("__version__")
                  if is_name(node.children[0]) and is_attribute(node.children[1], "__version__")]
        found = [(node, end, VERSIONS[module]) for node, end, module in found if module in VERSIONS]
        for node, end, version in found:
            put(Use(node, end, False), 0, '"%s"' % version)
        return self.refresh() if found else source

    def tell(self, node, module, name):
        self.told.add((module, name))
        self.report(node, "BH102", "%s.%s is gone: use %s" % (module, name, GONE[module][name]))

    def imports(self, source):
        """Report the imports by name of what is used in the clauses of a try alone: they fail before it."""
        for node in source.of_type(syms.import_from):
            module = from_module(node)
            for name in [item[0] for item in import_items(node)] if module in GONE and not guarded(node) else ():
                if name in GONE[module] and (module, name) not in self.told:
                    self.tell(node, module, name)
