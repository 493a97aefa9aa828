"""Device gateway."""
import BaseHTTPServer
import sys
import devices
import codec

registry = devices.Registry()
handlers = {}


class Gateway(BaseHTTPServer.BaseHTTPRequestHandler):

    def do_GET(self):
        words = self.path.strip('/').split('/')
        command = handlers.get(words[0], handlers['help'])
        reply = command(registry, words[1:], '')
        self.finish_with(reply)

    def do_POST(self):
        words = self.path.strip('/').split('/')
        body = self.rfile.read(int(self.headers.get('content-length', '0')))
        if self.headers.get('x-encoding') == 'hex':
            body = codec.unhex(body)
        elif self.headers.get('x-encoding') == 'base64':
            body = codec.unbase64(body)
        reply = handlers[words[0]](registry, words[1:], body)
        self.finish_with(reply)

    def finish_with(self, reply):
        if reply.startswith(codec.ERROR):
            self.send_response(500)
        else:
            self.send_response(200)
        self.send_header('Content-Length', '%d' % len(reply))
        self.send_header('X-Checksum', codec.checksum(reply))
        self.end_headers()
        self.wfile.write(reply)


if __name__ == '__main__':
    import commands_
    handlers.update(commands_.table)
    BaseHTTPServer.HTTPServer(('127.0.0.1', int(sys.argv[1])), Gateway).serve_forever()
