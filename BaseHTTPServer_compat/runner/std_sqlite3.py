"""sqlite3: statements and values are strings of bytes or unicode; text comes back as unicode, or as `text_factory` says."""
import re
import sqlite3

from BaseHTTPServer_compat.runner import builtin, faces, viewing
from BaseHTTPServer_compat.runner.text import Unicode, decode_text, is_ascii, native, raw, real_text


_ADAPTERS = {}


def _value(value):
    """A parameter as Python 3's module takes it.  Faithful: bytes beyond ASCII need a text_factory that gives bytes."""
    if _ADAPTERS:
        adapter = _ADAPTERS.get(faces.type_face(value))
        value = value if adapter is None else adapter(value)
    if type(value).__name__ == 'buffer':
        return raw(value)
    return real_text(value) if isinstance(value, str) else value


def _values(parameters):
    if isinstance(parameters, dict):
        return dict((name, _value(value)) for name, value in parameters.items())
    return [_value(value) for value in _sequence(parameters)]


def _sequence(parameters):
    if not hasattr(parameters, '__getitem__'):
        raise ValueError('parameters are of unsupported type')
    return parameters


def _given(value):
    """A value that SQLite gives to a function of the program's."""
    return Unicode(value) if isinstance(value, str) else builtin.Buffer(value) if isinstance(value, bytes) else value


def _row(row):
    """A row with its blobs as buffers."""
    return tuple(builtin.Buffer(value) if type(value) is bytes else value for value in row) if bytes in map(type, row) else row


def _numbered(error, sql):
    """An error of a statement in 2.7's words: a parameter had a number, the first 0 or 1."""
    message = str(error)
    found = re.match(r'You did not supply a value for binding parameter [:@$](\w+)', message)
    if found:
        names = list(dict.fromkeys(re.findall(r'[:@$](\w+)', sql)))
        return sqlite3.ProgrammingError('You did not supply a value for binding %d.' % (names.index(found.group(1)) + 1))
    found = re.match(r"Error binding parameter (?:(\d+)|'(\W\w+)'): type", message)
    if found:
        return sqlite3.InterfaceError('Error binding parameter %s - probably unsupported type.' % (
            found.group(2) or int(found.group(1)) - 1))
    if message.startswith('You can only execute one statement at a time'):
        return sqlite3.Warning('You can only execute one statement at a time.')
    return error


def _worded(function):
    """*function* of a cursor, which is given a statement first; its errors speak 2.7's words, in which a name is a string of bytes."""
    def call(self, sql, *args):
        try:
            return function(self, real_text(sql), *args)
        except sqlite3.Error as error:
            if error.args and isinstance(error.args[0], str) and not is_ascii(error.args[0]):
                error.args = (native(str.encode(error.args[0], 'utf-8', 'surrogateescape')),) + error.args[1:]
            raise _numbered(error, sql) if isinstance(error, sqlite3.ProgrammingError) else error
    return call


class _Rows(object):
    """The attribute `row_factory` of a cursor or a connection."""

    def __init__(self, real):
        self._real = real

    def __get__(self, owner, kind=None):
        return owner._rows

    def __set__(self, owner, factory):
        owner._rows = factory
        self._real.__set__(owner, (lambda cursor, row: _row(row)) if factory is None else (
            lambda cursor, row: factory(cursor, _row(row))))


class Cursor(sqlite3.Cursor):
    row_factory = _Rows(sqlite3.Cursor.row_factory)

    def __init__(self, connection):
        sqlite3.Cursor.__init__(self, connection)
        self._rows = connection.row_factory  # which the connection sets below

    def _checked(self, parameters):
        if self.connection.text_factory is faces.unicode:
            for value in parameters.values() if isinstance(parameters, dict) else _sequence(parameters):
                if type(value) is str and not is_ascii(value):
                    raise sqlite3.ProgrammingError(
                        'You must not use 8-bit bytestrings unless you use a text_factory that can interpret 8-bit bytestrings '
                        '(like text_factory = str). It is highly recommended that you instead just switch your application to '
                        'Unicode strings.')
        return _values(parameters)

    @_worded
    def execute(self, sql, parameters=()):
        return sqlite3.Cursor.execute(self, sql, self._checked(parameters))

    @_worded
    def executemany(self, sql, seq_of_parameters):
        return sqlite3.Cursor.executemany(self, sql, [self._checked(one) for one in seq_of_parameters])

    @_worded
    def executescript(self, script):
        return sqlite3.Cursor.executescript(self, script)

    def next(self):
        return self.__next__()


class Connection(sqlite3.Connection):
    row_factory = _Rows(sqlite3.Connection.row_factory)

    def __init__(self, database, *args, **kwargs):
        sqlite3.Connection.__init__(self, real_text(database), *args, **kwargs)
        self._factory = faces.unicode
        self.row_factory = None
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

    def iterdump(self):
        for line in sqlite3.Connection.iterdump(self):
            yield line if line in ('BEGIN TRANSACTION;', 'COMMIT;') else Unicode(line)

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
            self, name, narg, lambda *args: _value(func(*map(_given, args))), **more)

    def create_aggregate(self, name, n_arg, aggregate_class):
        class Aggregate(object):
            def __init__(self):
                self._own = aggregate_class()

            def step(self, *args):
                self._own.step(*map(_given, args))

            def finalize(self):
                return _value(self._own.finalize())
        sqlite3.Connection.create_aggregate(self, name, n_arg, Aggregate)


def connect(database, *args, **kwargs):
    factory = kwargs.setdefault('factory', Connection)
    own = isinstance(factory, type) and issubclass(factory, Connection)     # which takes a name as it is
    return sqlite3.connect(database if own else real_text(database), *args, **kwargs)


def register_converter(typename, converter):
    sqlite3.register_converter(real_text(typename), lambda data: converter(native(data)))


def register_adapter(type, callable):
    """Kept here: Python 3's module would look for the class of a dict that is not the program's dict."""
    _ADAPTERS[type] = callable


version, version_info = '2.6.0', (2, 6, 0)
OptimizedUnicode = faces.unicode
Binary = builtin.Buffer
viewing.inherit(globals(), sqlite3)
