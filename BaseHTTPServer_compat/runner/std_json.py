"""json: reads strings as unicode, takes plain strings for UTF-8, writes dicts in 2.7's order, refuses in 2.7's words."""
import json
import types

from BaseHTTPServer_compat.runner import order
from BaseHTTPServer_compat.runner.text import Unicode, decode_text, from_text, raw, to_unicode


def _real(obj, encoding, default, seen, sort=False):
    """`obj` as Python 3's json wants it: real text, dicts in 2.7's order."""
    if isinstance(obj, str) and type(obj).__name__ != 'buffer':
        return str.__str__(obj) if isinstance(obj, Unicode) else decode_text(raw(obj), encoding, 'strict')
    if isinstance(obj, (dict, list, tuple)):
        if id(obj) in seen:
            raise ValueError('Circular reference detected')
        seen = seen | {id(obj)}
        if isinstance(obj, dict):
            pairs = order.items(obj)
            if sort:  # by 2.7's order of unlike keys
                order.sort(pairs, key=lambda pair: pair[0])
            elif order.has_hash_order(obj):     # Faithful: a class's own __getitem__ is asked by what was in C
                pairs = [(key, obj[key]) for key, _ in pairs]
            return dict((_key(key, encoding), _real(value, encoding, default, seen, sort)) for key, value in pairs)
        return [_real(item, encoding, default, seen, sort) for item in obj]
    if obj is None or isinstance(obj, (int, float)):
        return obj
    return _real(default(obj), encoding, default, seen | {id(obj)}, sort)


def _key(key, encoding):
    return _real(key, encoding, None, frozenset()) if isinstance(key, str) else key


