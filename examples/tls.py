#!/usr/bin/env python
"""A page over TLS, for those who know the password.

Usage: python tls.py [port [server.pem]]

The file holds a key and a certificate; without one, openssl makes them, for an hour.
"""
import BaseHTTPServer
import base64
import commands
import hashlib
import os
import ssl
import sys
import tempfile

USERS = {"anna": hashlib.sha1("secret").hexdigest()}


class SecretHandler(BaseHTTPServer.BaseHTTPRequestHandler):

    server_version = "Secret/1.0"

    def do_GET(self):
        user = self.user()
        if user is None:
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="caf\xc3\xa9"')
            self.end_headers()
            print >>self.wfile, "Who are you?"
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.end_headers()
        print >>self.wfile, "Good day,", user, "\xe2\x98\x95",
        print >>self.wfile, "over", self.connection.cipher() and "TLS" or "nothing"

    def user(self):
        kind, _, code = self.headers.get("Authorization", "").partition(" ")
        if kind.lower() == "basic":
            try:
                name, password = base64.decodestring(code).split(":", 1)
            except Exception, error:
                self.log_error("bad credentials: %s", error)
            else:
                if USERS.get(name) == hashlib.sha1(password).hexdigest():
                    return name


def make_certificate():
    path = os.path.join(tempfile.mkdtemp(), "server.pem")
    status, said = commands.getstatusoutput(
        "openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -keyout %s -out %s.crt && cat %s.crt >> %s"
        % (path, path, path, path))
    if status != 0:
        raise SystemExit, "openssl: " + said
    return path


if __name__ == "__main__":
    httpd = BaseHTTPServer.HTTPServer(("", int((sys.argv + [8443])[1])), SecretHandler)
    pem = len(sys.argv) > 2 and sys.argv[2] or make_certificate()
    httpd.socket = ssl.wrap_socket(httpd.socket, certfile=pem, server_side=True)
    print >>sys.stderr, "Secrets on https://localhost:%d/" % httpd.server_port
    httpd.serve_forever()
