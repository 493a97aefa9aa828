"""xml_order: attributes by their names; what elements hold is text."""
from __future__ import unicode_literals

import pytest

from BaseHTTPServer_compat.fixers import fix_xml_texts
from fixer_rows import check_noop, run

ONLY = ("xml_order",)
TREE = """
import BaseHTTPServer
import xml.etree.ElementTree as ET
from xml.dom import minidom
r = ET.fromstring(x)
%s
"""


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("before, after", [
    pytest.param("f(ET.tostring(r, 'utf-8'))", "f(ET.tostring(_by_name(r), 'utf-8'))", id="a text of an element"),
    pytest.param("ET.ElementTree(r).write(y)", "_by_name(ET.ElementTree(r)).write(y)", id="a tree"),
    pytest.param("t = ET.parse(y)\nt.write(z)", "t = ET.parse(y)\n_by_name(t).write(z)", id="a name of a tree"),
    pytest.param("f(d.documentElement.toxml())", "f(_by_name(d.documentElement).toxml())", id="a node"),
    pytest.param("f(len(r.getchildren()))", "f(len(list(r)))", id="children"),
    pytest.param("for e in r.find(y).getiterator('b'):\n    f(e)", "for e in list(r.find(y).iter('b')):\n    f(e)", id="all below"),
    pytest.param("f(r.getchildren()[0].text)", "f(list(r)[0].text)", id="a child"),
])
def test_rewritten(before, after, target):
    text, messages = run(TREE % before, ONLY, target)
    assert text.endswith("r = ET.fromstring(x)\n%s\n" % after) and messages == []
    assert ("def _by_name(" in text) is ("_by_name" in after)
    assert run(text, ONLY, target)[0] == text


@pytest.mark.parametrize("text", [
    pytest.param(TREE % "y.write(x)", id="another write"),
    pytest.param("import BaseHTTPServer\nx.getchildren()\nf(x.toxml())\n", id="no documents"),
    pytest.param("import BaseHTTPServer\nimport xml.etree.ElementTree as ET\nr = ET.Element('a')\nr.text = 'b'\nf(ET.tostring(r))\n",
                 id="no attributes"),
    pytest.param("import http.server\nimport xml.etree.ElementTree as ET\nf(ET.tostring(ET.fromstring(x)))\n", id="Python 3"),
])
def test_left_alone(text):
    check_noop(text, ONLY)


HANDLER = """
import BaseHTTPServer, xml.etree.ElementTree as ET
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_POST(self):
        %s
"""


@pytest.mark.parametrize("body, written", [
    pytest.param("e.text = 'x'\n        self.wfile.write('<p>' + e.text + ET.tostring(e))",
                 "write(('<p>' + e.text + ET.tostring(e).decode(CODEC)).encode(CODEC))", id="the text of an element"),
    pytest.param("e.text = self.rfile.read(3)", "e.text = self.rfile.read(3).decode(CODEC)", id="a body becomes the text"),
    pytest.param("e.set('a', self.rfile.read(3))", "e.set('a', self.rfile.read(3).decode(CODEC))", id="an attribute"),
    pytest.param("e.appendChild(d.createTextNode(self.rfile.read(3)))", "createTextNode(self.rfile.read(3).decode(CODEC))", id="a node of text"),
])
def test_text_of_elements(body, written):
    assert written.replace("CODEC", '"utf-8", "surrogateescape"') in run(HANDLER % body, ("byte_strings",))[0]


DOCUMENT = "import BaseHTTPServer\nfrom xml.dom.minidom import parseString\nd = parseString(x)\n%s\n"


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
def test_texts_of_documents(target):
    text, messages = run(DOCUMENT % "f(d.toxml())", ("xml_texts",), target)
    assert "def _xml_texts_as_python2():" in text and "\n_xml_texts_as_python2()\n" in text and messages == []
    assert text.endswith("d = parseString(x)\nf(d.toxml())\n")
    assert run(text, ("xml_texts",), target)[0] == text


@pytest.mark.parametrize("text", [
    pytest.param(DOCUMENT % "f(d.documentElement)", id="nothing is written"),
    pytest.param("import BaseHTTPServer\nimport lxml\nf(x.toxml())\n", id="other documents"),
    pytest.param("import http.server\n" + DOCUMENT.partition("\n")[2] % "f(d.toxml())", id="Python 3"),
])
def test_texts_of_other_documents(text):
    check_noop(text, ("xml_texts",))


@pytest.mark.skipif(str is bytes, reason="Python 2 writes them so")
def test_what_documents_write(monkeypatch):
    from xml.dom import minidom
    monkeypatch.setattr(minidom, "_write_data", minidom._write_data)
    names = {}
    exec(fix_xml_texts.HELPER, names)
    names["_xml_texts_as_python2"]()
    text = minidom.parseString('<a b="1&#10;2" c="\'&quot;">&lt;"&amp;<d/></a>').documentElement.toxml()
    assert text == '<a b="1\n2" c="\'&quot;">&lt;&quot;&amp;<d/></a>'
