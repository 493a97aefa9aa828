"""A guestbook: shows what visitors wrote, and a form to write more.

Usage: python guestbook.py [port]
"""
import sys
import time
import BaseHTTPServer

try:
    from urllib import unquote_plus
except ImportError:
    from urllib.parse import unquote_plus

PAGE = """<html>
<head><title>Guestbook</title></head>
<body>
<h1>Guestbook</h1>
%s
<form action="/sign" method="POST">
Name: <input name="name"><br>
Message: <textarea name="message"></textarea><br>
<input type="submit" value="Sign">
</form>
<p>You came with %s. Visitors so far: %d</p>
</body>
</html>
"""

ENTRY = "<p><b>%s</b> wrote on %s:<br>%s</p>\n"


def escape(s):
    return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class GuestbookHandler(BaseHTTPServer.BaseHTTPRequestHandler):

    server_version = "Guestbook/1.0"
    rfile_text = True       # Python 3: rfile.read() gives a str, as on Python 2
    entries = []

    def do_GET(self):
        if self.path != "/":
            self.send_error(404, "No page here: %s" % self.path)
            return
        browser = self.headers.getheader("User-Agent", "no browser at all")
        entries = "".join([ENTRY % entry for entry in self.entries])
        self.send_response(200)
        self.send_header("Content-type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE % (entries, escape(browser), len(self.entries)))

    def do_HEAD(self):
        self.send_response(200)
        self.send_header("Content-type", "text/html; charset=utf-8")
        self.end_headers()

    def do_POST(self):
        if self.headers.getheader("content-type", "") != "application/x-www-form-urlencoded":
            self.send_error(415)
            return
        length = int(self.headers.getheader("content-length", 0))
        form = {}
        for field in self.rfile.read(length).split("&"):
            if "=" in field:
                key, value = field.split("=", 1)
                form[key] = unquote_plus(value)
        if "name" not in form:
            self.send_error(400, "Please say who you are")
            return
        now = time.strftime("%d %b %Y")
        self.entries.append((escape(form["name"]), now, escape(form.get("message", ""))))
        self.send_response(303)
        self.send_header("Location", "/")
        self.end_headers()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        port = int(sys.argv[1])
    else:
        port = 8000
    httpd = BaseHTTPServer.HTTPServer(("", port), GuestbookHandler)
    sys.stderr.write("Guestbook on http://localhost:%d/\n" % httpd.server_port)
    try:
        httpd.serve_forever()
    except KeyboardInterrupt:
        httpd.server_close()
