"""What spelling.py defines in a file that is rewritten: small functions, by the target and with %s for the codec."""

from . import marked_helpers, shown_helpers

BYTES_HELPER = '''

def _to_bytes(value):
    """Return value as bytes: text is encoded, anything else is what str() makes of it."""
    if isinstance(value, (bytes, bytearray, memoryview)):
        return value
    return (value if hasattr(value, "encode") else str(value)).encode(%s)
'''
STRADDLING_BYTES = BYTES_HELPER.replace("if isinstance", "if str is bytes or isinstance")
TEXT_HELPER = '''

def _to_text(value):
    """Return value as str: bytes are decoded, anything else is left as it is."""
    if isinstance(value, bytes) and not isinstance(value, str):
        return value.decode(%s)
    return value
'''
REPR_HELPER = '''

def _repr(value):
    """Return repr(value) with the strings in it as Python 2 showed them: bytes past ASCII as escapes."""
    import ast
    import re

    def shown(found):
        text = ast.literal_eval(found.group())
        if found.group()[0] == "u":
            return found.group()    # a marked unicode
        if isinstance(text, str) and max(found.group()) < "\\x7f" and re.search(r"\\\\x(?:a[1-9a-cef]|[b-f])", found.group()):
            return found.group()    # by a __repr__ that does the same
        return repr(text if isinstance(text, bytes) else text.encode(%s))[1:]
    return re.sub(r"""[bu]?(?:'(?:[^'\\\\\\n]|\\\\.)*'|"(?:[^"\\\\\\n]|\\\\.)*")""", shown, repr(value))
'''
STRADDLING_REPR = REPR_HELPER.replace("""escapes.\"\"\"
""", """escapes.\"\"\"
    if str is bytes:
        return repr(value)
""")
STR_HELPER = '''

def _str(value):
    """Return str(value) with a float as Python 2 wrote it: in 12 digits."""
    if isinstance(value, float):
        digits = "%.12g" % value
        if any(each in digits for each in ".en"):
            return digits
        if len(digits.strip("-")) < 12:
            return digits + ".0"
        return ("%.11e" % value).partition("e")[0].rstrip("0").rstrip(".") + "e+11"
    return "%s" % (value,)
'''
CHARACTERS_HELPER = '''

def _characters(value):
    """Return the bytes value as a str of as many characters."""
    return value if str is bytes else value.decode("latin-1")
'''
LITERAL_HELPER = '''

def _literal(text):
    """Return a literal of this file, which is in %s, as the program has what its bytes are: in UTF-8."""
    return text if str is bytes else text.encode("%s").decode("utf-8", "surrogateescape")
'''
NATIVE_HELPER = '''

def _native(text):
    """Return text as str: encoded on Python 2."""
    return text.encode(%s) if str is bytes else text
'''
ENCODED_HELPER = '''

def _encoded(value):
    """Return value encoded if it is text, as it is if not."""
    return value if str is bytes or not isinstance(value, str) else value.encode(%s)
'''
UTF8_HELPER = '''

def _of_utf8(text):
    """Return text, which is JSON; UnicodeDecodeError where it holds bytes that are no UTF-8, as on Python 2."""
    import re
    for number in re.findall(r"(?<!\\\\)(?:\\\\\\\\)*\\\\udc([89a-f][0-9a-f])", text) if str is not bytes else ():
        bytes([int(number, 16)]).decode("utf-8")
    return text
'''
ANSWERED_HELPER = '''

def _answered(items):
    """Return what a WSGI application gives as bytes: a list of one has a length, anything else may take its time."""
    if str is bytes:
        return items
    return [_to_bytes(item) for item in items] if isinstance(items, (list, tuple)) else (_to_bytes(item) for item in items)
'''
UPPER_HELPER = '''

def _upper(text):
    """Return text in capitals, one for each character, as Python 2 did for unicode."""
    return text.upper() if isinstance(text, bytes) else "".join([each.upper() if len(each.upper()) == 1 else each for each in text])
'''
UNICODE_HELPER = '''

def _is_unicode(value):
    """True for what was a unicode on Python 2: text, unless it holds bytes that are no UTF-8."""
    if str is bytes or not isinstance(value, str):
        return isinstance(value, type(b"".decode()))
    return not any(0xdc80 <= ord(each) <= 0xdcff for each in value)
'''
AS_UNICODE_HELPER = '''

def _as_unicode(text):
    """Return text, a str on Python 2, where it meets a unicode; UnicodeDecodeError where it is past ASCII."""
    return text if str is bytes or not isinstance(text, str) else text.encode(%s).decode("ascii")
'''
AS_STR_HELPER = '''

def _as_str(text):
    """Return text, a unicode on Python 2, where a str was wanted; UnicodeEncodeError where it is past ASCII."""
    if str is bytes or not isinstance(text, str):
        return text
    try:
        return text.encode("ascii").decode("ascii")
    except UnicodeEncodeError as error:
        found = error.args
    words = {"__str__": lambda error: UnicodeEncodeError.__str__(error).replace("character '", "character u'"), "__module__": "builtins"}
    raise type("UnicodeEncodeError", (UnicodeEncodeError,), words)(*found)
'''
BESIDE_HELPER = '''

def _beside_unicode(text):
    """Return text, a str on Python 2, for a comparison with a unicode, which none past ASCII was equal to."""
    return text if str is bytes or not isinstance(text, str) or max(text + " ") < "\\x80" else text.encode(%s)
'''
NATIVE_STR_HELPER = '''

def _native_str(value):
    """Return value, marked as what was a str on Python 2, for _is_unicode()."""
    return _NativeStr(value) if str is not bytes and isinstance(value, str) else value
'''
NATIVE_STR_CLASS = '''

class _NativeStr(str):
    """Text that was a str on Python 2, where the program tells that from a unicode."""
'''
SINGLY_HELPER = '''

def _singly(value):
    """Return the bytes of a text, or bytes, each as a text that is encoded as that byte; anything else as it is."""
    if str is bytes or not isinstance(value, (bytes, str)):
        return value
    value = value if isinstance(value, bytes) else value.encode(%s)
    return [bytes([number]).decode("ascii", "surrogateescape") for number in value]
'''
CUT_HELPER = '''

def _cut(value, part):
    """Return value[part], counted in bytes where value is text."""
    if str is bytes or not isinstance(value, str):
        return value[part]
    return value.encode(%s)[part].decode(%s)
'''

