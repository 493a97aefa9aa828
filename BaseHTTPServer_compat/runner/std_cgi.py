"""cgi: forms of strings.  FieldStorage is the standard library's, or legacy-cgi's from Python 3.13 on, told to read latin-1.

`parse_multipart`, `parse_header` and the text functions are written here: Python 3's read another way or are gone.
"""
import io
import os
import sys
import warnings

from BaseHTTPServer_compat.runner import files, order, std_urlparse
from BaseHTTPServer_compat.runner.text import native, raw
from BaseHTTPServer_compat.runner.std_urlparse import parse_qs, parse_qsl  # noqa: F401

with warnings.catch_warnings():
    warnings.simplefilter('ignore', DeprecationWarning)
    try:
        import cgi as _cgi
    except ImportError:
        raise ImportError('No module named cgi: Python 3.13 took it away; pip install legacy-cgi')

maxlen = 0
logfile, logfp = '', None


def escape(s, quote=None):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;') if quote else s


class MiniFieldStorage(object):
    """A field of a query."""

    filename = list = type = file = disposition = None
    type_options, disposition_options, headers = {}, {}, {}

    def __init__(self, name, value):
        self.name, self.value = name, value

    def __repr__(self):
        from BaseHTTPServer_compat.runner import show
        return 'MiniFieldStorage(%s, %s)' % (show.to_repr(self.name), show.to_repr(self.value))


class FieldStorage(_cgi.FieldStorage):
    """2.7's FieldStorage: values, names and files are strings of bytes."""

    def __init__(self, fp=None, headers=None, outerboundary=b'', environ=None, keep_blank_values=0, strict_parsing=0, *rest, **more):
        self._given = fp
        environ = os.environ if environ is None else environ
        headers = _plain_headers(headers)
        if fp is None and environ.get('REQUEST_METHOD', 'GET').upper() not in ('GET', 'HEAD'):
            fp = sys.stdin
        if headers is not None and environ.get('REQUEST_METHOD', 'GET').upper() in ('GET', 'HEAD'):
            fp = None if self._given is None else fp
        if len(rest) < 2:  # read_multi passes a limit, the encoding and more by position
            more.update(encoding='latin-1', errors='strict')
        _cgi.FieldStorage.__init__(self, files.binary(fp), headers, raw(outerboundary), environ, keep_blank_values, strict_parsing,
                                   *rest, **more)
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
        query, self.qs_on_post = self.qs_on_post, None
        limit = getattr(self, 'max_num_fields', None)
        if limit is not None and query and parse_qsl(query, keep_blank_values, strict_parsing, limit):
            self.max_num_fields = limit - 1 - query.count('&') - query.count(';')
        _cgi.FieldStorage.read_multi(self, environ, keep_blank_values, strict_parsing)
        if query:
            self.list[:0] = [MiniFieldStorage(name, value) for name, value in
                             parse_qsl(query, self.keep_blank_values, self.strict_parsing)]

    def make_file(self, *binary):
        import tempfile
        return tempfile.TemporaryFile('w+b') if self._binary_file else tempfile.TemporaryFile(
            'w+', encoding=self.encoding, newline='\n')

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
        from BaseHTTPServer_compat.runner import order
        if self.list is None:
            raise TypeError('not indexable')
        return order.keys(dict.fromkeys(item.name for item in self.list))

    def has_key(self, key):
        return key in self

    def __iter__(self):
        return iter(self.keys())


def _plain_headers(headers):
    """Headers as a plain mapping, so that nothing of an email Message's own reading is asked for."""
    if headers is None:
        return None
    return dict((name.lower(), native(headers[name])) for name in headers.keys())


def parse(fp=None, environ=os.environ, keep_blank_values=0, strict_parsing=0):
    """The form's fields: a dict of lists."""
    form = FieldStorage(fp, environ=environ, keep_blank_values=keep_blank_values, strict_parsing=strict_parsing)
    return dict((name, form.getlist(name)) for name in form.keys())


