#!/usr/bin/env python
# webcam: sends frames as multipart/x-mixed-replace. Without a camera it sends test frames.
import BaseHTTPServer, SocketServer
import string, struct, sys, zlib

BOUNDARY = "--aaboundary"

class Camera:
    """Makes little grey JPEGs: a header and "scan lines" that change."""
    HEAD = "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    TAIL = "\xff\xd9"

    def __init__(self, count):
        self.count = count
        self.number = 0

    def __iter__(self):
        return self

    def next(self):
        if self.number >= self.count:
            raise StopIteration
        self.number += 1
        scan = string.join(map(chr, range(self.number * 40, self.number * 40 + 48)), "")
        return self.HEAD + struct.pack(">HB", self.number, 0200) + scan + self.TAIL

class CamHandler(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.endswith('.mjpg'):
            self.send_response(200)
            self.send_header('Content-type', 'multipart/x-mixed-replace; boundary=%s' % BOUNDARY)
            self.end_headers()
            self.wfile.write("\r\n")
            for jpg in Camera(4):
                self.wfile.write(BOUNDARY)
                self.wfile.write("\r\n")
                self.send_header('Content-type', 'image/jpeg')
                self.send_header('Content-length', str(len(jpg)))
                self.send_header('X-Crc', '%08x' % (zlib.crc32(jpg) & 0xffffffff))
                self.end_headers()
                self.wfile.write(jpg)
                self.wfile.write("\r\n")
                self.wfile.flush()
            self.wfile.write(BOUNDARY + "--\r\n")
            return
        if self.path.endswith('.jpg'):
            frames = [f for f in Camera(3)]
            jpg = frames[-1]
            self.send_response(200)
            self.send_header('Content-type', 'image/jpeg')
            self.send_header('Content-length', len(jpg))
            self.end_headers()
            self.wfile.write(jpg)
            return
        if self.path.endswith('.html') or self.path == '/':
            self.send_response(200)
            self.send_header('Content-type', 'text/html')
            self.end_headers()
            self.wfile.write('<html><head></head><body>')
            self.wfile.write('<img src="/cam.mjpg"/>')
            self.wfile.write('</body></html>')
            return
        self.send_error(404, 'no camera ' + self.path)

class ThreadedHTTPServer(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer):
    """Handle requests in a separate thread."""

def main():
    try:
        server = ThreadedHTTPServer(('', int(sys.argv[1])), CamHandler)
        print "server started"
        server.serve_forever()
    except KeyboardInterrupt:
        server.socket.close()

if __name__ == '__main__':
    main()
