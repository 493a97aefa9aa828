import cgi, sys, hashlib
from BaseHTTPServer import BaseHTTPRequestHandler, HTTPServer
import mimetools

store = {}

class MyHandler(BaseHTTPRequestHandler):
    # what browsers send us is parsed the same way as the default
    MessageClass = mimetools.Message

    def do_GET(self):
        try:
            name = self.path[1:]
            if name == '':
                self.send_response(200)
                self.send_header('Content-type', 'text/plain')
                self.end_headers()
                keys = store.keys()
                keys.sort(lambda a, b: cmp(len(store[a]), len(store[b])) or cmp(a, b))
                for k in keys:
                    self.wfile.write("%-10s %5d %s\n" % (k, len(store[k]), hashlib.md5(store[k]).hexdigest()))
                return
            data = store[name]
            self.send_response(200)
            self.send_header('Content-type', 'application/octet-stream')
            self.end_headers()
            self.wfile.write(data)
            return
        except KeyError:
            self.send_error(404, 'File Not Found: %s' % self.path)

    def do_POST(self):
        global store
        try:
            ctype, pdict = cgi.parse_header(self.headers.getheader('content-type'))
            if ctype == 'multipart/form-data':
                query = cgi.parse_multipart(self.rfile, pdict)
            elif ctype == 'application/x-www-form-urlencoded':
                length = int(self.headers.getheader('content-length'))
                query = cgi.parse_qs(self.rfile.read(length), keep_blank_values=1)
            else:
                query = {}
            self.send_response(301)
            self.end_headers()
            upfilecontent = query.get('upfile')
            if upfilecontent is None:
                self.wfile.write("<HTML>NOTHING. %s</HTML>" % ctype)
                return
            name = query.get('name', ['noname'])[0]
            store[name] = upfilecontent[0]
            print "filecontent", len(upfilecontent[0])
            self.wfile.write("<HTML>POST OK.<BR><BR>");
            self.wfile.write(upfilecontent[0]);
        except Exception, e:
            self.send_error(500, str(e))

def main():
    try:
        server = HTTPServer(('', int(sys.argv[1])), MyHandler)
        print 'started httpserver...'
        server.serve_forever()
    except KeyboardInterrupt:
        print '^C received, shutting down server'
        server.socket.close()

if __name__ == '__main__':
    main()
