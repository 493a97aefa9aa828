"""How bytes become ``str`` and back: the one place that says so.

Python 2's ``str`` is a string of bytes.  Its stand-in on Python 3, *native text*, is a ``str`` decoded from
UTF-8 with ``surrogateescape`` (PEP 383): every byte string has exactly one native text and gets back to the
same bytes.  What Python 2 did with ASCII letters and ASCII white space only is done here with these only:
Unicode's larger sets would change the meaning of the same bytes.
"""

import re

WHITESPACE = ' \t\n\r\x0b\x0c'
"""What ``str.strip()`` strips, and ``str.split()`` splits at, on Python 2."""

CODEC = ['utf-8', 'surrogateescape', str]
"""Encoding, error handler, and what makes text of an object that is neither text nor bytes: only `use` changes them."""


def use(encoding, errors, as_text):
    """Choose what native text is, for the whole process and before the first request.

    The runner's choice, whose programs count bytes: latin-1, a character for each byte.
    """
    CODEC[:] = encoding, errors, as_text


def encode(text):
    """Return the bytes of native text; anything that is not a ``str`` passes through unchanged.

    >>> encode('caf\\xe9 \\udcff') == b'caf\\xc3\\xa9 \\xff'
    True
    """
    if type(text) is not str and not isinstance(text, str):
        return text
    try:
        return text.encode(CODEC[0], CODEC[1])
    except UnicodeEncodeError:
        if CODEC[0] != 'utf-8':
            raise
        return _encode_lone_surrogates(text)


def decode(raw):
    """Return native text for bytes (or ``bytearray``); anything else passes through unchanged.

    >>> decode(b'caf\\xc3\\xa9 \\xff') == 'caf\\xe9 \\udcff'
    True
    """
    if isinstance(raw, (bytes, bytearray)):
        return bytes(raw).decode(CODEC[0], CODEC[1])
    return raw


def to_bytes(obj):
    """Return the bytes that writing `obj` puts on the wire.

    Bytes and every other buffer as they are, native text encoded, any other object by its ``str()``, as
    ``socket._fileobject.write`` did on 2.7.
    """
    if isinstance(obj, bytes):
        return obj
    if isinstance(obj, str):
        return encode(obj)
    try:
        return memoryview(obj).tobytes()
    except TypeError:
        return encode(CODEC[2](obj))


def to_text(obj):
    """Return native text: ``str`` as it is, buffers decoded, any other object by its ``str()``."""
    if isinstance(obj, str):
        return obj
    return decode(to_bytes(obj))


def native_repr(text):
    r"""Return Python 2's ``repr`` of a ``str``: bytes outside ASCII as ``\xHH``.

    >>> print(native_repr('caf\xe9\n'))
    'caf\xc3\xa9\n'
    """
    raw = encode(text)
    if isinstance(raw, bytes):
        return repr(raw)[1:]
    return repr(raw)


def lower(text):
    """Return `text` with the letters A to Z in lower case, and no other character changed.

    ``str.lower`` would make KELVIN SIGN a plain ``k``, and one header another.  Raises AttributeError, as
    2.7 did, for what has no ``lower``.
    """
    if type(text) is str and _is_ascii(text):
        return text.lower()
    if not isinstance(text, (str, bytes, bytearray)):
        return text.lower()
    return re.sub('[A-Z]+', lambda match: match.group().lower(), decode(text))


def upper(text):
    """Return `text` with the letters a to z in upper case, and no other character changed."""
    return re.sub('[a-z]+', lambda match: match.group().upper(), text)


def strip(text):
    """Strip the white space that Python 2 strips, and no other."""
    return text.strip(WHITESPACE)


def _is_ascii_by_char(text):
    return all(char < '\x80' for char in text)


_is_ascii = getattr(str, 'isascii', _is_ascii_by_char)      # str.isascii is new in Python 3.7


def _encode_lone_surrogates(text):
    """Encode text with surrogates that `decode` never makes, as 2.7 did: a pair as one character."""
    joined = re.sub('[\ud800-\udbff][\udc00-\udfff]', _join_pair, text)
    return b''.join(_encode_char(char) for char in joined)


def _join_pair(match):
    return match.group().encode('utf-16', 'surrogatepass').decode('utf-16')


def _encode_char(char):
    try:
        return char.encode('utf-8', 'surrogateescape')
    except UnicodeEncodeError:
        return char.encode('utf-8', 'surrogatepass')
