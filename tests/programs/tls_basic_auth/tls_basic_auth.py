#!/usr/bin/env python
# -*- coding: latin-1 -*-
"""Configuration page of the heating, over https and with a password."""

import sys
import ssl
import base64
import socket
import ConfigParser
from BaseHTTPServer import HTTPServer, BaseHTTPRequestHandler
from SocketServer import BaseServer

config = ConfigParser.ConfigParser()
config.read('heating.ini')


class SecureHTTPServer(HTTPServer):

    def __init__(self, server_address, HandlerClass):
        BaseServer.__init__(self, server_address, HandlerClass)
        self.socket = ssl.wrap_socket(
            socket.socket(self.address_family, self.socket_type),
            keyfile='key.pem', certfile='cert.pem', server_side=True,
            ssl_version=ssl.PROTOCOL_SSLv23)
        self.server_bind()
        self.server_activate()


class HeatingHandler(BaseHTTPRequestHandler):

    def setup(self):
        self.connection = self.request
        self.rfile = socket._fileobject(self.request, "rb", self.rbufsize)
        self.wfile = socket._fileobject(self.request, "wb", self.wbufsize)

    def authorized(self):
        given = self.headers.getheader('Authorization')
        if given is None:
            return False
        kind, data = given.split(' ', 1)
        if kind != 'Basic':
            return False
        try:
            user, password = base64.decodestring(data).split(':', 1)
        except ValueError, e:
            print 'bad header', e
            return False
        return config.has_option('users', user) and config.get('users', user) == password

    def ask(self):
        self.send_response(401)
        self.send_header('WWW-Authenticate', 'Basic realm="Küche"')
        self.send_header('Content-type', 'text/html; charset=iso-8859-1')
        self.end_headers()
        self.wfile.write('<h1>Zutritt verweigert für Gäste</h1>')

    def do_GET(self):
        if not self.authorized():
            self.ask()
            return
        self.send_response(200)
        self.send_header('Content-type', 'text/html; charset=iso-8859-1')
        self.end_headers()
        self.wfile.write('<table>\n')
        for room in config.sections():
            if room == 'users':
                continue
            degrees = config.getint(room, 'degrees')
            self.wfile.write('<tr><td>%s<td>%d° (%d/%d)</tr>\n' % (
                room, degrees, degrees * 9 / 5 + 32, config.getboolean(room, 'on')))
        self.wfile.write('</table>\n')

    def do_POST(self):
        if not self.authorized():
            return self.ask()
        room, degrees = self.rfile.read(int(self.headers['Content-Length'])).split('=')
        try:
            config.set(room, 'degrees', degrees)
        except ConfigParser.NoSectionError, e:
            self.send_error(404, str(e))
        else:
            self.send_response(302)
            self.send_header('Location', '/')
            self.end_headers()


def serve(HandlerClass=HeatingHandler, ServerClass=SecureHTTPServer):
    httpd = ServerClass(('', int(sys.argv[1])), HandlerClass)
    print "Serving HTTPS on port", sys.argv[1], "..."
    httpd.serve_forever()


if __name__ == '__main__':
    serve()
