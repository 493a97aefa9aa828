"""Header blocks, dates, addresses and content types made at random, and what an interpreter makes of them.

Each text is made from a seed: a row of the tables with a few bytes changed, or small pieces strung together.
"""

import io
import random

from . import blocks, calls, texts

_SHORT = [raw for _, raw in blocks.BLOCKS if len(raw) < 1000]
_BYTES = [b' ', b',', b':', b'-', b'+', b'1', b'0', b'a', b'.', b'"', b'(', b')', b'<', b'>', b'@', b';', b'\\', b'\t', b'\n', b'\r',
          b'\0', b'\x0b', b'\x1c', b'\xa0', b'\xc3\x89', b'GMT', b'Jan ', b'\r\n', b'\r\n ']
_PIECES = [b'A', b'a', b'B', b'Content-Type', b'content-type', b'From', b'From ', b'To', b'Date', b'X y', b'\xc3\x89', b'\xe9', b':', b': ',
           b':', b':', b' ', b'\t', b'\r\n', b'\r\n', b'\r\n', b'\n', b'\r', b'\0', b'\x0b', b'\x0c', b'\x1c', b'\x85', b'\xc2\x85', b'\xa0', b'1',
           b'value', b'text/html; a=b', b'a@b.c, "x" <y@z>', b'Sun, 06 Nov 1994 08:49:37 GMT', b'\r\n ', b'\r\n\t', b'"', b';', b'=', b'/',
           b'\r\nA: ', b'\r\nContent-Type:', b'\r\nFrom ', b'body\r\n', b'\xe2\x80\xa8', b'\xe2\x84\xaa', b'K']
_CALLS = {
    'date': 'rfc822.parsedate_tz(x)',
    'address': '(rfc822.AddressList(x).addresslist, str(rfc822.AddressList(x)), rfc822.unquote(x))',
    'type': "(lambda m: (m.type, m.plist, m.getparamnames(), m.getparam('a')))(mimetools.Message(io.BytesIO(raw + b'\\r\\n\\r\\n'), 0))",
}
_TYPES = [raw.split(b'\r\n')[0] for _, raw in blocks.TYPES]


def make(seed):
    """Return (kind, text as Latin-1), ready for JSON."""
    chance = random.Random(seed)
    kind, rows = chance.choice([('dict', None), ('date', texts.DATES), ('address', texts.ADDRESSES), ('type', _TYPES), ('block', _SHORT), ('block', None)])
    if kind == 'dict':
        raw = b' '.join(_step(chance, pool) for pool in [chance.choice([4, 9, 40, 200])] for _ in range(pool * 3))
    elif rows is None:
        raw = b''.join(chance.choice(_PIECES) for _ in range(chance.randint(1, 30)))
    else:
        raw = _changed(chance, bytearray(chance.choice(rows)))
    return kind, raw.decode('latin-1')


def _step(chance, pool):
    """What to do to a dictionary with one of so many names: ``=name``, ``-name``, ``.name`` (pop), or ``!`` (clear)."""
    name = 'x%x' % (chance.randrange(pool) * 2654435761 % 2 ** 32)
    return (chance.choice('=====--.') + name if chance.random() < 0.99 else '!').encode('ascii')


def _changed(chance, raw):
    """The bytes with some taken out, put in or repeated."""
    for _ in range(chance.randint(1, 4)):
        at, other = chance.randint(0, len(raw)), chance.randint(0, len(raw))
        what = chance.choice(['take', 'put', 'put', 'repeat'])
        if what == 'take':
            del raw[at:at + chance.randint(1, 3)]
        else:
            raw[at:at] = chance.choice(_BYTES) if what == 'put' else raw[other:other + chance.randint(1, 6)]
    return bytes(raw)


def answers(made):
    """What this interpreter makes of the texts: a list, in their order."""
    return [_answer(kind, text.encode('latin-1')) for kind, text in made]


def _answer(kind, raw):
    import mimetools
    import rfc822
    if kind == 'dict':
        return _played(mimetools.Message(io.BytesIO(b''), 0).dict, calls.native(raw).split(' '))
    if kind != 'block':
        return calls.answer(_CALLS[kind], x=calls.native(raw), raw=raw, rfc822=rfc822, mimetools=mimetools, io=io)
    message = mimetools.Message
    found = {'calls': calls.answers(message, io.BytesIO, raw), 'changes': calls.changes(message, io.BytesIO, raw),
             'orders': calls.orders(message, io.BytesIO, raw), 'positions': calls.positions(message, raw)}
    for name, open_file, seekable, _ in calls.WAYS:
        found[name] = calls.reading(message, open_file, raw, seekable)
    return found


def _played(dictionary, steps):
    """The dictionary's keys, in their order, after each tenth of the steps."""
    seen = []
    for number, step in enumerate(steps):
        if step == '!':
            dictionary.clear()
        elif step[0] == '=':
            dictionary[step[1:]] = number
        elif step[1:] in dictionary:
            if step[0] == '.':
                dictionary.pop(step[1:])
            else:
                del dictionary[step[1:]]
        if number % (len(steps) // 10 + 1) == 0:
            seen.append(calls.written((list(dictionary), dictionary.copy().keys())))
    return seen
