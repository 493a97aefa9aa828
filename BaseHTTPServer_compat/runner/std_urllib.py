"""urllib: quoting of bytes by 2.7's table, and `urlopen`, whose answers are strings.

Python 3's ``urllib.parse.quote`` leaves ``~`` alone and takes text for UTF-8.
"""
import re
import urllib.parse

from BaseHTTPServer_compat.runner import files, order, show
from BaseHTTPServer_compat.runner.text import Unicode, raw, to_str, wrap

always_safe = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-'
_ESCAPE = re.compile('%([0-9a-fA-F]{2})')


def quote(s, safe='/'):
    """Faithful: KeyError for unicode beyond bytes, TypeError for None."""
    if not s:
        if s is None:
            raise TypeError('None object cannot be quoted')
        return s
    if not isinstance(s, str):
        raise AttributeError("'%s' object has no attribute 'rstrip'" % show.type_name(s))
    safe = frozenset(always_safe + safe)
    parts = []
    for char in str.__iter__(s):
        if char not in safe and (ord(char) > 127 and isinstance(s, Unicode) or ord(char) > 255):
            raise KeyError(Unicode(char))
        parts.append(char if char in safe else '%%%02X' % ord(char))
    return ''.join(parts) if str.rstrip(s, ''.join(safe)) else s  # Faithful: unicode stays so where nothing is quoted


def quote_plus(s, safe=''):
    if ' ' in s:
        return quote(s, safe + ' ').replace(' ', '+')
    return quote(s, safe)


def unquote(s):
    if not isinstance(s, str):
        raise AttributeError("'%s' object has no attribute 'split'" % show.type_name(s))
    result = _ESCAPE.sub(lambda match: chr(int(match.group(1), 16)), s)
    return Unicode(result) if isinstance(s, Unicode) else result


def unquote_plus(s):
    return unquote(s.replace('+', ' '))



def urlencode(query, doseq=0):
    """A query of a dict, in 2.7's order, or of pairs."""
    if hasattr(query, 'items'):
        query = order.items(query) if isinstance(query, dict) else list(query.items())
    elif not hasattr(query, '__getitem__') or query and not isinstance(query[0], tuple):
        raise TypeError('not a valid non-string sequence or mapping object')
    words = []
    for name, value in query:
        name = quote_plus(show.to_native(name))
        if doseq and isinstance(value, Unicode):
            values = [raw_replace(value)]
        elif doseq and not isinstance(value, str) and hasattr(value, '__len__'):
            values = [show.to_native(one) for one in value]
        else:
            values = [show.to_native(value)]
        words += [name + '=' + quote_plus(one) for one in values]
    return '&'.join(words)


def raw_replace(value):
    """Faithful: with `doseq` unicode beyond ASCII becomes question marks."""
    return str.encode(value, 'ascii', 'replace').decode('ascii')


def pathname2url(path):
    return quote(path)


def url2pathname(url):
    return unquote(url)


# Opening


