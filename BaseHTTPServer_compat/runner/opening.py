"""What `std_urllib` needs to open addresses; apart, because ``urllib.request`` is much to import for who only quotes."""
import base64
import errno
import functools
import http.client
import os
import stat
import urllib.request

from BaseHTTPServer_compat.runner import files, std_httplib, std_urllib


class OldConnection(http.client.HTTPConnection):
    """Faithful: HTTP/1.0, and no fields but those that urllib sent, in its order. *fields*: the opener's."""

    _http_vsn, _http_vsn_str = 10, 'HTTP/1.0'
    response_class = std_httplib._Answer
    own = 'Content-Type', 'Content-Length', 'Proxy-Authorization', 'Authorization', 'Host'

    def __init__(self, fields, *args, **options):
        super().__init__(*args, **options)
        self.fields = fields

    def request(self, method, url, body=None, headers={}, **options):   # noqa: B006  http.client's
        self.putrequest(method, url, skip_host=True, skip_accept_encoding=True)
        for name in self.own:
            if name in headers:
                self.putheader(name, headers[name])
        for name, value in self.fields:
            self.putheader(text(name), text(value))
        self.endheaders(body)


class OldSecureConnection(OldConnection, http.client.HTTPSConnection):
    """The same over TLS."""


def text(value):
    """A field of the program's, for http.client, which encodes in Latin-1."""
    return str.__str__(value) if isinstance(value, str) else str(value)


class OldHTTP(urllib.request.HTTPHandler, urllib.request.HTTPSHandler):
    """Asks as urllib did; a name and a password before the host are sent as Basic authorization."""

    def __init__(self, fields, context):
        urllib.request.AbstractHTTPHandler.__init__(self)
        self.fields, self.context = fields, context

    def http_request(self, request):
        user, at, host = request.host.rpartition('@')
        if at:
            request.host = host
            words = std_urllib.unquote(user).encode('latin-1', 'replace')
            request.add_unredirected_header('Authorization', 'Basic ' + base64.b64encode(words).decode('ascii'))
        return self.do_request_(request)

    https_request = http_request

    def http_open(self, request):
        return self.do_open(functools.partial(OldConnection, self.fields), request)

    def https_open(self, request):
        from BaseHTTPServer_compat.runner import std_ssl
        context = self.context or std_ssl._create_default_https_context()
        return self.do_open(functools.partial(OldSecureConnection, self.fields), request, context=context)


class ShowsErrors(urllib.request.HTTPErrorProcessor):
    """urllib's own: an answer of any status is an answer, redirections are followed."""

    def http_response(self, request, response):
        if response.status in (301, 302, 303, 307):
            return urllib.request.HTTPErrorProcessor.http_response(self, request, response)
        return response

    https_response = http_response


def check(url):
    """Raise the IOError that 2.7 raised, without asking anybody, for an address: of a file that is not there, of no known kind."""
    scheme, colon, rest = url.partition(':')
    problem = None
    if not colon or not scheme.isalnum() or scheme.lower() == 'file':
        rest = rest if colon and scheme.lower() == 'file' else url
        path = std_urllib.unquote(rest[2:] if rest[:3] == '///' else rest[11:] if rest[:12] == '//localhost/' else rest)
        problem = _local_problem(path) if path[:2] != '//' else None
    elif scheme.lower() not in ('http', 'https', 'ftp', 'data'):
        problem = OSError('url error', 'unknown url type', scheme)
    elif scheme.lower().startswith('http') and (rest in ('', '//') or rest[:3] == '///'):
        problem = OSError('http error', 'no host given')
    if problem is not None:
        problem.python2_name = 'IOError'
        raise problem


def _local_problem(path):
    try:
        if stat.S_ISDIR(os.stat(files.path(path)).st_mode):
            return OSError(errno.EISDIR, os.strerror(errno.EISDIR), path)
    except OSError as error:
        return OSError(error.errno, os.strerror(error.errno), path)
    return None


class ShowsNothingElse(urllib.request.HTTPErrorProcessor):
    """URLopener's: IOError for an answer of any status but 200 to 299, which its subclass FancyURLopener shows."""

    def http_response(self, request, response):
        if not 200 <= response.status < 300:
            from BaseHTTPServer_compat.runner import std_httplib
            from BaseHTTPServer_compat.runner.text import native
            problem = OSError('http error')
            problem.args += response.status, native(response.reason), std_httplib.AddInfo(response).info()
            problem.python2_name = 'IOError'
            raise problem
        return response

    https_response = http_response
