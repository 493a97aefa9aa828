import Cookie
import urlparse
from urllib import unquote


class Request(object):

    def __init__(self, method, target, headers, body):
        self.method = method
        self.path, _, self.query_string = target.partition('?')
        self.path = unquote(self.path)
        self.headers = headers
        self.body = body

    @property
    def args(self):
        return dict((k, v[0]) for k, v in urlparse.parse_qs(self.query_string).iteritems())

    @property
    def form(self):
        if self.headers.get('content-type', '').startswith('application/x-www-form-urlencoded'):
            return dict(urlparse.parse_qsl(self.body, True))
        return {}

    @property
    def cookies(self):
        jar = Cookie.SimpleCookie(self.headers.get('cookie', ''))
        return dict((name, morsel.value) for name, morsel in jar.items())


class Response(object):

    def __init__(self, body='', status=200, content_type='text/html; charset=utf-8'):
        self.body = body
        self.status = status
        self.header_list = [('Content-Type', content_type)]

    def set_cookie(self, name, value):
        jar = Cookie.SimpleCookie()
        jar[name] = value
        self.header_list.append(('Set-Cookie', jar.output(header='').strip()))

    def send(self, handler):
        handler.send_response(self.status)
        for name, value in self.header_list:
            handler.send_header(name, value)
        handler.send_header('Content-Length', len(self.body))
        handler.end_headers()
        if handler.command != 'HEAD':
            handler.wfile.write(self.body)
