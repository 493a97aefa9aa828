"""Texts made at random, to Python 2.7 and to this Python: the answers are the same.

The seed is fixed; MESSAGE_RANDOM_SEED takes another one, MESSAGE_RANDOM_COUNT more texts.
"""

import json
import os
import subprocess
import sys

import pytest
import six
from ends import share

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from golden import record_message  # noqa: E402
from golden.message import randoms  # noqa: E402
from oracle import python27  # noqa: E402

pytestmark = [
    pytest.mark.skipif(six.PY2, reason='2.7 agrees with itself'),
    pytest.mark.skipif(python27.find() is None, reason=python27.MISSING)]
COUNT = int(os.environ.get('MESSAGE_RANDOM_COUNT') or share(1000, 300))
SEED = int(os.environ.get('MESSAGE_RANDOM_SEED', '27018'))


def test_random_texts():
    made = [randoms.make(SEED + number) for number in range(COUNT)]
    asked = subprocess.Popen(
        [python27.find(), os.path.abspath(record_message.__file__), '--ask'],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=record_message.environment())
    theirs = json.loads(asked.communicate(json.dumps(made).encode('ascii'))[0].decode('ascii'))
    ours = json.loads(json.dumps(randoms.answers(made)))
    assert asked.returncode == 0 and len(theirs) == COUNT
    for number, (text, expected, answer) in enumerate(zip(made, theirs, ours)):
        assert answer == expected, 'MESSAGE_RANDOM_SEED=%d: %r' % (SEED + number, text)
