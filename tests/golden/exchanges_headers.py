# -*- coding: utf-8 -*-
"""What a handler gets out of self.headers, written into its answer.  (The Message table has far more of it.)"""

from golden.exchanges_answers import program
from golden.table import Exchange

BLOCKS = [
    ('a browser', b'Host: example.org:8000\r\nUser-Agent: Mozilla/5.0 (X11; Linux)\r\nAccept: text/html,*/*;q=0.8\r\n'
                  b'Accept-Language: en-US,en;q=0.5\r\nCookie: a=1; b="2"\r\nConnection: keep-alive\r\n'),
    ('a form', b'Host: a\r\nContent-Type: Multipart/Form-Data; Boundary="x;y"; Charset=UTF-8\r\nContent-Transfer-Encoding: Base64\r\n'),
    ('duplicates and folds', b'X: 1\r\nx: 2\r\n  3\r\nY: a\r\nX: 4\r\nHost: a\r\nContent-Type: text\r\n'),
    ('none', b''),
    ('addresses and dates', b'From: "A. B." <a@b.c>, d@e (F G)\r\nDate: Sun, 06 Nov 1994 08:49:37 +0100\r\nX: Sunday, 06-Nov-94\r\n'),
    ('high bytes', b'X: caf\xc3\xa9\r\nHost: \xff\xfe\r\nContent-Type: text/\xe9; a=\xe9\r\n'),
]

# Expressions; each is written by its str() on a line of its own.
EXPRESSIONS = [
    "h.getheader('Host')", "h.getheader('HOST')", "h.getheader('nope')", "h.getheader('nope', 'default')",
    "'|'.join(h.getheaders('X'))", "len(h.getheaders('nope'))", "h.getrawheader('X')", "h.getrawheader('nope')",
    "'|'.join(h.getfirstmatchingheader('X'))", "'|'.join(h.getallmatchingheaders('x'))", "h.get('x')", "h.get('nope')", "h.get('nope', 5)",
    "h.has_key('X')", "'X' in h", "'nope' in h", "len(h)", "'|'.join(sorted(h.keys()))", "'|'.join(sorted(h))",
    "'|'.join('%s=%s' % item for item in sorted(h.items()))", "'|'.join(sorted(h.values()))", "'|'.join(h.headers)", "str(h)",
    "h.type", "h.maintype", "h.subtype", "h.typeheader", "h.encodingheader", "h.plisttext", "'|'.join(h.plist)",
    "h.gettype()", "h.getmaintype()", "h.getsubtype()", "h.getencoding()", "'|'.join(h.getplist())", "h.getparam('boundary')",
    "h.getparam('CHARSET')", "h.getparam('nope')", "'|'.join(h.getparamnames())", "h.unixfrom", "h.status", "h.seekable", "h.startofheaders",
    "h.startofbody", "h.fp is self.rfile", "h.getaddr('From')", "h.getaddrlist('From')", "h.getdate('Date')", "h.getdate_tz('Date')", "h.getdate('X')",
    "h.getdate('nope')", "sorted(h.dict)", "h.setdefault('Host', 'x')", "h.setdefault('New', 'x')", "'|'.join(h.headers[-1:])", "h['host']",
]
MUTATIONS = '''
h['New-One'] = 'a'
h['X'] = 'replaced'
self.wfile.write(str(h) + '|'.join(h.headers))
del h['x']
self.wfile.write(str(h) + '|'.join(sorted(h.keys())))
del h['nope']
self.wfile.write(str(len(h)) + str('new-one' in h))
h.dict['direct'] = 'd'
self.wfile.write(h['Direct'])
'''


def _rows():
    shown = '\n'.join(
        'try:\n    self.wfile.write(str(%s) + "\\n")\nexcept KeyError:\n    self.wfile.write("KeyError\\n")' % expression
        for expression in EXPRESSIONS)
    for words, block in BLOCKS:
        request = b'GET / HTTP/1.0\r\n' + block + b'\r\n'
        # High bytes in a list have another repr than bytes had; str() of single values is what programs write.
        yield Exchange('headers: ' + words, program('h = self.headers\n' + shown), request)
        yield Exchange('headers changed: ' + words, program('h = self.headers' + MUTATIONS), request)
    missing = program("try:\n    self.headers['nope']\nexcept KeyError as error:\n    self.wfile.write(str(error))")
    yield Exchange('headers: a missing one', missing, b'GET / HTTP/1.0\r\n\r\n')
    shown = program('self.wfile.write(str(self.headers.dict))')
    yield Exchange('headers: the dictionary shown', shown, b'GET / HTTP/1.0\r\n' + BLOCKS[-1][1] + b"Y: it's\r\n\r\n")
    looped = program("for name in sorted(self.headers):\n    self.wfile.write('%s: %s\\n' % (name, self.headers[name]))")
    yield Exchange('headers: loop', looped, b'GET / HTTP/1.0\r\n' + BLOCKS[0][1] + b'\r\n')
    assigned = program(
        "self.wfile.write(self.headers['a'])",
        "def parse_request(self):\n    Handler.parse_request(self)\n    self.headers = {'a': 'a dict'}\n    return True")
    yield Exchange('headers: replaced', assigned, b'GET / HTTP/1.0\r\n\r\n')


ROWS = list(_rows())
