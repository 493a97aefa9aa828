# -*- coding: utf-8 -*-
"""The exchanges of SimpleHTTPServer: (in words, program, request), and what strict_http makes of the few that differ."""

import io
import json
import os

from golden.exchanges import abridged
from golden.simple import programs
from golden.table import Exchange

FOLDER = os.path.dirname(os.path.abspath(__file__))
#: Where record_simple.py writes, all from CPython 2.7.18, bytes spelt as Latin-1 text: the answers ({name: {'sent', 'errors', 'log'}}),
ANSWERS = os.path.join(FOLDER, 'answers.json')
#: the answers to random targets ([target, 'sent', errors]),
TARGETS = os.path.join(FOLDER, 'targets.json')
#: and `extensions_map` on a system without any mime.types file.
TYPES = os.path.join(FOLDER, 'types.json')


class Head(object):
    """The status line, and the fields, that strict_http answers with; no error reaches `handle_error`."""

    def __init__(self, status, *fields):
        self._status, self._fields = status, fields

    def check(self, sent, errors, recorded):
        lines = sent.partition(b'\r\n\r\n')[0].split(b'\r\n')
        assert lines[0] == self._status
        assert [field for field in self._fields if field not in lines] == []
        assert errors == []


MISSING = Head(b'HTTP/1.0 404 File not found')


def moved(location):
    """Return the Head of a redirection."""
    return Head(b'HTTP/1.0 301 Moved Permanently', b'Location: ' + location)


def ask(target, method=b'GET', version=b' HTTP/1.0', fields=b''):
    """Return a request."""
    return method + b' ' + target + version + b'\r\n' + (fields + b'\r\n' if version else b'')


