"""What is asked about a header block, and how an answer is written down: the same on Python 2 and 3.

An answer is text: Python 2's ``repr``, in which a ``str`` shows its bytes.  So the recording is lossless, and Python 3's
native text must have the same bytes.
"""

import io
import re

#: Attributes and calls without a name.
VIEWS = [
    'm.dict', 'm.headers', 'm.unixfrom', 'str(m)', 'len(m)', 'bool(m)', 'sorted(m.keys())', 'sorted(m.values())',
    'sorted(m.items())', 'sorted(m)', 'm.typeheader', 'm.encodingheader', 'm.type', 'm.maintype', 'm.subtype', 'm.plisttext',
    'm.plist', 'm.gettype()', 'm.getmaintype()', 'm.getsubtype()', 'm.getencoding()', 'm.getplist()', 'm.getparamnames()',
    "m.getparam('charset')", "m.getparam('BOUNDARY')", "m.getparam('a')", "m.getparam('level')", 'm[None]', 'm.getheader(5)',
    "m.isheader('Ab: c')", "m.isheader('Ab')", "m.isheader(':')", "m.islast('')", "m.islast('\\n')", "m.islast('\\r\\n')",
    "m.islast('\\r')", "m.iscomment('#')",
]
#: Calls with a name: each name of the block, as it stands, in capitals, and one that is missing.
LOOKUPS = [
    'm[name]', 'name in m', 'm.has_key(name)', 'm.getheader(name)', "m.getheader(name, 'other')", 'm.get(name)', 'm.get(name, 5)',
    'm.getheaders(name)', 'm.getrawheader(name)', 'm.getallmatchingheaders(name)', 'm.getfirstmatchingheader(name)',
    'm.getaddr(name)', 'm.getaddrlist(name)', 'm.getdate(name)', 'm.getdate_tz(name)',
]
#: What changes a message: each on a fresh one, its state looked at afterwards.
CHANGES = [
    "m.__setitem__('A', 'new')", "m.__setitem__('a', 'new')", "m.__setitem__('Content-Type', 'image/png; a=1')",
    "m.__setitem__('X-New', 'one\\ntwo\\n\\nthree')", "m.__setitem__('X-New', '')", "m.__setitem__('X-New', 5)",
    "m.__setitem__('A', None)", 'm.__setitem__(5, "x")', "m.__delitem__('A')", "m.__delitem__('a')", "m.__delitem__('missing')",
    "m.__delitem__('content-type')", "m.setdefault('A', 'default')", "m.setdefault('X-New', 'one\\ntwo')", "m.setdefault('X-New')",
    "m.setdefault('X-New', 5)", "m.headers.append('A: appended\\n')", "m.dict.clear()", "m.headers.reverse()",
    "setattr(m, 'typeheader', 'a/b; c=d') or m.parsetype() or m.parseplist()", 'm.readheaders()',
]
#: What shows the order of the keys: arbitrary on 2.7, and always the same.
ORDERS = ['m.keys()', 'm.values()', 'm.items()', 'list(m)', 'm.dict.keys()', 'm.dict.values()', 'm.dict.items()', 'list(m.dict)',
          'list(m.dict.iteritems())', 'm.dict.copy().keys()']
STATE = ['m.dict', 'm.headers', 'm.type', 'm.plist', "m.getheaders('a')", "m.getheader('x-new')"]


class Unseekable(object):
    """A file of lines that can neither seek nor tell; with `unread`, one that takes a line back."""

    def __init__(self, file):
        self.readline = file.readline
        self.read = file.read


class Unreading(Unseekable):
    """One that takes lines back."""

    def __init__(self, file):
        Unseekable.__init__(self, file)
        self.returned = []
        self.unread = self.returned.append


class Trickle(io.RawIOBase):
    """A raw file that gives one byte at a time."""

    def __init__(self, raw):
        io.RawIOBase.__init__(self)
        self.file = io.BytesIO(raw)

    def readable(self):
        return True

    def readinto(self, buffer):
        chunk = self.file.read(1)
        buffer[:len(chunk)] = chunk
        return len(chunk)


def native(raw):
    """Return the `str` that stands for these bytes in a program."""
    return raw if str is bytes else raw.decode('utf-8', 'surrogateescape')


def native_bytes(text):
    """Return the bytes that a `str` of a program stands for."""
    return text if str is bytes else text.encode('utf-8', 'surrogateescape')


