"""The side of a header object that ported code sees: ``email.message.Message``, over 2.7's data.

2.7's objects hold `dict`, name to value, and `headers`, the raw lines; programs change both.  The email package
keeps one list of pairs.  Here that list is worked out from 2.7's two whenever it is asked for, so neither view
can go stale; and nothing of the email side is set up before it is used, since most requests read two headers.
"""

import copy
import email.message

from . import native_text
from .untouched import WatchedType

# The base to inherit from: a class statement with `metaclass=` would not compile under 2.7, where pip compiles this too.
_Watched = WatchedType('_Watched', (), {'__doc__': 'Base of a class whose changes are noticed.'})


class EmailFace(_Watched, email.message.Message):
    """What `email.message.Message` needs, from the `dict` and `headers` of the subclass.

    A name, a mapping method included, means what it meant on 2.7 where 2.7 had it; the rest is email's.
    """

    def __getattr__(self, name):
        """Set up email's instance attributes the first time one is missing."""
        fresh = {} if name.startswith('__') else vars(email.message.Message())
        if name not in fresh or name == '_headers':
            raise AttributeError('%s instance has no attribute %r' % (type(self).__name__, name))
        self.__dict__.update((key, fresh[key]) for key in fresh if key not in self.__dict__ and key != '_headers')
        if self._payload is None:
            self._payload = ''          # as http.client.parse_headers leaves it
        return self.__dict__[name]

    @property
    def _headers(self):
        """The (name, value) pairs in order.  Where `dict` and `headers` disagree, `dict` is right."""
        pairs = _pairs(self.headers)
        names = [native_text.lower(name) for name, _ in pairs]
        last = dict((name, index) for index, name in enumerate(names))
        merged = [(pair[0], self.dict[name]) if last[name] == index else pair
                  for index, (name, pair) in enumerate(zip(names, pairs)) if name in self.dict]
        return merged + [(name, value) for name, value in self.dict.items() if name not in last]

    @_headers.setter
    def _headers(self, pairs):
        self.headers = []
        self.dict.clear()
        for name, value in pairs:
            self.set_raw(name, value)

    def set_raw(self, name, value):
        """Append a field, whether or not the name is there already; the last value of a name is the one read."""
        self.dict[native_text.lower(name)] = value
        self.headers.extend(field_lines(name, value))

    def raw_items(self):
        """Iterate over the (name, value) pairs, names as they were sent, repeated ones too."""
        return iter(self._headers)

    def get_all(self, name, failobj=None):
        """Return all values of the named field in order; `failobj` where there is none."""
        wanted = native_text.lower(name)
        values = [value for key, value in self._headers if native_text.lower(key) == wanted]
        return values or failobj

    def add_header(self, _name, _value, **_params):
        """Append a field with parameters: ``add_header('Content-Disposition', 'attachment', filename='a')``."""
        scratch = email.message.Message()
        scratch.add_header(_name, _value, **_params)
        for name, value in scratch.raw_items():
            self.set_raw(name, value)

    def replace_header(self, _name, _value):
        """Replace the first field of that name, in its place and spelling.  Raises KeyError."""
        wanted = native_text.lower(_name)
        pairs = self._headers
        for index, (name, _) in enumerate(pairs):
            if native_text.lower(name) == wanted:
                pairs[index] = (name, header_text(_value))
                self._headers = pairs
                return
        raise KeyError(_name)

    def __copy__(self):
        """Faithful: `dict` and `headers` are the same objects in both, so that a field set in one half shows in the other."""
        twin = self.__class__.__new__(self.__class__)
        headers = self.headers  # before the others: most are there from then on
        twin.__dict__.update(self.__dict__, headers=headers)
        return twin

    def __deepcopy__(self, memo):
        """Copy all but the stream: the email generator copies messages, and a socket has no copy."""
        twin = self.__class__.__new__(self.__class__)
        memo[id(self)] = twin
        twin.headers = copy.deepcopy(self.headers, memo)  # first: with it come the attributes that were left for later
        for name, value in self.__dict__.items():
            twin.__dict__[name] = value if name == 'fp' else copy.deepcopy(value, memo)
        return twin


def header_text(value):
    """Return the native text of a field value: text, bytes, or an ``email.header.Header``.

    Raises TypeError, in 2.7's words, for anything else.
    """
    value = native_text.decode(value)
    if isinstance(value, str):
        return value
    if not hasattr(value, 'encode'):
        raise TypeError("cannot concatenate 'str' and %r objects" % type(value).__name__)
    return value.encode()


def field_lines(name, value):
    """Return the raw lines that stand for a field set by a program, as 2.7 made them."""
    text = native_text.decode(name) + ': ' + header_text(value)
    return [line + '\n' for line in text.split('\n')]


def _pairs(lines):
    """Split raw lines into pairs as 2.7 read them; a line that is no field and no fold says nothing."""
    pairs = []
    for line in lines:
        name, colon, value = line.partition(':')
        if line[:1] in (' ', '\t') and pairs:
            name, value = pairs[-1]
            pairs[-1] = name, native_text.strip(value + '\n ' + native_text.strip(line))
        elif colon and name:
            pairs.append((name, native_text.strip(value)))
    return pairs
