#!/usr/bin/env python
"""Bridges HTTP to a line protocol. Below the file objects, as the old box needs it."""
import sys, socket, select, thread, re
from SocketServer import ThreadingTCPServer, StreamRequestHandler
import BaseHTTPServer

class LineServer(ThreadingTCPServer):
    """the box itself: says back what it is told, in capitals"""
    allow_reuse_address = True
    daemon_threads = True

class LineHandler(StreamRequestHandler):
    rbufsize = 0
    def handle(self):
        self.wfile.write('READY\xff\r\n')
        while True:
            line = self.rfile.readline()
            if not line.strip():
                break
            if line.startswith('bytes '):
                count = int(line.split()[1])
                self.request.send(''.join(map(chr, range(count))))
            else:
                self.wfile.write('%d:%s' % (len(line.strip()), line.upper()))

class GatewayHandler(BaseHTTPServer.BaseHTTPRequestHandler):
    rbufsize = 0

    def talk(self, lines):
        box = socket.socket()
        box.connect(('127.0.0.1', self.server.box_port))
        f = box.makefile('rw', 0)
        greeting = f.readline()
        for line in lines:
            f.write(line + '\r\n')
        f.write('\r\n')
        f.flush()
        answers = [greeting] + [answer for answer in f]
        f.close()
        box.close()
        return answers

    def do_GET(self):
        words = self.path[1:].split('/')
        if words[0] == 'bytes':
            data = ''.join(self.talk([' '.join(words)]))
            self.send_response(200)
            self.send_header('Content-Length', len(data))
            self.end_headers()
            self.wfile._sock.sendall(data)
        elif words[0] == 'say':
            self.send_response(200)
            self.end_headers()
            self.wfile.writelines(self.talk(words[1:]))
        else:
            self.send_error(404, 'bytes or say, not %s' % words[0])

    def do_POST(self):
        left = int(self.headers.getheader('content-length'))
        data = ''
        while len(data) < left:
            piece = self.rfile._sock.recv(min(5, left - len(data)))
            if piece == '':
                break
            data += piece
        lines = [l for l in re.split('\r?\n', data) if l]
        answers = self.talk(lines)
        self.connection.send('HTTP/1.0 200 Box\r\nX-Lines: %d\r\n\r\n' % len(lines))
        self.connection.sendall(buffer(''.join(answers)))
        self.connection.shutdown(socket.SHUT_WR)

if __name__ == '__main__':
    box = LineServer(('127.0.0.1', int(sys.argv[2])), LineHandler)
    thread.start_new_thread(box.serve_forever, ())
    gateway = BaseHTTPServer.HTTPServer(('', int(sys.argv[1])), GatewayHandler)
    gateway.box_port = box.server_address[1]
    gateway.serve_forever()
