#!/usr/bin/env python2.6
'''Short addresses: GET /name goes somewhere else, PUT /name says where.'''
import sys, os, time
import BaseHTTPServer

PORT_NUMBER = int(sys.argv[1])
REDIRECTIONS = {"/slashdot/": "http://slashdot.org/",
                "/py/": "http://www.python.org/",
                "/caf\xc3\xa9/": "/kaffee?stra\xc3\x9fe=1"}
LAST_RESORT = "http://google.com/"

class RedirectHandler(BaseHTTPServer.BaseHTTPRequestHandler):
    def do_HEAD(s):
        s.send_response(301)
        s.send_header("Location", REDIRECTIONS.get(s.path, LAST_RESORT))
        s.end_headers()
    def do_GET(s):
        if s.path == "/":
            s.send_response(200)
            s.send_header("Content-type", "text/html")
            s.end_headers()
            s.wfile.write("<html><head><title>Short addresses</title></head>")
            for short, long in sorted(REDIRECTIONS.iteritems(), cmp=lambda a, b: cmp(a[1], b[1])):
                s.wfile.write("<p>%s &rarr; %s</p>" % (short, long))
            s.wfile.write("<p>You accessed path: %s</p>" % s.path)
            s.wfile.write("</body></html>")
        else:
            s.do_HEAD()
    def do_PUT(s):
        length = s.headers.get("Content-Length")
        if not length:
            s.send_response(411)
            s.end_headers()
            return
        target = s.rfile.read(int(length)).strip()
        if not target.startswith("/") and not target.startswith("http"):
            s.send_error(415, "I cannot go to " + target)
            return
        created = s.path not in REDIRECTIONS
        REDIRECTIONS[s.path] = target
        s.send_response(created and 201 or 200)
        s.end_headers()
        s.wfile.write(target)
    def do_DELETE(s):
        try:
            del REDIRECTIONS[s.path]
        except KeyError, missing:
            s.send_error(404, "no short address %s" % missing)
        else:
            s.send_response(205)
            s.end_headers()

if __name__ == '__main__':
    server_class = BaseHTTPServer.HTTPServer
    httpd = server_class(("", PORT_NUMBER), RedirectHandler)
    print time.asctime(), "Server Starts - %s" % (PORT_NUMBER)
    try:
        httpd.serve_forever()
    except KeyboardInterrupt:
        pass
    httpd.server_close()
    print time.asctime(), "Server Stops - %s" % (PORT_NUMBER)
