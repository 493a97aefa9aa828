"""urllib2: Python 3's ``urllib.request`` with strings in and out."""
import base64
import http.client
import urllib.error
import urllib.request

from BaseHTTPServer_compat.runner import files, order, std_httplib, std_urllib, viewing
from BaseHTTPServer_compat.runner.text import native, raw, to_str

__version__ = '2.7'
URLError = urllib.error.URLError
quote, unquote = std_urllib.quote, std_urllib.unquote


class Request(urllib.request.Request):
    """2.7's Request: `data` is a string, and its methods have 2.7's names."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False):  # noqa: B006  2.7's
        headers = dict((to_str(name), headers[name]) for name in order.iterable(headers))
        urllib.request.Request.__init__(self, std_urllib.real_url(url) if ':' in url else url, _body(data), headers,
                                        origin_req_host, unverifiable)

    data = property(urllib.request.Request.data.fget, lambda self, data: urllib.request.Request.data.fset(self, _body(data)),
                    urllib.request.Request.data.fdel)

    def _parse(self):
        """Take the address apart; one of no known kind, too, whose kind is asked for later on 2.7."""
        try:
            urllib.request.Request._parse(self)
        except ValueError:
            self.type = self.host = self.selector = None

    def checked(self):
        """This Request, if its address has a kind.  ValueError."""
        if self.type is None:
            raise ValueError('unknown url type: %s' % self.full_url)
        return self

    def header_items(self):
        headers = order.copied(self.unredirected_hdrs)
        headers.update(self.headers)
        return order.items(headers)

    def get_data(self):
        return native(self.data)

    def add_data(self, data):
        self.data = data

    def has_data(self):
        return self.data is not None

    def get_host(self):
        return self.checked().host

    def get_selector(self):
        return self.checked().selector

    def get_type(self):
        return self.checked().type

    def get_origin_req_host(self):
        return self.origin_req_host

    def is_unverifiable(self):
        return self.unverifiable

    def get_method(self):
        """Faithful: GET or POST; programs that want more override it."""
        return 'GET' if self.data is None else 'POST'


def _body(data):
    if isinstance(data, str):
        return raw(data)
    return files.binary(data) if hasattr(data, 'read') else data


class HTTPError(urllib.error.HTTPError, std_httplib.Readable):
    """An answer of status 300 and above; reads as strings."""

    status = None  # for who sets it, as old recipes do; Python 3's cannot be set

    def __init__(self, url, code, msg, hdrs, fp):
        urllib.error.HTTPError.__init__(self, url, code, msg, hdrs, fp)
        self._plain = fp
        if hdrs is not None and not hasattr(hdrs, 'getheader') and hasattr(hdrs, 'items'):
            self.hdrs = self.headers = std_httplib.message_of(hdrs)

    def __repr__(self):
        """Faithful: it says nothing."""
        return '%s()' % type(self).__name__

    def __getattr__(self, name):
        if 'file' not in self.__dict__:  # made without an answer: before 3.13 whatever is asked for was a KeyError then
            raise AttributeError("'HTTPError' object has no attribute %r" % name)
        return super(HTTPError, self).__getattr__(name)

    def read(self, *size):
        return native(self._plain.read(*size))

    def readline(self, *size):
        return native(self._plain.readline(*size))

    def readlines(self):
        return [native(line) for line in self._plain.readlines()]

    def info(self):
        return self.hdrs

    def __str__(self):
        return 'HTTP Error %s: %s' % (self.code, self.msg)


def _names_in_order(request):
    """The names of a request's headers in the order in which 2.7 sent them: that of the dicts that it made of them."""
    headers = order.copied(request.unredirected_hdrs)
    headers.update(dict((name, 0) for name in order.keys(request.headers) if name not in headers))
    headers['Connection'] = 'close'
    return order.keys(dict.fromkeys(name.title() for name in order.keys(headers)))


class _InOrder(object):
    """A connection whose requests have their headers in an order."""

    names = ()
    response_class = std_httplib._Answer
    _validate_path = std_httplib.HTTPConnection._validate_path

    def request(self, method, url, body=None, headers={}, **more):  # noqa: B006  the real one's
        headers = dict((to_str(name), to_str(value)) for name, value in headers.items())
        ordered = dict((name, headers.pop(name)) for name in map(to_str, self.names) if name in headers)
        super(_InOrder, self).request(method, url, body, dict(ordered, **headers), **more)


class _HTTPConnection(_InOrder, http.client.HTTPConnection):
    pass


class _HTTPSConnection(_InOrder, http.client.HTTPSConnection):
    pass


_ORDERED = {http.client.HTTPConnection: _HTTPConnection, http.client.HTTPSConnection: _HTTPSConnection}