class JSONEncoder(object):
    """2.7's JSONEncoder: subclasses override `default`."""

    def __init__(self, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, encoding='utf-8', default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan = skipkeys, ensure_ascii, check_circular, allow_nan
        self.sort_keys, self.indent, self.separators, self.encoding = sort_keys, indent, separators, encoding or 'utf-8'
        if default is not None:
            self.default = default

    def default(self, o):
        from BaseHTTPServer_compat.runner import show
        raise TypeError(show.to_repr(o) + ' is not JSON serializable')

    def encode(self, o, _one_shot=True):
        separators = self.separators or (', ', ': ')  # Faithful: a space at each line's end when indented
        real = json.JSONEncoder(
            skipkeys=self.skipkeys, ensure_ascii=self.ensure_ascii, allow_nan=self.allow_nan,
            indent=' ' * self.indent if isinstance(self.indent, int) else self.indent, separators=separators)
        tree = _real(o, self.encoding, self.default, frozenset(), self.sort_keys)
        in_python = not _one_shot or self.indent is not None or self.sort_keys or encoder.c_make_encoder is None
        if in_python and encoder.FLOAT_REPR is not _FLOAT_REPR:
            return ''.join(self._with_floats(real, tree))
        result = real.encode(tree)
        if self.ensure_ascii:
            return result
        return Unicode(result) if _has_unicode(o) else from_text(result)

    def iterencode(self, o, _one_shot=False):
        return iter([self.encode(o, _one_shot)])

    def _with_floats(self, real, tree):
        """Faithful: ``json.encoder.FLOAT_REPR`` is asked where no encoder in C does the work."""
        def of_float(number):
            return encoder.FLOAT_REPR(number) if number - number == 0 else json.dumps(number)
        text = json.encoder.encode_basestring_ascii if self.ensure_ascii else json.encoder.encode_basestring
        return json.encoder._make_iterencode({}, real.default, text, real.indent, of_float, real.key_separator, real.item_separator,
                                             False, self.skipkeys, False)(tree, 0)


def _has_unicode(obj):
    if isinstance(obj, dict):
        return any(_has_unicode(part) for pair in obj.items() for part in pair)
    if isinstance(obj, (list, tuple)):
        return any(map(_has_unicode, obj))
    return isinstance(obj, Unicode)


def dumps(obj, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
          encoding='utf-8', default=None, sort_keys=False, **kw):
    return (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
        separators=separators, encoding=encoding, default=default, sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
         encoding='utf-8', default=None, sort_keys=False, **kw):
    for part in (cls or JSONEncoder)(
            skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
            separators=separators, encoding=encoding, default=default, sort_keys=sort_keys, **kw).iterencode(obj):
        fp.write(part)


# Reading


def _wide(value):
    """What Python 3 read, with its text as unicode."""
    if isinstance(value, str):
        return Unicode(value)
    if isinstance(value, list):
        return [_wide(item) for item in value]
    if isinstance(value, dict):
        return dict((Unicode(key), _wide(item)) for key, item in value.items())
    return value.value if isinstance(value, _Made) else value


class _Made(object):
    """What a hook of the program's made of an object: not to be looked into."""

    def __init__(self, value):
        self.value = value


_WORDS = (
    ("Expecting ',' delimiter", 'Expecting , delimiter'), ("Expecting ':' delimiter", 'Expecting : delimiter'),
    ('Expecting property name enclosed in double quotes', 'Expecting property name'),
)


def _old_error(error, text, wide):
    """The ValueError that 2.7 raises for a JSONDecodeError; in Python 3's words where the text was unicode."""
    message, position = error.msg, error.pos
    if message == 'Expecting value' or message.startswith('Illegal trailing comma before end of array'):
        return ValueError('No JSON object could be decoded') if not _list_ended(text, position) else _at_end(text)
    if message == 'Extra data':
        return ValueError('Extra data: %s - %s (char %d - %d)' % (
            _place(text, position), _place(text, len(text)), position, len(text)))
    if position >= len(text.rstrip()) and message.startswith(("Expecting ',' delimiter", 'Expecting property name')):
        return _at_end(text)
    if message.startswith('Illegal trailing comma before end of object'):
        position = text.index('}', position)
        message = 'Expecting property name enclosed in double quotes'
    for new, old in () if wide else _WORDS:
        if message.startswith(new):
            message = old
    return ValueError('%s: %s (char %d)' % (message, _place(text, position), position))


def _list_ended(text, position):
    """Whether text ended where a list's item was wanted; the value of a name is missed in other words."""
    return position >= len(text) and text.strip() != '' and not text.rstrip().endswith(':')


def _at_end(text):
    position = len(text) - 1
    return ValueError('Expecting object: %s (char %d)' % (_place(text, position), position))


def _place(text, position):
    line = text.count('\n', 0, position) + 1
    column = position + 1 if line == 1 else position - text.rindex('\n', 0, position)
    return 'line %d column %d' % (line, column)


class JSONDecoder(object):
    """2.7's JSONDecoder."""

    def __init__(self, encoding=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.encoding = encoding or 'utf-8'
        pairs = self._pairs(object_hook, object_pairs_hook)
        self._decoder = json.JSONDecoder(parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant,
                                         strict=strict, object_pairs_hook=pairs)

    @staticmethod
    def _pairs(object_hook, object_pairs_hook):
        if object_hook is None and object_pairs_hook is None:
            return None

        def make(pairs):
            pairs = [(Unicode(key), _wide(value)) for key, value in pairs]
            return _Made(object_pairs_hook(pairs) if object_pairs_hook else object_hook(dict(pairs)))
        return make

    def _text(self, s):
        """(text, whether it is decoded): bytes that are no text are read as they are, for `_refuse` to find."""
        if isinstance(s, Unicode):
            return str.__str__(s), True
        if not isinstance(s, (str, bytes)):
            raise TypeError('expected string or buffer')
        try:
            return raw(s).decode(self.encoding), True
        except UnicodeDecodeError:
            return raw(s).decode('latin-1'), False

    def decode(self, s):
        text, decoded = self._text(s)
        try:
            value = self._decoder.decode(text)
        except json.JSONDecodeError as error:
            if not isinstance(s, Unicode) and decoded:  # positions count bytes
                error.pos = len(text[:error.pos].encode(self.encoding))
                text = raw(s).decode('latin-1')
            raise _old_error(error, text, isinstance(s, Unicode))
        if not decoded:
            self._refuse(value)
        return _wide(value)

    def raw_decode(self, s, idx=0):
        text, _ = self._text(s)
        try:
            value, end = self._decoder.raw_decode(text, idx)
        except json.JSONDecodeError:
            raise ValueError('No JSON object could be decoded')
        return _wide(value), end

    def _refuse(self, value):
        """Raise the UnicodeDecodeError of the first string that is none."""
        if isinstance(value, str):
            to_unicode(value, self.encoding)
            return
        for part in value if isinstance(value, list) else [] if not isinstance(value, dict) else [
                part for pair in value.items() for part in pair]:
            self._refuse(part)


def loads(s, encoding=None, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    return (cls or JSONDecoder)(encoding=encoding, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                                parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw).decode(s)


def load(fp, *args, **kwargs):
    return loads(fp.read(), *args, **kwargs)


__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONEncoder']


# The modules of the package


def _FLOAT_REPR(number):
    return repr(number)


def encode_basestring(s):
    """A string as JSON, with what is not ASCII as it is."""
    return _as_given(s, json.encoder.encode_basestring)


def encode_basestring_ascii(s):
    """A string as JSON, in ASCII only."""
    return json.encoder.encode_basestring_ascii(_real(s, 'utf-8', None, frozenset()))


def _as_given(s, escape):
    shown = escape(_real(s, 'utf-8', None, frozenset()))
    return Unicode(shown) if isinstance(s, Unicode) else from_text(shown)


encoder, decoder = types.ModuleType('json.encoder'), types.ModuleType('json.decoder')
encoder.__dict__.update(JSONEncoder=JSONEncoder, FLOAT_REPR=_FLOAT_REPR, c_make_encoder=JSONEncoder, INFINITY=float('inf'),
                        encode_basestring=encode_basestring, encode_basestring_ascii=encode_basestring_ascii)
decoder.__dict__.update(JSONDecoder=JSONDecoder, NaN=float('nan'), PosInf=float('inf'), NegInf=float('-inf'))
