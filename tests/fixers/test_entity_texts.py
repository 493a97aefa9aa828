"""entity_texts: the dict that htmlentitydefs has."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop, run

ONLY = ("entity_texts",)


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("imported, name, left", [
    pytest.param("import htmlentitydefs\n", "htmlentitydefs.entitydefs", "", id="of the module"),
    pytest.param("from htmlentitydefs import entitydefs, name2codepoint as n\nprint n\n", "entitydefs",
                 "from htmlentitydefs import name2codepoint as n\n", id="by its name"),
])
def test_rewrites(imported, name, left, target):
    text, messages = run("import BaseHTTPServer\n" + imported + "x = %s['auml'], %s.get(y)\n" % (name, name), ONLY, target)
    assert text.endswith("x = _entitydefs['auml'], _entitydefs.get(y)\n") and messages == []
    assert left in text and "import entitydefs" not in text
    assert run(text, ONLY, target)[0] == text
    if target == "http.server" and str is bytes:    # it is for Python 3
        return
    names = {}
    exec(text[text.index("_entitydefs ="):text.index("x = ")].replace("print n\n", ""), names)
    table = names["_entitydefs"]
    assert table["amp"] == "&" and table["euro"] == "&#8364;"
    assert table["auml"] == (b"\xe4" if str is bytes else "\udce4")


def test_other_tables_are_left():
    check_noop("import BaseHTTPServer\nfrom htmlentitydefs import codepoint2name\nprint codepoint2name, self.entitydefs\n", ONLY)


def test_latin_1():
    text = run("# -*- coding: latin-1 -*-\nimport BaseHTTPServer, htmlentitydefs\nprint htmlentitydefs.entitydefs\n", ONLY)[0]
    assert '.decode("latin-1") if code < 256' in text