def text_file(raw):
    """A seekable file of `str`."""
    return io.BytesIO(raw) if str is bytes else io.StringIO(native(raw), newline='\n')


#: How a block reaches a message: name, a function that opens it, the `seekable` argument, and the recorded way it equals.
WAYS = [
    ('binary file', io.BytesIO, 1, 'seekable'),
    ('buffered file', lambda raw: io.BufferedReader(io.BytesIO(raw)), 1, 'seekable'),
    ('text file', text_file, 1, 'seekable'),
    ('binary file, not to be sought', io.BytesIO, 0, 'unseekable'),
    ('text file, not to be sought', text_file, 0, 'unseekable'),
    ('byte by byte', lambda raw: io.BufferedReader(Trickle(raw)), 0, 'unseekable'),
    ('byte by byte, asked whether it seeks', lambda raw: io.BufferedReader(Trickle(raw)), 1, 'unseekable'),
    ('lines only', lambda raw: Unseekable(io.BytesIO(raw)), 1, 'unseekable'),
    ('text lines only', lambda raw: Unseekable(text_file(raw)), 0, 'unseekable'),
    ('unread', lambda raw: Unreading(io.BytesIO(raw)), 1, 'unreading'),
    ('unread, text', lambda raw: Unreading(text_file(raw)), 0, 'unreading'),
]


def written(value):
    """Write an answer down."""
    if isinstance(value, dict):
        return '{%s}' % ', '.join(written(key) + ': ' + written(value[key]) for key in sorted(value, key=written))
    if isinstance(value, (list, tuple)):
        inner = ', '.join(written(item) for item in value)
        return '[%s]' % inner if isinstance(value, list) else '(%s)' % inner
    if isinstance(value, str):
        value = native_bytes(value)
    if isinstance(value, bytes):
        return re.sub("^b", '', repr(value))
    return re.sub(r'(?<=\d)L$', '', repr(value))


def in_order(items):
    """Sort by bytes, on Python 3 too."""
    return sorted(items, key=written)


def answer(call, **names):
    """Run one call; return its answer, written down, or the name of what it raised."""
    names['sorted'] = in_order
    try:
        return written(eval(call, names))
    except Exception as error:
        return 'raises ' + {'OSError': 'IOError', 'Error': 'uu.Error'}.get(type(error).__name__, type(error).__name__)


def names_of(raw):
    """Return the names to look up in a block, as `str`."""
    found = re.findall(b'(?m)^([^:\n]+):', raw)[:12]
    names = found[:6] + [name.upper() for name in found[6:]] + [name.swapcase() for name in found[:2]] + [b'missing', b'a']
    return [native(name) for index, name in enumerate(names) if name not in names[:index] and len(name) < 100]


def reading(kind, open_file, raw, seekable):
    """What reading the block leaves: in the message and in the file."""
    file = open_file(raw)
    m = kind(file, seekable)
    found = {view: answer(view, m=m) for view in ['m.status', 'm.dict', 'm.headers', 'm.unixfrom', 'bool(m.seekable)']}
    found['returned'] = written(getattr(file, 'returned', []))
    found['rest'] = written(file.read())
    found['again'] = answer('m.rewindbody() or m.fp.read()', m=m)
    return found


def positions(kind, raw):
    """Where a message found in a binary file says that its headers and its body start."""
    file = io.BytesIO(b'before' + raw)
    file.seek(6)
    m = kind(file)
    return written((m.startofheaders, m.startofbody))


def answers(kind, open_file, raw):
    """Every call's answer, {call: text}."""
    m = kind(open_file(raw), 0)
    found = {view: answer(view, m=m) for view in VIEWS}
    for name in names_of(raw):
        for call in LOOKUPS:
            found[written(name).join(re.split(r'\bname\b', call))] = answer(call, m=m, name=name)
    return found


def changes(kind, open_file, raw):
    """What every change answers and leaves, {call: text}."""
    found = {}
    for call in CHANGES:
        m = kind(open_file(raw), 0)
        found[call] = ' '.join([answer(call, m=m)] + [answer(view, m=m) for view in STATE])
    return found


def orders(kind, open_file, raw):
    """In which order the keys are, {call: text}: before and after every change."""
    m = kind(open_file(raw), 0)
    found = dict((view, answer(view, m=m)) for view in ORDERS)
    for call in CHANGES:
        m = kind(open_file(raw), 0)
        answer(call, m=m)
        found[call] = answer('m.keys()', m=m)
    return found
