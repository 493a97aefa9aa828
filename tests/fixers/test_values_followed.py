"""byte_strings: how far a value is followed from where it comes in to where it goes out."""
from __future__ import unicode_literals

import pytest

from fixer_rows import run


FORM = """
import BaseHTTPServer, cgi, hashlib, hmac, json, os, urlparse
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def page(self, title, body):
        self.wfile.write("<p>%(t)s</p>%(b)s" % {'t': title, 'b': body})
    def do_GET(self):
        q = urlparse.parse_qs(self.path)
        """


@pytest.mark.parametrize("body, written", [
    pytest.param("self.page('x', q['a'][0].upper())", "q['a'][0].encode(CODEC).upper().decode(CODEC)", id="what goes out by a dict of a format"),
    pytest.param("self.wfile.write('{0}'.format(q['a'][0].title()))", "q['a'][0].encode(CODEC).title().decode(CODEC)", id="by format()"),
    pytest.param("for name in os.listdir('.'):\n            f(len(name))", "f(len(name.encode(CODEC)))", id="names of files"),
    pytest.param("hmac.new('secret', msg=self.rfile.read(3), digestmod=hashlib.sha1)", "hmac.new(b'secret', msg=self.rfile.read(3)", id="hmac"),
    pytest.param("d = json.loads(x)\n        self.wfile.write(json.dumps({'p': self.path, 'd': d}))", "_of_utf8(json.dumps({'p': self.path, 'd': d}))",
                 id="JSON of text and of what was JSON"),
    pytest.param("t = unicode(x, 'utf-8')\n        self.page('x', t.upper().encode('utf-8'))", "_upper(t)", id="capitals of a unicode"),
    pytest.param("try:\n            f()\n        except KeyError, e:\n            self.wfile.write('%s' % e)\n"
                 "        for e in [{'a': self.path}]:\n            self.wfile.write(str(e['a']))", "write(('%s' % e).encode(CODEC))",
                 id="an error and a variable of its name"),
])
def test_what_comes_in_goes_out(body, written):
    text, messages = run(FORM + body + "\n", ("byte_strings",))
    assert written.replace("CODEC", '"utf-8", "surrogateescape"') in text
    assert messages == []
