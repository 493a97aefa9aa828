#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""A blog in a SQLite file, with templates. --port, --title, --debug"""
import BaseHTTPServer
import codecs
import logging
import optparse
import os
import re
import sqlite3
import string
import sys
import urllib
from xml.sax.saxutils import escape

log = logging.getLogger("blog")


class Blog(BaseHTTPServer.HTTPServer):

    def __init__(self, address, handler, options):
        BaseHTTPServer.HTTPServer.__init__(self, address, handler)
        self.options = options
        self.db = sqlite3.connect(":memory:")
        self.db.text_factory = str
        self.db.execute("CREATE TABLE posts (slug TEXT PRIMARY KEY, title TEXT, body TEXT, views INTEGER)")
        self.post("Grüß Gott", "Der *erste* Beitrag – für alle.")

    def post(self, title, body):
        slug = re.sub("[^a-z0-9]+", "-", title.lower()).strip("-")
        self.db.execute("INSERT INTO posts VALUES (?, ?, ?, 0)", (slug, title, body))
        return slug

    def rows(self, sql, *args):
        return self.db.execute(sql, args).fetchall()


class BlogHandler(BaseHTTPServer.BaseHTTPRequestHandler):

    def log_message(self, format, *args):
        log.debug(format, *args)

    def do_GET(self):
        for pattern, method in [("^/$", self.index), ("^/post/([a-z0-9-]+)$", self.one),
                                ("^/feed$", self.feed), ("^/search/(.*)$", self.search)]:
            match = re.match(pattern, self.path)
            if match:
                return method(*match.groups())
        self.send_error(404, "Seite nicht gefunden")

    def do_POST(self):
        data = self.rfile.read(int(self.headers["Content-Length"]))
        title, body = data.split("\n", 1)
        try:
            slug = self.server.post(title, body)
        except sqlite3.Error, e:
            log.warn("cannot insert: %s", e)
            self.send_error(409, "%s: %s" % (e.__class__.__name__, title))
            return
        self.send_response(201)
        self.send_header("Location", "/post/" + slug)
        self.end_headers()

    def index(self):
        items = ""
        for slug, title, views in self.server.rows("SELECT slug, title, views FROM posts ORDER BY title"):
            items += '<li><a href="/post/%s">%s</a> (%d)\n' % (slug, escape(title), views)
        self.page("index.html", title=self.server.options.title, items=items)

    def one(self, slug):
        rows = self.server.rows("SELECT title, body, views FROM posts WHERE slug = ?", slug)
        if not rows:
            self.send_error(404, "Kein Beitrag %s" % slug)
            return
        title, body, views = rows[0]
        self.server.db.execute("UPDATE posts SET views = views + 1 WHERE slug = ?", (slug,))
        html = re.sub(r"\*(.+?)\*", r"<em>\1</em>", escape(body))
        self.page("post.html", title=escape(title), body=html, views=views, letters=len(body))

    def search(self, words):
        words = urllib.unquote_plus(words)
        found = [title for title, body in self.server.rows("SELECT title, body FROM posts ORDER BY slug")
                 if words in body]
        self.text("%d für %r\n%s" % (len(found), words, "\n".join(found)))

    def feed(self):
        lines = [u'<?xml version="1.0" encoding="utf-16"?>', u"<feed>"]
        for slug, title in self.server.rows("SELECT slug, title FROM posts ORDER BY slug"):
            lines.append(u"<entry>%s</entry>" % title.decode("utf-8", "replace"))
        lines.append(u"</feed>")
        self.text(u"\n".join(lines).encode("utf-16-le"), "application/atom+xml")

    def page(self, name, **values):
        template = codecs.open(os.path.join("templates", name), encoding="utf-8").read()
        for key in values:
            if isinstance(values[key], str):
                values[key] = values[key].decode("utf-8", "replace")
        self.text(string.Template(template).substitute(values).encode("utf-8"), "text/html; charset=utf-8")

    def text(self, text, kind="text/plain; charset=utf-8"):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)


def main():
    parser = optparse.OptionParser(usage="%prog [options]")
    parser.add_option("-p", "--port", type="int", default=8000)
    parser.add_option("-t", "--title", default="Tagebuch")
    parser.add_option("--debug", action="store_true", default=False)
    options, args = parser.parse_args()
    logging.basicConfig(level=[logging.INFO, logging.DEBUG][options.debug], stream=sys.stderr,
                        format="%(levelname)s %(message)s")
    log.info("%s on port %d", options.title, options.port)
    try:
        Blog(("", options.port), BlogHandler, options).serve_forever()
    except (KeyboardInterrupt, SystemExit):
        log.info("bye")


if __name__ == "__main__":
    main()
