"""Text to numbers by 2.7's rules and in its words, for ``int``, ``long`` and ``float``."""
import builtins
import re

from BaseHTTPServer_compat.runner import show
from BaseHTTPServer_compat.runner.text import Unicode, is_ascii

_SPACE = ' \t\n\r\v\f'
_FLOAT_START = re.compile(r'[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+|inf|nan)', re.I)


def _plain(text):
    """`text` as the parser of 2.7 saw it: a unicode's first 256 characters stand for bytes; UnicodeEncodeError beyond."""
    if not isinstance(text, Unicode):
        return text
    digits = ''.join(str(int(char)) if char.isdecimal() else ' ' if char.isspace() else char for char in str.__iter__(text))
    for at, char in enumerate(digits):
        if char == '\0' or char > '\xff':
            raise UnicodeEncodeError('decimal', text, at, at + 1, 'invalid decimal Unicode string')
    return digits


def integer(text, base=10, name='int'):
    """The integer that a 2.7 string shows in a base; ValueError as `name`'s."""
    if not (base == 0 or 2 <= base <= 36):
        raise ValueError('%s() base must be >= 2 and <= 36, or 0' % ('long' if name == 'long' else 'int'))
    plain = _plain(text)
    if '\0' in plain:
        raise ValueError('null byte in argument for %s()' % name)
    if '_' not in plain and is_ascii(plain):  # Python 3 takes underscores and other scripts' digits
        try:
            return builtins.int(plain, base)
        except ValueError:
            octal = plain.strip().lstrip('+-')
            if base == 0 and re.match('0[0-7]+$', octal):
                return builtins.int(plain, 8)
    shown = plain if name == 'long' else plain.lstrip(_SPACE)
    raise ValueError('invalid literal for %s() with base %d: %s' % (name, base, show.to_repr(shown)))


def floating(text):
    """The float that a 2.7 string shows; ValueError as 2.7's."""
    plain = _plain(text)
    if '_' not in plain and is_ascii(plain):
        try:
            return builtins.float(plain)
        except ValueError:
            pass  # 2.7's message follows
    start = plain.lstrip(_SPACE)
    if _FLOAT_START.match(start):
        raise ValueError('invalid literal for float(): %s' % start.partition('\0')[0])
    raise ValueError('could not convert string to float: %s' % start.partition('\0')[0])
