"""`mimetools.Message`: every block of the table by every method, however it is read; then its email side.

On 2.7 the genuine class runs the same table, and the recording is made again and compared.
"""

import copy
import io
import os
import pickle
import sys

import pytest
import six

import mimetools
import rfc822

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from golden import record_message  # noqa: E402
from golden.message import blocks, calls  # noqa: E402

RECORDED = record_message.recorded('blocks')
CHANGED = record_message.recorded('changes')
ORDERS = record_message.recorded('orders')
python3 = pytest.mark.skipif(six.PY2, reason='2.7 has its own module, without an email side')


def words(row):
    """The id of a row: its words, in ASCII."""
    return row[0].encode('unicode_escape').decode('ascii') if len(row) == 2 else row[0]


@pytest.mark.parametrize('way', calls.WAYS, ids=words)
@pytest.mark.parametrize('block', blocks.BLOCKS, ids=words)
def test_reading(block, way):
    _, open_file, seekable, recorded_way = way
    answers = calls.reading(mimetools.Message, open_file, block[1], seekable)
    assert answers == RECORDED[block[0]][recorded_way]


@pytest.mark.parametrize('open_file', [io.BytesIO, calls.text_file], ids=['binary', 'text'])
@pytest.mark.parametrize('block', blocks.BLOCKS, ids=words)
def test_calls(block, open_file):
    assert calls.answers(mimetools.Message, open_file, block[1]) == RECORDED[block[0]]['calls']


@pytest.mark.parametrize('block', blocks.BLOCKS, ids=words)
def test_positions(block):
    assert calls.positions(mimetools.Message, block[1]) == RECORDED[block[0]]['positions']


@pytest.mark.parametrize('block', blocks.CHANGED, ids=words)
def test_changes(block):
    assert calls.changes(mimetools.Message, io.BytesIO, block[1]) == CHANGED[block[0]]


@pytest.mark.skipif(six.PY2 and sys.flags.hash_randomization, reason='this 2.7 runs with another order each time')
@pytest.mark.parametrize('block', blocks.CHANGED, ids=words)
def test_orders(block):
    assert calls.orders(mimetools.Message, io.BytesIO, block[1]) == ORDERS[block[0]]


@pytest.mark.skipif(not six.PY2, reason='the recording is made by 2.7')
def test_the_recording_is_what_2_7_answers():
    assert record_message.main(['--check']) == 0


def test_the_table_is_large_enough():
    assert len(dict(blocks.BLOCKS)) == len(blocks.BLOCKS) >= 150


# What a subclass may change


class Mailbox(mimetools.Message):
    """A reader of something like headers: `#` comments, `=` for a colon, a dot at the end."""

    def __init__(self, fp, seekable=1, extra=None):
        self.extra = extra
        mimetools.Message.__init__(self, fp, seekable)

    def isheader(self, line):
        return line.split('=')[0] if '=' in line else None

    def islast(self, line):
        return line == '.\n'

    def iscomment(self, line):
        return line.startswith('#')


def test_a_subclass_says_what_a_header_a_comment_and_the_end_are():
    message = Mailbox(io.BytesIO(b'a=1\n#c\nB=2\n.\nrest'), 0, extra=5)
    assert message.dict == {'a': '1', 'B': '2'}
    assert message.headers == ['a=1\n', 'B=2\n']
    assert (message.extra, message.fp.read()) == (5, b'rest')


def test_a_subclass_reads_and_parses_by_itself():
    class Own(mimetools.Message):
        def readheaders(self):
            self.dict, self.headers, self.status = {'content-type': 'a/b; c=d'}, ['Content-Type: a/b\n'], 'own'

        def parsetype(self):
            self.plisttext = self.type = 'own'

        def parseplist(self):
            self.plist = ['own']

    message = Own(io.BytesIO(b''))
    assert (message.status, message.type, message.plist, message['Content-Type']) == ('own', 'own', ['own'], 'a/b; c=d')


def test_rfc822_message_knows_no_types():
    message = rfc822.Message(io.BytesIO(b'Content-Type: a/b\r\n\r\n'))
    assert message['content-type'] == 'a/b'
    assert not hasattr(message, 'gettype') and not hasattr(message, 'typeheader')


@pytest.mark.parametrize('file', [None, 5, object()], ids=repr)
def test_what_is_no_file_is_refused(file):
    with pytest.raises(AttributeError):
        mimetools.Message(file)


class Forgetful(io.BytesIO):
    """A file that can tell where it is only so often."""

    def __init__(self, raw, times):
        io.BytesIO.__init__(self, raw)
        self.times = times

    def tell(self):
        self.times -= 1
        if self.times < 0:
            raise IOError('lost')
        return io.BytesIO.tell(self)


