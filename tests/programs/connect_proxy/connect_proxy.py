#!/usr/bin/env python
# Little forwarding proxy for the office: tunnels for https, plain requests are
# handed to the other side over a bare socket.
import BaseHTTPServer, SocketServer, select, socket, sys, urlparse

FRIENDS = []

class Proxy(BaseHTTPServer.BaseHTTPRequestHandler):

    server_version = "OfficeProxy/0.3"
    rbufsize = 0                # nothing of a tunnel may stick in a buffer

    def handle(self):
        if FRIENDS and self.client_address[0] not in FRIENDS:
            self.raw_requestline = self.rfile.readline()
            if self.parse_request():
                self.send_error(403, "go away")
            return
        BaseHTTPServer.BaseHTTPRequestHandler.handle(self)

    def dial(self, address, default_port):
        host, _, port = address.partition(':')
        far = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            far.connect((host, int(port or default_port)))
        except socket.error, (number, text):
            far.close()
            self.send_error(502, text)
            return None
        return far

    def do_CONNECT(self):
        far = self.dial(self.path, 443)
        if far is None:
            return
        self.log_request(200)
        self.wfile.write(self.protocol_version + " 200 Tunnel open\r\n")
        self.wfile.write("Proxy-agent: %s\r\n\r\n" % self.version_string().split()[0])
        self.pump(far)

    def do_GET(self):
        url = urlparse.urlparse(self.path)
        if url.scheme != 'http' or not url.netloc:
            return self.send_error(400, "cannot fetch " + self.path)
        far = self.dial(url.netloc, 80)
        if far is None:
            return
        self.log_request()
        local = urlparse.urlunparse(('', '') + url[2:5] + ('',))
        if 'proxy-connection' in self.headers:
            del self.headers['Proxy-Connection']
        self.headers['connection'] = 'close'
        far.send("%s %s HTTP/1.0\r\n" % (self.command, local or '/'))
        for pair in self.headers.items():
            far.send("%s: %s\r\n" % pair)
        far.send("\r\n")
        self.pump(far)

    do_HEAD = do_POST = do_PUT = do_DELETE = do_GET

    def pump(self, far, patience=30):
        near = self.connection
        peer = {near: far, far: near}
        try:
            while True:
                ready, _, broken = select.select([near, far], [], [near, far], patience)
                if broken or not ready:
                    break
                for side in ready:
                    block = side.recv(8192)
                    if len(block) == 0:
                        return
                    peer[side].send(block)
        finally:
            far.close()
            near.close()

class ProxyServer(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer):
    pass

if __name__ == '__main__':
    for name in sys.argv[2:]:
        FRIENDS.append(socket.gethostbyname(name))
        print "friend: %s (%s)" % (FRIENDS[-1], name)
    BaseHTTPServer.test(Proxy, ProxyServer)
