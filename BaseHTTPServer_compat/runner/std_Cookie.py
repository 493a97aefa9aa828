"""Cookie: 2.7's reading and writing of cookies.

Python 3's ``http.cookies`` names, quotes and orders attributes another way (HttpOnly, ``"/p"``), and refuses other cookies.
"""
import re
import time

from BaseHTTPServer_compat.runner import order, show
from BaseHTTPServer_compat.runner.text import to_str

_LEGAL = frozenset("!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~")
_CHARS = r"[\w!#%&'~_`><@,:/$*+\-.^|)(?}{=]"
_COOKIE = re.compile(
    r'\s*(?P<key>' + _CHARS + r'+?)(?:\s*=\s*'
    r'(?P<val>"(?:[^\\"]|\\.)*"|\w{3},\s[\s\w-]{9,11}\s[\d:]{8}\sGMT|' + _CHARS[:-1] + r'\[\]]*))?\s*(?:\s|;|$)', re.ASCII)
_CookiePattern = _COOKIE    # 2.7's name for it
_FLAGS = ('secure', 'httponly')
_QUOTED = re.compile(r'\\([0-3][0-7][0-7])|\\(.)', re.S)
_WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split()
_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split()


class CookieError(Exception):
    pass


def _quote(text):
    """A value as it is sent: in quotation marks unless each character may stand alone."""
    if all(char in _LEGAL for char in text):
        return text
    return '"' + ''.join(map(_escape, text)) + '"'


def _escape(char):
    if char in '"\\':
        return '\\' + char
    return '\\%03o' % ord(char) if char in ',;' or not ' ' <= char < '\x7f' else char


def _unquote(text):
    if len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return _QUOTED.sub(lambda found: chr(int(found.group(1), 8)) if found.group(1) else found.group(2), text[1:-1])


def _date(seconds):
    """A time that many seconds from now, as an Expires attribute has it."""
    year, month, day, hour, minute, second, weekday = time.gmtime(time.time() + seconds)[:7]
    return '%s, %02d %3s %4d %02d:%02d:%02d GMT' % (_WEEKDAYS[weekday], day, _MONTHS[month - 1], year, hour, minute, second)


class Morsel(dict):
    """One cookie: `key`, `value`, `coded_value`, and its attributes as items."""

    _reserved = {'expires': 'expires', 'path': 'Path', 'comment': 'Comment', 'domain': 'Domain', 'max-age': 'Max-Age',
                 'secure': 'secure', 'httponly': 'httponly', 'version': 'Version'}

    def __init__(self):
        dict.__init__(self)
        self.key = self.value = self.coded_value = None
        for name in self._reserved:
            dict.__setitem__(self, name, '')

    def __setitem__(self, name, value):
        name = name.lower()
        if name not in self._reserved:
            raise CookieError('Invalid Attribute %s' % name)
        dict.__setitem__(self, name, value)

    def isReservedKey(self, name):
        return name.lower() in self._reserved

    def set(self, key, value, coded_value):
        if key.lower() in self._reserved:
            raise CookieError('Attempt to set a reserved key: %s' % key)
        if not key or not all(char in _LEGAL for char in key):
            raise CookieError('Illegal key value: %s' % key)
        self.key, self.value, self.coded_value = key, value, coded_value

    def output(self, attrs=None, header='Set-Cookie:'):
        return '%s %s' % (header, self.OutputString(attrs))

    __str__ = output

    def __repr__(self):
        return '<%s: %s=%s>' % (type(self).__name__, self.key, show.to_repr(self.value))

    def js_output(self, attrs=None):
        return ('\n        <script type="text/javascript">\n        <!-- begin hiding\n        document.cookie = "%s";\n'
                '        // end hiding -->\n        </script>\n        ' % self.OutputString(attrs).replace('"', r'\"'))

    def OutputString(self, attrs=None):
        words = ['%s=%s' % (self.key, self.coded_value)]
        for name, value in sorted(dict.items(self), key=lambda item: item[0]):
            if value == '' or name not in (self._reserved if attrs is None else attrs):
                continue
            if name == 'expires' and isinstance(value, int):
                words.append('%s=%s' % (self._reserved[name], _date(value)))
            elif name == 'max-age' and isinstance(value, int):
                words.append('%s=%d' % (self._reserved[name], value))
            elif name not in ('secure', 'httponly'):
                words.append('%s=%s' % (self._reserved[name], show.to_native(value)))
            elif value:
                words.append(self._reserved[name])
        return '; '.join(words)


class BaseCookie(dict):
    """Cookies by name; subclasses say how values are coded."""

    def __init__(self, input=None):
        dict.__init__(self)
        if input:
            self.load(input)

    def value_decode(self, val):
        """(value, coded value) of what a client sent."""
        return val, val

    def value_encode(self, val):
        """(value, coded value) of what a program sets."""
        text = show.to_native(val)
        return text, text

    def _set(self, key, value, coded_value):
        morsel = self.get(key, None) or Morsel()
        morsel.set(key, value, coded_value)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self._set(key, *self.value_encode(value))

    def output(self, attrs=None, header='Set-Cookie:', sep='\r\n'):
        return sep.join(morsel.output(attrs, header) for _, morsel in sorted(dict.items(self), key=lambda item: item[0]))

    def __str__(self):
        return self.output()

    def __repr__(self):
        return '<%s: %s>' % (type(self).__name__, ' '.join(
            '%s=%s' % (name, show.to_repr(morsel.value)) for name, morsel in sorted(dict.items(self), key=lambda item: item[0])))

    def js_output(self, attrs=None):
        return ''.join(morsel.js_output(attrs) for _, morsel in sorted(dict.items(self), key=lambda item: item[0]))

    def load(self, rawdata):
        """Take the cookies of a Cookie header, or those of a dict."""
        if not isinstance(rawdata, str):
            for key, value in order.items(rawdata):
                self[key] = value
            return
        rawdata, at, morsel = to_str(rawdata), 0, None
        while at < len(rawdata):
            found = _COOKIE.match(rawdata, at)
            if not found:
                break
            key, value, at = found.group('key'), found.group('val'), found.end()
            if key[0] == '$':
                if morsel is not None:
                    morsel[key[1:]] = value
            elif key.lower() in Morsel._reserved:
                if morsel is not None and (value is not None or key.lower() in _FLAGS):
                    morsel[key] = True if value is None else _unquote(value)
            elif value is not None:
                self._set(key, *self.value_decode(value))
                morsel = self[key]


class SimpleCookie(BaseCookie):
    """Values are strings."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = show.to_native(val)
        return text, _quote(text)


class SerialCookie(BaseCookie):
    """Values are pickled.  Reading runs what a client sent: 2.7's own warning."""

    def value_decode(self, val):
        from BaseHTTPServer_compat.runner import std_cPickle
        return std_cPickle.loads(_unquote(val)), val

    def value_encode(self, val):
        from BaseHTTPServer_compat.runner import std_cPickle
        return val, _quote(std_cPickle.dumps(val))


class SmartCookie(SerialCookie):
    """Strings as they are, other values pickled."""

    def value_decode(self, val):
        try:
            return SerialCookie.value_decode(self, val)
        except Exception:  # Faithful: whatever is wrong, it was no pickle
            return _unquote(val), val

    def value_encode(self, val):
        if isinstance(val, str):
            return val, _quote(to_str(val))
        return SerialCookie.value_encode(self, val)


Cookie = SmartCookie
__all__ = ['CookieError', 'BaseCookie', 'SimpleCookie', 'SerialCookie', 'SmartCookie', 'Cookie']
