"""log_files: bytes in the files of logs; mail_texts: mail past ASCII."""
from __future__ import unicode_literals

import pytest
from fixer_rows import check_noop, run

HEAD = "import BaseHTTPServer, logging\n"
OPEN = """logging.FileHandler._open = lambda self: open(  # Python 2 wrote bytes
    self.baseFilename, self.mode, encoding=self.encoding or "utf-8", errors="surrogateescape")
"""


@pytest.mark.parametrize("body", [
    pytest.param("log.addHandler(logging.FileHandler('a'))\n", id="FileHandler"),
    pytest.param("logging.basicConfig(filename='a', level=1)\n", id="basicConfig"),
    pytest.param("import logging.handlers\nh = logging.handlers.RotatingFileHandler('a', 'a', 9, 3)\n", id="RotatingFileHandler"),
])
def test_log_files(body):
    text, messages = run(HEAD + body, ("log_files",))
    assert OPEN in text and text.endswith(body.split("\n")[-2] + "\n") and messages == []
    assert run(text, ("log_files",))[0] == text


@pytest.mark.parametrize("target", ["six", "future"])
def test_log_files_for_both_pythons(target):
    text, _ = run(HEAD + "h = logging.FileHandler('a')\n", ("log_files",), target)
    assert "if str is not bytes:\n    logging.FileHandler._open = " in text


@pytest.mark.parametrize("body", [
    pytest.param("logging.basicConfig(level=1)\n", id="basicConfig without a file"),
    pytest.param("h = logging.StreamHandler()\n", id="a stream"),
])
def test_logs_without_files(body):
    check_noop(HEAD + body, ("log_files",))


def test_log_files_take_any_byte(tmpdir):
    if str is bytes:
        return
    import logging
    names, kept = {}, logging.FileHandler._open
    try:
        exec("import logging\n" + OPEN, names)
        handler = logging.FileHandler(str(tmpdir.join("a.log")))
        handler.emit(logging.LogRecord("a", 20, "a.py", 1, "caf\xe9 \udcff", (), None))
        handler.close()
    finally:
        logging.FileHandler._open = kept
    assert tmpdir.join("a.log").read_binary() == b"caf\xc3\xa9 \xff\n"


MAIL = """\
import BaseHTTPServer
from email.mime.text import MIMEText
from email.header import Header
class H(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        m = MIMEText("a")
        %s
"""


@pytest.mark.parametrize("body, messages", [
    pytest.param("n = MIMEText(self.path)", ["7:22 BH106"], id="text of the request"),
    pytest.param("m['Subject'] = 'at ' + self.path", ["7:9 BH106"], id="a field"),
    pytest.param("n = MIMEText(self.path, 'plain', 'utf-8')", [], id="with a charset"),
    pytest.param("n = MIMEText(self.path, _charset='utf-8')", [], id="with a charset by its keyword"),
    pytest.param("m['Subject'] = 'plain'\n        d['Subject'] = self.path", [], id="ASCII, and a dict"),
    pytest.param("m['Subject'] = Header(self.path, 'utf-8')", [], id="a Header"),
])
def test_mail_past_ascii(body, messages):
    check_noop(MAIL % body, ("mail_texts",), messages=messages)
