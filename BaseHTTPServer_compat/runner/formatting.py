"""2.7's ``format``: of the built-in and of strings' method."""
import string

from BaseHTTPServer_compat.runner import show
from BaseHTTPServer_compat.runner.text import Unicode, to_str, to_unicode


class _Formatter(string.Formatter):

    def __init__(self, wide):
        self.wide = wide

    def convert_field(self, value, conversion):
        if conversion == 'r':
            return show.to_repr(value)
        if conversion == 's':
            return show.to_unicode_text(value) if self.wide else show.to_native(value)
        if conversion is not None:
            raise ValueError('Unknown conversion specifier ' + conversion)
        return value

    def format_field(self, value, spec):
        if not self.wide:
            return str.__str__(to_str(format_value(value, spec)))
        if type(value).__format__ is object.__format__:
            value = show.to_unicode_text(value)
        return str.__str__(to_unicode(format_value(value, spec)))


def format_value(value, spec=''):
    """2.7's ``format(value, spec)``."""
    if not spec and type(value).__format__ in (object.__format__, str.__format__, float.__format__):
        return value if isinstance(value, str) else show.to_native(value)
    if type(value).__format__ is object.__format__:
        return format(show.to_native(value), spec)
    if type(value).__format__ is float.__format__ and '.' not in spec and not (spec[-1:].isalpha() or spec[-1:] == '%'):
        spec += '.12'  # digits, as str() has
    if isinstance(value, Unicode):
        return Unicode(format(str.__str__(value), str.__str__(spec)))
    return format(value, str.__str__(spec))


def format_fields(pattern, args, kwargs):
    """2.7's ``pattern.format(*args, **kwargs)``, real or plain text as the pattern is."""
    return _Formatter(isinstance(pattern, Unicode)).vformat(str.__str__(pattern), args, kwargs)
