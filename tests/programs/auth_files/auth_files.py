from SimpleHTTPServer import SimpleHTTPRequestHandler, BaseHTTPServer
import sys
import base64

LOGINS = []

class FamilyAlbum(SimpleHTTPRequestHandler):

    def challenge(self, text):
        self.send_response(401)
        self.send_header('WWW-Authenticate', 'Basic realm="%s"' % "Family pictures")
        self.send_header('Content-type', 'text/html')
        self.end_headers()
        self.wfile.write(text)

    def do_GET(self):
        login = self.headers.getheader('Authorization')
        if login == None:
            self.challenge('<p>please log in\n')
        elif login.startswith('Basic ') and login[6:] in LOGINS:
            print "welcome", base64.b64decode(login[6:])
            SimpleHTTPRequestHandler.do_GET(self)
        else:
            self.challenge(login + ' is not family')

    def do_HEAD(self):
        # the picture frame asks without a password
        self.send_response(200)
        self.send_header('Content-type', 'text/html')
        self.end_headers()

if __name__ == '__main__':
    if len(sys.argv) < 3:
        print "usage: %s port name:password ..." % sys.argv[0]
        sys.exit(1)
    for pair in sys.argv[2:]:
        LOGINS.append(base64.b64encode(pair))
    BaseHTTPServer.test(FamilyAlbum, BaseHTTPServer.HTTPServer)
