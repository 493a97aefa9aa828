"""The table of moves: what Python 2's server modules were and where each of their names is today.

Pure data. Imports nothing, runs on 2.7 and on 3, and is the only place that holds these facts: the aliases,
the fixers, the README's table and the tests all read it. Checked against CPython 2.7.18 (`dir()` of each
module) and against 3.6 ... 3.13 by tests/fixers/test_moves.py.

``MODULES``
    one dict a module, in the order of the README:

    ``old``             Python 2's name, which is also the alias's
    ``implementation``  our module that reproduces it on Python 3
    ``runs``            True where ``python -m <old>`` starts a server
    ``http.server``, ``six``, ``future``, ``compat``
                        the module to import for that target; None: no such module
    ``future_names``    names that python-future's module has on 2.7 (it copies ``__all__`` only)
    ``names``           rows (name, new, both, remark), see below

A row says where one name of the module went:

    ``name``            as Python 2 spells it
    ``new``             ``module:attribute`` in Python 3's standard library, a module alone where the name
                        was a module; None: gone
    ``both``            the same for a place in 2.7's *and* 3's standard library, for ``six`` and ``future``;
                        ``SAME``: through the target's module above; None: gone
    ``remark``          what a person has to know; for a name that is gone, what replaces it

``BY_NAME`` finds a module's dict by its old name. ``place(old, name, target)`` answers the usual question.
"""

SAME = "="
TARGETS = ("http.server", "six", "future", "compat")

BASE_HTTP_SERVER = {
    "old": "BaseHTTPServer",
    "implementation": "BaseHTTPServer_compat.server",
    "runs": True,
    "http.server": "http.server",
    "six": "six.moves.BaseHTTPServer",
    "future": "http.server",
    "compat": "BaseHTTPServer_compat",
    "future_names": ("HTTPServer", "BaseHTTPRequestHandler"),
    "names": (
        ("HTTPServer", "http.server:HTTPServer", SAME, ""),
        ("BaseHTTPRequestHandler", "http.server:BaseHTTPRequestHandler", SAME, ""),
        ("DEFAULT_ERROR_MESSAGE", "http.server:DEFAULT_ERROR_MESSAGE", SAME,
         "the page's text differs; set error_message_format on the handler"),
        ("DEFAULT_ERROR_CONTENT_TYPE", "http.server:DEFAULT_ERROR_CONTENT_TYPE", SAME,
         "text/html;charset=utf-8 instead of text/html; set error_content_type on the handler"),
        ("test", "http.server:test", SAME,
         "takes port= instead of reading sys.argv[1]"),
        ("_quote_html", "html:escape", "xml.sax.saxutils:escape",
         "html.escape(text, quote=False)"),
        ("SocketServer", "socketserver", SAME, "the module itself"),
        ("mimetools", None, None, "the module itself; see mimetools"),
        ("socket", "socket", "socket", ""),
        ("sys", "sys", "sys", ""),
        ("time", "time", "time", ""),
        ("catch_warnings", "warnings:catch_warnings", "warnings:catch_warnings", ""),
        ("filterwarnings", "warnings:filterwarnings", "warnings:filterwarnings", ""),
    ),
}

SIMPLE_HTTP_SERVER = {
    "old": "SimpleHTTPServer",
    "implementation": "BaseHTTPServer_compat.simple_http",
    "runs": True,
    "http.server": "http.server",
    "six": "six.moves.SimpleHTTPServer",
    "future": "http.server",
    "compat": "BaseHTTPServer_compat.simple_http",
    "future_names": ("SimpleHTTPRequestHandler",),
    "names": (
        ("SimpleHTTPRequestHandler", "http.server:SimpleHTTPRequestHandler", SAME, ""),
        ("test", "http.server:test", SAME,
         "takes port= instead of reading sys.argv[1]; name the handler: "
         "http.server.test(http.server.SimpleHTTPRequestHandler)"),
        ("BaseHTTPServer", "http.server", SAME, "the module itself"),
        ("StringIO", "io:BytesIO", "io:BytesIO", "what is written to wfile is bytes"),
        ("cgi", None, "cgi", "removed in 3.13: html.escape, urllib.parse, the email package or legacy-cgi"),
        ("mimetypes", "mimetypes", "mimetypes", ""),
        ("os", "os", "os", ""),
        ("posixpath", "posixpath", "posixpath", ""),
        ("shutil", "shutil", "shutil", ""),
        ("sys", "sys", "sys", ""),
        ("urllib", "urllib.parse", None, "quote and unquote are in urllib.parse (six.moves.urllib.parse)"),
        ("urlparse", "urllib.parse", None, "the module itself (six.moves.urllib.parse)"),
    ),
}

