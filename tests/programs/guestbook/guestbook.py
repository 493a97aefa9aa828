#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""A guestbook in one file. Entries live in a text file beside the script."""
import os
import sys
import cgi
import string
import BaseHTTPServer

BOOK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "book.txt")

PAGE = """<html><head><title>Gästebuch</title></head>
<body><h1>Gästebuch – %d Einträge</h1>
%s
<form method="POST" action="/sign">
<input name="name"><textarea name="text"></textarea><input type="submit" value="Schön!">
</form></body></html>
"""


def load():
    if not os.path.exists(BOOK):
        return []
    entries = []
    for line in file(BOOK):
        entries.append(string.split(string.strip(line), "\t"))
    return entries


def store(name, text):
    f = open(BOOK, "a")
    print >>f, "%s\t%s" % (name, text.replace("\r\n", " ").replace("\n", " "))
    f.close()


class GuestBook(BaseHTTPServer.BaseHTTPRequestHandler):

    server_version = "GuestBook/0.2"

    def do_GET(self):
        if self.path == "/":
            self.page()
        elif self.path == "/raw":
            self.send_response(200)
            self.send_header("Content-type", "text/plain; charset=utf-8")
            self.end_headers()
            for entry in load():
                print >>self.wfile, string.join(entry, " | ")
        else:
            self.send_error(404, "Kein Eintrag unter %s" % self.path)

    def page(self):
        rows = ""
        for name, text in load():
            rows += "<p><b>" + cgi.escape(name) + "</b>: " + cgi.escape(text) + "</p>\n"
        self.send_response(200)
        self.send_header("Content-type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE % (len(load()), rows))

    def do_POST(self):
        length = int(self.headers.getheader("content-length"))
        form = cgi.parse_qs(self.rfile.read(length))
        try:
            name = form["name"][0]
            text = form["text"][0]
        except KeyError, e:
            self.send_error(400, "missing field %s" % e)
            return
        if len(name) > 20:
            name = name[:20] + "..."
        store(name, text)
        self.send_response(303)
        self.send_header("Location", "/")
        self.end_headers()
        self.wfile.write("danke, " + name)


if __name__ == "__main__":
    port = int(sys.argv[1])
    httpd = BaseHTTPServer.HTTPServer(("127.0.0.1", port), GuestBook)
    print "guestbook on port", port
    try:
        httpd.serve_forever()
    except KeyboardInterrupt:
        print "bye"
        httpd.socket.close()