# (name, text for Python 3, text for both Pythons)
BY_BYTES_HELPER = '''

def _by_bytes(function, *values, **named):
    """Return function(*values), which takes the texts among them byte by byte, as on Python 2."""
    if str is bytes:
        return function(*values, **named)

    def whole(found):
        if isinstance(found, str):
            return found.encode("latin-1").decode(%s)
        return type(found)([whole(each) for each in found]) if isinstance(found, (list, tuple)) else found
    return whole(function(*[value.encode(%s).decode("latin-1") if isinstance(value, str) else value for value in values], **named))
'''
CAPWORDS_HELPER = '''

def _capwords(text, sep=None):
    """Return text with a capital for each word, where only letters of ASCII have two cases, as on Python 2."""
    raw = text if isinstance(text, bytes) else text.encode(%s)
    made = (" " if sep is None else sep).encode(%s).join([word.capitalize() for word in raw.split(sep and sep.encode(%s))])
    return made if isinstance(text, bytes) else made.decode(%s)
'''
UNICODE_REPR_HELPER = '''

def _unicode_repr(value):
    """Return repr(value), all of whose texts were unicode on Python 2."""
    if str is bytes:
        return repr(value)
    if isinstance(value, str):
        return "u" + ascii(str(value))
    if type(value) is int and not -2 ** 63 <= value < 2 ** 63:
        return "%dL" % value
    if type(value) is dict:
        return "{" + ", ".join([_unicode_repr(key) + ": " + _unicode_repr(value[key]) for key in value]) + "}"
    if type(value) in (list, tuple):
        items = ", ".join([_unicode_repr(each) for each in value])
        return "[" + items + "]" if type(value) is list else "(" + items + (",)" if len(value) == 1 else ")")
    return repr(value)
'''
UNICODE_STR_HELPER = '''

def _unicode_str(value):
    """Return str(value), all of whose texts were unicode on Python 2."""
    if str is not bytes and isinstance(value, (dict, list, tuple, set, frozenset)):
        return _unicode_repr(value)
    return _str(value)
'''
HELPERS = (
    ("_by_bytes", BY_BYTES_HELPER, BY_BYTES_HELPER), ("_capwords", CAPWORDS_HELPER, CAPWORDS_HELPER),
    ("_unicode_repr", UNICODE_REPR_HELPER, UNICODE_REPR_HELPER), ("_unicode_str", UNICODE_STR_HELPER, UNICODE_STR_HELPER),
    ("_to_text", TEXT_HELPER, TEXT_HELPER), ("_to_bytes", BYTES_HELPER, STRADDLING_BYTES), ("_repr", REPR_HELPER, STRADDLING_REPR),
    ("_cut", CUT_HELPER, CUT_HELPER), ("_singly", SINGLY_HELPER, SINGLY_HELPER), ("_native", NATIVE_HELPER, NATIVE_HELPER),
    ("_encoded", ENCODED_HELPER, ENCODED_HELPER), ("_of_utf8", UTF8_HELPER, UTF8_HELPER), ("_upper", UPPER_HELPER, UPPER_HELPER),
    ("_answered", ANSWERED_HELPER, ANSWERED_HELPER), ("_is_unicode", UNICODE_HELPER, UNICODE_HELPER),
    ("_as_unicode", AS_UNICODE_HELPER, AS_UNICODE_HELPER), ("_as_str", AS_STR_HELPER, AS_STR_HELPER),
    ("_beside_unicode", BESIDE_HELPER, BESIDE_HELPER), ("_native_str", NATIVE_STR_HELPER, NATIVE_STR_HELPER)) + tuple(
        (name, text, text) for name, text in shown_helpers.HELPERS + marked_helpers.HELPERS)
