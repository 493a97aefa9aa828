"""`mimetools`' functions: transfer encodings, boundaries, copying; for every row what CPython 2.7.18 answered."""

import io
import os
import re
import sys

import pytest
import six

import mimetools
import rfc822

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from golden import record_message  # noqa: E402
from golden.message import texts  # noqa: E402

RECORDED = record_message.recorded('codings')


@pytest.mark.parametrize('files, read, write', texts.FILES, ids=[row[0] for row in texts.FILES])
def test_codings(files, read, write):
    # "8bit" and its like hand on what they read, so they need two files of one kind.
    rows = [row for row in texts.CODINGS if read is write or row[1] not in ('7bit', '8bit')]
    answers = dict((record_message.coding_id(*row), record_message.coding(row, read, write)) for row in rows)
    assert answers == dict((name, RECORDED[name]) for name in answers)
    assert len(answers) > 400


@pytest.mark.parametrize('name', ['base64', 'quoted-printable', 'uuencode', 'x-uuencode', 'uue', 'x-uue', '7bit', '8bit'])
def test_an_encoding_goes_round(name):
    raw = bytes(bytearray(range(256))) * 3
    coded, decoded = io.BytesIO(), io.BytesIO()
    mimetools.encode(io.BytesIO(raw), coded, name)
    coded.seek(0)
    mimetools.decode(coded, decoded, name)
    assert decoded.getvalue() == raw


@pytest.mark.parametrize('function', [mimetools.encode, mimetools.decode])
def test_an_unknown_encoding_is_named(function):
    with pytest.raises(ValueError) as caught:
        function(io.BytesIO(b''), io.BytesIO(), 'rot13')
    assert str(caught.value) == 'unknown Content-Transfer-Encoding: rot13'


@pytest.mark.skipif(os.name != 'posix', reason='needs a shell')
def test_an_encoding_may_be_a_command(monkeypatch, tmp_path):
    monkeypatch.setitem(mimetools.encodetab, 'upper', 'tr a-z A-Z')
    target = tmp_path / 'target'
    with target.open('wb') as output:
        mimetools.encode(io.BytesIO(b'abc\nd'), output, 'upper')
    assert target.read_bytes() == b'ABC\nD'
    mimetools.pipeto(io.BytesIO(b'xyz'), 'cat > %s' % target)
    assert target.read_bytes() == b'xyz'


def test_boundaries_differ_and_have_five_parts():
    one, other = mimetools.choose_boundary(), mimetools.choose_boundary()
    assert one != other
    for boundary in (one, other):
        assert re.match(r'[\d.]+\.\d+\.%d\.\d+\.\d{3}\.\d+$' % os.getpid(), boundary)


def test_copying_starts_where_the_file_stands():
    source, target = io.BytesIO(b'one\ntwo\nthree'), io.BytesIO()
    source.readline()
    mimetools.copyliteral(source, target)
    assert target.getvalue() == b'two\nthree'


def test_the_module_is_the_implementation():
    assert issubclass(mimetools.Message, rfc822.Message)
    assert mimetools.rfc822.Message is rfc822.Message
    if not six.PY2:
        from BaseHTTPServer_compat import mimetools as implementation
        assert mimetools is implementation


@pytest.mark.parametrize('name', sorted(
    'Message catch_warnings choose_boundary copybinary copyliteral decode decodetab encode encodetab filterwarnings os pipethrough'
    ' pipeto rfc822 sys tempfile uudecode_pipe warnpy3k'.split()))
def test_public_names(name):
    assert hasattr(mimetools, name)
