"""Serves the current folder, and takes files into it by a form.

Usage: python upload.py [port]
"""
import os
import re
import sys
import BaseHTTPServer
from SimpleHTTPServer import SimpleHTTPRequestHandler, StringIO

try:
    from os import fsdecode         # Python 3: file names are text
except ImportError:
    def fsdecode(name):
        return name

FORM = """<html>
<head><title>Upload</title></head>
<body>
<h1>Upload a file</h1>
<form action="/upload" method="post" enctype="multipart/form-data">
<input type="file" name="file">
<input type="submit" value="Upload">
</form>
<p><a href="/">What is here already</a></p>
</body>
</html>
"""


class UploadHandler(SimpleHTTPRequestHandler):

    server_version = "Upload/1.0"

    def send_head(self):
        if self.path != "/upload":
            return SimpleHTTPRequestHandler.send_head(self)
        page = StringIO()
        page.write(FORM)
        length = page.tell()
        page.seek(0)
        self.send_response(200)
        self.send_header("Content-type", "text/html; charset=utf-8")     # of the names, too, that come back
        self.send_header("Content-Length", str(length))
        self.end_headers()
        return page

    def do_POST(self):
        boundary = re.search('boundary="?([^";]+)', self.headers.getheader("content-type", ""))
        if self.path != "/upload" or boundary is None:
            self.send_error(400, "Send the form at /upload")
            return
        body = self.rfile.read(int(self.headers["content-length"]))
        stored = 0
        for part in body.split(b"--" + boundary.group(1).encode("ascii")):
            if self.store(part):
                stored = stored + 1
        if not stored:
            self.send_error(400, "Choose a file first")
            return
        self.send_response(303)
        self.send_header("Location", "/")
        self.end_headers()

    def store(self, part):
        head, _, data = part.partition(b"\r\n\r\n")
        named = re.search(b'filename="([^"]*)"', head)
        if named is None:
            return False
        name = re.split(b"[/\\\\]", named.group(1))[-1]     # some browsers send the whole path
        if name.strip(b".") == b"" or b"\0" in name:
            return False
        name = fsdecode(name)
        f = open(os.path.join(self.translate_path("/"), name), "wb")
        f.write(data[:-2])                                  # without the line end before the boundary
        f.close()
        self.log_message("stored %s, %d bytes", name, len(data) - 2)
        return True


if __name__ == "__main__":
    if len(sys.argv) > 1:
        port = int(sys.argv[1])
    else:
        port = 8000
    httpd = BaseHTTPServer.HTTPServer(("", port), UploadHandler)
    sys.stderr.write("Upload to http://localhost:%d/upload\n" % httpd.server_port)
    try:
        httpd.serve_forever()
    except KeyboardInterrupt:
        httpd.server_close()
