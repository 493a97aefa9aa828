#!/usr/bin/env python
"""SimpleHTTPServer with another root, another listing and no caching."""
import os, sys, urllib, cgi, posixpath
import SimpleHTTPServer, SocketServer
from StringIO import StringIO

class Handler(SimpleHTTPServer.SimpleHTTPRequestHandler):

    server_version = "DirService/2"
    extensions_map = dict(SimpleHTTPServer.SimpleHTTPRequestHandler.extensions_map)
    extensions_map.update({'.log': 'text/plain', '.conf': 'text/x-conf'})

    def end_headers(self):
        self.send_header("Cache-Control", "no-store")
        SimpleHTTPServer.SimpleHTTPRequestHandler.end_headers(self)

    def translate_path(self, path):
        here = SimpleHTTPServer.SimpleHTTPRequestHandler.translate_path(self, path)
        return os.path.join(os.getcwd(), "pub", os.path.relpath(here, os.getcwd()))

    def list_directory(self, path):
        if "plain" not in self.path:
            return SimpleHTTPServer.SimpleHTTPRequestHandler.list_directory(self, path)
        names = os.listdir(path)
        names.sort()
        f = StringIO()
        for name in names:
            full = os.path.join(path, name)
            if os.path.isdir(full):
                kind = "d"
            else:
                kind = "-"
            print >>f, kind, name, os.path.getsize(full) / 2
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", f.len)
        self.end_headers()
        f.seek(0)
        return f

    def guess_type(self, path):
        if posixpath.basename(path).startswith("README"):
            return "text/x-readme"
        return SimpleHTTPServer.SimpleHTTPRequestHandler.guess_type(self, path)

class Server(SocketServer.TCPServer):
    allow_reuse_address = True

if __name__ == "__main__":
    httpd = Server(("", int(sys.argv[1])), Handler)
    print "serving at port", sys.argv[1]
    httpd.serve_forever()
