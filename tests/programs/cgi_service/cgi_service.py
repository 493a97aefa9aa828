#!/usr/bin/env python
import sys, os
import CGIHTTPServer
import BaseHTTPServer

class Handler(CGIHTTPServer.CGIHTTPRequestHandler):
    cgi_directories = ["/cgi-bin", "/tools"]

    def is_cgi(self):
        # the old counter lives outside
        if self.path.split("?")[0] == "/counter.cgi":
            query = self.path[len("/counter.cgi"):]
            self.cgi_info = "", "counter.cgi" + query
            return True
        return CGIHTTPServer.CGIHTTPRequestHandler.is_cgi(self)

    def do_GET(self):
        if self.path.startswith("/about"):
            self.send_response(200)
            self.send_header("Content-type", "text/plain")
            self.end_headers()
            print >>self.wfile, "CGI directories:", ", ".join(self.cgi_directories)
            print >>self.wfile, "python?", self.is_python("x.py"), self.is_executable("/bin/sh")
        else:
            CGIHTTPServer.CGIHTTPRequestHandler.do_GET(self)

server_address = ("", int(sys.argv[1]))
httpd = BaseHTTPServer.HTTPServer(server_address, Handler)
os.environ["SITE"] = "caf\xc3\xa9"
httpd.serve_forever()