class URLopener(object):
    """Opens addresses of http, https, ftp and files."""

    version = 'Python-urllib/1.17'

    def __init__(self, proxies=None, **x509):
        self.proxies, self.context = proxies, x509.get('context')
        self.addheaders = [('User-Agent', self.version), ('Accept', '*/*')]

    def addheader(self, *header):
        self.addheaders.append(header)

    def open(self, fullurl, data=None):
        import urllib.request
        from BaseHTTPServer_compat.runner import opening, std_httplib
        fullurl = quote(globals()['unwrap'](to_str(fullurl)), "%/:=&?~#+!$,;'@()*[]|")
        opening.check(fullurl)
        handlers = [opening.OldHTTP(self.addheaders, self.context),
                    opening.ShowsErrors() if isinstance(self, FancyURLopener) else opening.ShowsNothingElse()]
        if self.proxies is not None:
            handlers.append(urllib.request.ProxyHandler(self.proxies))
        opener = urllib.request.build_opener(*handlers)
        opener.addheaders = []      # the handler's
        response = _call_opening(opener.open, real_url(fullurl), None if data is None else raw(data))
        if not isinstance(response, std_httplib.AddInfo):
            response = std_httplib.AddInfo(response)
        if ':' not in fullurl:
            response.url = fullurl  # Faithful: of a file it is the path
        return response

    def retrieve(self, url, filename=None, reporthook=None, data=None):
        response = self.open(url, data)
        if filename is None and response.url.partition(':')[0] not in ('http', 'https', 'ftp', 'data'):
            return url2pathname(response.url.partition('://')[2] or response.url), response.info()  # a file, which is there already
        if filename is None:
            import tempfile
            filename = tempfile.mkstemp()[1]
        with files.open_file(filename, 'wb') as copy:
            self._copy(response, copy, reporthook)
        return filename, response.info()

    @staticmethod
    def _copy(response, copy, reporthook):
        """Faithful: blocks of 8 KiB, each of them told to `reporthook` with the size that the answer announced, or -1."""
        block, size, count = 1024 * 8, int(response.info().get('content-length', -1)), 0
        if reporthook:
            reporthook(count, block, size)
        while True:
            data = response.read(block)
            if not data:
                break
            copy.write(data)
            count += 1
            if reporthook:
                reporthook(count, block, size)

    def close(self):
        """Nothing is held."""


class FancyURLopener(URLopener):
    """One that follows redirections and shows the answers that are errors."""

    maxtries = 10


_urlopener = None


def real_url(url):
    """An address as Python 3 opens it: a path without scheme is a file's; what httplib refuses it refuses itself."""
    if not re.match('[A-Za-z][A-Za-z0-9+.-]*:', url):
        import os
        if url.startswith('./'):
            raise ValueError('local file url may start with / or file:. Unknown url of type: %s' % url)
        url = 'file://' + quote(os.path.abspath(url))
    return str.__str__(url)


def _call_opening(function, *args):
    import http.client
    import urllib.error
    try:
        return function(*args)
    except http.client.BadStatusLine:
        problem = OSError('http protocol error')
        problem.args += 0, 'got a bad status line', None     # Faithful: too many for an errno
        problem.python2_name = 'IOError'
        raise problem
    except urllib.error.URLError as error:
        reason = error.reason
        problem = OSError('socket error' if isinstance(reason, OSError) else 'url error', reason)
        problem.python2_name = 'IOError'
        raise problem


def urlopen(url, data=None, proxies=None, context=None):
    global _urlopener
    if proxies is not None or context is not None:
        return FancyURLopener(proxies, context=context).open(url, data)
    if _urlopener is None:
        _urlopener = FancyURLopener()
    return _urlopener.open(url, data)


def urlretrieve(url, filename=None, reporthook=None, data=None):
    return FancyURLopener().retrieve(url, filename, reporthook, data)


def urlcleanup():
    """Nothing is left."""


for _name in ('splittype splithost splituser splitpasswd splitport splitnport splitquery splittag splitattr splitvalue unwrap').split():
    globals()[_name] = getattr(urllib.parse, '_' + _name, None) or getattr(urllib.parse, _name)


def addinfourl(fp, headers, url, code=None):
    from BaseHTTPServer_compat.runner import std_httplib
    return std_httplib.addinfourl(fp, headers, url, code)


def getproxies():
    import urllib.request
    return urllib.request.getproxies()


def getproxies_environment():
    import urllib.request
    return urllib.request.getproxies_environment()


def proxy_bypass_environment(host, proxies=None):
    import urllib.request
    return urllib.request.proxy_bypass_environment(host, proxies)


def toBytes(url):
    """An address as a plain string; UnicodeError where it is not ASCII."""
    try:
        return to_str(url)
    except UnicodeError:
        raise UnicodeError('URL ' + show.to_repr(url) + ' contains non-ASCII characters')


def proxy_bypass(host):
    import urllib.request
    return urllib.request.proxy_bypass(host)


class ContentTooShortError(OSError):
    """What was fetched is shorter than was announced."""


def basejoin(base, url, allow_fragments=True):
    from BaseHTTPServer_compat.runner import std_urlparse
    return std_urlparse.urljoin(base, url, allow_fragments)
