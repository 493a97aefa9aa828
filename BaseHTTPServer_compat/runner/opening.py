"""What `std_urllib` needs to open addresses; apart, because ``urllib.request`` is much to import for who only quotes."""
import base64
import errno
import http.client
import os
import stat
import urllib.request

from BaseHTTPServer_compat.runner import files, std_httplib, std_urllib
from BaseHTTPServer_compat.runner.text import raw


def without_credentials(url):
    """(`url` without a user's name and password, the headers that say them): of http and https."""
    scheme, separator, rest = url.partition('://')
    place = rest.partition('/')[0]
    if scheme.lower() not in ('http', 'https') or '@' not in place:
        return url, []
    user, _, host = place.rpartition('@')
    said = base64.b64encode(raw(std_urllib.unquote(user))).decode('ascii')
    return scheme + separator + host + rest[len(place):], [('Authorization', 'Basic ' + said)]


class _Connection(http.client.HTTPConnection):

    response_class = std_httplib._Answer


class Opens(urllib.request.HTTPHandler):
    """urllib's own: an answer may have no status line."""

    def http_open(self, req):
        return self.do_open(_Connection, req)


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
    elif scheme.lower().startswith('http') and rest in ('', '//'):
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
