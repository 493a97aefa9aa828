#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""Compresses what it serves when the browser can take it."""
import gzip
import sys
import zlib
import cStringIO
import BaseHTTPServer

PARAGRAPH = "Größe zählt: ein Absatz, der sich gut packen lässt. " * 8
ICON = "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


class GzipHandler(BaseHTTPServer.BaseHTTPRequestHandler):

    def page(self):
        html = "<html><body>"
        for i in xrange(1, 4):
            html += "<h2>%d</h2><p>%s</p>" % (i, PARAGRAPH)
        return html + "</body></html>"

    def compress(self, text):
        buf = cStringIO.StringIO()
        f = gzip.GzipFile(mode="wb", fileobj=buf, compresslevel=6)
        f.write(text)
        f.close()
        return buf.getvalue()

    def do_GET(self):
        if self.path == "/icon.png":
            body, kind = ICON, "image/png"
        elif self.path == "/":
            body, kind = self.page(), "text/html; charset=utf-8"
        else:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Type", kind)
        encodings = self.headers.get("accept-encoding", "")
        if "gzip" in encodings and len(body) > 64:
            packed = self.compress(body)
            # time stamp, flags and system in the header are of no use to anybody
            body = packed[:4] + "\0\0\0\0\0\0" + packed[10:]
            self.send_header("Content-Encoding", "gzip")
        elif "deflate" in encodings:
            body = zlib.compress(body)
            self.send_header("Content-Encoding", "deflate")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        data = self.rfile.read(int(self.headers["content-length"]))
        try:
            if self.headers.get("content-encoding") == "gzip":
                data = gzip.GzipFile(fileobj=cStringIO.StringIO(data)).read()
            elif self.headers.get("content-encoding") == "deflate":
                data = zlib.decompress(data)
        except (IOError, zlib.error), e:
            self.send_error(400, "cannot unpack (%s)" % e.__class__.__name__)
            return
        self.send_response(200)
        self.send_header("X-Adler", "%d" % (zlib.adler32(data) & 0xffffffffL))
        self.end_headers()
        self.wfile.write(data.encode("zlib").decode("zlib"))


if __name__ == "__main__":
    BaseHTTPServer.HTTPServer(("", int(sys.argv[1])), GzipHandler).serve_forever()
