#!/usr/bin/env python
# -*- coding: iso-8859-1 -*-
"""A very small wiki. Pages are text files in Latin-1, as our editors like it."""
import BaseHTTPServer, SocketServer, cgi, urllib
import os, re, sys, string
from types import *

PAGES = "pages"
MENU = "<a href='/'>Übersicht</a> | <a href='/Hilfe'>Hilfe für Anfänger</a><hr>"

class Page:
    "an old-fashioned class"
    def __init__(self, name):
        self.name = name
        self.file = os.path.join(PAGES, urllib.quote(name, ""))

    def exists(self):
        return os.path.exists(self.file)

    def read(self):
        return open(self.file).read()

    def write(self, text):
        f = open(self.file, "w")
        f.write(string.replace(text, "\r\n", "\n"))
        f.close()

    def html(self):
        text = cgi.escape(self.read())
        text = re.sub(r"'''(.*?)'''", r"<b>\1</b>", text)
        text = re.sub(r"\[\[(.*?)\]\]", self.link, text)
        return "<br>\n".join(text.split("\n"))

    def link(self, match):
        name = match.group(1)
        style = ["", " class=new"][not Page(name).exists()]
        return '<a%s href="/%s">%s</a>' % (style, urllib.quote(name), name)

    def __cmp__(self, other):
        return cmp(self.name.lower(), other.name.lower())

class Wiki(BaseHTTPServer.BaseHTTPRequestHandler):
    error_message_format = "<title>Fehler</title><h1>%(code)d: %(message)s</h1><i>%(explain)s &ndash; schöne Grüße</i>"

    def do_GET(this):
        name = urllib.unquote_plus(this.path[1:])
        if not name:
            pages = [Page(urllib.unquote(f)) for f in os.listdir(PAGES)]
            pages.sort()
            this.output("Übersicht", "".join(map(lambda p: "<li>%s (%d)" % (p.name, len(p.read())), pages)))
        elif Page(name).exists():
            this.output(name, Page(name).html())
        else:
            this.send_error(404, "Die Seite %s gibt es nicht" % name)

    def do_POST(this):
        clen = this.headers.getheader('content-length')
        if clen:
            clen = string.atoi(clen)
        else:
            this.send_error(411)
            return
        form = cgi.parse_qs(this.rfile.read(clen), 1)
        name = urllib.unquote_plus(this.path[1:])
        if type(form.get("text")) is not ListType:
            return this.send_error(400, "kein Text für %r" % name)
        Page(name).write(form["text"][0])
        this.send_response(302)
        this.send_header("Location", "/" + urllib.quote(name))
        this.end_headers()

    def output(this, title, body):
        this.send_response(200)
        this.send_header("Content-Type", "text/html; charset=iso-8859-1")
        this.end_headers()
        print >>this.wfile, "<title>%s</title>%s" % (title, MENU)
        print >>this.wfile, body,
        print >>this.wfile, len(body), "Zeichen"

if __name__ == '__main__':
    if not os.path.isdir(PAGES):
        os.mkdir(PAGES, 0755)
    Page("Hilfe").write("'''Hilfe'''\nSo schreibt man [[Links]].\nZurück zu [[Hilfe]] & <mehr>")
    BaseHTTPServer.HTTPServer(("", int(sys.argv[1])), Wiki).serve_forever()
