"""`native_text`: bytes to `str` and back, whatever they are."""

import array
import doctest
import importlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytestmark = pytest.mark.skipif(str is bytes, reason='2.7 has no use for it: its str is bytes')
if str is not bytes:
    from BaseHTTPServer_compat import native_text


def shown(value):
    """The id of a value, in ASCII."""
    return repr(value).encode('ascii', 'backslashreplace').decode('ascii')


class Shown(object):
    """An object with a `str()` of its own."""

    def __str__(self):
        return u'caf\xe9'


@given(st.binary())
def test_bytes_come_back(raw):
    assert native_text.encode(native_text.decode(raw)) == raw


@given(st.text())
def test_all_text_can_be_written(text):
    assert native_text.encode(text).decode('utf-8') == text


@given(st.text(alphabet=st.characters(min_codepoint=0xd000, max_codepoint=0xe100)))
def test_lone_surrogates_can_be_written(text):
    assert isinstance(native_text.encode(text), bytes)


@pytest.mark.parametrize('text, raw', [
    (u'abc', b'abc'), (u'', b''), (u'caf\xe9', b'caf\xc3\xa9'), (u'\udce9', b'\xe9'), (u'\udcc3\udca9', b'\xc3\xa9'),
    (u'\U0001f600', b'\xf0\x9f\x98\x80'), (u'\ud83d\ude00', b'\xf0\x9f\x98\x80'), (u'\ud83d', b'\xed\xa0\xbd'),
    (u'\ud83d\udc80', b'\xf0\x9f\x92\x80'), (u'\ud83d x \udcff', b'\xed\xa0\xbd x \xff')],
    ids=['ASCII', 'empty', 'Latin', 'escaped byte', 'escaped UTF-8', 'astral', 'surrogate pair', 'half a pair',
         'pair that ends like an escaped byte', 'half a pair and an escaped byte'])
def test_encode(text, raw):
    assert native_text.encode(text) == raw


@pytest.mark.parametrize('obj', [None, 5, b'x', bytearray(b'x')], ids=repr)
def test_encode_passes_the_rest_through(obj):
    assert native_text.encode(obj) is obj


@pytest.mark.parametrize('obj', [None, 5, u'x'], ids=repr)
def test_decode_passes_the_rest_through(obj):
    assert native_text.decode(obj) is obj


@pytest.mark.parametrize('obj, raw', [
    (b'\xff', b'\xff'), (bytearray(b'\xff'), b'\xff'), (memoryview(b'abcd')[1:3], b'bc'), (array.array('B', [1, 2]), b'\1\2'),
    (array.array('H', [1])[:0], b''), (u'caf\xe9', b'caf\xc3\xa9'), (5, b'5'), (None, b'None'), (1.5, b'1.5'), ([u'a'], b"['a']"),
    (Shown(), b'caf\xc3\xa9')], ids=['bytes', 'bytearray', 'view', 'array', 'empty array', 'text', 'int', 'None', 'float', 'list', 'object'])
def test_what_writing_puts_on_the_wire(obj, raw):
    assert native_text.to_bytes(obj) == raw
    assert native_text.to_text(obj) == native_text.decode(raw)


def test_a_buffer_with_gaps_is_written_without_them():
    assert native_text.to_bytes(memoryview(b'abcd')[::2]) == b'ac'


@pytest.mark.parametrize('text, quoted', [
    (u'', "''"), (u'a', "'a'"), (u"it's", '"it\'s"'), (u'\'"', '\'\\\'"\''), (u'caf\xe9\n\0', r"'caf\xc3\xa9\n\x00'"),
    (u'\udcff', r"'\xff'"), (b'\xff', r"'\xff'"), (5, '5'), (None, 'None')], ids=shown)
def test_native_repr_is_that_of_python_2(text, quoted):
    assert native_text.native_repr(text) == quoted


@pytest.mark.parametrize('text, lowered, uppered', [
    (u'Content-Type', u'content-type', u'CONTENT-TYPE'), (u'\xc9A', u'\xc9a', u'\xc9A'), (u'\u212aK', u'\u212ak', u'\u212aK'),
    (u'\u0130I', u'\u0130i', u'\u0130I'), (u'\xdfs', u'\xdfs', u'\xdfS'), (u'\udce9Z', u'\udce9z', u'\udce9Z')], ids=shown)
def test_only_ascii_letters_have_a_case(text, lowered, uppered):
    assert native_text.lower(text) == lowered
    assert native_text.upper(text) == uppered


def test_lower_takes_bytes_and_refuses_the_rest_as_2_7_did():
    assert native_text.lower(b'Host') == u'host'
    with pytest.raises(AttributeError):
        native_text.lower(None)


@pytest.mark.parametrize('text, stripped', [
    (u' \t\r\n\v\fa b\f\v\n\r\t ', u'a b'), (u'\x1ca\x1f', u'\x1ca\x1f'), (u'\x85a\xa0', u'\x85a\xa0'), (u'\u2003a', u'\u2003a')],
    ids=['ASCII', 'separators', 'Latin', 'em space'])
def test_only_ascii_white_space_is_stripped(text, stripped):
    assert native_text.strip(text) == stripped


@pytest.mark.skipif(str is bytes, reason='2.7 has its own modules')
@pytest.mark.parametrize('name', ['native_text', 'python2_dict'])
def test_examples_in_docstrings(name):
    module = importlib.import_module('BaseHTTPServer_compat.' + name)
    failed, tried = doctest.testmod(module)
    assert tried and not failed
