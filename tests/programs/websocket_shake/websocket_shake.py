#!/usr/bin/env python
# WebSocket gateway for the chat widget: old (hixie-76) and new (RFC 6455) browsers.
import sys, re, struct, socket
import base64, hashlib
import BaseHTTPServer, SocketServer

GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'


class WebSocketHandler(BaseHTTPServer.BaseHTTPRequestHandler):

    timeout = 5

    def setup(self):
        self.connection = self.request
        self.connection.settimeout(self.timeout)
        self.rfile = self.request.makefile('rb', 0)
        self.wfile = socket._fileobject(self.request, 'wb', 0)

    def finish(self):
        try:
            self.wfile.flush()
            self.wfile.close()
        finally:
            self.rfile.close()

    def do_GET(self):
        if self.headers.get('Upgrade', '').lower() != 'websocket':
            self.send_response(426, 'Upgrade Required')
            self.end_headers()
            self.wfile.write('this is for WebSockets only\r\n')
        elif self.headers.has_key('Sec-WebSocket-Key1'):
            self.hixie()
        else:
            self.rfc6455()

    def rfc6455(self):
        key = self.headers['Sec-WebSocket-Key']
        accept = base64.b64encode(hashlib.sha1(key + GUID).digest())
        self.connection.send('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n'
                             'Connection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n\r\n' % accept)
        self.send_frame('welcome ' + self.path)
        while True:
            try:
                opcode, data = self.read_frame()
            except (socket.error, struct.error), e:
                break
            if opcode == 8:
                self.connection.send(struct.pack('!BB', 0x88, len(data)) + data)
                break
            elif opcode == 9:
                self.send_frame(data, 10)
            else:
                self.send_frame(data[::-1], opcode)
        self.close_connection = 1

    def read_frame(self):
        first, second = struct.unpack('!BB', self.rfile.read(2))
        length = second & 0177
        if length == 126:
            length, = struct.unpack('!H', self.rfile.read(2))
        mask = [ord(c) for c in self.rfile.read(4)]
        data = self.rfile.read(length)
        return first & 0xF, ''.join([chr(ord(c) ^ mask[i % 4]) for i, c in enumerate(data)])

    def send_frame(self, data, opcode=1):
        head = chr(0x80 | opcode)
        if len(data) < 126:
            head += chr(len(data))
        else:
            head += '\x7e' + struct.pack('!H', len(data))
        self.connection.sendall(head + data)

    def number(self, key):
        digits = int(re.sub('[^0-9]', '', key))
        return digits / key.count(' ')

    def hixie(self):
        key1 = self.headers.getheader('Sec-WebSocket-Key1')
        key2 = self.headers.getheader('Sec-WebSocket-Key2')
        try:
            numbers = struct.pack('>II', self.number(key1), self.number(key2))
        except ZeroDivisionError:
            return self.send_error(400, 'no spaces in the keys')
        body = self.rfile.read(8)
        self.wfile.write('HTTP/1.1 101 WebSocket Protocol Handshake\r\n')
        self.wfile.write('Upgrade: WebSocket\r\nConnection: Upgrade\r\n')
        self.wfile.write('Sec-WebSocket-Origin: %s\r\n' % self.headers.get('Origin'))
        self.wfile.write('\r\n' + hashlib.md5(numbers + body).digest())
        self.wfile.write('\x00caf\xc3\xa9\xff')
        self.wfile.write('\xff\x00')


class Server(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer):
    daemon_threads = True

if __name__ == '__main__':
    server = Server(('', int(sys.argv[1])), WebSocketHandler)
    print 'ws://localhost:%s/' % sys.argv[1]
    server.serve_forever()
