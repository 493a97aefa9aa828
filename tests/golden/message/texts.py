"""Texts for the functions of rfc822 and mimetools, and the calls that they are put to.

Written as bytes, which are what Python 2 has; the calls take the native text of them.
"""

import io
import itertools

from .calls import native, native_bytes, text_file, written

_DATES = b'''
Sun, 06 Nov 1994 08:49:37 GMT|Sunday, 06-Nov-94 08:49:37 GMT|Sun Nov  6 08:49:37 1994|Sun, 6 Nov 1994 8:49 GMT|06 Nov 1994 08:49:37
6 Nov 94 08:49|6 Nov 1994|6 Nov|Nov|Sun|Sun,|,|.|:|-|+|a|6|1994|0|Sun, 06 Nov 1994|Sun, 06 Nov 1994 GMT|Sun, 06 Nov 1994 08 GMT
Sun, 06 Nov 1994 08:49:37 +0000|Sun, 06 Nov 1994 08:49:37 -0000|Sun, 06 Nov 1994 08:49:37 +0100|Sun, 06 Nov 1994 08:49:37 -0730
Sun, 06 Nov 1994 08:49:37+0100|Sun, 06 Nov 1994 08:49:37-0100|06 Nov 1994 08:49:37+0100|06 Nov 1994 08:49:37-0100|6 Nov 1994 +08:49 GMT
Sun, 06 Nov 1994 08:49:37 EST|Sun, 06 Nov 1994 08:49:37 edt|Sun, 06 Nov 1994 08:49:37 PDT|Sun, 06 Nov 1994 08:49:37 Z|1 Jan 2000 00:00:00 UT
1 Jan 2000 00:00:00 UTC|1 Jan 2000 00:00:00 AST|1 Jan 2000 00:00:00 ADT|1 Jan 2000 00:00:00 CST|1 Jan 2000 00:00:00 CDT|1 Jan 2000 00:00:00 MST
1 Jan 2000 00:00:00 MDT|1 Jan 2000 00:00:00 PST|1 Jan 2000 00:00:00 CET|1 Jan 2000 00:00:00 XYZ|1 Jan 2000 00:00:00 A|1 Jan 2000 00:00:00 0
1 Jan 2000 00:00:00 1|1 Jan 2000 00:00:00 -1|1 Jan 2000 00:00:00 99999|1 Jan 2000 00:00:00 +-1|1 Jan 2000 00:00:00 --1|1 Jan 2000 00:00:00 -
1 Jan 2000 00:00:00 +|1 Jan 2000 00:00:00 (GMT)|1 Jan 2000 00:00:00 GMT (comment)|1 Jan 2000 00:00:00 +0100 (CET)|1 Jan 2000 00:00:00 GMT+1
1 Jan 2000 00:00:00 GMT+0100|1 Jan 2000 00:00:00 -0060|1 Jan 2000 00:00:00 -0001|1 Jan 2000 00:00:00 -1259|1 Jan 2000 00:00:00 1_0
1 January 2000 00:00:00 GMT|1 FEBRUARY 2000 00:00:00 GMT|1 march 2000 00:00:00|1 Sept 2000 00:00:00|1 may 00 1:2:3|1 Foo 2000 00:00:00 GMT
Jan 1 2000 00:00:00 GMT|January 1, 2000 00:00:00|Jan 1, 2000, 00:00:00,|Mon Jan 1 2000 00:00:00|Mon, Jan 1 2000 00:00:00 GMT|Jan Jan 2000 00:00:00
Mon. 1 Jan 2000 00:00:00|Monday 1 Jan 2000 00:00:00|mon 1 Jan 2000 00:00:00|MON 1 Jan 2000 00:00:00|Foo, 1 Jan 2000 00:00:00|Foo 1 Jan 2000 00:00:00
Mon,1 Jan 2000 00:00:00|Mon,1 Jan 2000 00:00:00 GMT|Mon,Tue,1 Jan 2000 00:00:00|,1 Jan 2000 00:00:00|Mon,, 1 Jan 2000 0:0:0|Mon , 1 Jan 2000 0:0:0
1 Jan 2000 00:00:00:00 GMT|1 Jan 2000 00 GMT|1 Jan 2000 00.00.00 GMT|1 Jan 2000 00:00:00.5 GMT|1 Jan 2000 : GMT|1 Jan 2000 :: GMT|1 Jan 2000 1: GMT
1 Jan 2000 :1 GMT|1 Jan 2000 a:b GMT|1 Jan 2000 -1:-2:-3 GMT|1 Jan 2000 +1:+2:+3 GMT|1 Jan 2000 25:61:61 GMT|99 Jan 2000 0:0:0|-1 Jan 2000 0:0:0
1 Jan 0 0:0:0|1 Jan 99 0:0:0|1 Jan 100 0:0:0|1 Jan 69 0:0:0|1 Jan -5 0:0:0|1 Jan 99999999999999999999 0:0:0|x Jan 2000 0:0:0|1 Jan x 0:0:0|1 Jan 0x10 0:0:0
1 Jan 00:00:00 2000 GMT|1 Jan 00:00:00 GMT 2000|1 Jan GMT 00:00:00 2000|1 Jan 0:0 2000|1 Jan EST 0:0:0 2000|1 Jan 2000, 0:0:0, GMT,|1, Jan 2000 0:0:0
1-Jan-2000 00:00:00 GMT|1-Jan-2000 00:00:00|1-Jan-00 0:0 GMT|1-1-2000 0:0:0 GMT|2000-01-01 00:00:00|2000-01-01T00:00:00Z|2000-01-01 00:00:00 GMT
1/Jan/2000 00:00:00 GMT|01/Jan/2000:00:00:00 +0000|1-Jan 2000 00:00:00 GMT|--1 00:00:00 GMT|1-Jan-2000-5 00:00:00 GMT|-Jan- 00:00 GMT|1--2000 0:0 GMT
1 Jan 2000 0:0:0 GMT extra words|Sat, 29 Oct 1994 19:43:31 GMT; length=1234|Sat, 29 Oct 1994 19:43:31;|yesterday|now|0|-1|Thu, 01 Jan 1970 00:00:00 GMT
Tue, 19 Jan 2038 03:14:08 GMT|Fri, 31 Dec 9999 23:59:59 GMT|29 Feb 2001 0:0:0 GMT|Wed, 05 Jun 02 15:20:11|6 Nov 1994 08:49:37 \xc2\xa0GMT|6\xc2\xa0Nov 1994 0:0:0
6 Nov 1994 \xd9\xa0:0:0|\xc2\xb2 Nov 1994 0:0:0|6 Nov \xd9\xa11994 0:0:0|1 Jan 2000 00:00:00 e\xc5\xbft|\xc5\xbfun, 1 Jan 2000 0:0:0|\xff\xfe\xfd
1 Jan 2000 1_0:0:0 GMT|1_1 Jan 2000 0:0:0|1\x1fJan 2000 0:0:0 GMT|1\x0bJan\x0c2000\t0:0:0\rGMT|1 Jan 2000 0:0:0 1L|1L Jan 2000 0:0:0|"Sun, 06 Nov 1994 08:49:37 GMT"
'''

