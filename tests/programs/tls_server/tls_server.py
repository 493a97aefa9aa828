#!/usr/bin/env python
import BaseHTTPServer, SimpleHTTPServer
import ssl, sys

class SecretHandler(SimpleHTTPServer.SimpleHTTPRequestHandler):

    def do_POST(self):
        length = int(self.headers.getheader('content-length', 0))
        secret = self.rfile.read(length)
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write("got " + `secret` + " safely\n")

if __name__ == '__main__':
    httpd = BaseHTTPServer.HTTPServer(('localhost', int(sys.argv[1])), SecretHandler)
    httpd.socket = ssl.wrap_socket(httpd.socket, certfile='server.pem', server_side=True)
    print "https://localhost:%s/" % sys.argv[1]
    httpd.serve_forever()
