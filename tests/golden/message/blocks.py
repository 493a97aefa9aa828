"""The header blocks: (what it is, in words; the bytes, of headers and of what follows them)."""

BROWSER = (
    b'Host: 127.0.0.1:8000\r\nConnection: keep-alive\r\nCache-Control: max-age=0\r\nUpgrade-Insecure-Requests: 1\r\n'
    b'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/118.0.0.0\r\n'
    b'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8\r\n'
    b'Accept-Encoding: gzip, deflate, br\r\nAccept-Language: en-GB,en;q=0.9\r\n'
    b'Cookie: session=0123456789abcdef; theme="dark, or so"\r\nIf-None-Match: W/"abc"\r\nReferer: http://a/b?c=d:e\r\n\r\n')

FRAMING = [
    ('nothing at all', b''),
    ('a blank line', b'\r\n'),
    ('a blank line of LF', b'\n'),
    ('a blank line and a body', b'\r\nbody'),
    ('a CR alone', b'\r'),
    ('a CR alone between lines', b'A: 1\r\n\rB: 2\r\n\r\n'),
    ('one header', b'A: 1\r\n\r\n'),
    ('one header of LF', b'A: 1\n\n'),
    ('one header and a body', b'A: 1\r\n\r\nbody\r\nB: 2\r\n'),
    ('LF and CRLF mixed', b'A: 1\nB: 2\r\nC: 3\n\r\nrest'),
    ('blank line of CR CR LF', b'A: 1\r\n\r\r\nB: 2\r\n\r\n'),
    ('no line end at the end', b'A: 1'),
    ('no blank line at the end', b'A: 1\r\n'),
    ('CR at the end', b'A: 1\r'),
    ('name cut short', b'A: 1\r\nCont'),
    ('fold cut short', b'A: 1\r\n '),
    ('twelve headers of a browser', BROWSER),
    ('many headers', b''.join(b'X-%d: %d\r\n' % (n, n) for n in range(150)) + b'\r\n'),
    ('long value', b'A: ' + b'x' * 9000 + b'\r\nB: 2\r\n\r\n'),
    ('long name', b'N' * 300 + b': 1\r\nB: 2\r\n\r\n'),
    ('VT line', b'A: 1\r\n\x0b\r\nB: 2\r\n\r\n'),
    ('FF line', b'A: 1\r\n\x0c\nB: 2\r\n\r\n'),
    ('white line is a fold', b'A: 1\r\n \t \r\nB: 2\r\n\r\n'),
    ('white line first', b' \r\nA: 1\r\n\r\n'),
    ('blank line first, headers after', b'\r\nA: 1\r\n\r\n'),
    ('body like headers', b'A: 1\r\n\r\nA: 2\r\nB: 3\r\n\r\n'),
]

FOLDS = [
    ('fold by a space', b'A: 1\r\n 2\r\nB: 3\r\n\r\n'),
    ('fold by a tab', b'A: 1\r\n\t2\r\nB: 3\r\n\r\n'),
    ('fold by many spaces', b'A: 1  \r\n \t  2 \t\r\nB: 3\r\n\r\n'),
    ('three folds', b'A: 1\r\n 2\r\n 3\r\n\t4\r\nB: 5\r\n\r\n'),
    ('fold of an empty value', b'A:\r\n 1\r\n\r\n'),
    ('fold of white space only', b'A: 1\r\n  \r\n\r\n'),
    ('empty folds of an empty value', b'A:\r\n \r\n \r\n\r\n'),
    ('empty fold, then text', b'A: 1\r\n \r\n 2\r\n\r\n'),
    ('fold that looks like a header', b'A: 1\r\n B: 2\r\n\r\n'),
    ('fold first', b' 1\r\nA: 2\r\n\r\n'),
    ('fold first, with a colon', b' X: 1\r\nA: 2\r\n\r\n'),
    ('tab first, with a colon', b'\tX: 1\r\nA: 2\r\n\r\n'),
    ('fold of LF', b'A: 1\n 2\n\n'),
    ('fold of the second of two', b'A: 1\r\nA: 2\r\n 3\r\n\r\n'),
    ('fold of the first of two', b'A: 1\r\n 2\r\nA: 3\r\n\r\n'),
    ('fold of the content type', b'Content-Type: text/html;\r\n charset=utf-8;\r\n\tx="y"\r\n\r\n'),
    ('fold inside a type', b'Content-Type: text\r\n /html\r\n\r\n'),
    ('fold with VT first', b'A: 1\r\n\x0b2\r\nB: 3\r\n\r\n'),
    ('fold of VT text', b'A: 1\x0b\r\n \x0b2\x0c\r\nB: 3\r\n\r\n'),
    ('fold with NBSP', b'A: 1\r\n\xa02\r\nB: 3\r\n\r\n'),
    ('fold after an empty name', b': 1\r\n 2\r\nA: 3\r\n\r\n'),
]

