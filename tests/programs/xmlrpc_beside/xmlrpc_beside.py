#!/usr/bin/env python
"""XML-RPC for the scripts, a status page for people, on one port."""
import sys, xmlrpclib
from SimpleXMLRPCServer import SimpleXMLRPCServer, SimpleXMLRPCRequestHandler
from SocketServer import ThreadingMixIn

class Handler(SimpleXMLRPCRequestHandler):
    rpc_paths = ('/', '/RPC2')
    server_version = 'Stock/1'

    def do_GET(self):
        if self.path != '/':
            self.send_error(404, 'nothing but RPC here')
            return
        self.send_response(200)
        self.send_header('Content-Type', 'text/html')
        self.end_headers()
        self.wfile.write('<h1>Stock</h1>')
        for name in sorted(self.server.stock):
            self.wfile.write('<p>%s: %d' % (name, self.server.stock[name]))

    def log_request(self, code='-', size='-'):
        pass

class StockServer(ThreadingMixIn, SimpleXMLRPCServer):
    stock = {'nuts': 12, 'bolts': 7}

    def take(self, name, n):
        if not self.stock.has_key(name):
            raise xmlrpclib.Fault(404, 'no ' + name)
        if n > self.stock[name]:
            raise ValueError, 'only %d left' % self.stock[name]
        self.stock[name] -= n
        return self.stock[name]

    def half(self, name):
        return self.stock[name] / 2

    def blob(self):
        return xmlrpclib.Binary('\x00\xff' + ''.join(sorted(self.stock)))

def main():
    server = StockServer(('', int(sys.argv[1])), Handler, allow_none=True)
    server.register_function(server.take)
    server.register_function(server.half, 'half')
    server.register_function(server.blob)
    server.register_function(lambda *a: list(a), 'echo')
    server.register_introspection_functions()
    print 'stock server ready'
    server.serve_forever()

if __name__ == '__main__':
    main()
