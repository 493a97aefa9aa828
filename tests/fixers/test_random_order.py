"""random_order: from a seed the fixed program chooses what Python 2 chose."""
from __future__ import unicode_literals

import random

import pytest

from BaseHTTPServer_compat.fixers import fix_random_order
from fixer_rows import check, check_noop, run

FIXERS = ("random_order",)
HEAD = "import BaseHTTPServer, random\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("body, messages", [
    pytest.param("random.seed(1)\nx = random.choice(y)\n", [], id="seed"),
    pytest.param("from random import Random\nr = Random(x)\nr.shuffle(y)\n", [], id="Random"),
    pytest.param("random.seed(0.5)\nx = random.sample(y, 2)\n", ["2:13 BH618"], id="a fraction"),
    pytest.param("random.seed((1, 2))\nx = random.randint(1, 2)\n", ["2:13 BH618"], id="a tuple"),
])
def test_seeds(body, messages, target):
    text, reported = run(HEAD + body, FIXERS, target)
    assert "def _choose_as_python2():" in text and "\n_choose_as_python2()\n" in text
    assert text.endswith(body.partition("import Random\n")[2] or body)
    assert reported == messages
    assert run(text, FIXERS, target)[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("random.seed()\nx = random.choice(y)\n", id="no seed"),
    pytest.param("random.seed(1)\nx = random.random()\n", id="the same on both"),
    pytest.param("class random:\n    seed = choice = id\nrandom.seed(1)\n", id="another thing of that name"),
])
def test_left_alone(body):
    check_noop("import BaseHTTPServer\n" + body if "class" in body else HEAD + body, FIXERS)


def test_compat_has_its_own_way():
    text = HEAD + "random.seed(1)\nx = random.choice(y)\n"
    check(text, text, FIXERS, "compat")


@pytest.fixture
def chosen_as_on_27():
    """The module random as a fixed program has it, for one test."""
    kept = random.Random.seed, random.Random._randbelow, random.seed
    names = {}
    exec(fix_random_order.CHOOSE % '"utf-8", "surrogateescape"', names)
    names["_choose_as_python2"]()
    yield
    random.Random.seed, random.Random._randbelow, random.seed = kept


@pytest.mark.skipif(str is bytes, reason="2.7 chooses by itself")
@pytest.mark.parametrize("seed, chosen, more", [     # asked of 2.7
    pytest.param(7, (2, "a", [32, 3, 26, 18], 5, [3, 5, 1, 7, 6, 2, 0, 4]), [323, 150, 650], id="a number"),
    pytest.param(-7, (2, "a", [32, 3, 26, 18], 5, [3, 5, 1, 7, 6, 2, 0, 4]), [323, 150, 650], id="a negative number"),
    pytest.param(2 ** 70, (2, "c", [5, 37, 32, 13], 8, [4, 2, 0, 6, 3, 7, 1, 5]), [232, 415, 107], id="a long number"),
    pytest.param("seed", (6, "d", [34, 28, 33, 43], 44, [5, 2, 6, 0, 3, 1, 7, 4]), [989, 641, 699], id="a text"),
    pytest.param("h\xe9", (4, "b", [8, 4, 6, 28], 23, [6, 2, 7, 0, 3, 4, 5, 1]), [638, 260, 163], id="a text past ASCII"),
])
def test_what_is_chosen(seed, chosen, more, chosen_as_on_27):
    random.seed(seed)
    cards = list(range(8))
    found = random.randint(1, 6), random.choice("abcdef"), random.sample(range(50), 4), random.randrange(5, 50, 3)
    random.shuffle(cards)
    assert found + (cards,) == chosen
    assert random.Random(seed).sample(range(1000), 3) == more
