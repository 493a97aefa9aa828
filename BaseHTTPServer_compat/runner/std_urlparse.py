"""urlparse: 2.7's rules for what is a scheme and for ``..``, and `parse_qs` with both separators.

Python 3's ``urllib.parse`` drops tabs and line ends from addresses, reads ``path:80`` as a scheme and splits a query at ``&``
only; a server shows such differences to its clients, so the splitting is done here, after RFC 1808 as 2.7 did.
"""
import re
import unicodedata
from collections import namedtuple

from BaseHTTPServer_compat import native_text
from BaseHTTPServer_compat.runner import show
from BaseHTTPServer_compat.runner.std_urllib import unquote
from BaseHTTPServer_compat.runner.text import Unicode, is_ascii

uses_relative = ['ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero', 'rtsp', 'rtspu', '',
                 'sftp', 'svn', 'svn+ssh']
uses_netloc = ['ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp', 'snews', 'prospero',
               'rtsp', 'rtspu', 'rsync', '', 'svn', 'svn+ssh', 'sftp', 'nfs', 'git', 'git+ssh']
uses_params = ['ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtspu', 'sip', 'sips', 'mms', '', 'sftp', 'tel']
non_hierarchical = ['gopher', 'hdl', 'mailto', 'news', 'telnet', 'wais', 'imap', 'snews', 'sip', 'sips']
uses_query = ['http', 'wais', 'imap', 'https', 'shttp', 'mms', 'gopher', 'rtsp', 'rtspu', 'sip', 'sips', '']
uses_fragment = ['ftp', 'hdl', 'http', 'gopher', 'news', 'nntp', 'wais', 'https', 'shttp', 'snews', 'file', 'prospero', '']
_SCHEME = re.compile('([A-Za-z0-9+.-]+):(.*)', re.S)


def _lower(host):
    return host.lower() if isinstance(host, Unicode) else native_text.lower(host)


class ResultMixin(object):
    """The parts of `netloc`, and how all parts are shown."""

    __slots__ = ()

    def __repr__(self):
        shown = ', '.join('%s=%s' % (name, show.to_repr(part)) for name, part in zip(self._fields, self))
        return '%s(%s)' % (type(self).__name__, shown)

    def _user_info(self):
        return self.netloc.rpartition('@')[0]

    @property
    def username(self):
        return self._user_info().partition(':')[0] if '@' in self.netloc else None

    @property
    def password(self):
        info = self._user_info()
        return info.partition(':')[2] if ':' in info else None

    @property
    def hostname(self):
        host = self.netloc.rpartition('@')[2]
        if '[' in host and ']' in host:
            return _lower(host.partition(']')[0][1:])
        return _lower(host.partition(':')[0]) or None

    @property
    def port(self):
        port = self.netloc.rpartition('@')[2].rpartition(']')[2].partition(':')[2]
        if port:
            number = int(port, 10)
            if 0 <= number <= 65535:
                return number
        return None


class SplitResult(ResultMixin, namedtuple('SplitResult', 'scheme netloc path query fragment')):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(ResultMixin, namedtuple('ParseResult', 'scheme netloc path params query fragment')):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


def urlsplit(url, scheme='', allow_fragments=True):
    """(scheme, netloc, path, query, fragment)"""
    if not isinstance(url, (str, bytes)):
        raise AttributeError("'%s' object has no attribute 'find'" % show.type_name(url))
    netloc = query = fragment = '' if isinstance(url, str) else url[:0]
    match = _SCHEME.match(url)
    if match and (match.group(1) == 'http' or not match.group(2) or match.group(2).strip('0123456789')):
        scheme, url = url[:match.end(1)].lower(), url[match.end(1) + 1:]
    if url[:2] == '//':
        end = min([at for at in (url.find(char, 2) for char in '/?#') if at >= 0] or [len(url)])
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
        _check_netloc(netloc)
    if allow_fragments and '#' in url:
        url, _, fragment = url.partition('#')
    if '?' in url:
        url, _, query = url.partition('?')
    return SplitResult(scheme, netloc, url, query, fragment)


