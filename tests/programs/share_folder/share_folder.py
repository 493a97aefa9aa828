"""Share a folder: the stock handler, as everybody did it."""
import os
import SimpleHTTPServer
import SocketServer
import sys

PORT = int(sys.argv[1])

Handler = SimpleHTTPServer.SimpleHTTPRequestHandler
Handler.extensions_map['.data'] = 'application/x-data'

os.chdir('stuff')
httpd = SocketServer.TCPServer(("", PORT), Handler)

print "serving at port", PORT
httpd.serve_forever()