NAMES = [
    ('empty name', b': 1\r\nA: 2\r\n\r\n'),
    ('empty name after a header', b'A: 1\r\n: 2\r\nB: 3\r\n\r\n'),
    ('colon alone', b':\r\nA: 1\r\n\r\n'),
    ('two colons', b'A:: 1\r\n:: 2\r\n\r\n'),
    ('upper case', b'CONTENT-LENGTH: 5\r\n\r\n'),
    ('mixed case', b'cOnTeNt-TyPe: TEXT/Html\r\n\r\n'),
    ('space before the colon', b'A : 1\r\nB: 2\r\n\r\n'),
    ('tab before the colon', b'A\t: 1\r\nB: 2\r\n\r\n'),
    ('spaces inside', b'a b c: 1\r\nB: 2\r\n\r\n'),
    ('space before the length', b'Content-Length : 5\r\nContent-Length: 6\r\n\r\n'),
    ('digits', b'1: 2\r\n22: 33\r\n\r\n'),
    ('all token characters', b"!#$%&'*+-.^_`|~09az: 1\r\n\r\n"),
    ('separators', b'(a)<b>@[c]{d}=?/\\,";: 1\r\nB: 2\r\n\r\n'),
    ('control characters', b'a\x01\x1f\x7f: 1\r\nB: 2\r\n\r\n'),
    ('NUL in a name', b'a\0b: 1\r\nB: 2\r\n\r\n'),
    ('CR in a name', b'a\rb: 1\r\nB: 2\r\n\r\n'),
    ('UTF-8', b'Caf\xc3\xa9: 1\r\nCAF\xc3\x89: 2\r\n\r\n'),
    ('Latin-1', b'Caf\xe9: 1\r\nContent-Length: 5\r\n\r\n'),
    ('all high bytes', bytes(bytearray(range(128, 256))) + b': 1\r\nB: 2\r\n\r\n'),
    ('KELVIN SIGN is no k', b'X-\xe2\x84\xaa: 1\r\nX-k: 2\r\nX-K: 3\r\n\r\n'),
    ('dotted capital I', b'X-\xc4\xb0: 1\r\nX-i: 2\r\n\r\n'),
    ('sharp s', b'stra\xc3\x9fe: 1\r\nSTRASSE: 2\r\n\r\n'),
    ('NBSP at the ends', b'\xc2\xa0A\xc2\xa0: 1\r\nA: 2\r\n\r\n'),
    ('format character', b'%s: 1\r\n%(a)s: 2\r\n{0}: 3\r\n\r\n'),
]

