#!/usr/bin/env python
"""The old forms are shell scripts; the menu in front of them is not."""
import sys, os, Cookie, urllib
from CGIHTTPServer import CGIHTTPRequestHandler
import BaseHTTPServer

class MenuHandler(CGIHTTPRequestHandler):
    cgi_directories = ['/forms']
    rbufsize = 0

    def do_GET(self):
        jar = Cookie.SimpleCookie(self.headers.getheader('cookie') or '')
        if self.path != '/':
            return CGIHTTPRequestHandler.do_GET(self)
        if jar.has_key('visits'):
            visits = int(jar['visits'].value) + 1
        else:
            visits = 1
        jar['visits'] = visits
        jar['visits']['comment'] = 'gez\xc3\xa4hlt'
        names = os.listdir('forms')
        names.sort()
        self.send_response(200)
        for line in jar.output(header='').split('\r\n'):
            self.send_header('Set-Cookie', line.strip())
        self.send_header('Content-Type', 'text/html')
        self.end_headers()
        for name in names:
            self.wfile.write('<a href="/forms/%s">%s</a>\n' % (urllib.quote(name), name))
        self.wfile.write('visit %d' % visits)

if __name__ == '__main__':
    BaseHTTPServer.test(MenuHandler, BaseHTTPServer.HTTPServer)
