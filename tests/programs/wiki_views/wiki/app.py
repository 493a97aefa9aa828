import re
import traceback
import BaseHTTPServer
from .http import Request, Response

ROUTES = []


def route(pattern, method='GET'):
    def register(function):
        ROUTES.append((re.compile('^' + pattern + '$'), method, function))
        return function
    return register


class Handler(BaseHTTPServer.BaseHTTPRequestHandler):

    def handle_all(self):
        size = int(self.headers.get('content-length') or 0)
        request = Request(self.command, self.path, self.headers, self.rfile.read(size))
        response = dispatch(request)
        if not isinstance(response, Response):
            response = Response(response)
        response.send(self)

    do_GET = do_POST = do_HEAD = do_PUT = handle_all

    def log_request(self, code='-', size='-'):
        print '%s %s %s' % (self.command, self.path, code)


def dispatch(request):
    for pattern, method, function in ROUTES:
        match = pattern.match(request.path)
        if match and method in (request.method, 'ANY'):
            try:
                return function(request, *match.groups())
            except KeyError, e:
                return Response('missing: %s' % e.args[0], 400)
    return Response('<h1>404</h1>' + request.path, 404)


def serve(port):
    BaseHTTPServer.HTTPServer(('127.0.0.1', port), Handler).serve_forever()
