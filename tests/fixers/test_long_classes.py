"""A long class is looked through by the statements of its body: what is made of a program is the same."""
from __future__ import unicode_literals

import io

import pytest
from ends import text_share
from test_twice import sources

import fixer_rows
from BaseHTTPServer_compat.fixers import parts


def results(target):
    """Return [(path, new source, messages)] of the programs of tests/programs."""
    rewriter, found = fixer_rows.rewriter((), target), []
    for path in sources()[::text_share(3, 9)]:
        with io.open(path, "rb") as stream:
            outcome = rewriter.rewrite(path, stream.read())
        found.append((path, outcome.after, [str(message) for message in outcome.messages]))
    return found


@pytest.mark.parametrize("target", ["http.server", "six"])
def test_by_statements_as_whole(monkeypatch, target):
    monkeypatch.setattr(parts, "LONG", 1)
    by_statements = results(target)
    monkeypatch.setattr(parts, "LONG", 10 ** 9)
    assert by_statements == results(target)
