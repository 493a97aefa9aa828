"""What Python 2's language and library do in a program under `run`: each row prints what CPython 2.7.18 prints.

On 2.7 the same rows run on the genuine thing.  One process for all rows: each is executed in a namespace of its own.
"""
from __future__ import unicode_literals

import os
import sys

import pytest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import printing  # noqa: E402
from language_rows import ROWS  # noqa: E402


@pytest.fixture(scope="module")
def printed(tmpdir_factory):
    """What each row printed."""
    sources = ["# -*- coding: utf-8 -*-\n" + row[1] + "\n" for row in ROWS]
    return printing.printed(str(tmpdir_factory.mktemp("rows")), sources)


@pytest.mark.parametrize("number", range(len(ROWS)), ids=[row[0] for row in ROWS])
def test_prints_what_27_prints(printed, number):
    assert printed[number] == ROWS[number][2]
