import os, sys, time
import SocketServer, BaseHTTPServer
import struct

# every request gets a process of its own: the C extension behind it likes to crash

class Handler(BaseHTTPServer.BaseHTTPRequestHandler):
    timeout = 20
    protocol_version = "HTTP/1.0"

    def do_POST(self):
        n = int(self.headers["Content-Length"])
        data = self.rfile.read(n)
        if self.path == "/sum":
            count = len(data) / 4
            numbers = struct.unpack("<%dI" % count, data[:count * 4])
            self.reply("sum=%d mean=%d max=%s\n" % (sum(numbers), sum(numbers) / count, max(numbers)))
        elif self.path == "/swap":
            out = []
            for i in range(0, len(data) - 1, 2):
                a, b = struct.unpack("cc", data[i:i + 2])
                out.append(struct.pack("cc", b, a))
            self.reply("".join(out))
        elif self.path == "/hex":
            self.reply(data.encode("hex") + "\n" + " ".join([hex(ord(c)) for c in data]))
        elif self.path == "/crash":
            os._exit(3)
        else:
            self.send_error(404, "unknown operation " + repr(self.path))

    def do_GET(self):
        parent = "child" if os.getpid() != self.server.pid else "parent"
        self.reply("I am the %s\n" % parent)

    def reply(self, body):
        self.send_response(200)
        self.send_header("Content-Length", len(body))
        self.end_headers()
        self.wfile.write(body)

class ForkingServer(SocketServer.ForkingMixIn, BaseHTTPServer.HTTPServer):
    max_children = 5

server = ForkingServer(("", int(sys.argv[1])), Handler)
server.pid = os.getpid()
print "pid", server.pid
server.serve_forever()
