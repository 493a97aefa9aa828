"""The methods of 2.7's ``str``: of bytes, so that they know ASCII's letters and white space only.

`METHODS` maps each name to a function of the plain string and the method's arguments.  With a `Unicode` argument the
string is decoded first and the result is `Unicode`, as on 2.7.
"""
from BaseHTTPServer_compat.runner import show, text
from BaseHTTPServer_compat.runner.text import Unicode, is_ascii, native, raw, to_unicode

_LOCAL = 'strip lstrip rstrip split rsplit splitlines isspace'.split()  # differ from Python 3's on ASCII too
_LETTERS = 'lower upper swapcase title capitalize isalpha isalnum isdigit islower isupper istitle'.split()
_PLAIN = 'find rfind index rindex count replace startswith endswith partition rpartition center ljust rjust zfill'.split()


def _native(result):
    if isinstance(result, list):
        return [native(part) for part in result]
    return native(result)


def _has_unicode(args):
    for arg in args:
        if isinstance(arg, Unicode):
            return True
        if isinstance(arg, tuple) and any(isinstance(part, Unicode) for part in arg):
            return True
    return False


def _refusal(name, args, error):
    """The error of a method that got no string: in 2.7's words."""
    if name == 'replace' and len(args) < 2:
        return TypeError('replace() takes at least 2 arguments (%d given)' % len(args))
    if name not in _OF_STRINGS or not args or isinstance(args[0], (str, bytes)) and name != 'replace':
        return error
    if name in ('strip', 'lstrip', 'rstrip'):
        return TypeError('%s arg must be None, str or unicode' % name)
    return TypeError('expected a string or other character buffer object')


_OF_STRINGS = frozenset('strip lstrip rstrip split rsplit find rfind index rindex count replace partition rpartition'.split())


def _method(name, always_bytes):
    of_text, of_bytes = getattr(str, name), getattr(bytes, name)

    def call(self, *args):
        if args and _has_unicode(args):
            return getattr(to_unicode(self), name)(*args)
        try:
            if not always_bytes and is_ascii(self):
                return of_text(self, *args)
            return _native(of_bytes(raw(self), *map(raw, args)))
        except TypeError as error:
            raise _refusal(name, args, error)
    call.__name__ = name
    return call


def _plain_method(name):
    of_text = getattr(str, name)
    searches = name in ('find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith', 'center', 'ljust', 'rjust')

    def call(self, *args):
        if args and not searches and _has_unicode(args):
            return getattr(to_unicode(self), name)(*args)
        try:
            return of_text(self, *map(native, args))
        except TypeError as error:
            raise _refusal(name, args, error)
    call.__name__ = name
    return call


def join(self, items):
    """2.7's ``self.join(items)``."""
    from BaseHTTPServer_compat.runner import order
    try:
        parts = list(order.iterable(items))
    except TypeError:
        if hasattr(items, '__iter__') or hasattr(items, '__getitem__'):
            raise
        raise TypeError('can only join an iterable')
    wide = False
    for index, part in enumerate(parts):
        if type(part) is not str:
            if isinstance(part, Unicode):
                wide = True
            elif isinstance(part, bytes):
                parts[index] = native(part)
            elif not isinstance(part, str):
                raise TypeError('sequence item %d: expected string, %s found' % (index, show.type_name(part)))
    if wide:
        return to_unicode(self).join(parts)
    return str.join(self, parts)


def translate(self, table, deletechars=''):
    """2.7's: `table` a string of 256 characters, or None."""
    if isinstance(table, Unicode) or isinstance(table, dict):
        return to_unicode(self).translate(table)
    return native(raw(self).translate(None if table is None else raw(table), raw(deletechars)))


def format(*args, **kwargs):
    """2.7's: any name may be one of the fields, self too."""
    from BaseHTTPServer_compat.runner import formatting
    return formatting.format_fields(args[0], args[1:], kwargs)


METHODS = {'join': join, 'translate': translate, 'format': format, 'encode': text.encode, 'decode': text.decode,
           'expandtabs': str.expandtabs}
METHODS.update((name, _method(name, True)) for name in _LOCAL)
METHODS.update((name, _method(name, False)) for name in _LETTERS)
METHODS.update((name, _plain_method(name)) for name in _PLAIN)


def changed(string, method):
    """``string.method()`` of 2.7, for a plain string or a unicode."""
    return METHODS[method](string) if type(string) is str else getattr(string, method)()
