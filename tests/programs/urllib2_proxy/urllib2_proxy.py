#!/usr/bin/env python
# fetch.py: cross domain helper for our flash widget
import sys
import urllib2
import urlparse
import traceback
from BaseHTTPServer import HTTPServer, BaseHTTPRequestHandler

UPSTREAM = "http://127.0.0.1:%s" % sys.argv[2]

SKIP = ['host', 'connection', 'accept-encoding', 'content-length', 'user-agent']


class FetchHandler(BaseHTTPRequestHandler):

    def log_request(self, code='-', size='-'):
        pass

    def relay(self, response, code):
        self.send_response(code)
        info = response.info()
        self.send_header('Content-Type', info.gettype())
        for name in ('X-Upstream', 'Set-Cookie'):
            if info.has_key(name):
                self.send_header(name, info[name])
        self.end_headers()
        while True:
            block = response.read(16)
            if not block:
                break
            self.wfile.write(block)
        self.wfile.flush()

    def fetch(self, data=None):
        headers = {}
        for name in self.headers.keys():
            if name not in SKIP:
                headers[name] = self.headers[name]
        req = urllib2.Request(UPSTREAM + self.path, data, headers)
        try:
            response = urllib2.urlopen(req, timeout=10)
        except urllib2.HTTPError, e:
            self.relay(e, e.code)
            return
        except urllib2.URLError, e:
            self.send_error(502, 'upstream: %s' % e.reason.__class__.__name__)
            return
        except:
            traceback.print_exc()
            self.send_error(500)
            return
        self.relay(response, response.code)

    def do_GET(self):
        parts = urlparse.urlsplit(self.path)
        if parts.path == '/crossdomain.xml':
            self.send_response(200)
            self.send_header('Content-Type', 'text/x-cross-domain-policy')
            self.end_headers()
            self.wfile.write('<cross-domain-policy>'
                             '<allow-access-from domain="*"/>'
                             '</cross-domain-policy>')
        elif parts.path == '/words':
            text = urllib2.urlopen(UPSTREAM + '/page').read()
            words = {}
            for w in text.replace('<', ' ').replace('>', ' ').split():
                words[w] = words.get(w, 0) + 1
            self.send_response(200)
            self.end_headers()
            for w, n in sorted(words.iteritems()):
                self.wfile.write('%3d %r\n' % (n, w))
        else:
            self.fetch()

    def do_POST(self):
        self.fetch(self.rfile.read(int(self.headers.getheader('Content-Length', 0))))


if __name__ == '__main__':
    server = HTTPServer(('', int(sys.argv[1])), FetchHandler)
    print 'fetching from', UPSTREAM
    server.serve_forever()
