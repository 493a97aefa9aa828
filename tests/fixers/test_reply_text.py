"""fix_reply_text: the header of an answer as text."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop, run

HEAD = "import httplib, urllib2\nimport BaseHTTPServer\ndef f(url, c, sock):\n    c = httplib.HTTPConnection(url)\n    "
ANSWER, OPENED = "r = c.getresponse()\n    ", "r = urllib2.urlopen(url)\n    "


@pytest.mark.parametrize("target", ["http.server", "six"])
@pytest.mark.parametrize("before, after", [
    pytest.param(ANSWER + "return str(r.msg)", ANSWER + 'return "".join(_header_lines(r.msg))', id="str"),
    pytest.param(ANSWER + "return str(r.msg).upper()", ANSWER + 'return "".join(_header_lines(r.msg)).upper()', id="a method of it"),
    pytest.param(ANSWER + "return '%s' % r.msg", ANSWER + 'return \'%s\' % "".join(_header_lines(r.msg))', id="a format"),
    pytest.param(OPENED + "return '%d %s' % (r.code, r.headers)", OPENED + 'return \'%d %s\' % (r.code, "".join(_header_lines(r.headers)))',
                 id="among others"),
    pytest.param(OPENED + "return str(r.info())", OPENED + 'return "".join(_header_lines(r.info()))', id="info()"),
    pytest.param("r = httplib.HTTPResponse(sock)\n    return str(r.msg)", 'r = httplib.HTTPResponse(sock)\n    return "".join(_header_lines(r.msg))',
                 id="an answer that is read from a socket"),
])
def test_rewrite(before, after, target):
    text, messages = run(HEAD + before + "\n", ("reply_text",), target)
    assert text.endswith("    " + after + "\n") and messages == []
    assert run(text, ("reply_text",), target)[0] == text


HANDLED = "try:\n        r = urllib2.urlopen(url)\n    except urllib2.HTTPError, e:\n        return %s\n    return %s\n"


@pytest.mark.parametrize("before, after", [
    pytest.param("e.hdrs.getheader('x')", "_answer_field(e.headers, 'x')", id="hdrs of an error"),
    pytest.param("e.hdrs.gettype()", "e.headers.get_content_type()", id="the type of an error's page"),
    pytest.param("e.x.hdrs", "e.x.hdrs", id="hdrs of something else"),
    pytest.param("e.info().dict['a']", "_merged_fields(e.info())['a']", id="a dict of them"),
])
def test_headers_of_errors(before, after):
    text, messages = run(HEAD + HANDLED % (before, "r.headers.dict"), ("reply_headers",))
    assert text.endswith(HANDLED % (after, "_merged_fields(r.headers)")) and messages == []
    assert run(text, ("reply_headers",))[0] == text


@pytest.mark.parametrize("body", [
    pytest.param("return str(c.msg)\n", id="of something else"),
    pytest.param("try:\n        pass\n    except urllib2.URLError as e:\n        return str(e.msg)\n", id="of an error"),
    pytest.param(ANSWER + "return g(r.msg)\n", id="handed on"),
    pytest.param(OPENED + "return '%s' % r.msg\n", id="the reason phrase of what was opened"),
    pytest.param("try:\n        pass\n    except urllib2.HTTPError, e:\n        return '%d %s' % (e.code, e.msg) + e.read()\n",
                 id="the reason phrase of an answer that is an error"),
    pytest.param("try:\n        r = urllib2.urlopen(url)\n    except urllib2.HTTPError, r:\n        pass\n    return '%s' % r.msg\n", id="of either"),
])
def test_noop(body):
    check_noop(HEAD + body, ("reply_text",))
