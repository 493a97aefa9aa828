"""SimpleHTTPServer's content types, and the character set of its listings, beside those of a 2.7 on this machine."""

import json
import os
import sys

import pytest
import six

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from golden.simple import exchanges  # noqa: E402
from oracle import python27  # noqa: E402

TYPES = exchanges.on_file(exchanges.TYPES)
only_3 = pytest.mark.skipif(six.PY2, reason='2.7 has no such thing')


ASK = '''
import json, SimpleHTTPServer
print(json.dumps(SimpleHTTPServer.SimpleHTTPRequestHandler.extensions_map))
'''


@only_3
@pytest.mark.parametrize('before', [
    '', 'import mimetypes; mimetypes.add_type("x/mine", ".mine"); mimetypes.add_type("x/text", ".txt")',
    'import mimetypes; mimetypes.types_map[".mine"] = "x/mine"',
    'import mimetypes; mimetypes.guess_type("a.b")',
], ids=['plain', 'added', 'put in', 'used'])
def test_extensions_map_is_that_of_2_7_on_this_machine(before):
    """With the system's mime.types files and what the program has added."""
    interpreter = python27.find()
    if not interpreter:
        pytest.skip(python27.MISSING)
    assert json.loads(python27.say(sys.executable, before + ASK)) == json.loads(python27.say(interpreter, before + ASK))


@only_3
def test_extensions_map_without_system_files():
    source = 'import mimetypes; mimetypes.knownfiles[:] = []' + ASK
    assert json.loads(python27.say(sys.executable, source)) == TYPES


@only_3
def test_mime_types_files(tmp_path):
    """Comments, other bytes, no extension, the last line without an end; a file that is not there."""
    path = tmp_path / 'mime.types'
    path.write_bytes(b'# caf\xe9\nx/one  one One\t#two\nx/none\nx/n#m three # x/four four\n\nx/\xe9 \xe9')
    # Up to Python 3.8 http.server has mimetypes read these files, which the bytes of this one would break.
    source = 'import mimetypes; mimetypes.knownfiles[:] = []; import http.server; mimetypes.knownfiles[:] = %r' % [
        str(path), str(path) + '.not']
    added = {'.one': 'x/one', '.One': 'x/one', '.three': 'x/n#m', u'.\udce9': u'x/\udce9'}
    assert json.loads(python27.say(sys.executable, source + ASK)) == dict(TYPES, **added)


CHARSET = '''
import sys, SimpleHTTPServer
print(getattr(SimpleHTTPServer, "_CHARSET", sys.getfilesystemencoding()))
'''


@only_3
@pytest.mark.skipif(os.name == 'nt' or sys.platform == 'darwin', reason='there it is constant')
@pytest.mark.parametrize('locale', ['C.UTF-8', 'C', 'POSIX', 'no_SUCH.ISO-8859-1'])
def test_charset_is_that_of_2_7_in_this_locale(locale):
    interpreter = python27.find()
    if not interpreter:
        pytest.skip(python27.MISSING)
    assert python27.say(sys.executable, CHARSET, LC_ALL=locale) == python27.say(interpreter, CHARSET, LC_ALL=locale)