CGI_HTTP_SERVER = {
    "old": "CGIHTTPServer",
    "implementation": "BaseHTTPServer_compat.cgi_http",
    "runs": True,
    "http.server": "http.server",
    "six": "six.moves.CGIHTTPServer",
    "future": "http.server",
    "compat": "BaseHTTPServer_compat.cgi_http",
    "future_names": ("CGIHTTPRequestHandler", "_url_collapse_path"),
    "names": (
        ("CGIHTTPRequestHandler", "http.server:CGIHTTPRequestHandler", SAME,
         "deprecated since 3.13 and removed in 3.15"),
        ("executable", "http.server:executable", SAME, "os.access(path, os.X_OK)"),
        ("nobody", "http.server:nobody", SAME, "a cached uid"),
        ("nobody_uid", "http.server:nobody_uid", SAME, "pwd.getpwnam('nobody').pw_uid"),
        ("_url_collapse_path", "http.server:_url_collapse_path", SAME, "private"),
        ("test", "http.server:test", SAME,
         "takes port= instead of reading sys.argv[1]; name the handler: "
         "http.server.test(http.server.CGIHTTPRequestHandler)"),
        ("BaseHTTPServer", "http.server", SAME, "the module itself"),
        ("SimpleHTTPServer", "http.server", SAME, "the module itself"),
        ("copy", "copy", "copy", ""),
        ("os", "os", "os", ""),
        ("select", "select", "select", ""),
        ("sys", "sys", "sys", ""),
        ("urllib", "urllib.parse", None, "quote and unquote are in urllib.parse (six.moves.urllib.parse)"),
    ),
}

SOCKET_SERVER_NAMES = (
    "TCPServer", "UDPServer", "UnixStreamServer", "UnixDatagramServer", "ForkingMixIn", "ThreadingMixIn",
    "ForkingTCPServer", "ForkingUDPServer", "ThreadingTCPServer", "ThreadingUDPServer",
    "ThreadingUnixStreamServer", "ThreadingUnixDatagramServer", "BaseRequestHandler",
    "StreamRequestHandler", "DatagramRequestHandler",
)
SOCKET_SERVER = {
    "old": "SocketServer",
    "implementation": "BaseHTTPServer_compat.socket_server",
    "runs": False,
    "http.server": "socketserver",
    "six": "six.moves.socketserver",
    "future": "socketserver",
    "compat": "BaseHTTPServer_compat.socket_server",
    "future_names": SOCKET_SERVER_NAMES,
    "names": tuple(
        (name, "socketserver:" + name, SAME, "")
        for name in SOCKET_SERVER_NAMES + ("BaseServer",)
    ) + (
        ("_eintr_retry", None, None, "call the function itself: Python 3.5 and later retry (PEP 475)"),
        ("errno", "errno", "errno", ""),
        ("os", "os", "os", ""),
        ("select", "select", "select", ""),
        ("socket", "socket", "socket", ""),
        ("sys", "sys", "sys", ""),
        ("threading", "threading", "threading", ""),
    ),
}