VALUES = [
    ('empty', b'A:\r\nB: 1\r\n\r\n'),
    ('white space only', b'A: \t \r\nB: 1\r\n\r\n'),
    ('no space after the colon', b'A:1\r\n\r\n'),
    ('many spaces after the colon', b'A: \t  1\r\n\r\n'),
    ('spaces at the end', b'A: 1 \t \r\nB: 2 \n\r\n'),
    ('VT and FF at the ends', b'A:\x0b\x0c1\x0c\x0b\r\n\r\n'),
    ('file and unit separators at the ends', b'A: \x1c1\x1f\r\n\r\n'),
    ('NEL and NBSP at the ends', b'A: \xc2\x851\xc2\xa0\r\nB: \x851\xa0\r\n\r\n'),
    ('line separators of Unicode', b'A: 1\xe2\x80\xa8B: 2\xe2\x80\xa9C: 3\r\n\r\n'),
    ('BOM', b'\xef\xbb\xbfA: 1\r\nB: \xef\xbb\xbf2\r\n\r\n'),
    ('bare CR', b'A: 1\rB: 2\r\nC: 3\r\n\r\n'),
    ('CRs at the end', b'A: 1\r\r\nB: 2\r\n\r\n'),
    ('NUL', b'A: 1\x002\r\nB: \0\r\n\r\n'),
    ('all bytes', b'A: ' + bytes(bytearray(b for b in range(256) if b != 10)) + b'\r\nB: 2\r\n\r\n'),
    ('UTF-8', b'A: caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80\r\n\r\n'),
    ('Latin-1', b'A: caf\xe9\r\n\r\n'),
    ('broken UTF-8', b'A: \xc3\r\nB: \xa9 \xed\xa0\x80 \xf8\x88\r\n\r\n'),
    ('encoded word', b'Subject: =?utf-8?q?caf=C3=A9?=\r\n\r\n'),
    ('colons', b'A: 1: 2: 3\r\nTime: 10:20:30\r\n\r\n'),
    ('quotes and backslashes', b'A: "a \\" b" \\\\ \'c\'\r\n\r\n'),
    ('two of one name', b'A: 1\r\nA: 2\r\n\r\n'),
    ('three of one name, in three spellings', b'Aa: 1\r\naA: 2\r\nAA: 3\r\n\r\n'),
    ('two, the last empty', b'A: 1\r\nA:\r\n\r\n'),
    ('two, the first empty', b'A:\r\nA: 2\r\n\r\n'),
    ('one name is the head of another', b'A: 1\r\nAB: 2\r\nA-B: 3\r\n\r\n'),
    ('two lengths', b'Content-Length: 5\r\nContent-Length: 0\r\n\r\nabcde'),
    ('two hosts', b'Host: a\r\nHost: b\r\n\r\n'),
    ('two cookies', b'Cookie: a=1\r\nCookie: b=2\r\nSet-Cookie: c\r\n\r\n'),
    ('numbers', b'Content-Length: 0012\r\nAge: -3\r\nX: 1.5\r\n\r\n'),
    ('percent signs', b'A: %s %d %(x)s %\r\n\r\n'),
]

ENDINGS = [
    ('line without a colon first', b'junk\r\nA: 1\r\n\r\n'),
    ('line without a colon', b'A: 1\r\njunk\r\nB: 2\r\n\r\n'),
    ('line without a colon after a fold', b'A: 1\r\n 2\r\njunk\r\nB: 2\r\n\r\n'),
    ('line without a colon at the end of file', b'A: 1\r\njunk'),
    ('high bytes without a colon', b'A: 1\r\n\xff\xfe\r\nB: 2\r\n\r\n'),
    ('NUL line', b'A: 1\r\n\0\r\nB: 2\r\n\r\n'),
    ('GET line', b'GET / HTTP/1.0\r\nA: 1\r\n\r\n'),
    ('request line with a colon', b'GET http://a/ HTTP/1.0\r\nA: 1\r\n\r\n'),
    ('From line first', b'From me\r\nA: 1\r\n\r\n'),
    ('From line with a colon first', b'From me: 10\r\nA: 1\r\n\r\n'),
    ('two From lines first', b'From me\r\nFrom you\n\r\nA: 1\r\n\r\n'),
    ('From line second', b'A: 1\r\nFrom me\r\nB: 2\r\n\r\n'),
    ('From line with a colon second', b'A: 1\r\nFrom me: 10\r\nB: 2\r\n\r\n'),
    ('From header', b'From: me <me@example.com>\r\nA: 1\r\n\r\n'),
    ('From, spaces', b'From  : me\r\nA: 1\r\n\r\n'),
    ('from line in lower case', b'from me\r\nA: 1\r\n\r\n'),
    ('From line only', b'From me\r\n'),
    ('From line and a fold', b'From me\r\n you\r\nA: 1\r\n\r\n'),
    ('From line after an empty name', b': 1\r\nFrom me\r\nA: 1\r\n\r\n'),
]

