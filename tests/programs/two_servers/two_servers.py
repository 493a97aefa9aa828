#!/usr/bin/env python
"""The site on one port, its administration on another; both in one process.
The site fetches its news from the administration, as they will be split one day."""
import sys
import httplib
import threading
import urllib, urllib2
from BaseHTTPServer import HTTPServer, BaseHTTPRequestHandler

class BaseSite(BaseHTTPRequestHandler, object):

    def page(self, text, code=200, **headers):
        self.send_response(code)
        for name, value in sorted(headers.items()):
            self.send_header(name.replace('_', '-'), value)
        self.send_header('Content-Length', str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *args):
        pass

class Admin(BaseSite):
    news = ['first caf\xc3\xa9']

    def do_GET(self):
        self.page('\n'.join(self.news), Content_Type='text/plain', X_Count=len(self.news))

    def do_POST(self):
        fields = self.rfile.read(int(self.headers.getheader('Content-Length'))).split('&')
        for field in fields:
            name, value = map(urllib.unquote_plus, field.split('='))
            if name == 'news':
                self.news.append(value)
        self.page('ok', 201)

class Site(BaseSite):
    admin_port = None

    def do_GET(self):
        if self.path == '/news':
            conn = httplib.HTTPConnection('127.0.0.1', self.admin_port)
            conn.request('GET', '/')
            response = conn.getresponse()
            items = response.read().split('\n')
            html = ['<ul>']
            html.extend(['<li>%s (%d)</li>' % (item, len(item)) for item in items])
            html.append('</ul>%s' % response.getheader('x-count'))
            self.page('\n'.join(html), Content_Type='text/html')
        elif self.path == '/raw':
            u = urllib.urlopen('http://127.0.0.1:%d/' % self.admin_port)
            self.page(u.read(), Content_Type=u.info().type)
        else:
            self.page('nothing at ' + self.path, 404)

    def do_POST(self):
        data = self.rfile.read(int(self.headers['content-length']))
        try:
            u = urllib2.urlopen('http://127.0.0.1:%d/' % self.admin_port, urllib.urlencode({'news': data}))
        except urllib2.URLError, e:
            return self.page(str(e), 502)
        self.page('%s %d' % (u.read(), u.code))

def main(port, admin_port):
    admin = HTTPServer(('127.0.0.1', admin_port), Admin)
    t = threading.Thread(target=admin.serve_forever)
    t.setDaemon(True)
    t.start()
    Site.admin_port = admin_port
    site = HTTPServer(('', port), Site)
    try:
        site.serve_forever()
    except KeyboardInterrupt:
        site.socket.close()
        admin.shutdown()
        admin.socket.close()

if __name__ == '__main__':
    main(*map(int, sys.argv[1:3]))
