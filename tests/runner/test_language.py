"""What Python 2's language and library do in a program under `run`: each row prints what CPython 2.7.18 prints.

On 2.7 the same rows run on the genuine thing.  One process for all rows: each is executed in a namespace of its own.
"""
from __future__ import unicode_literals

import io
import os
import subprocess
import sys

import pytest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from language_rows import ROWS  # noqa: E402

DRIVER = """\
import sys, traceback
for name in sys.argv[1:]:
    print '\\0' + name
    try:
        execfile(name, {'__name__': 'row'})
    except:
        print traceback.format_exc()
    sys.stdout.softspace = 0
"""


def command():
    """How this interpreter runs a Python 2 program."""
    return [sys.executable] + ([] if sys.version_info[0] == 2 else ["-m", "BaseHTTPServer_compat", "run"])


@pytest.fixture(scope="module")
def printed(tmpdir_factory):
    """{row's number: what it printed, bytes}"""
    folder = str(tmpdir_factory.mktemp("rows"))
    names = ["row%02d.py" % number for number in range(len(ROWS))]
    for name, row in zip(names, ROWS):
        with io.open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
            file.write("# -*- coding: utf-8 -*-\n" + row[1] + "\n")
    with io.open(os.path.join(folder, "driver.py"), "w", newline="\n") as file:
        file.write(DRIVER)
    environ = dict(os.environ, LC_ALL=str("C.UTF-8"), XDG_CACHE_HOME=str(folder))
    process = subprocess.Popen(command() + ["driver.py"] + names, cwd=folder, env=environ, stdout=subprocess.PIPE)
    parts = process.communicate()[0].split(b"\0row")[1:]
    return dict((int(part[:2]), part.partition(b"\n")[2]) for part in parts)


@pytest.mark.parametrize("number", range(len(ROWS)), ids=[row[0] for row in ROWS])
def test_prints_what_27_prints(printed, number):
    assert printed[number].decode("utf-8", "replace") == ROWS[number][2]
