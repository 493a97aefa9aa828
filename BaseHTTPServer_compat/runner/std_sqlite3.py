"""sqlite3: statements and values are strings of bytes or unicode; text comes back as unicode, or as `text_factory` says."""
import sqlite3

from BaseHTTPServer_compat.runner import faces, viewing
from BaseHTTPServer_compat.runner.text import Unicode, decode_text, is_ascii, native, raw, real_text


def _value(value):
    """A parameter as Python 3's module takes it.  Faithful: bytes beyond ASCII need a text_factory that gives bytes."""
    if type(value).__name__ == 'buffer':
        return raw(value)
    return real_text(value) if isinstance(value, str) else value


def _values(parameters):
    if isinstance(parameters, dict):
        return dict((name, _value(value)) for name, value in parameters.items())
    return [_value(value) for value in parameters]


class Cursor(sqlite3.Cursor):

    def _checked(self, parameters):
        if self.connection.text_factory is faces.unicode:
            for value in parameters.values() if isinstance(parameters, dict) else parameters:
                if type(value) is str and not is_ascii(value):
                    raise sqlite3.ProgrammingError(
                        'You must not use 8-bit bytestrings unless you use a text_factory that can interpret 8-bit bytestrings '
                        '(like text_factory = str). It is highly recommended that you instead just switch your application to '
                        'Unicode strings.')
        return _values(parameters)

    def execute(self, sql, parameters=()):
        return sqlite3.Cursor.execute(self, real_text(sql), self._checked(parameters))

    def executemany(self, sql, seq_of_parameters):
        return sqlite3.Cursor.executemany(self, real_text(sql), [self._checked(one) for one in seq_of_parameters])

    def executescript(self, script):
        return sqlite3.Cursor.executescript(self, real_text(script))

    def next(self):
        return self.__next__()


class Connection(sqlite3.Connection):

    def __init__(self, database, *args, **kwargs):
        sqlite3.Connection.__init__(self, real_text(database), *args, **kwargs)
        self._factory = faces.unicode
        sqlite3.Connection.text_factory.__set__(self, self._text)

    def _text(self, data):
        if self._factory is faces.unicode:
            return Unicode(decode_text(data, 'utf-8', 'strict'))
        return self._factory(native(data))

    @property
    def text_factory(self):
        return self._factory

    @text_factory.setter
    def text_factory(self, factory):
        self._factory = factory

    def cursor(self, factory=Cursor):
        return sqlite3.Connection.cursor(self, factory)

    def execute(self, *args):
        return self.cursor().execute(*args)

    def executemany(self, *args):
        return self.cursor().executemany(*args)

    def executescript(self, *args):
        return self.cursor().executescript(*args)

    def create_function(self, name, narg, func, **more):
        sqlite3.Connection.create_function(
            self, name, narg, lambda *args: _value(func(*[Unicode(arg) if isinstance(arg, str) else arg for arg in args])), **more)


def connect(database, *args, **kwargs):
    kwargs.setdefault('factory', Connection)
    return sqlite3.connect(real_text(database), *args, **kwargs)


OptimizedUnicode = faces.unicode
Binary = raw
viewing.inherit(globals(), sqlite3)