DATES = [b'', b' ', b'\t\r\n', b' \x0b'] + _DATES.strip().replace(b'\n', b'|').split(b'|') + [
    b' '.join(words) for words in itertools.product(
        [b'Mon,', b'1'], [b'2', b'Jan', b'3,'], [b'feb', b'4', b'5:6'], [b'1999', b'7:8:9', b'EST'], [b'', b'10:11', b'-0230', b'94,'])]

ADDRESSES = [b'', b' '] + [
    row for row in b'''
me@example.com|Ann <ann@example.com>|"Ann B." <ann@example.com>|Ann B. <ann@example.com>|ann@example.com (Ann B.)|(Ann) ann@example.com|<ann@example.com>
ann|Ann B|Ann B C|"Ann"|"Ann|Ann"|<ann|ann>|<>|< >|<@>|@|@b|a@|a@b@c|a@b@c, d@e|<a@b@c>|a@@b|.|..|a.b@c.d|a..b@c..d|.a@b|a.@b.|a . b @ c . d
a b@c|a b@c d|a "b"@c|"a b"@c|"a"."b"@c|"a\\"b"@c|"a\\\\b"@c|"a\\b"@c|"a\rb"@c|a"b"c@d|a@"b"|a@b"c"|a@[1.2.3.4]|a@[1.2.3.4|a@[a]b|a@b[c]|[a]|[a]@b|a@[\\]]|a@[(x)]
a@b, c@d|a@b,c@d,|,a@b|,,a@b|a@b,,c@d|a@b,, c@d|a@b c@d|a@b;c@d|a@b ; c@d|a@b: c@d|;|:|::|;;|,|,,|)|(|()|( ) a|(a (b) c) d@e|(a (b c) d@e|a@b (c) (d)|a (b) (c) <d@e>|(a) b (c) <d@e> (f)
(a\\) b) c@d|(a\rb) c@d|(a"b) c@d|((((a)))) b@c|(()) a@b|a(b)@c|a@(b)c|a@b(c).d|a.(b)c@d|"a(b)"@c|"(a)" <b@c>|a <b@c> d <e@f>|a <b@c>, d <e@f>|a <b@c> (d)|a <b@c> d
g: a@b, c@d;|g: a@b, c@d|g:;|g: ;, e@f|g: a@b; e@f|g h: a@b;|"g": a@b;|g: "A B" <a@b>, c@d;|g: h: a@b;;|g: a@b, h: c@d; , e@f|g: (x) a@b (y);|: a@b;|g: ,a@b;|g: a@b|a@b, g: c@d; e@f|g:;h:;
<@a,@b:c@d>|<@a:c@d>|<@a>|<@a:>|<@a,b:c@d>|<a,b>|<a b@c>|<a@b c>|< a @ b >|<a@b><c@d>|a<b@c|a<b@c, d@e|<a@b>c@d|<(x)a@b>|<a@b(x)>|<:a@b>|<"a b"@c>|a <>|a <> , b@c|<a@[b]>|<<a@b>>
a\\b@c|\\|a\\|"\\|(\\|a@b\\c|a\tb@c|a\r\n b@c|a@b\r\n|a@b,\r\n c@d|a@b\n\n, c@d|\x0ba@b|a\x0c@b|a\x00@b|a@\xff|\xc3\xa9t\xc3\xa9 <a@b>|"\xff\xfe" <a@b>|\xc2\xa0a@b|a@b\xe2\x80\xa8c@d
=?utf-8?q?a?= <b@c>|a=b@c|a/b@c|a|b|'a b' <c@d>|'a'@b|a!b!c|a%b@c|a@b%c|mailto:a@b|http://a/b|{a}@b|a@b.|a@-b|a@b/c|a@b?c|~a@b|*|a*|#|&|a & b <c@d>|A, B <c@d>|A; B <c@d>|A. B. <c@d>
Doe, John <a@b>|"Doe, John" <a@b>|John "J" Doe <a@b>|"J" "D" <a@b>|J.D. <a@b>|.J <a@b>|J <a.b@c.d> (e)|undisclosed-recipients:;|root@localhost (Cron Daemon)|a@b (c, d), e@f|a@b (c; d)
'''.strip().replace(b'\n', b'|').split(b'|')]