class _Opening(urllib.request.AbstractHTTPHandler):
    """What opens: the answer that the other handlers get has 2.7's headers and reads as strings."""

    def do_open(self, http_class, req, **http_conn_args):
        def connect(host, **options):
            connection = _ORDERED.get(http_class, http_class)(host, **options)
            if http_class in _ORDERED:
                connection.names = _names_in_order(req)
            return connection
        answer = std_httplib._in_old_words(lambda: urllib.request.AbstractHTTPHandler.do_open(self, connect, req, **http_conn_args))
        return std_httplib.AddInfo(answer) if isinstance(answer, http.client.HTTPResponse) else answer


class HTTPHandler(_Opening, urllib.request.HTTPHandler):
    """2.7's HTTPHandler."""


class HTTPSHandler(_Opening, urllib.request.HTTPSHandler):
    """2.7's HTTPSHandler; without a context of its own it asks for one when it opens."""

    def __init__(self, debuglevel=0, context=None):
        urllib.request.AbstractHTTPHandler.__init__(self, debuglevel)
        self._context = context

    def https_open(self, req):
        from BaseHTTPServer_compat.runner import std_ssl
        return self.do_open(http.client.HTTPSConnection, req, context=self._context or std_ssl._create_default_https_context())


def _basic(user, password):
    """The value of an Authorization field: the bytes of a name and a password."""
    return 'Basic ' + base64.b64encode(raw('%s:%s' % (user, password))).decode('ascii')


class _BasicAuth(urllib.request.AbstractBasicAuthHandler):
    """What asks again, with a name and a password."""

    def retry_http_basic_auth(self, host, req, realm):
        user, password = self.passwd.find_user_password(realm, host)
        if password is None or req.get_header(self.auth_header, None) == _basic(user, password):
            return None
        req.add_unredirected_header(self.auth_header, _basic(user, password))
        return self.parent.open(req, timeout=req.timeout)


class HTTPBasicAuthHandler(_BasicAuth, urllib.request.HTTPBasicAuthHandler):
    """2.7's HTTPBasicAuthHandler."""


class ProxyBasicAuthHandler(_BasicAuth, urllib.request.ProxyBasicAuthHandler):
    """2.7's ProxyBasicAuthHandler."""


addinfourl = std_httplib.addinfourl


class OpenerDirector(urllib.request.OpenerDirector):
    """2.7's OpenerDirector."""

    def __init__(self):
        urllib.request.OpenerDirector.__init__(self)
        self.addheaders = [('User-agent', 'Python-urllib/%s' % __version__)]

    def open(self, fullurl, data=None, timeout=urllib.request.socket._GLOBAL_DEFAULT_TIMEOUT):
        if isinstance(fullurl, str):
            if ':' not in fullurl:
                raise ValueError('unknown url type: %s' % fullurl)
            fullurl = Request(fullurl)
        if isinstance(fullurl, Request):
            fullurl.checked()
        if data is not None:
            fullurl.add_data(data)
        try:
            response = urllib.request.OpenerDirector.open(self, fullurl, None, timeout)
        except urllib.error.HTTPError as error:
            if isinstance(error, HTTPError):
                raise
            raise HTTPError(error.geturl(), error.code, native(error.msg), error.hdrs, error.fp)
        if isinstance(response, (std_httplib.AddInfo, HTTPError)) or not hasattr(response, 'geturl'):
            return response
        return std_httplib.AddInfo(response)


def build_opener(*handlers):
    """An OpenerDirector with the usual handlers, save those that a subclass given replaces."""
    usual = [urllib.request.ProxyHandler, urllib.request.UnknownHandler, HTTPHandler,
             urllib.request.HTTPDefaultErrorHandler, urllib.request.HTTPRedirectHandler, urllib.request.FTPHandler,
             urllib.request.FileHandler, urllib.request.HTTPErrorProcessor, HTTPSHandler]
    opener = OpenerDirector()
    for kind in usual:
        if not any(isinstance(given, kind) or (isinstance(given, type) and issubclass(given, kind)) for given in handlers):
            opener.add_handler(kind())
    for given in handlers:
        opener.add_handler(given() if isinstance(given, type) else given)
    return opener


_opener = None


def install_opener(opener):
    global _opener
    _opener = opener


def urlopen(url, data=None, timeout=urllib.request.socket._GLOBAL_DEFAULT_TIMEOUT, cafile=None, capath=None, cadefault=False,
            context=None):
    global _opener
    if context is not None:
        return build_opener(HTTPSHandler(context=context)).open(url, data, timeout)
    if _opener is None:
        _opener = build_opener()
    return _opener.open(url, data, timeout)


viewing.inherit(globals(), urllib.request)
