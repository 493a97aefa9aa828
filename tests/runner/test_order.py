"""The order of 2.7's dicts, asked of a real 2.7: random keys, displays, copies, merges and deletions."""
import json
import random
import subprocess
import sys

import pytest

from oracle import python27

pytestmark = pytest.mark.skipif(sys.version_info[0] == 2, reason="2.7 is asked, not tested")

WORDS = ("id name status error message ok path count items user password host port time result data x y a b c key value "
         "Content-Type foo bar baz zz9 total method headers query version uptime load pid msg").split()
SCRIPT = """
import json, sys
answers = []
for steps in json.load(sys.stdin):
    d = {}
    for what, keys in steps:
        keys = [k.encode('ascii') if isinstance(k, unicode) else k for k in keys]
        if what == 'set':
            for k in keys: d[k] = 0
        elif what == 'del':
            for k in keys: d.pop(k, None)
        elif what == 'display': d = eval('{%s}' % ', '.join('%r: 0' % k for k in keys))
        elif what == 'copy': d = d.copy()
        elif what == 'update': d.update(dict.fromkeys(keys))
    answers.append(list(d))
json.dump(answers, sys.stdout)
"""


def histories():
    """Random lives of a dict: lists of (what is done, with which keys)."""
    chosen = random.Random(7)
    for number in range(300):
        pool = [chosen.randint(-2000, 2000) for _ in range(40)] if number % 3 == 0 else WORDS
        steps = []
        for _ in range(chosen.randint(1, 5)):
            what = chosen.choice(["set", "set", "del", "display", "copy", "update"])
            keys = chosen.sample(pool, chosen.randint(1, 25))
            steps.append((what, list(dict.fromkeys(keys))))
        yield steps


def ours(steps):
    from BaseHTTPServer_compat.runner import order
    result = order.Dict()
    for what, keys in steps:
        if what == "set":
            for key in keys:
                result[key] = 0
        elif what == "del":
            for key in keys:
                result.pop(key, None)
        elif what == "display":
            result = order.displayed([(key, 0) for key in keys]) if len(keys) >= 8 else order.Dict.fromkeys(keys, 0)
        elif what == "copy":
            result = result.copy()
        else:
            result.update(order.Dict.fromkeys(keys))
    return order.keys(result)


def test_dicts_come_in_the_order_of_27():
    python = python27.find()
    if python is None:
        pytest.skip(python27.MISSING)
    lives = list(histories())
    process = subprocess.Popen([python, "-c", SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=python27.environment())
    answers = json.loads(process.communicate(json.dumps(lives).encode("ascii"))[0].decode("ascii"))
    assert [ours(steps) for steps in lives] == answers
