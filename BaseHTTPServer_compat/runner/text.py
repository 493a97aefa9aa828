"""Python 2's two string types on Python 3's one.

Inside a program under `run`, a 2.7 ``str`` is a plain Python 3 ``str`` of which every character is one byte (latin-1), so
that ``len()``, indexes, slices and formats count what they counted on 2.7.  A 2.7 ``unicode`` is a `Unicode`, a subclass of
``str`` whose operations give `Unicode` again and decode a plain operand first, by the default encoding, as 2.7 did.

Everything that crosses the border between text and bytes in `runner` is built on `raw` and `native`.
"""
import codecs

_default_encoding = 'ascii'
_WIDE_ERRORS = 'native'  # the marker by which Unicode.encode knows native_text's call; see BaseHTTPServer_compat.native_text


def default_encoding():
    """Return the encoding by which ``str`` and ``unicode`` mix: ``sys.getdefaultencoding()`` of 2.7."""
    return _default_encoding


def set_default_encoding(name):
    """What ``sys.setdefaultencoding`` does (``reload(sys)`` brings it back, as programs know).  Raises LookupError."""
    global _default_encoding
    codecs.lookup(name)
    _default_encoding = name


class Unicode(str):
    """Python 2's ``unicode``."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other):
        if type(other) is str and not is_ascii(other):
            try:
                other = decode_text(raw(other), _default_encoding, 'strict')
            except UnicodeDecodeError:
                return False  # Faithful: 2.7 says so, with a warning
            except UnicodeEncodeError:
                pass  # real text of Python 3's
        return str.__eq__(self, other)

    def __ne__(self, other):
        result = self.__eq__(other)
        return result if result is NotImplemented else not result

    def __lt__(self, other):
        return str.__lt__(self, _comparable(other))

    def __le__(self, other):
        return str.__le__(self, _comparable(other))

    def __gt__(self, other):
        return str.__gt__(self, _comparable(other))

    def __ge__(self, other):
        return str.__ge__(self, _comparable(other))

    def __add__(self, other):
        if not isinstance(other, str):
            if type(other).__module__ == 'builtins' and not isinstance(other, (bytes, bytearray)):
                from BaseHTTPServer_compat.runner import show
                raise TypeError('coercing to Unicode: need string or buffer, %s found' % show.type_name(other))
            return NotImplemented
        return Unicode(str.__add__(self, to_unicode(other)))

    def __radd__(self, other):
        if not isinstance(other, str):
            return NotImplemented
        return Unicode(str.__add__(to_unicode(other), self))

    def __mul__(self, count):
        return Unicode(str.__mul__(self, count))

    __rmul__ = __mul__

    def __mod__(self, args):
        from BaseHTTPServer_compat.runner import percent
        return percent.percent(self, args)

    def __rmod__(self, pattern):
        from BaseHTTPServer_compat.runner import percent
        return percent.percent(pattern, self)

    def __getitem__(self, index):
        return Unicode(str.__getitem__(self, index))

    def __iter__(self):
        return map(Unicode, str.__iter__(self))

    def __contains__(self, other):
        return str.__contains__(self, to_unicode(other))

    def __getnewargs__(self):
        return (str(self),)

    def encode(self, encoding=None, errors='strict'):
        """The plain ``str`` (or, to `native_text`, the bytes that writing this puts on the wire)."""
        if errors == _WIDE_ERRORS:
            return encode_text(self, _default_encoding, 'strict')
        return encode(self, encoding, errors)

    def decode(self, encoding=None, errors='strict'):
        """Faithful: encoded by the default encoding first."""
        return decode(to_str(self), encoding, errors)

    def join(self, items):
        return Unicode(str.join(self, [to_unicode(_joined(item, index)) for index, item in enumerate(items)]))

    def format(*args, **kwargs):    # noqa: N805  a field may be called self
        from BaseHTTPServer_compat.runner import formatting
        return Unicode(formatting.format_fields(args[0], args[1:], kwargs))

    def translate(self, table):
        return Unicode(str.translate(self, table))

    def startswith(self, prefix, *limits):
        return str.startswith(self, _decoded(prefix), *limits)

    def endswith(self, suffix, *limits):
        return str.endswith(self, _decoded(suffix), *limits)

    def isdecimal(self):
        return str.isdecimal(self)


def _comparable(other):
    """What a unicode is compared with: bytes decoded; Faithful: raises UnicodeDecodeError where that fails."""
    return to_unicode(other) if type(other) is str and not is_ascii(other) else other


def _decoded(argument):
    if type(argument) is str:
        return to_unicode(argument)
    if isinstance(argument, tuple):
        return tuple(_decoded(part) for part in argument)
    return argument


def _joined(item, index):
    if not isinstance(item, (str, bytes)):
        raise TypeError('sequence item %d: expected string or Unicode, %s found' % (index, type(item).__name__))
    return native(item)


def _unicode_method(name):
    method = getattr(str, name)

    def call(self, *args, **kwargs):
        return wrap(method(self, *[_decoded(arg) for arg in args], **kwargs))
    call.__name__ = name
    return call


def wrap(result):
    """`result` with each ``str`` in it (lists and tuples searched) a `Unicode`."""
    if type(result) is str:
        return Unicode(result)
    if type(result) in (list, tuple):
        return type(result)(map(wrap, result))
    return result


def _simple(char, method):
    """Faithful: 2.7 maps a character to one character, so that the sharp s stays what it is."""
    changed = method(char)
    return changed if len(changed) == 1 else char


def _cased(text, method):
    return ''.join(_simple(char, method) for char in str.__iter__(text))


def _titled(text):
    parts, inside = [], False
    for char in str.__iter__(text):
        parts.append(_simple(char, str.lower if inside else str.title))
        inside = char.lower() != char.upper()
    return ''.join(parts)


Unicode.upper = lambda self: Unicode(_cased(self, str.upper))
Unicode.lower = lambda self: Unicode(_cased(self, str.lower))
Unicode.swapcase = lambda self: Unicode(_cased(self, str.swapcase))
Unicode.title = lambda self: Unicode(_titled(self))
Unicode.capitalize = lambda self: Unicode(_cased(self[:1], str.upper) + _cased(self[1:], str.lower))

for _name in ('center count expandtabs find index ljust lstrip partition replace rfind rindex rjust rpartition '
              'rsplit rstrip split splitlines strip zfill').split():
    setattr(Unicode, _name, _unicode_method(_name))


if hasattr(str, 'isascii'):
    is_ascii = str.isascii  # Python 3.7
else:
    def is_ascii(text):
        """Whether no character is beyond ASCII."""
        try:
            str.encode(text, 'ascii')
        except UnicodeEncodeError:
            return False
        return True


def raw(text):
    """The bytes for which a 2.7 string stands: plain text's own, a `Unicode`'s by the default encoding.

    Anything else passes through unchanged.  Raises UnicodeEncodeError as 2.7 does for ``unicode`` beyond ASCII.
    """
    if type(text) is str:
        try:
            return text.encode('latin-1')
        except UnicodeEncodeError:  # real text from a module that we have no view of: 2.7 would have had unicode here
            return encode_text(text, _default_encoding, 'strict')
    if isinstance(text, str):
        return encode_text(text, _default_encoding, 'strict') if isinstance(text, Unicode) else str.encode(text, 'latin-1')
    return text


def native(data):
    """The plain ``str`` for bytes; anything else unchanged."""
    if isinstance(data, (bytes, bytearray)):
        return str(data, 'latin-1')  # a bytearray of a program's decodes to unicode
    return data


def to_unicode(text, encoding=None, errors='strict'):
    """`text` as `Unicode`; raises UnicodeDecodeError as 2.7's ``unicode(text)`` does."""
    if isinstance(text, Unicode):
        return text
    if encoding is None and is_ascii(text):
        return Unicode(text)
    if any(char > '\xff' for char in text):  # real text from a module that we have no view of
        return Unicode(text)
    return Unicode(decode_text(raw(text), encoding or _default_encoding, errors))


