"""`header_block`: the strict rules for header lines, a row each; on 2.7 nothing is strict."""

import io
import os
import sys

import pytest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from golden.message import blocks, calls  # noqa: E402

pytestmark = pytest.mark.skipif(str is bytes, reason='2.7 reads whatever comes')
if str is not bytes:
    import mimetools
    from BaseHTTPServer_compat import header_block

LINE, FIELDS, BYTES = 65536, 100, 262144
#: Files to read from; the first is the one with the fast path.
FILES = [
    ('buffered', lambda raw: io.BufferedReader(io.BytesIO(raw))),
    ('small buffer', lambda raw: io.BufferedReader(io.BytesIO(raw), 16)),
    ('byte by byte', lambda raw: io.BufferedReader(calls.Trickle(raw))),
    ('bytes', io.BytesIO),
    ('text', calls.text_file),
    ('text wrapper', lambda raw: io.TextIOWrapper(io.BytesIO(raw), 'utf-8', 'surrogateescape', newline='\n')),
]
every_file = pytest.mark.parametrize('open_file', [file for _, file in FILES], ids=[name for name, _ in FILES])

ACCEPTED = [
    ('one field', b'A: 1\r\n', [('A', '1')]),
    ('no field', b'', []),
    ('line ends of LF', b'A: 1\nB: 2\n', [('A', '1'), ('B', '2')]),
    ('line ends mixed', b'A: 1\nB: 2\r\n', [('A', '1'), ('B', '2')]),
    ('no space after the colon', b'A:1\r\n', [('A', '1')]),
    ('much space around the value', b'A: \t 1 \t \r\n', [('A', '1')]),
    ('VT and FF around the value', b'A:\x0b1\x0c\r\n', [('A', '1')]),
    ('empty value', b'A:\r\nB: \r\n', [('A', ''), ('B', '')]),
    ('every token character', b"!#$%&'*+-.^_`|~09azAZ: 1\r\n", [("!#$%&'*+-.^_`|~09azAZ", '1')]),
    ('fold', b'A: 1 \r\n \t 2\r\n', [('A', '1\n 2')]),
    ('fold by a tab, in LF', b'A: 1\n\t2\n', [('A', '1\n 2')]),
    ('fold of white space', b'A: 1\r\n \r\nB: 2\r\n', [('A', '1'), ('B', '2')]),
    ('fold of an empty value', b'A:\r\n 1\r\n', [('A', '1')]),
    ('fold like a field', b'A: 1\r\n B: 2\r\n', [('A', '1\n B: 2')]),
    ('repeated field', b'A: 1\r\na: 2\r\n', [('A', '1'), ('a', '2')]),
    ('high bytes in a value', b'A: caf\xc3\xa9 \xff\r\n', [('A', u'caf\xe9 \udcff')]),
    ('NEL and NBSP at the ends of a value', b'A: \xc2\x851\xc2\xa0\r\n', [('A', u'\x851\xa0')]),
    ('line separator of Unicode', b'A: 1\xe2\x80\xa8B: 2\r\n', [('A', u'1\u2028B: 2')]),
    ('other control bytes in a value', b'A: \x011\x1f\x7f\r\n', [('A', '\x011\x1f\x7f')]),
    ('colons in a value', b'A: b: c\r\nB:: c\r\n', [('A', 'b: c'), ('B', ': c')]),
    ('browser', blocks.BROWSER[:-2], None),
]
CUT_SHORT = [
    ('nothing', b'', []),
    ('no blank line', b'A: 1\r\n', [('A', '1')]),
    ('no line end', b'A: 1\r\nB: 2', [('A', '1'), ('B', '2')]),
    ('between CR and LF', b'A: 1\r', [('A', '1')]),
    ('inside a fold', b'A: 1\r\n 2', [('A', '1\n 2')]),
]
REFUSED = [
    ('bare CR in a value', b'A: 1\rB: 2\r\n', 400),
    ('CR before CRLF', b'A: 1\r\r\n', 400),
    ('bare CR in a fold', b'A: 1\r\n 2\r3\r\n', 400),
    ('CR line', b'A: 1\r\n\rB: 2\r\n', 400),
    ('NUL in a value', b'A: 1\x002\r\n', 400),
    ('NUL in a fold', b'A: 1\r\n 2\0\r\n', 400),
    ('NUL in a name', b'A\0: 1\r\n', 400),
    ('space before the colon', b'A : 1\r\n', 400),
    ('tab before the colon', b'A\t: 1\r\n', 400),
    ('space inside a name', b'A b: 1\r\n', 400),
    ('space inside a name after a good field', b'A: 1\r\nB c: 1\r\n', 400),
    ('high byte in a name', b'Caf\xe9: 1\r\n', 400),
    ('UTF-8 in a name', b'Caf\xc3\xa9: 1\r\n', 400),
    ('KELVIN SIGN in a name', b'X-\xe2\x84\xaa: 1\r\n', 400),
    ('control byte in a name', b'A\x01: 1\r\n', 400),
    ('separator in a name', b'A(b): 1\r\n', 400),
    ('empty name', b': 1\r\n', 400),
    ('no colon', b'junk\r\n', 400),
    ('no colon after a good field', b'A: 1\r\njunk\r\n', 400),
    ('fold first', b' A: 1\r\n', 400),
    ('From line', b'From me\r\nA: 1\r\n', 400),
    ('From line with a colon', b'From me: 1\r\nA: 1\r\n', 400),
    ('request line', b'GET / HTTP/1.1\r\nA: 1\r\n', 400),
    ('101 fields', b'A: 1\r\n' * 101, 431),
    ('long line', b'A: ' + b'x' * 65536 + b'\r\n', 431),
    ('long line without an end', b'x' * 70000, 431),
    ('long fold', b'A: 1\r\n ' + b'x' * 65536 + b'\r\n', 431),
    ('much in all', b''.join(b'A%d: ' % n + b'x' * 60000 + b'\r\n' for n in range(5)), 431),
    ('many folds', b'A: 1\r\n' + b' x\r\n' * 65536, 431),
]