@pytest.mark.parametrize('times, seekable, start, body, status', [
    (0, False, None, None, 'Non-header line where header expected; bad seek'),
    (1, False, None, None, 'Non-header line where header expected; bad seek'),
    (2, False, 0, None, 'Non-header line where header expected; bad seek'),
    (3, False, 0, None, 'Non-header line where header expected; bad seek'),
    (4, False, 0, None, 'Non-header line where header expected'),
    (5, True, 0, 6, 'Non-header line where header expected'),
])
def test_a_file_that_stops_telling(times, seekable, start, body, status):
    message = mimetools.Message(Forgetful(b'A: 1\r\njunk\r\n', times))
    assert (bool(message.seekable), message.startofheaders, message.startofbody, message.status) == (
        seekable, start, body, status)


def test_a_message_is_equal_to_itself_only_and_shows_its_class():
    one, other = [mimetools.Message(io.BytesIO(b'A: 1\r\n\r\n')) for _ in range(2)]
    assert one == one and one != other and hash(one) == hash(one)
    assert repr(one).startswith('<mimetools.Message instance at 0x')


def test_copies():
    message = mimetools.Message(six.StringIO('Content-Type: a/b; c=d\r\n\r\n'))
    for twin in [copy.copy(message), copy.deepcopy(message), pickle.loads(pickle.dumps(message))]:
        assert (twin.dict, twin.headers, twin.type, twin.plist) == (
            message.dict, message.headers, message.type, message.plist)
        assert twin is not message
    deep = copy.deepcopy(message)
    deep['A'] = 'x'
    assert 'A' not in message and len(message.headers) == 1


# The email side


def make(raw=b'Host: a\r\nContent-Type: text/HTML; charset="utf-8"; x=1\r\nX: 1\r\n 2\r\nx: 3\r\n\r\nbody'):
    """A message to look at."""
    return mimetools.Message(io.BytesIO(raw), 0)


@python3
@pytest.mark.parametrize('call, expected', [
    ('m.get_all("x")', ['1\n 2', '3']),
    ('m.get_all("none")', None),
    ('m.get_all("none", 5)', 5),
    ('m.get("none", failobj=5)', 5),
    ('m.get_content_type()', 'text/html'),
    ('m.get_content_maintype()', 'text'),
    ('m.get_content_subtype()', 'html'),
    ('m.get_content_charset()', 'utf-8'),
    ('m.get_content_disposition()', None),
    ('m.get_charsets()', ['utf-8']),
    ('m.get_param("x")', '1'),
    ('m.get_params()', [('text/HTML', ''), ('charset', 'utf-8'), ('x', '1')]),
    ('m.get_default_type()', 'text/plain'),
    ('m.get_filename("f")', 'f'),
    ('m.get_boundary()', None),
    ('m.get_payload()', ''),
    ('m.get_payload(decode=True)', b''),
    ('m.is_multipart()', False),
    ('m.get_unixfrom()', None),
    ('m.get_charset()', None),
    ('m.preamble, m.epilogue, m.defects', (None, None, [])),
    ('[part is m for part in m.walk()]', [True]),
    ('list(m.raw_items())', [('Host', 'a'), ('Content-Type', 'text/HTML; charset="utf-8"; x=1'), ('X', '1\n 2'), ('x', '3')]),
    ('m.as_string()', 'Host: a\nContent-Type: text/HTML; charset="utf-8"; x=1\nX: 1\n 2\nx: 3\n\n'),
    ('m.as_bytes()', b'Host: a\nContent-Type: text/HTML; charset="utf-8"; x=1\nX: 1\n 2\nx: 3\n\n'),
    ('bytes(m)', b'Host: a\nContent-Type: text/HTML; charset="utf-8"; x=1\nX: 1\n 2\nx: 3\n\n'),
    ('m.policy.__class__.__name__', 'Compat32'),
])
def test_email_reads(call, expected):
    assert eval(call, {'m': make()}) == expected


