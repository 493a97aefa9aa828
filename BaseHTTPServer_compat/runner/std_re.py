"""re: classes such as ``\\w`` know ASCII only, except with re.UNICODE; what is found in unicode is unicode."""
import re
import sys
import warnings
from functools import lru_cache

from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.text import Unicode, native, to_unicode, wrap

I = IGNORECASE = 2  # noqa: E741  2.7's spelling
L = LOCALE = 4
M = MULTILINE = 8
S = DOTALL = 16
U = UNICODE = 32
X = VERBOSE = 64
DEBUG = 128
T = TEMPLATE = 1


class error(Exception):
    """A pattern that is none."""

    __module__ = 'sre_constants'


_LATE_FLAGS = re.compile(r'(?<!\\)\(\?([iLmsux]+)\)')
_ESCAPE = re.compile(r'\\(.)', re.S)
_FLAGS = {'i': I, 'L': 0, 'm': M, 's': S, 'u': U, 'x': X}


@lru_cache(maxsize=512)
def _compiled(pattern, flags):
    for found in _LATE_FLAGS.finditer(pattern):
        for letter in found.group(1):
            flags |= _FLAGS[letter]
    pattern = _LATE_FLAGS.sub('', pattern)
    real = flags & (I | M | S | X | DEBUG)
    if not flags & UNICODE:
        real |= re.ASCII
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try:
            return re.compile(pattern, real)
        except re.error as problem:
            if 'bad escape' not in problem.msg or 'end of pattern' in problem.msg:
                raise error(_old_message(problem.msg))
            return re.compile(_ESCAPE.sub(_forgive, pattern), real)


def _old_message(message):
    """What 2.7 said is wrong with a pattern."""
    if message.startswith('missing )') or message == 'unbalanced parenthesis':
        return 'unbalanced parenthesis'
    if message.startswith('missing >'):
        return 'unterminated name'
    if message.startswith('invalid group reference'):
        return 'invalid group reference'
    return {'min repeat greater than max repeat': 'bad repeat interval',
            'unterminated character set': 'unexpected end of regular expression',
            'bad escape (end of pattern)': 'bogus escape (end of line)'}.get(message, message)


def _forgive(match):
    """Faithful: 2.7 takes an escaped letter that means nothing for the letter."""
    return match.group() if match.group(1) in 'AbBdDsSwWZabfnrtvxuU0123456789' or not match.group(1).isalpha() else match.group(1)


def _limits(named):
    """`pos` and `endpos` given by name."""
    return (named.get('pos', 0), named.get('endpos', sys.maxsize)) if named else ()


class Pattern(object):
    """A compiled pattern."""

    def __init__(self, pattern, flags=0):
        self.pattern, self.flags = pattern, flags
        self._real = _compiled(str.__str__(native(pattern)), int(flags))
        self.groups, self.groupindex = self._real.groups, dict(self._real.groupindex)

    def match(self, string, *limits, **named):
        limits = limits or _limits(named)
        return _match(self, self._real.match(_plain(string), *limits), string)

    def search(self, string, *limits, **named):
        limits = limits or _limits(named)
        return _match(self, self._real.search(_plain(string), *limits), string)

    def finditer(self, string, *limits, **named):
        limits = limits or _limits(named)
        return (_match(self, found, string) for found in self._real.finditer(_plain(string), *limits))

    def findall(self, string, *limits, **named):
        limits = limits or _limits(named)
        return _like(string, self._real.findall(_plain(string), *limits))

    def split(self, string, maxsplit=0):
        parts, at = [], 0
        for found in self._real.finditer(_plain(string)):
            if found.end() == found.start():
                continue  # Faithful: 2.7 does not split at nothing
            if maxsplit and len(parts) >= maxsplit * (1 + self.groups):
                break
            parts.append(string[at:found.start()])
            parts.extend(found.groups())
            at = found.end()
        return _like(string, parts + [string[at:]])

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        wide = isinstance(string, Unicode)
        text, replace = _plain(string), self._replacer(repl, string)
        parts, at, done = [], 0, 0
        for found in self._real.finditer(text):
            if found.end() == found.start() == at and done:
                continue  # Faithful: no empty match right after another match
            if count and done >= count:
                break
            new = replace(found)
            wide = wide or isinstance(new, Unicode)
            parts += [string[at:found.start()], new]
            at, done = found.end(), done + 1
        parts.append(string[at:])
        if wide:
            return to_unicode('').join(parts), done
        return ''.join(parts), done

    def _replacer(self, repl, string):
        if callable(repl):
            return lambda found: native(repl(_match(self, found, string)))
        repl = native(repl)
        if '\\' not in repl:
            return lambda found: repl
        template = _joining(string, repl)
        return lambda found: _like(template, _expand(found, str.__str__(template)))

    def scanner(self, *args):
        return self._real.scanner(*args)

    def __copy__(self):
        raise TypeError('cannot copy this pattern object')

    def __reduce__(self):
        return compile, (self.pattern, self.flags)

    def __deepcopy__(self, memo):
        raise TypeError('cannot deepcopy this pattern object')


def _expand(found, template):
    try:
        return found.expand(template)
    except re.error as problem:
        if 'bad escape' not in problem.msg:
            raise error(_old_message(problem.msg))
        return found.expand(_ESCAPE.sub(
            lambda one: one.group() if one.group(1) in 'gabfnrtv\\0123456789' else '\\\\' + one.group(1), template))


def _plain(string):
    if type(string) is str:
        return string
    if isinstance(string, str):
        return str.__str__(string)
    if isinstance(string, (bytes, bytearray, memoryview)):
        return bytes(string).decode('latin-1')
    raise TypeError('expected string or buffer')


def _like(string, result):
    return wrap(result) if isinstance(string, Unicode) else result


def _joining(string, template):
    """A template as what was found in string meets it: decoded, if that is unicode."""
    return to_unicode(template) if isinstance(string, Unicode) else template


def _match(pattern, found, string):
    if found is None:
        return None
    return Match(pattern, found, string)


class Match(object):
    """What a pattern found."""

    def __init__(self, pattern, real, string):
        self.re, self._real, self.string = pattern, real, string

    def group(self, *names):
        return _like(self.string, self._real.group(*names))

    def groups(self, default=None):
        return _like(self.string, self._real.groups(default))

    def groupdict(self, default=None):
        return dict((name, _like(self.string, text)) for name, text in self._real.groupdict(default).items())

    def expand(self, template):
        template = _joining(self.string, template)
        return _like(template, _expand(self._real, str.__str__(template)))

    def __getattr__(self, name):  # start, end, span, pos, endpos, lastindex, lastgroup, regs
        return getattr(self._real, name)


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('Cannot process flags argument with a compiled pattern')
        return pattern
    return _pattern(pattern, flags, type(pattern))


@lru_cache(maxsize=128)
def _pattern(pattern, flags, kind):
    """Faithful: the same object for the same pattern."""
    return Pattern(pattern, flags)


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def escape(pattern):
    """Faithful: every character that is no letter and no digit, the underscore too."""
    result = ''.join(char if char in _ALPHANUMERIC else '\\000' if char == '\0' else '\\' + char
                     for char in str.__str__(pattern))
    return _like(pattern, result)


_ALPHANUMERIC = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')


def purge():
    _compiled.cache_clear()
    _pattern.cache_clear()


_pattern_type = Pattern
Pattern.__name__, Match.__name__ = 'SRE_Pattern', 'SRE_Match'
Pattern.__module__ = Match.__module__ = '_sre'


viewing.inherit(globals(), re)