def ids(rows):
    """Their words."""
    return [row[0] for row in rows]


def read(open_file, raw, limits=(LINE, FIELDS, BYTES)):
    """Read a block; return it and the file."""
    file = open_file(raw)
    return header_block.read(file, *limits), file


@every_file
@pytest.mark.parametrize('row', ACCEPTED, ids=ids(ACCEPTED))
@pytest.mark.parametrize('end', [b'\r\n', b'\n'], ids=['CRLF', 'LF'])
def test_accepted(row, open_file, end):
    _, raw, fields = row
    block, file = read(open_file, raw + end + b'body\r\n\r\n')
    assert block.raw == raw
    assert block.status == ''
    assert fields is None or block.fields == fields
    assert block.values == dict((name.lower(), value) for name, value in block.fields)
    rest = file.read()
    assert (rest if isinstance(rest, bytes) else calls.native_bytes(rest)) == b'body\r\n\r\n'


@every_file
@pytest.mark.parametrize('row', CUT_SHORT, ids=ids(CUT_SHORT))
def test_cut_short_by_the_end_of_the_file(row, open_file):
    _, raw, fields = row
    block, _ = read(open_file, raw)
    assert (block.raw, block.fields, block.status) == (raw, fields, 'EOF in headers')


@every_file
@pytest.mark.parametrize('row', REFUSED, ids=ids(REFUSED))
def test_refused(row, open_file):
    _, raw, code = row
    with pytest.raises(header_block.Refused) as caught:
        read(open_file, raw + b'\r\n')
    assert caught.value.code == code
    assert caught.value.message and not set(caught.value.message) & set('\r\n\0')
    assert len(caught.value.message) < 500


@pytest.mark.parametrize('line, message', [
    (b'A\xff : 1\r\n', r"Bad header line ('A\xff : 1\r\n')"), (b'x' * 101, "Bad header line ('%s...')" % ('x' * 100))],
    ids=['short', 'long'])
def test_a_refusal_quotes_the_line(line, message):
    with pytest.raises(header_block.Refused) as caught:
        read(io.BytesIO, line)
    assert caught.value.message == message


@every_file
@pytest.mark.parametrize('limits, accepted', [
    ((6, 3, 18), True), ((5, 3, 18), False), ((6, 2, 18), False), ((6, 3, 17), False)], ids=str)
def test_limits_are_inclusive(open_file, limits, accepted):
    raw = b'A: 1\r\nB: 2\r\nC: 3\r\n\r\n'
    if accepted:
        assert len(read(open_file, raw, limits)[0].fields) == 3
    else:
        with pytest.raises(header_block.Refused) as caught:
            read(open_file, raw, limits)
        assert caught.value.code == 431


@every_file
def test_a_fold_is_no_field(open_file):
    assert len(read(open_file, b'A: 1\r\n 2\r\n 3\r\n\r\n', (LINE, 1, BYTES))[0].fields) == 1


def test_reading_does_not_wait_for_more_than_the_block():
    class Stingy(io.RawIOBase):
        chunks = [b'A: 1\r\n', b'B: 2\r\n\r\n']

        def readable(self):
            return True

        def readinto(self, buffer):
            chunk = self.chunks.pop(0)      # IndexError: it would have blocked
            buffer[:len(chunk)] = chunk
            return len(chunk)

    assert header_block.read(io.BufferedReader(Stingy()), LINE, FIELDS, BYTES).fields == [('A', '1'), ('B', '2')]


