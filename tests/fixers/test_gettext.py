"""gettext: translations that were unicode."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check, check_noop, run

ONLY = ("gettext",)
HEAD = "import BaseHTTPServer, gettext\nprint 1\n"


@pytest.mark.parametrize("before, after, straddling", [
    pytest.param("x = self.t.ugettext('a')", "x = self.t.gettext('a')",
                 "x = getattr(self.t, \"ugettext\" if str is bytes else \"gettext\")('a')", id="a call"),
    pytest.param("_, n = t.ugettext, t.ungettext", "_, n = t.gettext, t.ngettext",
                 "_, n = getattr(t, \"ugettext\" if str is bytes else \"gettext\"), getattr(t, \"ungettext\" if str is bytes else \"ngettext\")",
                 id="as values"),
    pytest.param("x = t.ugettext(t.ugettext('a')).upper()", "x = t.gettext(t.gettext('a')).upper()",
                 "x = getattr(t, \"ugettext\" if str is bytes else \"gettext\")(getattr(t, \"ugettext\" if str is bytes else \"gettext\")('a')).upper()",
                 id="one in another"),
    pytest.param("gettext.install('d', 'po', unicode=1)", "gettext.install('d', 'po')",
                 "gettext.install('d', 'po', **({\"unicode\": 1} if str is bytes else {}))", id="install"),
    pytest.param("t.install(unicode=True)", "t.install()", "t.install(**({\"unicode\": True} if str is bytes else {}))", id="install() of translations"),
])
def test_translations(before, after, straddling):
    check(HEAD + before + "\n", HEAD + after + "\n", ONLY)
    for target in "six", "future":
        check(HEAD + before + "\n", HEAD + straddling + "\n", ONLY, target)


@pytest.mark.parametrize("body", [
    pytest.param("x = t.gettext('a')", id="gettext"),
    pytest.param("from x import ugettext as _\n_('a')", id="of another library"),
    pytest.param("class T:\n    def ugettext(self, x):\n        return x\nT().ugettext('a')", id="of the file's own"),
    pytest.param("t.ugettext = f", id="one that is set"),
    pytest.param("gettext.install('d')", id="install without unicode"),
])
def test_leaves_alone(body):
    check_noop(HEAD + body + "\n", ONLY)


def test_a_catalogue_is_bytes():
    text = run("import BaseHTTPServer, gettext\nfrom cStringIO import StringIO\nt = gettext.GNUTranslations(open('x.mo'))\n"
               "u = gettext.GNUTranslations(StringIO('a'))\n", ("byte_strings", "string_io"))[0]
    assert "open('x.mo', 'rb')" in text.replace('"', "'") and "BytesIO(b'a')" in text
