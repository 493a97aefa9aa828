"""`rfc822`'s functions: dates, addresses, quotes, for every text of the table what CPython 2.7.18 answered."""

import doctest
import importlib
import os
import sys
import time

import pytest

import rfc822

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from golden import record_message  # noqa: E402
from golden.message import texts  # noqa: E402

RECORDED = record_message.recorded('texts')


@pytest.fixture(autouse=True)
def _in_utc(monkeypatch):
    """The zone of the recording."""
    monkeypatch.setenv('TZ', 'UTC')
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize('call, rows', texts.CALLS, ids=[call for call, _ in texts.CALLS])
def test_texts(call, rows):
    answers = dict((written, record_message.text_answer(call, text)) for written, text in texts.texts(rows))
    assert answers == RECORDED[call]


@pytest.mark.parametrize('call', texts.PLAIN_CALLS)
def test_plain_calls(call):
    assert record_message.text_answer(call) == RECORDED['plain'][call]


def test_the_table_holds_hundreds_of_dates_and_addresses():
    assert len(set(texts.DATES)) >= 200 and len(set(texts.ADDRESSES)) >= 150


def test_formatdate_is_now_without_an_argument(monkeypatch):
    monkeypatch.setattr(time, 'time', lambda: 784111777.5)
    assert rfc822.formatdate() == 'Sun, 06 Nov 1994 08:49:37 GMT'


def test_a_date_goes_round():
    assert rfc822.mktime_tz(rfc822.parsedate_tz(rfc822.formatdate(784111777))) == 784111777


@pytest.mark.parametrize('zone, offset', [('UTC', 0), ('EST5', 18000), ('XXX-3', -10800)])
def test_a_date_without_a_zone_is_local(monkeypatch, zone, offset):
    monkeypatch.setenv('TZ', zone)
    time.tzset()
    assert rfc822.mktime_tz((1994, 11, 6, 8, 49, 37, 0, 1, 0, None)) == 784111777 + offset
    assert rfc822.mktime_tz((1994, 11, 6, 8, 49, 37, 0, 1, 0, 0)) == 784111777


@pytest.mark.parametrize('name', sorted(
    'AddressList AddrlistClass Message dump_address_pair formatdate mktime_tz parseaddr parsedate parsedate_tz quote time'
    ' unquote warnpy3k'.split()))
def test_public_names(name):
    assert hasattr(rfc822, name)


@pytest.mark.skipif(str is bytes, reason='2.7 has its own modules')
@pytest.mark.parametrize('name', ['header_dates', 'header_addresses'])
def test_examples_in_docstrings(name):
    module = importlib.import_module('BaseHTTPServer_compat.' + name)
    failed, tried = doctest.testmod(module)
    assert tried and not failed
