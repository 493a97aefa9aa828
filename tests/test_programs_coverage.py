"""Every habit of real programs that ten or more of 379 have is in at least two of tests/programs.

The rows are survey.md's: what was counted, how many of the 379 do it, and a pattern that
finds it.  ``python tests/test_programs_coverage.py`` prints which programs hold which row.
"""
from __future__ import print_function, unicode_literals

import io
import os
import re
import sys

import pytest

import programs_harness

AT_LEAST = 2
OLD = r"(?:BaseHTTPServer|SimpleHTTPServer|CGIHTTPServer|SocketServer|mimetools|rfc822)"
HANDLER = r"(?:BaseHTTPServer\.)?BaseHTTPRequestHandler"
# A body line that stands deeper than the module's top level, after a def or class.
INSIDE = r"(?m)^[ \t]+"

# (heading of survey.md, what, count, pattern)
ROWS = [
    ("Imports", "used dotted", 201, r"BaseHTTPServer\.(?:BaseHTTPRequestHandler|HTTPServer|test)\b"),
    ("Imports", "import BaseHTTPServer", 153, r"(?m)^import BaseHTTPServer *$"),
    ("Imports", "from ... import a, b", 108, r"from BaseHTTPServer import \w+, *\w+"),
    ("Imports", "from ... import a", 68, r"(?m)^from BaseHTTPServer import \w+ *$"),
    ("Imports", "several on one line", 46, r"(?m)^import (?:\w+, *)+BaseHTTPServer|^import BaseHTTPServer,"),
    ("Imports", "several beside other renamed modules", 33,
     r"(?m)^import .*(?:BaseHTTPServer.*(?:SocketServer|SimpleHTTPServer|urlparse|urllib|Queue)|(?:SocketServer|urllib|Queue).*BaseHTTPServer)"),
    ("Imports", "inside a def, class, if or try", 24, INSIDE + r"(?:import|from) \w+"),
    ("Imports", "from other_module import BaseHTTPServer", 11, r"from \w+ import (?:\w+, *)*BaseHTTPServer\b"),
    ("Imports", "the handler taken", 156, r"from BaseHTTPServer import .*BaseHTTPRequestHandler"),
    ("Imports", "HTTPServer taken", 147, r"from BaseHTTPServer import .*HTTPServer"),
    ("Imports", "BaseHTTPServer.test", 10, r"BaseHTTPServer\.test\("),
] + [
    ("Beside it", module, count, r"(?m)^\s*(?:import (?:\w+(?:\.\w+)*(?: as \w+)?, *)*%s\b|from %s import )" % (module, module))
    for module, count in [
        ("urlparse", 98), ("SocketServer", 95), ("urllib", 79), ("cgi", 75), ("SimpleHTTPServer", 71), ("base64", 54),
        ("ssl", 54), ("StringIO", 48), ("select", 39), ("json", 37), ("httplib", 36), ("shutil", 35), ("urllib2", 27),
        ("cStringIO", 26), ("mimetypes", 25), ("hashlib", 19), ("struct", 19), ("thread", 18), ("CGIHTTPServer", 17),
        ("zlib", 16), ("ConfigParser", 11), ("Cookie", 11)]
] + [
    ("Headers", "headers[...]", 78, r"headers\[['\"\w]"),
    ("Headers", "getheader", 71, r"headers\.getheader\("),
    ("Headers", "get", 55, r"headers\.get\("),
    ("Headers", "passed to a call", 57, r"\([^()]*(?:self|s)\.headers[,)]"),
    ("Headers", "items", 18, r"headers\.items\("),
    ("Headers", "headers[...] = v", 17, r"(?:headers|\bh)\[['\"][\w-]+['\"]\] = "),
    ("Headers", "type", 13, r"headers\.type\b"),
    ("Headers", "typeheader", 14, r"headers\.typeheader\b"),
    ("Headers", "headers.headers", 11, r"headers\.headers\b"),
    ("Headers", "in", 14, r"['\"][\w-]+['\"] (?:not )?in (?:self\.headers|h\b)"),
    ("Headers", "str()", 10, r"str\(self\.headers\)"),
    ("Headers", "int(headers.getheader/get(...))", 50, r"int\(\w+\.headers\.get(?:header)?\("),
    ("Headers", "int(headers[...])", 34, r"int\(\w+\.headers\["),
    ("Writing", "a variable", 149, r"wfile\.write\(\w+\)"),
    ("Writing", "a literal", 80, r"wfile\.write\((?:'[^']*'|\"[^\"]*\")\)"),
    ("Writing", "literal % args", 44, r"wfile\.write\((?:'[^'\n]*'|\"[^\"\n]*\") %"),
    ("Writing", "a call's result", 26, r"wfile\.write\([\w.]+\([^%+\n]*\)\)"),
    ("Writing", "+", 21, r"wfile\.write\([^\n]* \+ "),
    ("Writing", "file or socket read", 17, r"wfile\.write\(\w+\.read\(\)\)|copyfileobj\(|\.read\(.*\)\n(?:.*\n){0,4}.*wfile\.write\("),
    ("Writing", "wfile handed on", 34, r"copyfileobj\([^)]*wfile|print >>\s*\w+\.wfile|\w\(\w*\.?wfile\)|= self\.wfile"),
    ("Writing", "rebound", 23, r"self\.wfile = (?!self)"),
    ("Writing", "flush", 26, r"wfile\.flush\("),
    ("Writing", "close", 25, r"wfile\.close\("),
    ("Writing", "socket._fileobject", 18, r"socket\._fileobject\("),
    ("Writing", "makefile", 11, r"\.makefile\("),
    ("Writing", "send_header(name, int)", 24, r"send_header\([^,\n]+, (?:len\(\w+\)|f\.\w+|stop - start|0)"),
    ("Reading", "rfile.read(n)", 96, r"rfile\.read\("),
    ("Reading", "readline", 37, r"rfile\.readline\("),
    ("Reading", "rebound", 36, r"self\.rfile = "),
    ("Reading", "FieldStorage", 21, r"FieldStorage\((?:fp=)?self\.rfile"),
    ("Reading", "parse_qs", 16, r"parse_qs\((?:self|this)\.rfile\.read|parse_qs\(body\)"),
    ("Reading", "json", 14, r"json\.loads\((?:self\.rfile\.read|body)"),
    ("Reading", "forwarded", 11, r"self\.(?:fetch|relay|forward)\(|request\(self\.command, self\.path, body|sendall\(head"),
] + [
    ("Handler", "overrides " + name, count, INSIDE + r"def %s\(" % name)
    for name, count in [
        ("log_message", 86), ("log_request", 35), ("setup", 26), ("handle", 21), ("handle_one_request", 14), ("finish", 13),
        ("log_error", 14), ("send_error", 13), ("send_response", 13), ("address_string", 13)]
] + [
    ("Handler", "protocol_version", 48, INSIDE + r"protocol_version = "),
    ("Handler", "server_version", 35, INSIDE + r"server_version = "),
    ("Handler", "timeout", 20, INSIDE + r"timeout = "),
    ("Handler", "do_X = do_Y", 26, INSIDE + r"do_\w+ *=.*\bdo_\w+"),
    ("Handler", "__init__ called through the class", 35, HANDLER + r"\.__init__\(self"),
    ("Handler", "responses read", 22, r"\.responses(?:\[|\.get\()"),
    ("Handler", "parse_request on a StringIO", 10, r"self\.rfile = StringIO\([\s\S]*parse_request\(\)"),
    ("Handler", "first parameter not self", 16, r"def do_\w+\((?!self)\w+"),
    ("Server", "class X(HTTPServer)", 123, r"class \w+\((?:\w+, *)?(?:BaseHTTPServer\.)?HTTPServer"),
    ("Server", "ThreadingMixIn", 62, r"ThreadingMixIn"),
    ("Server", "HTTPServer.__init__(self, ...)", 67, r"HTTPServer\.__init__\(self"),
    ("Server", "serve_forever", 243, r"\.serve_forever\(\)"),
    ("Server", "handle_request loops", 82, r"while .*\n(?:.*\n){0,2}.*\.handle_request\(\)"),
    ("Server", "shutdown", 60, r"\.shutdown\(\)"),
    ("Server", "server.socket.close()", 56, r"\.socket\.close\(\)"),
    ("Server", "state kept on the server", 97, r"(?:self|s)\.server\.(?!socket|server_)\w+"),
    ("Server", "ssl.wrap_socket", 29, r"ssl\.wrap_socket\("),
    ("Server", "own serve_forever", 28, INSIDE + r"def serve_forever\("),
    ("Server", "own get_request", 19, INSIDE + r"def get_request\("),
    ("Server", "own server_bind", 14, INSIDE + r"def server_bind\("),
    ("Server", "BaseHTTPServer.test(Handler, Server)", 18, r"BaseHTTPServer\.test\(\w+, *[\w.]+\)"),
    ("Python 2", "print statement", 194, r"(?m)^\s*print (?:>>|['\"`\w])"),
    ("Python 2", "except X, e", 112, r"except [\w.]+, *\w+:"),
    ("Python 2", "open(x, 'rb'/'wb')", 58, r"open\(.*, *['\"][rw]b['\"]\)"),
    ("Python 2", "iteritems & co.", 31, r"\.iter(?:items|keys|values)\("),
    ("Python 2", ".has_key", 30, r"\.has_key\("),
    ("Python 2", "tabs and spaces mixed", 12, r"(?m)^\t+(?! )\S[\s\S]*^ +\S|^    \S[\s\S]*^\t"),
    ("Python 2", "cgi.escape/parse_qs", 27, r"cgi\.(?:escape|parse_qs)\("),
    ("Python 2", "base64 of a str", 33, r"b64encode\(|b64decode\(|\.encode\(['\"]base64"),
    ("Python 2", "encodestring", 14, r"(?:en|de)codestring\("),
    ("Python 2", "subprocess output", 23, r"subprocess\.(?:Popen|check_output)\(|commands\.get|os\.popen\("),
    ("Python 2", "text-mode open().read()", 21, r"(?:open|file)\([^,()]*(?:\([^()]*\))?[^,()]*\)\.read\(\)|open\(\"www\" \+ "),
    ("Python 2", "raw_input", 16, r"raw_input\("),
    ("Python 2", "raise E, 'm'", 22, r"raise [\w.]+, "),
    ("Python 2", "binary escapes in a str literal", 15, r"['\"][^'\"\n]*\\(?:x[89a-f][0-9a-f]|[23][0-7]{2})"),
    ("Python 2", "non-ASCII text in a str literal", 13, "(?<!u)['\"][^'\"\n]*[\x80-\uffff]"),
    ("Python 2", ".encode('hex') & co.", 14, r"\.(?:en|de)code\(['\"](?:hex|base64|zlib|rot13)"),
    ("Python 2", "hashlib of a str", 14, r"hashlib\.(?:md5|sha1)\(\w"),
    ("Python 2", "file(", 13, r"\bfile\("),
    ("Python 2", "xrange", 12, r"\bxrange\("),
    ("Python 2", "basestring", 10, r"\bbasestring\b"),
    ("Python 2", "unicode(", 11, r"\bunicode\("),
]
IDS = ["%s: %s" % row[:2] for row in ROWS]


