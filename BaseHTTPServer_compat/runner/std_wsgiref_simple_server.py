"""wsgiref.simple_server: applications served by the shim's server and handler, over the handlers of `std_wsgiref_handlers`."""
import sys
from wsgiref import simple_server

from BaseHTTPServer_compat import server
from BaseHTTPServer_compat.runner import std_urllib, std_wsgiref_handlers, viewing

__version__ = '0.1'
server_version = 'WSGIServer/' + __version__
sys_version = server.BaseHTTPRequestHandler.sys_version
software_version = server_version + ' ' + sys_version


class ServerHandler(std_wsgiref_handlers.SimpleHandler):
    """Runs an application for one request, and logs that."""

    server_software = software_version

    def close(self):
        try:
            self.request_handler.log_request(self.status.split(' ', 1)[0], self.bytes_sent)
        finally:
            std_wsgiref_handlers.SimpleHandler.close(self)


class WSGIServer(server.HTTPServer):
    """A server with an application."""

    application = None

    def server_bind(self):
        server.HTTPServer.server_bind(self)
        self.setup_environ()

    def setup_environ(self):
        """What is the same in the environment of every request."""
        self.base_environ = {
            'SERVER_NAME': self.server_name, 'SERVER_PORT': str(self.server_port), 'GATEWAY_INTERFACE': 'CGI/1.1',
            'REMOTE_HOST': '', 'CONTENT_LENGTH': '', 'SCRIPT_NAME': ''}

    def get_app(self):
        return self.application

    def set_app(self, application):
        self.application = application


class WSGIRequestHandler(server.BaseHTTPRequestHandler):
    """Gives every request, whatever its method, to the server's application."""

    server_version = server_version

    def get_environ(self):
        environ = self.server.base_environ.copy()
        path, _, query = self.path.partition('?')
        host = self.address_string()
        environ.update({
            'SERVER_PROTOCOL': self.request_version, 'REQUEST_METHOD': self.command, 'PATH_INFO': std_urllib.unquote(path),
            'QUERY_STRING': query, 'REMOTE_ADDR': self.client_address[0],
            'CONTENT_TYPE': self.headers.type if self.headers.typeheader is None else self.headers.typeheader})
        if host != self.client_address[0]:
            environ['REMOTE_HOST'] = host
        length = self.headers.getheader('content-length')
        if length:
            environ['CONTENT_LENGTH'] = length
        for line in self.headers.headers:
            self.__add_field(environ, line)
        return environ

    @staticmethod
    def __add_field(environ, line):
        name, _, value = line.partition(':')
        name, value = name.replace('-', '_').upper(), value.strip()
        if name in environ:  # content type and length
            return
        before = environ.get('HTTP_' + name)
        environ['HTTP_' + name] = value if before is None else before + ',' + value  # comma-separated, as CGI has it

    def get_stderr(self):
        return sys.stderr

    def handle(self):
        self.raw_requestline = self.rfile.readline(65537)
        if len(self.raw_requestline) > 65536:
            self.requestline = self.request_version = self.command = ''
            self.send_error(414)
        elif self.parse_request():
            handler = ServerHandler(self.rfile, self.wfile, self.get_stderr(), self.get_environ())
            handler.request_handler = self
            handler.run(self.server.get_app())


def demo_app(environ, start_response):
    """A page that shows the environment."""
    from BaseHTTPServer_compat.runner import order, show
    lines = ['Hello world!\n', '\n']
    lines += ['%s = %s\n' % (name, show.to_repr(value)) for name, value in sorted(environ.items(), key=order.cmp_key)]
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [''.join(lines)]


def make_server(host, port, app, server_class=WSGIServer, handler_class=WSGIRequestHandler):
    """A server that listens on `host` and `port` for `app`."""
    made = server_class((host, port), handler_class)
    made.set_app(app)
    return made


viewing.inherit(globals(), simple_server)