def parse_header(line):
    """(value, {parameter: value}) of a header such as Content-Type."""
    parts = _parameters(';' + line)
    value, options = next(parts), {}
    for part in parts:
        name, equals, text = part.partition('=')
        if equals:
            text = text.strip()
            if len(text) >= 2 and text[0] == text[-1] == '"':
                text = text[1:-1].replace('\\\\', '\\').replace('\\"', '"')
            options[name.strip().lower()] = text
    return value, options


def _parameters(text):
    while text[:1] == ';':
        text = text[1:]
        end = text.find(';')
        while end > 0 and (text.count('"', 0, end) - text.count('\\"', 0, end)) % 2:
            end = text.find(';', end + 1)
        end = len(text) if end < 0 else end
        yield text[:end].strip()
        text = text[end:]


def valid_boundary(boundary):
    import re
    return re.match('^[ -~]{0,200}[!-~]$', boundary)


def parse_multipart(fp, pdict):
    """The fields of a multipart body: {name: [value, ...]}, values without their line ends."""
    boundary = native(pdict.get('boundary', ''))
    if not valid_boundary(boundary):
        raise ValueError('Invalid boundary in multipart form: %r' % (boundary,))
    fp, delimiter, last = files.binary(fp), raw('--' + boundary), raw('--' + boundary + '--')
    fields, line = {}, b' '
    while line and line.strip() not in (delimiter, last):
        line = fp.readline()
    while line and line.strip() != last:
        headers, data = _part_headers(fp), []
        line = fp.readline()
        while line and line.strip() not in (delimiter, last):
            data.append(line)
            line = fp.readline()
        name = parse_header(headers.get('content-disposition', ''))[1].get('name')
        if name is not None:
            fields.setdefault(name, []).append(native(_without_line_end(b''.join(data))))
    return fields


def _part_headers(fp):
    headers = {}
    for line in iter(fp.readline, b''):
        if not line.strip():
            break
        name, _, value = native(line).partition(':')
        headers[name.strip().lower()] = value.strip()
    return headers


def _without_line_end(data):
    if data.endswith(b'\r\n'):
        return data[:-2]
    return data[:-1] if data.endswith(b'\n') else data


class FormContentDict(object):
    """The fields of the query string: a mapping from names to lists."""

    def __init__(self, environ=os.environ, keep_blank_values=0, strict_parsing=0):
        self.query_string = environ['QUERY_STRING']
        self.dict = self.data = parse_qs(self.query_string, keep_blank_values, strict_parsing)

    def __getitem__(self, key):
        return self.data[key]

    def __contains__(self, key):
        return key in self.data

    has_key = __contains__

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.data)

    def keys(self):
        return order.keys(self.data)

    def values(self):
        return [self[key] for key in self.keys()]

    def items(self):
        return [(key, self[key]) for key in self.keys()]

    def get(self, key, default=None):
        return self[key] if key in self.data else default


class SvFormContentDict(FormContentDict):
    """Fields that come once are strings."""

    def __getitem__(self, key):
        if len(self.data[key]) > 1:
            raise IndexError('expecting a single value')
        return self.data[key][0]

    def getlist(self, key):
        return self.data[key]


class InterpFormContentDict(SvFormContentDict):
    """Values that look like numbers are numbers."""

    def __getitem__(self, key):
        value = SvFormContentDict.__getitem__(self, key)
        if value[:1] in '0123456789+-.':
            for kind in (int, float):
                try:
                    return kind(value)
                except ValueError:
                    continue
        return value.strip()

    def values(self):
        return [self[key] if len(self.data[key]) == 1 else self.data[key] for key in self.keys()]

    def items(self):
        return list(zip(self.keys(), self.values()))


def print_exception(*args, **kwargs):
    return _cgi.print_exception(*args, **kwargs)


def initlog(*allargs):
    """Log to `logfp`, or to the file that `logfile` names; then `log` does it by itself."""
    global logfp, log
    if logfile and not logfp:
        logfp = files.open_file(logfile, 'a')
    log = dolog if logfp else nolog
    log(*allargs)


def dolog(fmt, *args):
    from BaseHTTPServer_compat.runner import show
    logfp.write(show.modulo(fmt, args) + '\n')


def nolog(*allargs):
    """There is no log."""


log = initlog
test = getattr(_cgi, 'test', None)
urlparse = std_urlparse
