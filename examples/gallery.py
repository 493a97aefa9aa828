#!/usr/bin/env python
"""A picture gallery: static files, an index with the size of each PNG, and a PNG that is made on the fly.

Usage: python gallery.py [port [folder]]
"""
import SimpleHTTPServer
import BaseHTTPServer
import cgi
import os
import struct
import sys
import zlib
from StringIO import StringIO

SIGNATURE = "\x89PNG\r\n\x1a\n"


def chunk(kind, data):
    crc = zlib.crc32(kind + data) & 0xffffffffL
    return struct.pack("!I", len(data)) + kind + data + struct.pack("!I", crc)


def square(side, red, green, blue):
    """A PNG file: a square of one colour."""
    row = "\0" + (chr(red) + chr(green) + chr(blue)) * side
    return (SIGNATURE + chunk("IHDR", struct.pack("!IIBBBBB", side, side, 8, 2, 0, 0, 0))
            + chunk("IDAT", zlib.compress(row * side)) + chunk("IEND", ""))


def size(path):
    """(width, height) of a PNG file."""
    head = open(path).read(24)
    if head[:8] != SIGNATURE:
        raise ValueError, "%s is no PNG" % os.path.basename(path)
    return struct.unpack("!II", head[16:24])


class GalleryHandler(SimpleHTTPServer.SimpleHTTPRequestHandler):

    server_version = "Gallery/1.0"

    def send_head(self):
        if self.path.startswith("/square/"):
            return self.send_square(self.path.split("/")[2:])
        return SimpleHTTPServer.SimpleHTTPRequestHandler.send_head(self)

    def send_square(self, numbers):
        try:
            side, red, green, blue = map(int, numbers)
            data = square(side, red, green, blue)
        except ValueError, error:
            self.send_error(400, str(error))
            return None
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Content-Length", len(data))
        self.end_headers()
        return StringIO(data)

    def list_directory(self, path):
        page = StringIO()
        page.write("<title>%s</title>\n<ul>\n" % cgi.escape(self.path))
        for name in sorted(os.listdir(path), key=str.lower):
            try:
                about = "%d x %d" % size(os.path.join(path, name))
            except (IOError, ValueError, struct.error), error:
                about = type(error).__name__
            page.write("<li>%s: %s\n" % (cgi.escape(name), about))
        print >>page, "</ul>"
        body = page.getvalue()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return StringIO(body)


if __name__ == "__main__":
    if sys.argv[2:]:
        os.chdir(sys.argv[2])
    httpd = BaseHTTPServer.HTTPServer(("", int((sys.argv + [8000])[1])), GalleryHandler)
    print >>sys.stderr, "Gallery on http://localhost:%d/" % httpd.server_port
    httpd.serve_forever()