FRAMINGS = [
    ('nothing said', b'Host: a\r\n', (None, False)),
    ('length', b'Content-Length: 5\r\n', (5, False)),
    ('length 0', b'content-length:0\r\n', (0, False)),
    ('leading zeros', b'Content-Length: 0005\r\n', (5, False)),
    ('20 digits', b'Content-Length: 12345678901234567890\r\n', (12345678901234567890, False)),
    ('equal lengths', b'Content-Length: 5\r\nCONTENT-LENGTH: 5\r\n', (5, False)),
    ('transfer encoding', b'Transfer-Encoding: chunked\r\n', (None, True)),
    ('equal hosts', b'Host: a\r\nhost: a\r\n', (None, False)),
    ('other fields repeated', b'X: a\r\nx: b\r\nContent-Length: 5\r\n', (5, False)),
    ('21 digits', b'Content-Length: 123456789012345678901\r\n', None),
    ('megabyte of digits', b'Content-Length: ' + b'1' * 60000 + b'\r\n', None),
    ('plus sign', b'Content-Length: +5\r\n', None),
    ('minus sign', b'Content-Length: -5\r\n', None),
    ('underscore', b'Content-Length: 1_0\r\n', None),
    ('Arabic digit', b'Content-Length: \xd9\xa5\r\n', None),
    ('superscript digit', b'Content-Length: \xc2\xb2\r\n', None),
    ('hexadecimal', b'Content-Length: 0x5\r\n', None),
    ('empty length', b'Content-Length:\r\n', None),
    ('list of lengths', b'Content-Length: 5, 5\r\n', None),
    ('folded length', b'Content-Length: 5\r\n 5\r\n', None),
    ('NBSP beside the length', b'Content-Length: 5\xc2\xa0\r\n', None),
    ('differing lengths', b'Content-Length: 5\r\nContent-Length: 6\r\n', None),
    ('bad length first', b'Content-Length: x\r\nContent-Length: 6\r\n', None),
    ('bad length last', b'Content-Length: 6\r\nContent-Length: x\r\n', None),
    ('transfer encoding beside length', b'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', None),
    ('transfer encoding beside bad length', b'Transfer-Encoding: identity\r\nContent-Length: x\r\n', None),
    ('transfer encoding beside two lengths', b'Transfer-Encoding: x\r\nContent-Length: 5\r\nContent-Length: 5\r\n', None),
    ('differing hosts', b'Host: a\r\nHost: b\r\n', None),
    ('empty host beside a host', b'Host: a\r\nHost:\r\n', None),
]


@pytest.mark.parametrize('row', FRAMINGS, ids=ids(FRAMINGS))
def test_framing(row):
    _, raw, expected = row
    block, _ = read(io.BytesIO, raw + b'\r\n')
    if expected is not None:
        assert header_block.framing(block) == expected
        return
    with pytest.raises(header_block.Refused) as caught:
        header_block.framing(block)
    assert caught.value.code == 400 and len(caught.value.message) < 500


def strict(raw):
    """The block of the bytes, or None where it is refused."""
    try:
        return read(io.BytesIO, raw)[0]
    except header_block.Refused:
        return None


@every_file
@pytest.mark.parametrize('row', blocks.BLOCKS, ids=[row[0].encode('unicode_escape').decode('ascii') for row in blocks.BLOCKS])
def test_every_file_and_the_fast_path_agree(row, open_file):
    expected, file = strict(row[1]), open_file(row[1])
    try:
        block = header_block.read(file, LINE, FIELDS, BYTES)
    except header_block.Refused:
        assert expected is None
    else:
        assert (block.raw, block.fields, block.status) == (expected.raw, expected.fields, expected.status)


@pytest.mark.parametrize('row', blocks.BLOCKS, ids=[row[0].encode('unicode_escape').decode('ascii') for row in blocks.BLOCKS])
def test_a_message_from_a_block_is_the_message_from_the_file(row):
    def from_block(file, seekable):
        return mimetools.Message.from_block(header_block.read(file, LINE, FIELDS, BYTES), file)

    if strict(row[1]) is None:
        with pytest.raises(header_block.Refused):
            from_block(io.BytesIO(row[1]), 0)
        return
    assert calls.reading(from_block, io.BytesIO, row[1], 0) == calls.reading(mimetools.Message, io.BytesIO, row[1], 0)
    assert calls.answers(from_block, io.BytesIO, row[1]) == calls.answers(mimetools.Message, io.BytesIO, row[1])
    assert calls.changes(from_block, io.BytesIO, row[1]) == calls.changes(mimetools.Message, io.BytesIO, row[1])


def test_most_of_the_table_is_accepted():
    assert sum(strict(raw) is not None for _, raw in blocks.BLOCKS) > 100
