#!/usr/bin/env python
"""Login with a cookie; sessions are kept on the server object."""
import sys
import Cookie
import hashlib
import urlparse
import cgi
from BaseHTTPServer import BaseHTTPRequestHandler, HTTPServer

SALT = 'n\xc3\xa4h'
USERS = {'ann': hashlib.md5(SALT + 'secret').hexdigest(),
         'j\xc3\xb6rg': hashlib.md5(SALT + 'gr\xc3\xbcn').hexdigest()}


class LoginError(Exception):
    pass


class Handler(BaseHTTPRequestHandler):

    def session(self):
        jar = Cookie.SimpleCookie()
        if self.headers.has_key('cookie'):
            jar.load(self.headers.getheader('cookie'))
        if jar.has_key('sid'):
            return self.server.sessions.get(jar['sid'].value)
        return None

    def do_GET(self):
        user = self.session()
        url = urlparse.urlparse(self.path)
        if url[2] == '/cookies':
            jar = Cookie.SimpleCookie(self.headers.get('Cookie', ''))
            self.send_response(200)
            self.end_headers()
            for name in sorted(jar.keys()):
                self.wfile.write('%s = %r\n' % (name, jar[name].value))
        elif url[2] == '/logout':
            jar = Cookie.SimpleCookie()
            jar['sid'] = ''
            jar['sid']['path'] = '/'
            jar['sid']['max-age'] = 0
            self.send_response(302)
            self.wfile.write(jar.output() + '\r\n')
            self.send_header('Location', '/')
            self.end_headers()
        elif user:
            self.send_response(200)
            self.send_header('Content-Type', 'text/html; charset=utf-8')
            self.end_headers()
            self.wfile.write('<p>Hello <b>%s</b>, %d in here' % (user, len(self.server.sessions)))
        else:
            self.send_response(200)
            self.end_headers()
            self.wfile.write('<form method="post">%s' % cgi.escape(url[4], True))

    def check(self, form):
        user = form.get('user', [''])[0]
        if user not in USERS:
            raise LoginError, 'no user ' + user
        if hashlib.md5(SALT + form.get('password', [''])[0]).hexdigest() != USERS[user]:
            raise LoginError('wrong password for %s' % user)
        return user

    def do_POST(self):
        length = int(self.headers['Content-Length'])
        form = urlparse.parse_qs(self.rfile.read(length))
        try:
            user = self.check(form)
        except LoginError, e:
            self.send_error(403, str(e))
            return
        sid = hashlib.sha1(SALT + user).hexdigest()[:12]
        self.server.sessions[sid] = user
        jar = Cookie.SimpleCookie()
        jar['sid'] = sid
        jar['sid']['path'] = '/'
        jar['last'] = 'at "noon"; ' + user
        self.send_response(303)
        self.send_header('Set-Cookie', jar['sid'].OutputString())
        self.send_header('Set-Cookie', jar['last'].output(header='').strip())
        self.send_header('Location', '/')
        self.end_headers()


class LoginServer(HTTPServer):

    def __init__(self, *args, **kw):
        self.sessions = {}
        HTTPServer.__init__(self, *args, **kw)


if __name__ == '__main__':
    LoginServer(('', int(sys.argv[1])), Handler).serve_forever()
