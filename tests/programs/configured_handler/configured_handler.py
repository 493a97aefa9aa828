#!/usr/bin/python
"""The handler gets its configuration through a closure."""
import sys
import StringIO
from BaseHTTPServer import BaseHTTPRequestHandler, HTTPServer
from urlparse import urlparse, parse_qs


def make_handler(config):

    class ConfiguredHandler(BaseHTTPRequestHandler, object):

        protocol_version = config.get('protocol', 'HTTP/1.0')

        def __init__(self, *args, **kwargs):
            self.config = config
            self.notes = []
            BaseHTTPRequestHandler.__init__(self, *args, **kwargs)

        def do_GET(self):
            out = StringIO.StringIO()
            query = parse_qs(urlparse(self.path).query, keep_blank_values=True)
            for key in sorted(self.config):
                if not query or query.has_key(key):
                    print >>out, '%s = %s' % (key, self.config[key])
            page = out.getvalue()
            self.send_response(200)
            self.send_header('Content-Type', 'text/plain; charset=' + self.config['charset'])
            self.send_header('Content-Length', '%d' % len(page))
            self.end_headers()
            self.wfile.write(page)

        def do_POST(self):
            left = int(self.headers['content-length'])
            line = self.rfile.readline(left)
            left -= len(line)
            try:
                key, value = line.rstrip().split('=')
                if not self.config.has_key(key):
                    raise KeyError(key)
            except ValueError:
                self.send_error(400, 'key=value, please, not %r' % line)
                return
            except KeyError, e:
                self.send_error(404, 'no key %s' % e)
                return
            rest = self.rfile.read(left)
            if rest:
                value += ' ' + ' '.join(rest.split())
            self.config[key] = value
            self.send_response(204)
            self.end_headers()

    return ConfiguredHandler


if __name__ == '__main__':
    config = {'name': 'caf\xe9', 'charset': 'latin-1', 'n': 7 / 2}
    server = HTTPServer(('', int(sys.argv[1])), make_handler(config))
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.socket.close()
