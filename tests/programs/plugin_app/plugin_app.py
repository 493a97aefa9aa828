#!/usr/bin/env python
"""Main program: plugins are modules of the folder plugins."""
import os, sys
from netlib import BaseHTTPServer
import settings

class App(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_GET(self):
        import urlparse
        from cgi import parse_qs, escape
        url = urlparse.urlparse(self.path)
        name = url.path.strip("/") or "index"
        try:
            plugin = load(name)
        except ImportError:
            self.send_error(404, "no plugin %s" % escape(name))
            return
        plugin.run(self, parse_qs(url.query))

    do_HEAD = do_GET

    def do_POST(self):
        name = self.path.strip("/")
        size = int(self.headers.getheader("content-length"))
        load(name).post(self, self.rfile.read(size))

    def out(self, text, kind="text/html"):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(text)

def load(name):
    if not name.isalnum():
        raise ImportError, name
    module = __import__("plugins." + name, globals(), locals(), ["run"])
    if settings.RELOAD:
        module = reload(module)
    return module

if __name__ == "__main__":
    values = {}
    execfile("settings.py", values)
    print "title is", values["TITLE"]
    BaseHTTPServer.HTTPServer((settings.HOST, int(sys.argv[1])), App).serve_forever()