TYPES = [(value.decode('latin-1') or 'empty', b'Content-Type: ' + value + b'\r\nA: 1\r\n\r\n') for value in [
    b'', b'text/plain', b'TEXT/HTML', b'text / html', b'text', b'text/', b'/html', b'/', b'a/b/c', b'text/html;', b';',
    b'; charset=utf-8', b'text/html; charset=utf-8', b'text/html; charset="utf-8"', b"text/html; charset='utf-8'",
    b'text/html;charset=utf-8;level=1', b'text/html ; Charset = UTF-8 ; LEVEL = 1', b'text/html; charset',
    b'text/html; charset=', b'text/html; =utf-8', b'text/html; a=1; a=2', b'text/html; ; ;; a=1;', b'text/html; a="b;c"',
    b'text/html; a="b\\"c"', b'text/html; a=<b>', b'text/html; a="', b'text/html; a=b=c', b'text/html; a b=c d',
    b'multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW', b'multipart/form-data; boundary="a b"',
    b'application/x-www-form-urlencoded', b'application/x-www-form-urlencoded; charset=UTF-8', b'application/json',
    b'text/caf\xe9; a=\xff', b'text/html, text/plain', b'text/html; title*=utf-8\'en\'caf%C3%A9', b'TEXT/\xc3\x89; \xc3\x89=1']]

ENCODINGS = [('transfer encoding ' + value.decode('ascii'), b'Content-Transfer-Encoding: ' + value + b'\r\n\r\n')
             for value in [b'', b'base64', b'BASE64', b'quoted-printable', b'7bit; x=1', b'x-uuencode']]

MAIL = [
    ('address', b'From: me@example.com\r\n\r\n'),
    ('name and address', b'From: Ann Example <ann@example.com>\r\n\r\n'),
    ('addresses on many lines', b'To: a@x.org,\r\n b@x.org,\r\n\t"C, D" <c@x.org>\r\nTo: d@x.org\r\n\r\n'),
    ('empty address lines', b'To:\r\nTo: a@x.org\r\nTo:\r\n\r\n'),
    ('address and comment', b'To: a@x.org (Ann (the first)), (b) b@x.org\r\n\r\n'),
    ('group', b'To: friends: a@x.org, B <b@x.org>;, c@x.org\r\n\r\n'),
    ('addresses with a bad one', b'To: a@x.org, <, b@x.org\r\n\r\n'),
    ('date', b'Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n'),
    ('date with an offset', b'Date: Thu, 12 Sep 1996 12:00:00 -0730\r\n\r\n'),
    ('date of RFC 850', b'Date: Sunday, 06-Nov-94 08:49:37 GMT\r\n\r\n'),
    ('date of asctime', b'Date: Sun Nov  6 08:49:37 1994\r\n\r\n'),
    ('two dates', b'Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nDate: Mon, 07 Nov 1994 08:49:37 EST\r\n\r\n'),
    ('no date', b'Date: yesterday\r\nIf-Modified-Since: 0\r\n\r\n'),
    ('empty date', b'Date:\r\n\r\n'),
    ('dates of a cache', b'If-Modified-Since: Sat, 29 Oct 1994 19:43:31 GMT; length=1234\r\nDate: 6 Nov 1994 8:49 +0100\r\n\r\n'),
]

GROUPS = [('framing', FRAMING), ('fold', FOLDS), ('name', NAMES), ('value', VALUES), ('ending', ENDINGS), ('type', TYPES),
          ('encoding', ENCODINGS), ('mail', MAIL)]
BLOCKS = [(group + ': ' + words, raw) for group, rows in GROUPS for words, raw in rows]
#: Those that are also changed: where it matters what was there before.
CHANGED = [row for row in BLOCKS if row[0].startswith(('fold', 'mail', 'type: text/html;', 'framing: twelve'))
           or len(row[1]) < 24]
