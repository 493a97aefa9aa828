import sys, re, struct
import BaseHTTPServer

LINES = []

class ChunkHandler(BaseHTTPServer.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 4096

    def finish(self):
        self.wfile.flush()
        BaseHTTPServer.BaseHTTPRequestHandler.finish(self)

    def read_chunks(self):
        data = ""
        while True:
            size = int(self.rfile.readline().split(";")[0], 16)
            if size == 0:
                break
            data += self.rfile.read(size)
            self.rfile.readline()
        # trailer
        line = self.rfile.readline()
        while line not in ("", "\r\n", "\n"):
            line = self.rfile.readline()
        return data

    def chunk(self, data):
        self.wfile.write("%x\r\n%s\r\n" % (len(data), data))

    def do_POST(self):
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            data = self.read_chunks()
        else:
            data = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        LINES.extend(re.split("[\r\n]+", data.strip()))
        reply = "%d lines, sum %d\n" % (len(LINES), reduce(lambda a, b: a + len(b), LINES, 0))
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", len(reply))
        self.end_headers()
        self.wfile.write(reply)
        self.wfile.flush()

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        pattern = self.path[1:]
        for line in filter(lambda l: l.find(pattern) >= 0, LINES):
            self.chunk(line + "\n")
        self.chunk(struct.pack("!4sH", "END!", len(LINES)))
        self.wfile.write("0\r\n\r\n")
        self.wfile.flush()

def main():
    httpd = BaseHTTPServer.HTTPServer(("", int(sys.argv[1])), ChunkHandler)
    while 1:
        try:
            httpd.handle_request()
        except Exception, e:
            print "oops", e

main()
