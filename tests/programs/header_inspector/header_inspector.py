#!/usr/bin/env python
"""Shows what the browser sent, in every way the header object has."""
import sys
import BaseHTTPServer
import cgi
import mimetools, rfc822


def describe(headers):
    yield 'type', headers.type
    yield 'maintype', headers.maintype
    yield 'subtype', headers.subtype
    yield 'typeheader', headers.typeheader
    yield 'plist', headers.plist
    yield 'plisttext', headers.plisttext
    yield 'gettype', headers.gettype()
    yield 'getmaintype', headers.getmaintype()
    yield 'getencoding', headers.getencoding()
    yield 'getplist', headers.getplist()
    yield 'charset', headers.getparam('charset')
    yield 'names', headers.getparamnames()
    yield 'len', len(headers)
    yield 'unixfrom', headers.unixfrom
    yield 'status', headers.status


class Inspector(BaseHTTPServer.BaseHTTPRequestHandler):
    server_version = 'Inspector/0.9'

    def do_GET(self):
        self.send_response(200)
        self.send_header('Content-Type', 'text/plain')
        self.end_headers()
        name = self.path[1:]
        method = getattr(self, 'show_' + name, None)
        if method is None:
            self.show('headers', str(self.headers))
        else:
            method()

    do_POST = do_GET

    def show(self, *args):
        self.wfile.write(' '.join([isinstance(a, str) and a or repr(a) for a in args]) + '\n')

    def show_lines(self):
        for line in self.headers.headers:
            self.show(repr(line))
        self.show(repr(''.join(self.headers.headers)))

    def show_dict(self):
        d = self.headers.dict
        for key in sorted(d.keys()):
            self.show(key, '->', repr(d[key]))
        self.show(len(d), self.headers.keys() == d.keys(), sorted(self.headers.values()) == sorted(d.values()))

    def show_get(self):
        h = self.headers
        self.show(h.getheader('X-One'), h.getheader('x-one', 'dflt'), h.getheader('X-None'), h.getheader('X-None', 'dflt'))
        self.show(h.get('X-Two'), h.get('X-None'), h.get('x-none', 7))
        self.show(h.getheaders('x-one'), h.getheaders('X-None'))
        self.show(h.getrawheader('X-One'), h.getrawheader('x-none'))
        self.show(h.getallmatchingheaders('x-one'), h.getfirstmatchingheader('x-one'))
        self.show('X-ONE' in h, h.has_key('x-one'), 'x-none' in h, not h.has_key('x-none'))
        try:
            self.show(h['X-None'])
        except KeyError, e:
            self.show('KeyError', e.args)
        self.show(h.setdefault('X-None', 'now'), h['x-none'])

    def show_change(self):
        h = self.headers
        h['X-New'] = 'new'
        h['X-One'] = 'changed'
        del h['X-Two']
        for key, value in sorted(h.items()):
            if key.startswith('x-'):
                self.show(key, value)
        self.show(h.headers[-2:])
        h.rewindbody = None
        self.show(sorted([k for k in h if k[0] == 'x']))

    def show_type(self):
        for name, value in describe(self.headers):
            self.show(name, repr(value))
        self.show(cgi.parse_header(self.headers.typeheader or 'none/none'))

    def show_mail(self):
        h = self.headers
        self.show(h.getaddr('From'), h.getaddrlist('To'))
        self.show(h.getdate('Date'), h.getdate('X-One'))
        self.show(h.getdate_tz('If-Modified-Since'))
        self.show(rfc822.parsedate('Sat, 01 Jan 2000 10:20:30 GMT')[:6])
        self.show(isinstance(h, rfc822.Message), isinstance(h, mimetools.Message))


if __name__ == '__main__':
    BaseHTTPServer.test(Inspector)
