#!/usr/bin/env python
"""Waits on a local port for the browser to come back from the login page."""
import BaseHTTPServer
import sys
import urllib
import urlparse

class AuthError(StandardError):
    pass

class ClientRedirectServer(BaseHTTPServer.HTTPServer):
    """A server that waits for one answer."""
    query_params = {}
    waiting = 1

class ClientRedirectHandler(BaseHTTPServer.BaseHTTPRequestHandler):

    def do_GET(s):
        """Handle the way back: the parameters are kept on the server."""
        s.send_response(200)
        s.send_header("Content-type", "text/html")
        s.end_headers()
        query = s.path.split('?', 1)[-1]
        query = dict(urlparse.parse_qsl(query))
        try:
            s.check(query)
        except AuthError, e:
            s.wfile.write("<html><body>Sorry, %s</body></html>" % e)
            return
        s.server.query_params = query
        s.wfile.write("<html><head><title>Authentication Status</title></head>")
        s.wfile.write("<body><p>Welcome, %(user)s.</p>" % query)
        s.wfile.write("<pre>%s</pre></body></html>" % urllib.urlencode(sorted(query.items())))

    def check(s, query):
        if query.has_key('error'):
            raise AuthError, query['error']
        if not 'code' in query:
            raise AuthError, "the code is missing"
        if not query.has_key('user'):
            raise AuthError("nobody")

    def log_message(s, format, *args):
        """Do not log messages to stdout while running as command line program."""
        pass

def wait(port):
    httpd = ClientRedirectServer(('localhost', port), ClientRedirectHandler)
    print 'Your browser has been opened to visit the login page.'
    answers = 0
    while not httpd.query_params.has_key('last'):
        httpd.handle_request()
        answers += 1
        print 'answer', answers, `sorted(httpd.query_params.keys())`

if __name__ == '__main__':
    who = raw_input('Account: ')
    print 'waiting for', who
    if len(sys.argv) > 1:
        port = int(sys.argv[1])
    else:
        port = int(raw_input('Port: '))
    wait(port)