# (in words, target, what strict_http makes of it if not the same)
PLAIN = [
    ('a file', b'/hello.txt'), ('an empty file', b'/empty.txt'), ('a large file', b'/large.bin'), ('one block', b'/block.bin'),
    ('a page in UTF-8', b'/page.html'), ('a picture', b'/pixel.png'), ('every byte', b'/every%20byte.dat'),
    ('extension in upper case', b'/SHOUT.HTM'), ('two extensions', b'/archive.tar.gz'), ('a program', b'/program.py'),
    ('no extension', b'/noextension'), ('a dot file', b'/.hidden'), ('a dot file with an extension', b'/.profile.txt'),
    ('mixed case', b'/a.b.JPEG'), ('a type newer than 2.7', b'/sound.opus'), ('a type that changed', b'/picture.bmp'),
    ('script', b'/script.js'), ('extension of other bytes', b'/%FCber.%E9xt'), ('markup in a name', b"/a%20%3Cb%3E%20&%20\"c\"%20'd'.txt"),
    ('percent sign', b'/100%.txt'), ('percent sign encoded', b'/100%25.txt'), ('encoded once', b'/%41.txt'), ('encoded twice', b'/%2541.txt'),
    ('punctuation', b'/a+b=c;d,e:f@g!$*(h)[i]{j}|k^l`m~n.txt'), ('question mark', b'/question%3F.txt'), ('hash', b'/hash%23.txt'),
    ('backslash', b'/back\\slash.txt'), ('backslash encoded', b'/back%5Cslash.txt'), ('newline', b'/two%0Alines.txt'),
    ('control characters', b'/tab%09bell%07.txt'), ('spaces at the ends', b'/%20space%20at%20both%20ends%20'), ('three dots', b'/...'),
    ('Latin-1 raw', b'/caf\xe9.txt'), ('Latin-1 encoded', b'/caf%e9.txt'), ('UTF-8 raw', b'/m\xc3\xbcll.txt'),
    ('UTF-8 encoded', b'/m%c3%BCll.txt'), ('UTF-8 half raw, half encoded', b'/m\xc3%BCll.txt'), ('euro', b'/%E2%82%AC.txt'),
    ('half a character', b'/%C3.txt'), ('outside the BMP', b'/%EF%BF%BF%F0%9F%98%80.txt'),
    ('query', b'/hello.txt?a=1&b=2'), ('query with slashes', b'/hello.txt?/../x?y'), ('fragment', b'/hello.txt#top'),
    ('fragment before query', b'/hello.txt#top?x'), ('empty query', b'/hello.txt?'), ('no such file', b'/missing'),
    ('no such folder', b'/missing/'), ('slash after a file', b'/hello.txt/'), ('file as a folder', b'/hello.txt/x'),
    ('encoded slash', b'/sub%2Fplain.txt'), ('encoded slash at the end', b'/sub%2F'), ('deep', b'/sub/nested/deep.txt'),
    ('doubled slashes inside', b'/sub//nested///deep.txt'), ('dot', b'/./hello.txt'), ('dot dot inside', b'/sub/../hello.txt'),
    ('dot dot at the root', b'/../hello.txt'), ('dot dot encoded', b'/%2e%2e/outside/secret.txt'),
    ('dot dot and slash encoded', b'/..%2foutside%2fsecret.txt'), ('dot dot through a file', b'/hello.txt/../pixel.png'),
    ('name too long', b'/' + b'n' * 300), ('path too long', b'/' + b'sub/' * 2000), ('broken escape', b'/%zz%4'),
    ('no slash in front', b'hello.txt'), ('absolute form', b'http://host/hello.txt'), ('asterisk', b'*'), ('another case', b'/HELLO.TXT'),
    ('link to a file', b'/link%20to%20a%20file'), ('link to nothing', b'/link%20to%20nothing'),
    ('link to the outside', b'/link%20to%20the%20outside/secret.txt'), ('link to a folder', b'/link%20to%20a%20folder/plain.txt'),
    ('listing', b'/'), ('listing with a query', b'/?<script>&"x"=%3Cb%3E'), ('listing with a fragment', b'/#%C3%BC%E9'),
    ('listing of a folder', b'/sub/'), ('listing of an empty folder', b'/empty/'), ('listing by a link', b'/link%20to%20a%20folder/'),
    ('listing by dot dot', b'/sub/../'), ('listing, Latin-1 folder', b'/f\xf6lder/'), ('listing, UTF-8 folder', b'/f%C3%B6lder/'),
    ('listing of INDEX.HTML', b'/INDEX/'), ('listing where a slash is encoded', b'/sub%2Fnested/'), ('spaces after the slash', b'/sub/%20'),
    ('index.html', b'/with%20index/'), ('index.html with a query', b'/with%20index/?a=/b'), ('index.htm', b'/with%20htm/'),
    ('both indexes', b'/with%20both/'), ('the index is a folder', b'/index%20is%20a%20folder/'),
    ('folder', b'/sub'), ('folder with a query', b'/sub?a=1&b=/2/'), ('folder with an empty query', b'/sub?'),
    ('folder with a fragment', b'/sub#top'), ('folder with query and fragment', b'/sub?a#b'), ('folder with an empty fragment', b'/sub#'),
    ('folder with parameters', b'/sub;a=1'), ('folder encoded', b'/s%75b'), ('folder with a space', b'/with%20index?x'),
    ('folder, Latin-1', b'/f\xf6lder'), ('folder, Latin-1 encoded', b'/f%F6lder'), ('folder, UTF-8', b'/f\xc3\xb6lder'),
    ('folder by dot dot', b'/sub/nested/..'), ('the root by dot dot', b'/sub/..'), ('the root by a dot', b'/.'),
    ('folder by a link', b'/link%20to%20a%20folder'), ('folder with a slash in its query only', b'/sub?/'), ('folder, slash doubled', b'/sub//nested'),
    ('folder without a slash in front', b'sub'), ('folder in absolute form', b'HTTP://host/..'),
    ('NUL', b'/%00', MISSING), ('NUL after a name', b'/hello.txt%00.png', MISSING), ('NUL after a folder', b'/sub%00/', MISSING),
    ('open redirect', b'//evil.example/..', moved(b'/evil.example/../')),
    ('open redirect, encoded', b'//evil.example/%2e%2e', moved(b'/evil.example/%2e%2e/')),
    ('open redirect, three slashes', b'///evil.example/..', moved(b'/evil.example/../')),
    ('open redirect with a query', b'//evil.example/..?//x', moved(b'/evil.example/../?//x')),
    ('open redirect by a backslash', b'/\\evil.example', moved(b'/%5Cevil.example/')),
    ('open redirect by two backslashes', b'\\\\evil.example/..', moved(b'%5C%5Cevil.example/../')),
    ('open redirect by slash, backslash, slash', b'/\\/evil.example/../..', moved(b'/%5C/evil.example/../../')),
    ('two slashes, a file', b'//hello.txt'),
    ('two slashes, a folder', b'//sub', moved(b'/sub/')),
    ('two slashes, a listing', b'//sub/',
     Head(b'HTTP/1.0 200 OK', b'Content-Length: 258')),  # its title says /sub/, of 2.7's //sub/
]