def to_str(text):
    """`text` as a plain ``str``; raises UnicodeEncodeError as 2.7's ``str(text)`` does."""
    if isinstance(text, Unicode):
        return encode_text(text, _default_encoding, 'strict').decode('latin-1')
    return text


def from_text(text):
    """Real text of Python 3 (a path, a locale's name) as the plain ``str`` that 2.7 had: its UTF-8 bytes."""
    if is_ascii(text):
        return text
    return text.encode('utf-8', 'surrogateescape').decode('latin-1')


def real_text(text):
    """Real text of Python 3 for a 2.7 string: a plain one's bytes read as UTF-8."""
    if isinstance(text, Unicode):
        return str.__str__(text)
    if is_ascii(text):
        return text
    try:
        return text.encode('latin-1').decode('utf-8', 'surrogateescape')
    except UnicodeEncodeError:
        return text


# Codecs


def _name(encoding):
    return encoding.lower().replace('-', '_').replace(' ', '_')


_UTF8 = ('utf_8', 'utf8', 'u8', 'utf')


def encode_text(text, encoding, errors):
    """Real text to bytes; Faithful: 2.7's UTF codecs take lone surrogates."""
    try:
        return str.encode(text, encoding, errors)
    except UnicodeEncodeError:
        if errors != 'strict' or not _name(encoding).startswith(('u8', 'utf')):
            raise
    if _name(encoding) in _UTF8:  # a pair of them is the character that it stands for
        text = str.encode(text, 'utf-16', 'surrogatepass').decode('utf-16', 'surrogatepass')
    return str.encode(text, encoding, 'surrogatepass')


