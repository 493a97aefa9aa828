"""What the import fixers ask: which modules are to move, where, and their names with them.

``Family``   the six modules of moves.py, for any target
``Library``  the rest of the standard library as six and python-future spell it, for ``-f all`` with those
             targets; the engine's own fixers write what only Python 3 runs
"""

from .. import moves, python2_names

# old module: (six, future). None: no module stands for it, its names went to several. "a|b": dual_write.py; python-future
# has a module for those too, which on 2.7 lacks names that matter, is another program's backport, or a copy.
MODULES = {
    "StringIO": (None, None), "cStringIO": (None, None), "urllib": (None, None), "urllib2": (None, None),
    "urlparse": ("six.moves.urllib.parse", "future.moves.urllib.parse"),
    "robotparser": ("six.moves.urllib.robotparser", "future.moves.urllib.robotparser"),
    "ConfigParser": ("six.moves.configparser", "ConfigParser|configparser"),
    "Queue": ("six.moves.queue", "queue"),
    "thread": ("six.moves._thread", "_thread"),
    "dummy_thread": ("six.moves._dummy_thread", "_dummy_thread"),
    "httplib": ("six.moves.http_client", "http.client"),
    "Cookie": ("six.moves.http_cookies", "http.cookies"),
    "cookielib": ("six.moves.http_cookiejar", "http.cookiejar"),
    "HTMLParser": ("six.moves.html_parser", "html.parser"),
    "htmlentitydefs": ("six.moves.html_entities", "html.entities"),
    "xmlrpclib": ("six.moves.xmlrpc_client", "xmlrpc.client"),
    "SimpleXMLRPCServer": ("six.moves.xmlrpc_server", "SimpleXMLRPCServer|xmlrpc.server"),
    "__builtin__": ("six.moves.builtins", "__builtin__|builtins"),
    "copy_reg": ("six.moves.copyreg", "copyreg"),
    "repr": ("six.moves.reprlib", "reprlib"),
    "cPickle": ("six.moves.cPickle", "pickle"),
    "commands": (None, None),
    "itertools": ("itertools", "itertools"),
    "Tkinter": ("six.moves.tkinter", "tkinter"),
    "_winreg": ("six.moves.winreg", "winreg"),
}
# Those for which neither has a spelling, or one of them on one Python only.
PAIRS = {
    "UserDict": "collections", "UserList": "collections", "UserString": "collections", "DocXMLRPCServer": "xmlrpc.server",
    "anydbm": "dbm", "whichdb": "dbm",
}
PAIRS.update((_old, python2_names.RENAMED[_old]) for _old in (
    "dumbdbm gdbm markupbase FileDialog tkFileDialog SimpleDialog tkSimpleDialog tkColorChooser tkFont tkCommonDialog Dialog "
    "tkMessageBox ScrolledText Tkconstants Tix ttk").split())
MODULES.update((_old, ("%s|%s" % (_old, _new),) * 2) for _old, _new in PAIRS.items())

_QUOTING = "quote quote_plus unquote unquote_plus"
# name -> (module, submodule of urllib): the same for both, but for the package before it.
URLLIB = {
    ("urllib", "parse"): _QUOTING + " urlencode",
    ("urllib", "request"): "urlopen urlretrieve urlcleanup getproxies proxy_bypass pathname2url url2pathname "
                           "URLopener FancyURLopener",
    ("urllib", "error"): "ContentTooShortError",
    ("urllib2", "parse"): _QUOTING,
    ("urllib2", "request"): (
        "urlopen install_opener build_opener Request OpenerDirector HTTPDefaultErrorHandler HTTPRedirectHandler "
        "HTTPCookieProcessor ProxyHandler BaseHandler HTTPPasswordMgr HTTPPasswordMgrWithDefaultRealm "
        "AbstractBasicAuthHandler HTTPBasicAuthHandler ProxyBasicAuthHandler AbstractDigestAuthHandler "
        "HTTPDigestAuthHandler ProxyDigestAuthHandler HTTPHandler HTTPSHandler FileHandler FTPHandler "
        "CacheFTPHandler UnknownHandler HTTPErrorProcessor"),
    ("urllib2", "error"): "URLError HTTPError",
}
# The same for names that six and python-future lack on one Python or the other: a pair of modules for both.
_SPLIT = "splitattr splithost splitnport splitpasswd splitport splitquery splittag splittype splituser splitvalue unwrap"
URLLIB_PAIRS = {
    ("urllib", "parse"): _SPLIT,
    ("urllib2", "parse"): _SPLIT,
    ("urllib", "request"): "MAXFTPCACHE ftpcache ftperrors ftpwrapper getproxies_environment localhost noheaders "
                           "proxy_bypass_environment thishost",
    ("urllib2", "request"): "AbstractHTTPHandler ftpwrapper localhost parse_http_list parse_keqv_list request_host",
    ("urllib", "response"): "addbase addclosehook addinfo addinfourl",
    ("urllib2", "response"): "addinfourl",
}
NAMES = {
    "six": {("StringIO", "StringIO"): ("six", "StringIO"), ("cStringIO", "StringIO"): ("six.moves", "cStringIO"),
            ("commands", "getoutput"): ("commands|subprocess", "getoutput"),
            ("commands", "getstatusoutput"): ("commands|subprocess", "getstatusoutput"),
            ("itertools", "izip_longest"): ("six.moves", "zip_longest"),
            ("itertools", "ifilterfalse"): ("six.moves", "filterfalse")},
    "future": {("StringIO", "StringIO"): ("StringIO|io", "StringIO"), ("cStringIO", "StringIO"): ("cStringIO|io", "StringIO"),
               ("commands", "getoutput"): ("commands|subprocess", "getoutput"),
               ("commands", "getstatusoutput"): ("commands|subprocess", "getstatusoutput"),
               ("itertools", "izip_longest"): ("future.moves.itertools", "zip_longest"),
               ("itertools", "ifilterfalse"): ("future.moves.itertools", "filterfalse")},
}
for (_old, _part), _names in URLLIB.items():
    for _name in _names.split():
        NAMES["six"][_old, _name] = ("six.moves.urllib." + _part, _name)
        NAMES["future"][_old, _name] = ("future.moves.urllib." + _part, _name)

