"""What spelling.py defines in a file whose texts from JSON or a database are marked: see marked_unicodes.py."""
UNICODES_HELPER = '''

def _unicodes(value):
    """Return value with the texts in it marked as what was unicode on Python 2."""
    if str is bytes:
        return value
    if type(value) is str:
        return _Unicode(value)
    if type(value) in (list, tuple):
        return type(value)([_unicodes(each) for each in value])
    if type(value) is dict:
        return dict([(_unicodes(key), _unicodes(value[key])) for key in value])
    return value
'''
ROWS_HELPER = '''

def _unicode_rows(connection):
    """Return connection, which marks the texts that it gives as what was unicode on Python 2."""
    if str is not bytes:
        connection.text_factory = lambda raw: _Unicode(raw.decode("utf-8"))
    return connection
'''
PLAIN_HELPER = '''

def _plain(value):
    """Return value for str(); UnicodeEncodeError where it was a unicode past ASCII."""
    return _as_str(value) if str is not bytes and isinstance(value, _Unicode) else value
'''
UNICODE_CLASS = '''

class _Unicode(str):
    """Text that was unicode on Python 2, as its repr() says, and that of what is made of it."""

    def __repr__(self):
        return "u" + ascii(str(self))

    def __reduce__(self):
        return str, (str(self),)

    def __radd__(self, other):
        return _unicodes(str.__add__(other, self)) if isinstance(other, str) else NotImplemented

    def _kept(name):
        return lambda self, *values: _unicodes(getattr(str, name)(self, *values))

    for _name in ("__add__ __getitem__ __mod__ __mul__ capitalize center expandtabs format join ljust lower lstrip partition replace "
                  "rjust rpartition rsplit rstrip split splitlines strip swapcase title upper zfill").split():
        locals()[_name] = _kept(_name)
'''
NAME = '_Unicode.__name__ = "unicode"\n'
HELPERS = (("_unicode_rows", ROWS_HELPER), ("_plain", PLAIN_HELPER), ("_unicodes", UNICODES_HELPER))
