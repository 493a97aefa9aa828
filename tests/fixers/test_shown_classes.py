"""shown_classes: classes, and the names of errors' classes, that are shown."""
from __future__ import unicode_literals

import pytest

from fixer_rows import check_noop

ONLY = ("shown_classes",)
HANDLER = """
import BaseHTTPServer, logging, sys
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        try:
            f()
        except %s, e:
            %s
"""


@pytest.mark.parametrize("body, messages", [
    pytest.param("print 'error:', sys.exc_info()[0]", ["7:29 BH617"], id="exc_info printed"),
    pytest.param("x = '%s: %s' % sys.exc_info()[:2]", ["7:28 BH617"], id="exc_info in a format"),
    pytest.param("x = str(type(self.path))", ["7:21 BH617"], id="a type"),
    pytest.param("self.log_message('%s', e.__class__)", ["7:36 BH617"], id="logged"),
    pytest.param("x = repr(e)", ["7:22 BH617"], id="repr() of an error"),
    pytest.param("x = 'a %s %r' % (x, e)", ["7:33 BH617"], id="%r of an error"),
    pytest.param("x = type(e).__name__", ["7:17 BH617"], id="the name of an error's class"),
    pytest.param("x = e.__class__.__name__ + 'a'", ["7:17 BH617"], id="the same by the class"),
    pytest.param("self.wfile.write(traceback.format_exc())", ["7:30 BH617"], id="a traceback"),
    pytest.param("x = ''.join(traceback.format_exception_only(type(e), e))", ["7:25 BH617"], id="an error alone"),
])
def test_reported(body, messages):
    check_noop(HANDLER % ("Exception", body), ONLY, messages=messages)


@pytest.mark.parametrize("caught, body", [
    pytest.param("Exception", "x = str(e) + '%s' % e", id="what it says"),
    pytest.param("(KeyError, ValueError)", "x = type(e).__name__", id="names that are kept"),
    pytest.param("Exception", "x = type(e) is KeyError or isinstance(e, type(x))", id="not shown"),
    pytest.param("Exception", "x = self.__class__.__name__ + type(self).__name__", id="no error"),
    pytest.param("KeyError", "x = '%s %r' % (e, self.path)", id="the repr() of something else"),
    pytest.param("KeyError", "self.log_error('%s', traceback.format_exc())", id="a traceback that is logged"),
    pytest.param("KeyError", "sys.stderr.write('no: ' + traceback.format_exc())", id="a traceback for stderr"),
    pytest.param("KeyError", "print 'no: %s' % traceback.format_exc()", id="a traceback that is printed"),
])
def test_left_alone(caught, body):
    check_noop(HANDLER % (caught, body), ONLY)