@python3
@pytest.mark.parametrize('change, raw_items', [
    ('m.__setitem__("x", "4")', [('Host', 'a'), ('Content-Type', 'a/b'), ('x', '4')]),
    ('m.__setitem__("New", b"caf\\xc3\\xa9")', [('Host', 'a'), ('Content-Type', 'a/b'), ('X', '1'), ('x', '3'), ('New', u'caf\xe9')]),
    ('m.__delitem__("X")', [('Host', 'a'), ('Content-Type', 'a/b')]),
    ('m.setdefault("New", "1")', [('Host', 'a'), ('Content-Type', 'a/b'), ('X', '1'), ('x', '3'), ('New', '1')]),
    ('m.dict.update(host="b")', [('Host', 'b'), ('Content-Type', 'a/b'), ('X', '1'), ('x', '3')]),
    ('m.dict.update(new="1")', [('Host', 'a'), ('Content-Type', 'a/b'), ('X', '1'), ('x', '3'), ('new', '1')]),
    ('m.dict.pop("x")', [('Host', 'a'), ('Content-Type', 'a/b')]),
    ('m.add_header("X", "a", b="c d")', [('Host', 'a'), ('Content-Type', 'a/b'), ('X', '1'), ('x', '3'), ('X', 'a; b="c d"')]),
    ('m.set_raw("X", "5")', [('Host', 'a'), ('Content-Type', 'a/b'), ('X', '1'), ('x', '3'), ('X', '5')]),
    ('m.replace_header("x", "9")', [('Host', 'a'), ('Content-Type', 'a/b'), ('X', '9'), ('x', '3')]),
    ('m.replace_header("Host", "9")', [('Host', '9'), ('Content-Type', 'a/b'), ('X', '1'), ('x', '3')]),
    ('m.set_param("q", "1")', [('Host', 'a'), ('X', '1'), ('x', '3'), ('Content-Type', 'a/b; q="1"')]),
    ('m.set_type("c/d", requote=False)', [('Host', 'a'), ('X', '1'), ('x', '3'), ('MIME-Version', '1.0'), ('Content-Type', 'c/d')]),
    ('m.set_boundary("b")', [('Host', 'a'), ('Content-Type', 'a/b; boundary="b"'), ('X', '1'), ('x', '3')]),
])
def test_email_writes_and_both_sides_agree(change, raw_items):
    m = make(b'Host: a\r\nContent-Type: a/b\r\nX: 1\r\nx: 3\r\n\r\n')
    eval(change, {'m': m})
    assert list(m.raw_items()) == raw_items
    assert m.dict == dict((name.lower(), value) for name, value in raw_items)
    if '.dict' not in change:
        again = mimetools.Message(io.BytesIO(str(m).encode('utf-8')), 0)
        assert list(again.raw_items()) == raw_items


@python3
def test_email_errors():
    m = make()
    with pytest.raises(KeyError):
        m.replace_header('none', '1')
    with pytest.raises(TypeError) as caught:
        m['x'] = 5
    assert str(caught.value) == "cannot concatenate 'str' and 'int' objects"
    with pytest.raises(AttributeError):
        m.no_such_attribute


@python3
def test_email_payload_and_attachments():
    from email.mime.text import MIMEText
    m = make(b'A: 1\r\n\r\n')
    m.set_payload(u'caf\xe9', 'utf-8')
    assert m['content-transfer-encoding'] == 'base64'
    assert m.get_payload(decode=True) == b'caf\xc3\xa9'
    assert m.getheader('MIME-Version') == '1.0'
    whole = make(b'Content-Type: multipart/mixed; boundary=b\r\n\r\n')
    whole.set_payload([])
    whole.attach(MIMEText('text'))
    assert whole.is_multipart() and len(list(whole.walk())) == 2
    assert '--b\nContent-Type: text/plain' in whole.as_string()


@python3
def test_email_header_objects_may_be_set():
    from email.header import Header
    m = make(b'\r\n')
    m['Subject'] = Header(u'caf\xe9', 'utf-8')
    assert m['subject'] == '=?utf-8?b?Y2Fmw6k=?='


@python3
def test_email_text_of_a_message_on_a_socket_file_can_be_made():
    m = mimetools.Message(io.BufferedReader(calls.Trickle(b'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n')), 0)
    m.set_payload(u'caf\udcc3\udca9')
    assert m.as_string()


# cgi


@pytest.fixture
def cgi():
    return pytest.importorskip('cgi', reason='gone in Python 3.13, where legacy-cgi brings it')


def form(cgi, head, body):
    """The FieldStorage of a POST."""
    file = io.BytesIO(head + b'\r\n' + body)
    message = mimetools.Message(file, 0)
    return cgi.FieldStorage(fp=message.fp, headers=message, environ={
        'REQUEST_METHOD': 'POST', 'CONTENT_TYPE': message['content-type']})


def test_cgi_reads_a_urlencoded_form(cgi):
    body = b'a=1&b=x+y&b=caf%C3%A9'
    fields = form(cgi, b'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n' % len(body), body)
    assert fields.getfirst('a') == '1'
    assert fields.getlist('b') == ['x y', calls.native(b'caf\xc3\xa9')]


def test_cgi_reads_a_multipart_form(cgi):
    body = (b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n'
            b'--x\r\nContent-Disposition: form-data; name="f"; filename="n.bin"\r\n\r\n\0\xff\r\n--x--\r\n')
    fields = form(cgi, b'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: %d\r\n' % len(body), body)
    assert fields.getfirst('a') == '1'
    assert (fields['f'].filename, fields['f'].file.read()) == ('n.bin', b'\0\xff')