def sources():
    """{program: the text of its Python files}; the encoding of a file is its own affair."""
    found = {}
    for name in programs_harness.program_names():
        texts = []
        for parent, _, files in os.walk(os.path.join(programs_harness.PROGRAMS, name)):
            texts.extend(_read(os.path.join(parent, file)) for file in sorted(files)
                         if file.endswith(".py") and file != "asks.py")
        found[name] = "\n".join(texts)
    return found


def _read(path):
    with io.open(path, "rb") as stream:
        return stream.read().decode("latin-1")


SOURCES = sources()


def programs_with(pattern):
    """The names of the programs in which pattern is found, sorted."""
    return sorted(name for name, text in SOURCES.items() if re.search(pattern, text))


@pytest.mark.parametrize("pattern", [row[3] for row in ROWS], ids=IDS)
def test_row_of_the_survey_is_in_two_programs(pattern):
    found = programs_with(pattern)
    assert len(found) >= AT_LEAST, "only in %s" % (found or "none")


def parses_here(text):
    """Whether this interpreter can compile text."""
    try:
        compile(text.encode("latin-1"), "program", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


def test_two_programs_parse_as_python_3_and_most_do_not():
    """On 2.7 all of them do: they are Python 2."""
    parsed = [name for name in SOURCES
              if parses_here(_read(os.path.join(programs_harness.PROGRAMS, name, name + ".py")))]
    if sys.version_info[0] == 2:
        assert len(parsed) == len(SOURCES)
    else:
        assert AT_LEAST <= len(parsed) < len(SOURCES) / 2


@pytest.mark.skipif(sys.version_info[0] == 2, reason="Python 2 takes mixed tabs and spaces")
def test_python_3_refuses_the_tabs_of_two_programs():
    refused = []
    for name in sorted(SOURCES):
        # The print statements would be refused first.
        text = re.sub(r"(?m)^(\s*)print\b.*", r"\1pass", SOURCES[name])
        text = re.sub(r"except ([\w.]+), *\w+:", r"except \1:", re.sub(r"raise ([\w.]+), .*", r"raise \1", text))
        try:
            compile(re.sub(r"(?<=[(= ])0+(?=\d)", "", text.replace("<>", "!=")), name, "exec")
        except TabError:
            refused.append(name)
        except SyntaxError:
            continue
    assert len(refused) >= AT_LEAST, refused


def test_pattern_can_fail():
    assert programs_with(r"twisted\.web") == []


if __name__ == "__main__":
    for title, row in zip(IDS, ROWS):
        print("%-60s %4d  %s" % (title, row[2], " ".join(programs_with(row[3]))))
