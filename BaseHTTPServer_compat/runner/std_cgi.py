"""cgi: forms of strings.  FieldStorage is in `forms`, imported when a program takes it.

`parse_multipart`, `parse_header` and the text functions are written here: Python 3's read another way or are gone.
"""
import os
import sys
import types

from BaseHTTPServer_compat.runner import files, order, std_urlparse
from BaseHTTPServer_compat.runner.strings import changed
from BaseHTTPServer_compat.runner.text import native, raw
from BaseHTTPServer_compat.runner.std_urlparse import parse_qs, parse_qsl  # noqa: F401

maxlen = 0
logfile, logfp = '', None


def escape(s, quote=None):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    return s.replace('"', '&quot;') if quote else s


def parse(fp=None, environ=os.environ, keep_blank_values=0, strict_parsing=0):
    """The form's fields: a dict of lists."""
    from BaseHTTPServer_compat.runner.forms import FieldStorage
    form = FieldStorage(fp, environ=environ, keep_blank_values=keep_blank_values, strict_parsing=strict_parsing)
    return dict((name, form.getlist(name)) for name in form.keys())


def parse_header(line):
    """(value, {parameter: value}) of a header such as Content-Type."""
    parts = _parameters(';' + line)
    value, options = next(parts), {}
    for part in parts:
        name, equals, text = part.partition('=')
        if equals:
            text = changed(text, 'strip')
            if len(text) >= 2 and text[0] == text[-1] == '"':
                text = text[1:-1].replace('\\\\', '\\').replace('\\"', '"')
            options[changed(changed(name, 'strip'), 'lower')] = text
    return value, options


def _parameters(text):
    while text[:1] == ';':
        text = text[1:]
        end = text.find(';')
        while end > 0 and (text.count('"', 0, end) - text.count('\\"', 0, end)) % 2:
            end = text.find(';', end + 1)
        end = len(text) if end < 0 else end
        yield changed(text[:end], 'strip')
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


def initlog(*allargs):
    """Log to `logfp`, or to the file that `logfile` names; then `log` does it by itself."""
    global logfp, log
    if logfile and not logfp:
        logfp = files.open_file(logfile, 'a')
    log = dolog if logfp else nolog
    log(*allargs)


def dolog(fmt, *args):
    from BaseHTTPServer_compat.runner import percent
    logfp.write(percent.modulo(fmt, args) + '\n')


def nolog(*allargs):
    """There is no log."""


log = initlog
urlparse = std_urlparse
_LATE = ('FieldStorage', 'MiniFieldStorage', 'print_exception', 'print_environ', 'print_form', 'print_directory',
         'print_arguments', 'print_environ_usage', 'test')
__all__ = list(_LATE[:-1])
__all__ += 'escape parse parse_qs parse_qsl parse_multipart parse_header'.split()  # noqa: PLE0605


class _Cgi(types.ModuleType):

    def __getattr__(self, name):
        if name not in _LATE:
            raise AttributeError("'module' object has no attribute '%s'" % name)
        from BaseHTTPServer_compat.runner import forms
        return getattr(forms, name)


sys.modules[__name__].__class__ = _Cgi