MIMETOOLS = {
    "old": "mimetools",
    "implementation": "BaseHTTPServer_compat.mimetools",
    "runs": False,
    "http.server": None,
    "six": None,
    "future": None,
    "compat": "BaseHTTPServer_compat.mimetools",
    "future_names": (),
    "names": (
        ("Message", "http.client:HTTPMessage", None,
         "http.client.parse_headers(fp) reads one; on Python 2 it is still mimetools.Message"),
        ("choose_boundary", None, None, "uuid.uuid4().hex, or the email package, which chooses its own"),
        ("encode", None, None, "base64.encode(input, output) or quopri.encode(input, output, quotetabs)"),
        ("decode", None, None, "base64.decode(input, output) or quopri.decode(input, output)"),
        ("copyliteral", "shutil:copyfileobj", "shutil:copyfileobj", ""),
        ("copybinary", "shutil:copyfileobj", "shutil:copyfileobj", ""),
        ("encodetab", None, None, "shell commands of 1992; base64 and quopri do it"),
        ("decodetab", None, None, "shell commands of 1992; base64 and quopri do it"),
        ("uudecode_pipe", None, None, "binascii.a2b_uu"),
        ("pipeto", None, None, "subprocess"),
        ("pipethrough", None, None, "subprocess"),
        ("rfc822", None, None, "the module itself; see rfc822"),
        ("os", "os", "os", ""),
        ("sys", "sys", "sys", ""),
        ("tempfile", "tempfile", "tempfile", ""),
        ("catch_warnings", "warnings:catch_warnings", "warnings:catch_warnings", ""),
        ("filterwarnings", "warnings:filterwarnings", "warnings:filterwarnings", ""),
        ("warnpy3k", None, None, "nothing: the warning was Python 2.6's own"),
    ),
}

RFC822 = {
    "old": "rfc822",
    "implementation": "BaseHTTPServer_compat.rfc822",
    "runs": False,
    "http.server": None,
    "six": None,
    "future": None,
    "compat": "BaseHTTPServer_compat.rfc822",
    "future_names": (),
    "names": (
        ("Message", None, None,
         "email.message_from_binary_file(fp), email.message_from_file(fp) on Python 2: another interface"),
        ("AddressList", None, None, "email.utils.getaddresses([text])"),
        ("AddrlistClass", None, None, "email.utils.getaddresses([text])"),
        ("parsedate", "email.utils:parsedate", "email.utils:parsedate", ""),
        ("parsedate_tz", "email.utils:parsedate_tz", "email.utils:parsedate_tz", ""),
        ("mktime_tz", "email.utils:mktime_tz", "email.utils:mktime_tz", ""),
        ("parseaddr", "email.utils:parseaddr", "email.utils:parseaddr", ""),
        ("dump_address_pair", "email.utils:formataddr", "email.utils:formataddr", ""),
        ("formatdate", "email.utils:formatdate", "email.utils:formatdate",
         "email.utils.formatdate(t, usegmt=True) ends in GMT as rfc822's did"),
        ("quote", "email.utils:quote", "email.utils:quote", ""),
        ("unquote", "email.utils:unquote", "email.utils:unquote", ""),
        ("time", "time", "time", ""),
        ("warnpy3k", None, None, "nothing: the warning was Python 2.6's own"),
    ),
}

MODULES = (BASE_HTTP_SERVER, SIMPLE_HTTP_SERVER, CGI_HTTP_SERVER, SOCKET_SERVER, MIMETOOLS, RFC822)
BY_NAME = dict((module["old"], module) for module in MODULES)


def row(old, name):
    """Return the row of *name* in the module *old*, or None where 2.7 had no such public name."""
    for candidate in BY_NAME[old]["names"]:
        if candidate[0] == name:
            return candidate
    return None


def place(old, name, target):
    """Return (module, attribute) that *target* has for ``old.name``, or None where it is gone.

    *attribute* is None where the name was a module itself. KeyError for a name 2.7 did not have.

    >>> place("BaseHTTPServer", "HTTPServer", "six")
    ('six.moves.BaseHTTPServer', 'HTTPServer')
    >>> place("BaseHTTPServer", "SocketServer", "http.server")
    ('socketserver', None)
    >>> place("rfc822", "Message", "http.server") is None
    True
    """
    found = row(old, name)
    if found is None:
        raise KeyError("%s.%s" % (old, name))
    if name in BY_NAME:
        module = BY_NAME[name][target]
        return module and (module, None)
    if target == "compat":
        return BY_NAME[old]["compat"], name
    where = found[1] if target == "http.server" else found[2]
    if where == SAME:
        where = "%s:%s" % (BY_NAME[old][target], name)
        if target == "future" and name not in BY_NAME[old]["future_names"]:
            where = None
    if where is None:
        return None
    module, _, attribute = where.partition(":")
    return module, attribute or None
