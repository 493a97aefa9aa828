#!/usr/bin/env python
"""A server for a GUI program: it must not hang when the window closes."""
import BaseHTTPServer
import socket
import sys
import thread
import Queue

class StoppableServer(BaseHTTPServer.HTTPServer):

    timeout_seconds = 1

    def __init__(self, address, handler, window):
        self.window = window
        BaseHTTPServer.HTTPServer.__init__(self, address, handler)

    def server_bind(self):
        BaseHTTPServer.HTTPServer.server_bind(self)
        self.socket.settimeout(self.timeout_seconds)
        self.run = True

    def get_request(self):
        while self.run:
            try:
                sock, addr = self.socket.accept()
                sock.settimeout(None)
                return (sock, addr)
            except socket.timeout:
                pass
        raise socket.error, 'stopped'

    def stop(self):
        self.run = False

    def serve_forever(self):
        while self.run:
            try:
                request, client_address = self.get_request()
            except socket.error:
                break
            if self.verify_request(request, client_address):
                try:
                    self.process_request(request, client_address)
                except:
                    self.handle_error(request, client_address)
                    self.close_request(request)
        self.server_close()

    def handle_error(self, request, client_address):
        etype, value = sys.exc_info()[:2]
        self.window.put('%s: %s' % (etype.__name__, value))


class WindowHandler(BaseHTTPServer.BaseHTTPRequestHandler):

    def log_message(self, format, *args):
        self.server.window.put(format % args)

    def do_GET(self):
        if self.path == '/boom':
            raise RuntimeError, 'caf\xc3\xa9 is closed'
        if self.path == '/stop':
            self.server.stop()
        self.send_response(200)
        self.send_header('Content-Type', 'text/plain')
        self.end_headers()
        lines = []
        while not self.server.window.empty():
            lines.append(self.server.window.get())
        self.wfile.write('\n'.join(lines))

    def do_QUIT(self):
        """stop server by running a QUIT request"""
        self.send_response(200)
        self.end_headers()
        self.server.stop()


if __name__ == '__main__':
    window = Queue.Queue()
    server = StoppableServer(('127.0.0.1', int(sys.argv[1])), WindowHandler, window)
    lock = thread.allocate_lock()
    lock.acquire()
    def serve():
        server.serve_forever()
        lock.release()
    thread.start_new_thread(serve, ())
    lock.acquire()
    print 'stopped; %d lines left' % window.qsize()
