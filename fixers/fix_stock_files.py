"""``Handler = SimpleHTTPRequestHandler`` -> the same, and ``_serve_as_python2(SimpleHTTPRequestHandler)`` before it

What http.server's own handler makes of a folder is not what Python 2's made: its listing is another page, the type of
what extensions_map does not know is not that of "", it says 304 to who asks by If-Modified-Since, and its redirections have
a Content-Length. The program gets the old answers, by a function in the file. The types that it knows are the business of fix_media_types.

1. Only in a file that is Python 2's and in which the handler itself may answer: it is named elsewhere than as a base, or
   a class that derives from it has no do_GET of its own.
2. A listing or type of the program's own stays: the class below it says more.
"""

from .base import ORDER_API, BaseFix
from .definitions import insert_definition, is_there
from .engine import syms
from .python2 import is_python2
from .stock import HANDLERS, answering, places, put_after

NAME = "_serve_as_python2"
CALL = '''
%s(%s)
'''
FUNCTION = '''
def _serve_as_python2(handler):
    """Let a class serve files as Python 2's did: its listings and redirections, and the file whatever If-Modified-Since says."""
%s    import html
    import io
    import os
    import sys
    import urllib.parse

    def list_directory(self, path):
        try:
            names = sorted(os.listdir(path), key=lambda name: os.fsencode(name).lower())
        except OSError:
            self.send_error(404, "No permission to list directory")
            return None
        title = "Directory listing for " + html.escape(urllib.parse.unquote(self.path, errors="surrogateescape"), False)
        lines = ['<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 3.2 Final//EN"><html>', "<title>%%s</title>" %% title, "<body>",
                 "<h2>%%s</h2>" %% title, "<hr>", "<ul>"]
        for name in names:
            full = os.path.join(path, name)
            link = name + "/" * os.path.isdir(full)
            shown = name + "@" if os.path.islink(full) else link
            link = urllib.parse.quote(link, errors="surrogateescape").replace("~", "%%7E")
            lines.append('<li><a href="%%s">%%s</a>' %% (link, html.escape(shown, False)))
        page = "\\n".join(lines + ["</ul>", "<hr>", "</body>", "</html>", ""]).encode("utf-8", "surrogateescape")
        self.send_response(200)
        self.send_header("Content-type", "text/html; charset=" + sys.getfilesystemencoding().upper())
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        return io.BytesIO(page)

    def guess_type(self, path):
        suffix = os.path.splitext(path)[1]
        return self.extensions_map.get(suffix) or self.extensions_map.get(suffix.lower()) or self.extensions_map[""]

    def send_whole(self, send_head=handler.send_head):
        del self.headers["If-Modified-Since"]
        parts = urllib.parse.urlsplit(self.path)
        if parts.path.endswith("/") or getattr(self, "is_cgi", bool)() or not os.path.isdir(self.translate_path(self.path)):
            return send_head(self)
        self.send_response(301)     # http.server gives it a length
        self.send_header("Location", parts._replace(path=parts.path + "/").geturl())
        self.end_headers()
        return None

    handler.list_directory, handler.guess_type, handler.send_head = list_directory, guess_type, send_whole
'''
CLASSES = HANDLERS[1:]
ON_2 = '''    if str is bytes:
        return
'''


class FixStockFiles(BaseFix):
    """What SimpleHTTPRequestHandler makes of files."""

    run_order = ORDER_API - 1     # the others write the name of the class down
    words = CLASSES

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source) or is_there(source.tree, syms.funcdef, NAME):
            return
        found = [pair for name in CLASSES for pair in places(source, answering(source, name))]
        for base, statement in found:
            put_after(source, statement, CALL % (NAME, base))
        if found:
            insert_definition(source.tree, FUNCTION % (ON_2 if self.target.straddles else ""))
