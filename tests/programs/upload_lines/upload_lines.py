#!/usr/bin/env python
"""Drop box: browse ./files, and post films into it. The body is walked line by line
because a film does not fit into the memory of the NAS."""

__version__ = "0.1"

import os
import posixpath
import BaseHTTPServer
import urllib
import cgi
import shutil
import mimetypes
import re
try:
    from cStringIO import StringIO
except ImportError:
    from StringIO import StringIO

ROOT = os.path.join(os.getcwd(), "files")
NAME = re.compile(r'name="film"; filename="(.*)"')


class DropBox(BaseHTTPServer.BaseHTTPRequestHandler):

    server_version = "DropBox/" + __version__

    def do_GET(self, body=True):
        where = self.local(self.path)
        if os.path.isdir(where):
            source, ctype = self.index(where), "text/html"
            size = len(source.getvalue())
        else:
            ctype = mimetypes.guess_type(where)[0] or "application/octet-stream"
            try:
                source = open(where, "rb")
            except IOError:
                self.send_error(404, "There is no such film")
                return
            size = os.fstat(source.fileno())[6]
        self.send_response(200)
        self.send_header("Content-type", ctype)
        self.send_header("Content-Length", str(size))
        self.end_headers()
        if body:
            shutil.copyfileobj(source, self.wfile)
        source.close()

    def do_HEAD(self):
        self.do_GET(False)

    def do_POST(self):
        try:
            note = "stored <i>%s</i>" % cgi.escape(self.receive())
        except (ValueError, IOError), why:
            note = "not stored: %s" % why
        page = StringIO()
        page.write("<html><title>Drop box</title><body>\n")
        page.write("<p>" + note + "\n")
        page.write("<a href=\"%s\">back</a></body></html>\n" % self.headers.get("referer", "/"))
        self.send_response(200)
        self.send_header("Content-type", "text/html")
        self.send_header("Content-Length", str(page.tell()))
        self.end_headers()
        page.seek(0)
        shutil.copyfileobj(page, self.wfile)

    def receive(self):
        if self.headers.typeheader is None or not self.headers.plisttext:
            raise ValueError, "no multipart form"
        fence = "--" + self.headers.plisttext.split("=")[1]
        left = int(self.headers["content-length"])
        line = self.rfile.readline()
        left -= len(line)
        if not line.startswith(fence):
            raise ValueError, "the form does not begin where it should"
        filename = None
        while left > 0 and line not in ("\r\n", "\n"):
            line = self.rfile.readline()
            left -= len(line)
            found = NAME.search(line)
            if found:
                filename = os.path.basename(found.group(1))
        if not filename:
            raise ValueError, "which film?"
        out = open(os.path.join(ROOT, filename), "wb")
        held = ""
        while left > 0:
            line = self.rfile.readline()
            left -= len(line)
            if line.startswith(fence):
                if held[-2:] == "\r\n":
                    held = held[:-2]
                out.write(held)
                out.close()
                return filename
            out.write(held)
            held = line
        raise ValueError, "the form has no end"

    def local(self, path):
        path = urllib.unquote(path.split("?")[0])
        parts = filter(None, posixpath.normpath(path).split("/"))
        return os.path.join(ROOT, *[p for p in parts if p != ".."])

    def index(self, where):
        names = os.listdir(where)
        names.sort(key=str.lower)
        page = StringIO()
        page.write("<html><title>%s</title><ol>\n" % cgi.escape(urllib.unquote(self.path)))
        for name in names:
            page.write('<li><a href="%s">%s</a>\n' % (urllib.quote(name), cgi.escape(name)))
        page.write("</ol></html>\n")
        page.seek(0)
        return page


def test(HandlerClass=DropBox, ServerClass=BaseHTTPServer.HTTPServer):
    BaseHTTPServer.test(HandlerClass, ServerClass)

if __name__ == '__main__':
    test()
