"""cgi.FieldStorage of strings: the standard library's class, or legacy-cgi's from Python 3.13 on, told to read latin-1."""
import email.message
import io
import locale
import os
import sys
import warnings

from BaseHTTPServer_compat.runner import files, order, show, std_cgi
from BaseHTTPServer_compat.runner.std_urlparse import parse_qsl
from BaseHTTPServer_compat.runner.text import native, raw

with warnings.catch_warnings():
    warnings.simplefilter('ignore', DeprecationWarning)
    try:
        import cgi as _cgi
        if _cgi is std_cgi:  # it answers for cgi where there is no other
            raise ImportError
    except ImportError:
        raise ImportError('No module named cgi: Python 3.13 took it away; pip install legacy-cgi')


def _read_by_locale(environ):
    """An environment whose query the library, which encodes it by the locale, takes for the bytes that it is."""
    query = environ.get('QUERY_STRING', '') if environ.get('REQUEST_METHOD', 'GET').upper() in ('GET', 'HEAD') else ''
    if not any('\x7f' < each for each in query):
        return environ
    return dict(environ, QUERY_STRING=raw(query).decode(locale.getpreferredencoding(), 'surrogateescape'))


class MiniFieldStorage(object):
    """A field of a query."""

    filename = list = type = file = disposition = None
    type_options, disposition_options, headers = {}, {}, {}

    def __init__(self, name, value):
        self.name, self.value = name, value

    def __repr__(self):
        return 'MiniFieldStorage(%s, %s)' % (show.to_repr(self.name), show.to_repr(self.value))


class FieldStorage(_cgi.FieldStorage):
    """2.7's FieldStorage: values, names and files are strings of bytes."""

    def __init__(self, fp=None, headers=None, outerboundary=b'', environ=None, keep_blank_values=0, strict_parsing=0, *rest, **more):
        self._given = fp
        part = headers if isinstance(headers, email.message.Message) and outerboundary else None
        limit = getattr(part, 'limit', None)
        environ = os.environ if environ is None else _read_by_locale(environ)
        headers = _plain_headers(headers)
        if fp is None and environ.get('REQUEST_METHOD', 'GET').upper() not in ('GET', 'HEAD'):
            fp = sys.stdin
        if headers is not None and environ.get('REQUEST_METHOD', 'GET').upper() in ('GET', 'HEAD'):
            fp = None if self._given is None else fp
        if len(rest) == 1:
            rest, more['max_num_fields'] = (), rest[0]
        if not rest:  # read_multi passes a limit, the encoding and more by position
            more.update(encoding='latin-1', errors='strict', **({} if limit is None else {'limit': limit}))
        _cgi.FieldStorage.__init__(self, files.binary(fp), headers, raw(outerboundary), environ, keep_blank_values, strict_parsing,
                                   *rest, **more)
        if isinstance(self.file, io.BytesIO):  # one of few bytes: it was set before it was filled
            self.file = files.NativeFile(self.file, 'w+b', '<fdopen>')
        if part is not None:
            self.headers = _message_of_27(part)
        if self.list:
            self.list = [MiniFieldStorage(part.name, part.value) if type(part).__name__ == 'MiniFieldStorage' else part
                         for part in self.list]

    def read_urlencoded(self):
        query = native(self.fp.read(self.length))
        if self.qs_on_post:
            query += '&' + self.qs_on_post
        self._read_query(query)

    def _read_query(self, query):
        self.list = [MiniFieldStorage(name, value) for name, value in
                     parse_qsl(query, self.keep_blank_values, self.strict_parsing, getattr(self, 'max_num_fields', None))]
        self.skip_lines()

    def read_multi(self, environ, keep_blank_values, strict_parsing):
        boundary = native(self.innerboundary)
        if not std_cgi.valid_boundary(boundary):
            raise ValueError('Invalid boundary in multipart form: %s' % show.to_repr(boundary))
        query, self.qs_on_post = self.qs_on_post, None
        limit = getattr(self, 'max_num_fields', None)
        if limit is not None and query and parse_qsl(query, keep_blank_values, strict_parsing, limit):
            self.max_num_fields = limit - 1 - query.count('&') - query.count(';')
        own = self.FieldStorageClass or type(self)
        if own.__init__ is not FieldStorage.__init__:  # a program's, which takes what 2.7 passed
            self.FieldStorageClass = lambda *args: own(*_with_limit(*args))
        _cgi.FieldStorage.read_multi(self, environ, keep_blank_values, strict_parsing)
        if query:
            self.list[:0] = [MiniFieldStorage(name, value) for name, value in
                             parse_qsl(query, self.keep_blank_values, self.strict_parsing)]

    def make_file(self, *binary):
        """A file that takes both: Python 3's reads a body that is no form as bytes into what it made for text."""
        import tempfile
        return files.NativeFile(tempfile.TemporaryFile('w+b'), 'w+b', '<fdopen>')

    def __getattr__(self, name):
        if name == 'value' and self.__dict__.get('file') is not None:
            self.file.seek(0)
            value = native(self.file.read())
            self.file.seek(0)
            return value
        if name == 'value':
            return self.list
        raise AttributeError(name)

    def __setattr__(self, name, value):
        if name == 'file' and isinstance(value, (io.BytesIO, io.BufferedIOBase, io.RawIOBase)) and self.__dict__.get('done'):
            value = files.NativeFile(value, 'w+b', '<fdopen>')
        object.__setattr__(self, name, value)

    def getvalue(self, key, default=None):
        if key not in self:
            return default
        value = self[key]
        return [one.value for one in value] if isinstance(value, list) else value.value

    def keys(self):
        if self.list is None:
            raise TypeError('not indexable')
        return order.keys(dict.fromkeys(item.name for item in self.list))

    def __contains__(self, key):
        return key in self.keys()

    has_key = __contains__

    def __len__(self):
        return len(self.keys())

    def __getitem__(self, key):
        if self.list is None:
            raise TypeError('not indexable')
        return _cgi.FieldStorage.__getitem__(self, key)

    def __bool__(self):
        return bool(self.list)

    def __repr__(self):
        return 'FieldStorage(%s, %s, %s)' % tuple(map(show.to_repr, (self.name, self.filename, self.value)))

    def __iter__(self):
        return iter(self.keys())


def _with_limit(fp, headers, boundary, environ, keep_blank_values, strict_parsing, limit, *rest):
    """What 2.7 passed for a part; Python 3's limit goes with the headers."""
    headers.limit = limit
    return (fp, headers, boundary, environ, keep_blank_values, strict_parsing) + rest[2:3]


def _message_of_27(part):
    """A part's headers as 2.7's object: Python 3 reads them into an email Message."""
    from BaseHTTPServer_compat import rfc822
    lines = ''.join('%s: %s\r\n' % (name, value) for name, value in part.raw_items())
    return rfc822.Message(io.BytesIO(raw(lines) + b'\r\n'))


def _plain_headers(headers):
    """Headers as a plain mapping, so that nothing of an email Message's own reading is asked for."""
    if headers is None:
        return None
    return dict((name.lower(), native(headers[name])) for name in headers.keys())


print_exception, print_environ, print_form = _cgi.print_exception, _cgi.print_environ, _cgi.print_form
print_directory, print_arguments, print_environ_usage = _cgi.print_directory, _cgi.print_arguments, _cgi.print_environ_usage
test = _cgi.test