FORM = b'--xx\r\nContent-Disposition: form-data; name="file"; filename="\xfc.txt"\r\nContent-Type: x/y\r\n\r\n\x00\xff\r\n--xx--\r\n'
UPLOAD = ask(b'/', b'POST', fields=(
    b'Referer: http://a/?\xfc\r\nContent-Type: multipart/form-data; boundary=xx\r\n'
    + ('Content-Length: %d\r\n' % len(FORM)).encode('ascii'))) + FORM

# (in words, program, request)
OTHERS = [
    ('HEAD of a file', programs.PLAIN, ask(b'/hello.txt', b'HEAD')),
    ('HEAD of a large file', programs.PLAIN, ask(b'/large.bin', b'HEAD')),
    ('HEAD of a listing', programs.PLAIN, ask(b'/', b'HEAD')),
    ('HEAD of a folder', programs.PLAIN, ask(b'/sub', b'HEAD')),
    ('HEAD of nothing', programs.PLAIN, ask(b'/missing', b'HEAD')),
    ('POST', programs.PLAIN, ask(b'/hello.txt', b'POST')),
    ('HTTP/0.9', programs.PLAIN, ask(b'/hello.txt', version=b'')),
    ('HTTP/0.9, a large file', programs.PLAIN, ask(b'/large.bin', version=b'')),
    ('HTTP/0.9, a listing', programs.PLAIN, ask(b'/sub/', version=b'')),
    ('If-Modified-Since', programs.PLAIN, ask(b'/hello.txt', fields=b'If-Modified-Since: Fri, 01 Jan 2038 00:00:00 GMT\r\n')),
    ('If-None-Match', programs.PLAIN, ask(b'/hello.txt', fields=b'If-None-Match: *\r\n')),
    ('If-Match', programs.PLAIN, ask(b'/hello.txt', fields=b'If-Match: "x"\r\n')),
    ('Range', programs.PLAIN, ask(b'/hello.txt', fields=b'Range: bytes=1-2\r\n')),
    ('Accept-Encoding', programs.PLAIN, ask(b'/archive.tar.gz', fields=b'Accept-Encoding: gzip\r\n')),
    ('connection kept', programs.KEPT_OPEN, b''.join(
        ask(target, version=b' HTTP/1.1', fields=b'Host: a\r\n')
        for target in [b'/hello.txt', b'/large.bin', b'/sub', b'/sub/', b'/empty.txt', b'/pixel.png', b'/block.bin', b'/missing'])),
    ('connection kept, HEAD', programs.KEPT_OPEN, b''.join(
        ask(target, b'HEAD', b' HTTP/1.1') for target in [b'/hello.txt', b'/large.bin', b'/sub/']) + ask(b'/hello.txt')),
    ('subclass: listing in a StringIO', programs.LISTING_IN_STRINGIO, ask(b'/')),
    ('subclass: listing read', programs.LISTING_READ, ask(b'/')),
    ('subclass: listing by lines', programs.LISTING_LINES, ask(b'/sub/')),
    ('subclass: listing appended to', programs.LISTING_APPENDED, ask(b'/f\xf6lder/')),
    ('subclass: no listing', programs.LISTING_REFUSED, ask(b'/sub/')),
    ('subclass: another root', programs.OTHER_ROOT, ask(b'/nested/deep.txt?x')),
    ('subclass: another root, folder', programs.OTHER_ROOT, ask(b'/nested?x')),
    ('subclass: another root, listing', programs.OTHER_ROOT, ask(b'/')),
    ('subclass: another root, other bytes', programs.OTHER_ROOT, ask(b'/../caf\xe9.txt')),
    ('subclass: path translated twice', programs.TRANSLATED_TWICE, ask(b'/plain.txt')),
    ('subclass: prefix cut off', programs.PREFIX_CUT, ask(b'/static/sub')),
    ('subclass: prefix cut off, missing', programs.PREFIX_CUT, ask(b'/dynamic')),
    ('subclass: prefix cut off, two slashes', programs.PREFIX_CUT, ask(b'/static//evil.example/..'), moved(b'/evil.example/../')),
    ('subclass: fallback page', programs.FALLBACK_PAGE, ask(b'/no/such/page')),
    ('subclass: guess_type', programs.TYPES, ask(b'/hello.txt')),
    ('subclass: guess_type of the base', programs.TYPES, ask(b'/pixel.png')),
    ('subclass: extensions_map', programs.TYPES_ADDED, ask(b'/large.bin', b'HEAD')),
    ('subclass: extensions_map, default', programs.TYPES_ADDED, ask(b'/noextension')),
    ('subclass: send_head', programs.PAGE_FROM_SEND_HEAD, ask(b'/status')),
    ('subclass: send_head, HEAD', programs.PAGE_FROM_SEND_HEAD, ask(b'/status', b'HEAD')),
    ('subclass: send_head of the base', programs.PAGE_FROM_SEND_HEAD, ask(b'/pixel.png')),
    ('subclass: end_headers', programs.MORE_HEADERS, ask(b'/large.bin')),
    ('subclass: end_headers, listing', programs.MORE_HEADERS, ask(b'/')),
    ('subclass: end_headers, error', programs.MORE_HEADERS, ask(b'/missing')),
    ('subclass: send_header', programs.HEADERS_CHANGED, ask(b'/hello.txt')),
    ('subclass: upload', programs.UPLOAD, UPLOAD),
    ('subclass: file read as text', programs.FILE_READ_AS_TEXT, ask(b'/page.html')),
    ('subclass: file of any bytes read as text', programs.FILE_READ_AS_TEXT, ask(b'/every%20byte.dat')),
    ('subclass: file read in part', programs.FILE_READ, ask(b'/hello.txt')),
    ('subclass: large file read in part', programs.FILE_READ, ask(b'/large.bin')),
    ('subclass: copyfile', programs.COPY_OVERRIDDEN, ask(b'/large.bin')),
    ('subclass: copyfile elsewhere', programs.COPY_ELSEWHERE, ask(b'/every%20byte.dat')),
    ('subclass: wfile replaced', programs.WFILE_REPLACED, ask(b'/large.bin')),
    ('subclass: wfile replaced, listing', programs.WFILE_REPLACED, ask(b'/')),
    ('subclass: wfile buffered', programs.BUFFERED, ask(b'/large.bin')),
    ('subclass: wfile buffered, small file', programs.BUFFERED, ask(b'/hello.txt')),
    ('subclass: send_error', programs.ERRORS_OVERRIDDEN, ask(b'/missing')),
    ('subclass: fails after the file was opened', programs.FAILS_AFTER_OPEN, ask(b'/hello.txt')),
    ('names and functions', programs.ATTRIBUTES, ask(b'/')),
    ('StringIO', programs.STRINGIO_CALLS, ask(b'/')),
]

EXCHANGES = [Exchange(row[0], programs.PLAIN, ask(row[1]), *row[2:]) for row in PLAIN] + [Exchange(*row) for row in OTHERS]
assert len(set(row.name for row in EXCHANGES)) == len(EXCHANGES), 'two exchanges have one name'


def on_file(path):
    """Return what record_simple.py wrote there."""
    with io.open(path, encoding='ascii') as file:
        return json.load(file)


def spelt(answer):
    """Return an oracle.wire.Answer as it is on file."""
    return {'sent': abridged(answer.sent).decode('latin-1'), 'errors': answer.errors, 'log': answer.log.decode('latin-1')}
