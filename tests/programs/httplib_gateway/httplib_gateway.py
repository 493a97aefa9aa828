import sys, httplib, base64, urllib, socket
from BaseHTTPServer import *
from SocketServer import ThreadingMixIn

# internal REST box that cannot speak to browsers itself
BOX = ('127.0.0.1', int(sys.argv[2]))
USER = 'box'
PASSWORD = 'g\xe4rtner'

class Gateway(BaseHTTPRequestHandler):
    server_version = 'Gateway'
    sys_version = ''

    def forward(self):
        body = None
        length = self.headers.get('content-length')
        if length:
            body = self.rfile.read(int(length))
        conn = httplib.HTTPConnection(BOX[0], BOX[1])
        auth = base64.encodestring('%s:%s' % (USER, PASSWORD)).strip()
        headers = {'X-Auth': 'Basic ' + auth, 'X-Forwarded-For': self.client_address[0]}
        for name, value in self.headers.items():
            if name.startswith('x-'):
                headers[name.title()] = value
        try:
            conn.request(self.command, self.path, body, headers)
            res = conn.getresponse()
        except socket.error, (code, text):
            self.send_error(504, text)
            return
        page = res.read()
        if res.getheader('content-type', '').startswith('text/html'):
            page = page.replace('href="/', 'href="/box/').replace('</body>', '<hr>via gateway</body>')
        self.send_response(res.status, res.reason)
        self.send_header('Content-Length', len(page))
        for name, value in sorted(res.getheaders()):
            if name in ('content-length', 'date', 'server'):
                continue
            self.send_header(name.title(), value)
        self.end_headers()
        if self.command != 'HEAD':
            self.wfile.write(page)
        conn.close()

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = forward

    def do_OPTIONS(self):
        self.send_response(200)
        methods = [m[3:] for m in dir(self) if m[:3] == 'do_']
        self.send_header('Allow', ', '.join(sorted(methods)))
        self.send_header('Content-Length', 0)
        self.end_headers()

class Server(ThreadingMixIn, HTTPServer):
    daemon_threads = True

if __name__ == '__main__':
    s = Server(('', int(sys.argv[1])), Gateway)
    print 'gateway to %s:%d, %s' % (BOX[0], BOX[1], urllib.quote(PASSWORD))
    s.serve_forever()
