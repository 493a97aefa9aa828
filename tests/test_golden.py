"""Every exchange of tests/golden, over every driver: the answers of CPython 2.7.18, byte for byte.

On 2.7 the same tests run against the genuine module, and the recording is made again and compared.
"""

import os
import sys
import time

import pytest
import six

from ends import some

import BaseHTTPServer

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from golden.exchanges import EXCHANGES, abridged, recorded  # noqa: E402
from golden.record import differing, record  # noqa: E402
from oracle import wire  # noqa: E402

RECORDED = recorded()
RUNS = some([(row, driver) for row in EXCHANGES for driver in row.drivers])
STEPS = (None, 1)  # how many bytes arrive at a time: all, or one
#: When the exchanges were recorded, as their pinned dates have it (seconds since the epoch).
PINNED_TIME = 784111777.0


def run_id(value):
    """Name a run by the row's own words and its driver."""
    return getattr(value, 'name', value)


def serve(row, driver, step, **attributes):
    """Run the exchange, or skip it where it cannot run."""
    if row.needs:
        pytest.importorskip(row.needs)
    return wire.exchange(row.source, row.request, driver, step, row.hold, wire.make_handler(**attributes))


@pytest.mark.parametrize('row, driver', RUNS, ids=run_id)
def test_faithful(row, driver):
    """With strict_http off: the bytes, the exceptions and the log of 2.7."""
    for step in STEPS:
        sent, errors, log = serve(row, driver, step, strict_http=False)
        assert (abridged(sent), errors) == RECORDED[row.name][:2], step
        if row.log:
            assert log == RECORDED[row.name][2], step


# 2.7 knows no strict_http: nothing to run there.
@pytest.mark.parametrize('row, driver', [] if six.PY2 else RUNS, ids=run_id)
def test_strict(row, driver):
    """As it comes, strict_http on: the same bytes, or what the row says instead."""
    expected_sent, expected_errors, _ = RECORDED[row.name]
    for step in STEPS:
        sent, errors, _ = serve(row, driver, step)
        if row.strict:
            row.strict.check(sent, errors, expected_sent)
        else:
            assert (abridged(sent), errors) == (expected_sent, expected_errors), step


@pytest.mark.parametrize('row', [row for row in EXCHANGES if 'log_date_time_string' not in row.source], ids=run_id)
def test_unpinned_handler(row, monkeypatch):
    """The handler as programs have it, its dates not overridden: it is the clock that is pinned."""
    monkeypatch.setattr(time, 'time', lambda: PINNED_TIME)
    genuine = vars(BaseHTTPServer.BaseHTTPRequestHandler)
    own = dict((name, genuine[name]) for name in ('date_time_string', 'log_date_time_string'))
    sent, errors, _ = serve(row, row.drivers[-1], None, strict_http=False, **own)
    assert (abridged(sent), errors) == RECORDED[row.name][:2]


def test_every_exchange_is_on_file():
    assert set(RECORDED) == set(row.name for row in EXCHANGES)
    assert len(EXCHANGES) >= 120


@pytest.mark.skipif(not six.PY2, reason='only 2.7 can record')
def test_recording_is_what_2_7_answers():
    assert differing(record()) == []