def decode_text(data, encoding, errors):
    """Bytes to real text; Faithful: 2.7's UTF-8 takes surrogates, and its errors name codecs in another way."""
    try:
        return data.decode(encoding, errors)
    except UnicodeDecodeError as error:
        if _name(encoding) not in _UTF8 or errors != 'strict':
            raise _named_as_on_27(error, encoding)
    try:
        return data.decode('utf-8', 'surrogatepass')
    except UnicodeDecodeError as error:
        raise _named_as_on_27(error, encoding)


def _named_as_on_27(error, encoding):
    name = _name(encoding).replace('_', '')
    if error.encoding == 'utf-8':
        name = 'utf8'
    elif name not in ('utf16', 'utf32'):
        return error
    return UnicodeDecodeError(name, *error.args[1:])


def encode(text, encoding=None, errors='strict'):
    """2.7's ``text.encode(encoding, errors)`` for either string type; always a plain ``str``."""
    from BaseHTTPServer_compat.runner import byte_codecs
    encoding = real_text(encoding or _default_encoding)
    codec = byte_codecs.ENCODERS.get(_name(encoding))
    if codec:
        return native(codec(raw(text)))
    text = to_unicode(text)
    if _name(encoding) in byte_codecs.ROT13:
        return native(byte_codecs.rot13(str.__str__(text)))
    if _name(encoding) in ('idna', 'punycode'):  # written in Python: they would get a unicode's methods
        text = str.__str__(text)
    return native(encode_text(text, encoding, errors))


def decode(text, encoding=None, errors='strict'):
    """2.7's ``text.decode(encoding, errors)`` of a plain ``str``: `Unicode`, or plain for hex and its like."""
    from BaseHTTPServer_compat.runner import byte_codecs
    encoding = real_text(encoding or _default_encoding)
    codec = byte_codecs.DECODERS.get(_name(encoding))
    if codec:
        return native(codec(raw(text)))
    if _name(encoding) in byte_codecs.ROT13:
        return Unicode(codecs.decode(raw(text).decode('latin-1'), 'rot13'))
    return Unicode(decode_text(raw(text), encoding, errors))


def _refuse_wide(error):
    """Error handler of native_text under `run`: text that is no bytes is refused, as 2.7 refused to write ``unicode``."""
    raise UnicodeEncodeError('ascii', error.object, error.start, error.end, 'ordinal not in range(128)')


codecs.register_error(_WIDE_ERRORS, _refuse_wide)