LITERALS = ADDRESSES + [b'"a', b'a"', b'""', b'"', b'"\\""', b'"\\\\"', b'"\\\\\\""', b'"a\\\\\\"b\\""', b'<a', b'a>', b'<"a">', b'"<a>"', b'\\"', b'\\']

#: name of the call: (the call, with `x` for the text; the texts)
CALLS = [
    ('rfc822.parsedate_tz(x)', DATES),
    ('rfc822.parsedate(x)', DATES),
    ('rfc822.AddressList(x).addresslist', ADDRESSES),
    ('str(rfc822.AddressList(x))', ADDRESSES),
    ('rfc822.parseaddr(x)', ADDRESSES),
    ('rfc822.quote(x)', LITERALS),
    ('rfc822.unquote(x)', LITERALS),
    ("rfc822.dump_address_pair((x, 'a@b'))", ADDRESSES[:9]),
    ("rfc822.dump_address_pair((None, x))", ADDRESSES[:9]),
] + [('scanned(rfc822.AddrlistClass(x), %r)' % name, ADDRESSES) for name in (
    'gotonext', 'getaddress', 'getrouteaddr', 'getaddrspec', 'getdomain', 'getquote', 'getcomment', 'getdomainliteral',
    'getatom', 'getphraselist')]

_LISTS = ['', 'a@b', 'a@b, c@d', 'c@d, A <a@b>', 'c@d, c@d', 'a@b, e@f, e@f']
#: Calls without a text.
PLAIN_CALLS = [
    'rfc822.%s.__name__' % name for name in 'Message AddrlistClass AddressList'.split()] + [
    'rfc822.__all__', 'mimetools.__all__', 'rfc822._daynames', 'rfc822._monthnames', 'rfc822._timezones', 'rfc822._blanklines',
    'mimetools.encodetab', 'mimetools.decodetab', 'mimetools.uudecode_pipe', 'rfc822.formatdate(0)', 'rfc822.formatdate(784111777.9)',
    'rfc822.formatdate(-86400)', 'rfc822.formatdate(951782400)', 'rfc822.formatdate(2**31)', "rfc822.formatdate('x')",
    'rfc822.parsedate(None)', 'rfc822.parsedate_tz(None)', 'rfc822.parsedate(5)', 'rfc822.AddressList(None).addresslist',
    'rfc822.parseaddr(None)', 'rfc822.quote(None)', 'rfc822.unquote(5)',
    'rfc822.mktime_tz((1994, 11, 6, 8, 49, 37, 0, 1, 0, 0))', 'rfc822.mktime_tz((1994, 11, 6, 8, 49, 37, 0, 1, 0, -3600))',
    'rfc822.mktime_tz((2001, 2, 29, 25, 61, 61, 0, 1, 0, 5))', 'rfc822.mktime_tz((1994, 11, 6))',
    'rfc822.mktime_tz((1994, 7, 6, 8, 49, 37, 0, 1, 0, None))',
    'rfc822.AddressList("a@b, c@d")[0]', 'rfc822.AddressList("a@b, c@d")[5]', 'len(rfc822.AddressList("a@b, c@d"))',
    'bool(rfc822.AddressList(""))',
] + ['(rfc822.AddressList(%r) %s rfc822.AddressList(%r)).addresslist' % (one, sign, other)
     for one in _LISTS for other in _LISTS for sign in '+-'] + [
    'in_place(rfc822.AddressList(%r), %r, rfc822.AddressList(%r)).addresslist' % (one, sign, other)
    for one in _LISTS for other in _LISTS for sign in ('__iadd__', '__isub__')]

