"""string: the functions that are methods now, and 2.7's sets of letters."""
import collections
import string

from BaseHTTPServer_compat.runner import objects, show, strings, viewing
from BaseHTTPServer_compat.runner.text import Unicode

lowercase, uppercase = string.ascii_lowercase, string.ascii_uppercase
letters = lowercase + uppercase
digits, hexdigits, octdigits, punctuation = string.digits, string.hexdigits, string.octdigits, string.punctuation
whitespace = '\t\n\x0b\x0c\r '
printable = digits + letters + punctuation + ' \t\n\r\x0b\x0c'
_idmap = ''.join(map(chr, range(256)))
atoi_error = atof_error = atol_error = index_error = ValueError


def _function(name):
    def call(text, *args):
        if name == 'zfill':
            text = show.to_native(text) if not isinstance(text, str) else text
        return objects.attribute(text, name)(*args)
    call.__name__ = name
    return call


for _name in ('lower upper swapcase strip lstrip rstrip split rsplit find rfind index rindex count replace expandtabs capitalize '
              'ljust rjust center zfill').split():
    globals()[_name] = _function(_name)
splitfields = split  # noqa: F821  put in by the loop above


def join(words, sep=' '):
    return objects.attribute(sep, 'join')(words)


joinfields = join


def translate(text, table, deletions=''):
    if deletions or table is None:
        return strings.translate(text, table, deletions)
    return objects.attribute(text, 'translate')(table)


def maketrans(old, new):
    """A table of 256 characters."""
    if len(old) != len(new):
        raise ValueError('maketrans arguments must have same length')
    table = list(_idmap)
    for one, other in zip(old, new):
        table[ord(one)] = other
    return ''.join(table)


def capwords(text, sep=None):
    words = [strings.METHODS['capitalize'](word) for word in strings.METHODS['split'](text, *([sep] if sep else []))]
    return (sep or ' ').join(words)


def atoi(text, base=10):
    from BaseHTTPServer_compat.runner import faces
    return faces.int(text, base)


def atol(text, base=10):
    from BaseHTTPServer_compat.runner import faces
    return faces.long(text, base)


def atof(text):
    from BaseHTTPServer_compat.runner import faces
    return faces.float(text)


def _mapping(args, named):
    """What a template takes its values from: any object with ``[]``, after the keywords."""
    if len(args) > 1:
        raise TypeError('Too many positional arguments')
    return collections.ChainMap(named, *args) if args and named else args[0] if args else named


class Template(string.Template):
    """2.7's: the result is unicode when the template or a value is."""

    def _filled(self, mapping, missing):
        parts, at = [], 0
        for found in self.pattern.finditer(self.template):
            parts += [self.template[at:found.start()], self._value(found, mapping, missing)]
            at = found.end()
        return strings.join('', parts + [self.template[at:]])

    def _value(self, found, mapping, missing):
        name = found.group('named') or found.group('braced')
        if found.group('escaped') is not None:
            return self.delimiter
        if name is None:
            return missing(self, found, None)
        if isinstance(self.template, Unicode):
            name = Unicode(name)    # what its pattern found
        try:
            return show.as_shown(mapping[name])
        except KeyError:
            return missing(self, found, name)

    def substitute(*args, **kws):
        self = args[0]

        def missing(template, found, name):
            if name is None:
                template._invalid(found)
            raise KeyError(name)
        return self._filled(_mapping(args[1:], kws), missing)

    def safe_substitute(*args, **kws):
        self = args[0]
        return self._filled(_mapping(args[1:], kws), lambda template, found, name: found.group())


viewing.inherit(globals(), string)