for (_old, _part), _names in URLLIB_PAIRS.items():
    for _name in _names.split():
        for _target in NAMES:
            NAMES[_target][_old, _name] = ("%s|urllib.%s" % (_old, _part), _name)
for _target in NAMES:
    _column = 0 if _target == "six" else 1
    NAMES[_target]["urllib", "basejoin"] = (MODULES["urlparse"][_column], "urljoin")
    NAMES[_target]["ConfigParser", "SafeConfigParser"] = (MODULES["ConfigParser"][1], "SafeConfigParser|ConfigParser")
    NAMES[_target]["urllib2", "httplib"] = (MODULES["httplib"][_column], None)
    NAMES[_target]["urllib2", "urlparse"] = (MODULES["urlparse"][_column], None)

# Names of Python 2's builtins that Python 3 has not: (module, attribute).
BUILTINS = {
    "six": {"unicode": ("six", "text_type"), "basestring": ("six", "string_types"), "unichr": ("six", "unichr"),
            "raw_input": ("six.moves", "input"), "intern": ("six.moves", "intern"),
            "reload": ("six.moves", "reload_module"), "xrange": ("six.moves", "xrange")},
    "future": dict((name, ("past.builtins", name)) for name in (
        "unicode", "basestring", "raw_input", "intern", "reload", "xrange")),
}
BUILTINS["future"]["unichr"] = ("builtins", "chr as unichr")    # past's is its chr() of bytes, to 255


class Family(object):
    """The family's modules for a Target."""

    def __init__(self, target):
        self.target = target
        self.olds = moves.BY_NAME

    def module(self, old):
        """Return the dotted module that stands for *old*, or None."""
        return self.target.module(old)

    def known(self, old, name):
        """True where 2.7's *old* had the name *name*."""
        return moves.row(old, name) is not None

    def place(self, old, name):
        """Return (module, attribute or None) for ``old.name``, or None where it is gone."""
        place = self.target.place(old, name)
        if place is None and self.target.name == "future" and moves.row(old, name)[2] == moves.SAME:
            return self.pair(old), name     # not in __all__, which is all that python-future's module has on 2.7
        return place

    def pair(self, old):
        """Return Python 2's module and Python 3's, to be imported one or the other: see dual_write."""
        return "%s|%s" % (old, moves.BY_NAME[old]["http.server"])

    def remark(self, old, name):
        """Return what a person has to know about ``old.name``; "" for nothing."""
        return moves.row(old, name)[3]

    def exported(self, old):
        """Return the names that ``from old import *`` binds where they must be spelled out, else None."""
        if self.target.name in ("http.server", "future") and old != "SocketServer":
            return moves.BY_NAME[old]["future_names"]
        return None

    def names(self, old):
        """Return every name of *old*."""
        return [row[0] for row in moves.BY_NAME[old]["names"]]


class Library(Family):
    """The other modules of the standard library, for six and future."""

    def __init__(self, target):
        super(Library, self).__init__(target)
        self.olds = MODULES
        self.places = NAMES[target.name]

    def module(self, old):
        """Return the dotted module that stands for *old*, or None."""
        return MODULES[old][0 if self.target.name == "six" else 1]

    def known(self, old, name):
        """True: what these modules have is not all listed."""
        return self.module(old) is None or (old, name) in self.places

    def place(self, old, name):
        """Return (module, attribute) for ``old.name``, or None where six and future have no place for it."""
        if (old, name) in self.places:
            return self.places[old, name]
        return (self.module(old), name) if self.module(old) else None

    def remark(self, old, name):
        """Return what replaces a name without a place."""
        return "" if (old, name) in self.places else "%s has no name for it" % self.target.name

    def exported(self, old):
        """None: a star stays a star."""

    def names(self, old):
        """Return the names of *old* that are listed."""
        return [name for module, name in self.places if module == old]