_RAW = [
    b'', b'a', b'ab', b'abc', b'caf\xc3\xa9\n', bytes(bytearray(range(256))), b'x' * 44, b'x' * 45, b'x' * 46, b'x' * 57, b'x' * 58, b'x' * 200,
    b'line\nline\r\nline', b'trailing \nspace\t\n', b'a=b\n.\n', b'From me\n_ _\n', b'x' * 80 + b'\n' + b'y' * 76, b'\n\n\n', b'\0\0\0', b'\r']
_CODED = [
    b'', b'YWJj', b'YWJj\n', b'YWI=\nYWJj\n', b'YW Jj', b'YWJ', b'!!!!', b'=', b'Y', b'YWJjZA==YWJj', b'a=3Db=\nc', b'a=ZZ', b'=E9=e9', b'a_b', b'=\r\n',
    b'begin 666 -\n#86)C\n \nend\n', b'begin 644 name with spaces\n#86)C\n`\nend\n', b'x\n\nbegin 644 x\n#86)C\n \nend\nmore', b'begin 644 x\n#86)C\n',
    b'begin\n', b'begin 6x6 a\n \nend\n', b'begin 644 x\nbegin 644 y\n#86)C\nend\n', b'begin 644 x\n#86)C!!!!\n \nend\n', b'begin 644 x\n#86)\n \nend\n',
    b'begin 644 x\n\x80\n \nend\n', b'begin 644 x\r\n#86)C\r\n \r\nend\r\n']
_NAMES = ['base64', 'quoted-printable', 'uuencode', 'x-uuencode', 'uue', 'x-uue', '7bit', '8bit', 'binary', 'BASE64', '']
#: (function of mimetools, encoding, bytes)
CODINGS = [('encode', name, raw) for name in _NAMES for raw in _RAW] + [('decode', name, raw) for name in _NAMES for raw in _CODED] + [
    (name, None, raw) for name in ('copyliteral', 'copybinary') for raw in _RAW]


def scanned(scanner, name):
    """What one method of a scanner gives, and where it leaves the scanner, in bytes."""
    result = getattr(scanner, name)()
    passed = scanner.field[:scanner.pos]
    return result, scanner.pos - len(passed) + len(native_bytes(passed)), scanner.commentlist


def in_place(one, name, other):
    """Change an address list in place."""
    return getattr(one, name)(other)


def coded(function, name, raw, read, write):
    """Run a function of mimetools from one file to another; `read` and `write` make them."""
    output = write(b'')
    arguments = (read(raw), output) + (() if name is None else (name,))
    function(*arguments)
    return written(output.getvalue())


#: Kinds of files for `coded`: name, the one read, the one written.
FILES = [('binary', io.BytesIO, io.BytesIO), ('text', text_file, text_file), ('binary to text', io.BytesIO, text_file)]


def texts(rows):
    """Return the native texts of the rows, with how each is written down."""
    return [(written(raw), native(raw)) for raw in rows]
