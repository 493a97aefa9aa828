#!/usr/bin/env python
"""Adapts the library from outside, as the old framework did for all of its servers."""
import sys
import BaseHTTPServer as web
from BaseHTTPServer import BaseHTTPRequestHandler as Base

lines = []

def remember(self, format, *args):
    lines.append(format % args)

def local_name(self):
    return 'local'

web.BaseHTTPRequestHandler.log_message = remember
web.BaseHTTPRequestHandler.address_string = local_name
web.BaseHTTPRequestHandler.sys_version = 'Framework/1'
Base.responses[418] = ("I'm a teapot", 'Short and stout')
web.DEFAULT_ERROR_MESSAGE = web.DEFAULT_ERROR_MESSAGE.replace('<body>', '<body bgcolor="#ffffff">')
setattr(web.HTTPServer, 'greeting', 'hello from ')

class Page(object):
    def __init__(self, handler):
        self.handler = handler
    def render(self):
        return self.handler.server.greeting + self.__class__.__name__.lower()

class Index(Page):
    pass

class Log(Page):
    def render(self):
        return '\n'.join(lines)

class Quoted(Page):
    def render(self):
        return web._quote_html(self.handler.path)

class Names(Page):
    def render(self):
        module = __import__('BaseHTTPServer')
        same = module is web and sys.modules['BaseHTTPServer'] is web
        return '%s %s %s' % (same, 'HTTPServer' in web.__all__, issubclass(FrameworkHandler, module.BaseHTTPRequestHandler))

class FrameworkHandler(Base):
    pages = dict([(cls.__name__.lower(), cls) for cls in Index, Log, Quoted, Names])
    error_message_format = web.DEFAULT_ERROR_MESSAGE

    def do_GET(self):
        name = self.path.split('?')[0].strip('/') or 'index'
        if name == 'teapot':
            return self.send_error(418)
        if not self.pages.has_key(name):
            return self.send_error(404)
        text = self.pages[name](self).render()
        self.send_response(200)
        self.send_header('Content-Length', len(text))
        self.end_headers()
        self.wfile.write(text)

if __name__ == '__main__':
    import SocketServer, threading
    class Server(SocketServer.ThreadingMixIn, web.HTTPServer):
        "threads, please"
    server = Server(('', int(sys.argv[1])), FrameworkHandler)
    main = threading.Thread(target=server.serve_forever)
    main.start()
    main.join()