def _check_netloc(netloc):
    """Refuse a host whose compatibility form would be another one (CVE-2019-9636); bytes have none."""
    if not isinstance(netloc, Unicode) or is_ascii(netloc):
        return
    bare = str.__str__(netloc).replace('@', '').replace(':', '').replace('#', '').replace('?', '')
    normal = unicodedata.normalize('NFKC', str.__str__(bare))
    if normal != bare and any(char in normal for char in '/?#@:'):
        raise ValueError("netloc %s contains invalid characters under NFKC normalization" % show.to_repr(netloc))


def urlparse(url, scheme='', allow_fragments=True):
    """(scheme, netloc, path, params, query, fragment)"""
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = '' if isinstance(path, str) else path[:0]
    if scheme in uses_params and ';' in path:
        at = path.find(';', max(path.rfind('/'), 0))
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return ParseResult(scheme, netloc, path, params, query, fragment)


def urlunparse(parts):
    scheme, netloc, path, params, query, fragment = parts
    return urlunsplit((scheme, netloc, path + ';' + params if params else path, query, fragment))


def urlunsplit(parts):
    scheme, netloc, url, query, fragment = parts
    if netloc or (scheme and scheme in uses_netloc and url[:2] != '//'):
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + (netloc or '') + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url = url + '?' + query
    return url + '#' + fragment if fragment else url


def urljoin(base, url, allow_fragments=True):
    """`url` as seen from `base`; Faithful: ``..`` past the root stays (RFC 1808)."""
    if not base or not url:
        return url or base
    bscheme, bnetloc, bpath, bparams, bquery, _ = urlparse(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return url
    if scheme in uses_netloc:
        if netloc:
            return urlunparse((scheme, netloc, path, params, query, fragment))
        netloc = bnetloc
    if path[:1] == '/':
        return urlunparse((scheme, netloc, path, params, query, fragment))
    if not path and not params:
        return urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment))
    slash = bpath[:0] + path[:0] + '/'  # unicode, if one of them is
    joined = slash.join(_without_dots(bpath.split('/')[:-1] + path.split('/')))
    return urlunparse((scheme, netloc, joined, params, query, fragment))


def _without_dots(words):
    if words[-1] == '.':
        words[-1] = ''
    words = [word for word in words if word != '.']
    while True:
        for at in range(1, len(words) - 1):
            if words[at] == '..' and words[at - 1] not in ('', '..'):
                del words[at - 1:at + 1]
                break
        else:
            break
    if words == ['', '..']:
        words[-1] = ''
    elif len(words) >= 2 and words[-1] == '..':
        words[-2:] = ['']
    return words


def urldefrag(url):
    if '#' not in url:
        return url, ''
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return urlunparse((scheme, netloc, path, params, query, '')), fragment


def parse_qs(qs, keep_blank_values=0, strict_parsing=0, max_num_fields=None):
    """The fields of a query: a dict of lists."""
    fields = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, max_num_fields):
        fields.setdefault(name, []).append(value)
    return fields


def parse_qsl(qs, keep_blank_values=0, strict_parsing=0, max_num_fields=None):
    """The fields of a query, which ``&`` and ``;`` separate: a list of pairs."""
    if max_num_fields is not None and max_num_fields < 1 + qs.count('&') + qs.count(';'):
        raise ValueError('Max number of fields exceeded')
    fields = []
    for pair in [part for chunk in qs.split('&') for part in chunk.split(';')]:
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition('=')
        if not equals:
            if strict_parsing:
                raise ValueError('bad query field: %r' % (pair,))
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            fields.append((unquote(name.replace('+', ' ')), unquote(value.replace('+', ' '))))
    return fields


def clear_cache():
    """Nothing is kept."""


__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'parse_qs', 'parse_qsl']
