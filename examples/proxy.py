#!/usr/bin/env python
"""A proxy with a thread for each client: GET and POST of http, CONNECT for the rest.

Usage: python proxy.py [port]
"""
import BaseHTTPServer
import SocketServer
import httplib
import select
import socket
import sys
import urlparse


class ProxyHandler(BaseHTTPServer.BaseHTTPRequestHandler):

    server_version = "Proxy/1.0"
    rbufsize = 0                        # what follows CONNECT is for the other side

    def do_CONNECT(self):
        host, port = self.path.split(":")
        try:
            other = socket.create_connection((host, int(port)), 10)
        except socket.error, (number, message):
            return self.send_error(502, "%s: %s" % (host, message))
        self.wfile.write("HTTP/1.0 200 Connection established\r\n\r\n")
        self.pump(self.connection, other)
        other.close()

    def pump(self, one, other):
        idle = 0
        while idle < 20:
            readable = select.select([one, other], [], [], 1)[0]
            idle += not readable
            for source in readable:
                data = source.recv(8192)
                if not data:
                    return
                (source is one and other or one).send(data)
                idle = 0

    def do_GET(self):
        (scheme, netloc, path, params, query, fragment) = urlparse.urlparse(self.path, "http")
        if scheme != "http" or not netloc:
            return self.send_error(400, "bad url %s" % self.path)
        length = self.headers.getheader("Content-Length")
        body = length and self.rfile.read(int(length)) or None
        headers = dict([(name, value) for name, value in self.headers.items()
                        if name not in ("connection", "proxy-connection", "keep-alive")])
        headers["Via"] = "1.0 " + self.server_version
        connection = httplib.HTTPConnection(netloc, timeout=10)
        try:
            connection.request(self.command, urlparse.urlunparse(("", "", path or "/", params, query, "")), body, headers)
            answer = connection.getresponse()
        except (socket.error, httplib.HTTPException), error:
            return self.send_error(502, "no answer from %s (%s)" % (netloc, error))
        self.send_response(answer.status, answer.reason)
        for line in answer.msg.headers:
            name, value = line.split(":", 1)
            if name.lower() not in ("connection", "server", "date", "transfer-encoding"):
                self.send_header(name, value.strip())
        self.end_headers()
        while 1:
            data = answer.read(4096)
            if not data:
                break
            self.wfile.write(data)
        connection.close()

    do_HEAD = do_POST = do_PUT = do_DELETE = do_GET


class ThreadedProxy(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer):

    daemon_threads = True


if __name__ == "__main__":
    httpd = ThreadedProxy(("", int((sys.argv + [8080])[1])), ProxyHandler)
    print >>sys.stderr, "Proxy on http://localhost:%d/" % httpd.server_address[1]
    httpd.serve_forever()
