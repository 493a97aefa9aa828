#!/usr/bin/env python
#
# One server, several names: sections of vhosts.cfg
#
import sys, os, ConfigParser, urllib
import BaseHTTPServer

class VHostHandler(BaseHTTPServer.BaseHTTPRequestHandler):

    def version_string(self):
        return self.server.conf.get("server", "banner")

    def log_message(self, format, *args):
        open(self.server.conf.get("server", "log"), "a").write("%s %s\n" % (self.client_address[0], format % args))

    def send_error(self, code, message=None):
        try:
            short, long = self.responses[code]
        except KeyError:
            short, long = '???', '???'
        self.send_response(code, message or short)
        self.send_header("Content-Type", "text/html")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD" and code >= 200 and code not in (204, 304):
            self.wfile.write("<h1>%d %s</h1>\n" % (code, message or short))
            self.wfile.write("<p>" + long)

    def host(self):
        name = self.headers.get("host", "")
        if ":" in name:
            name = name[:name.index(":")]
        return name.lower()

    def do_GET(self):
        conf = self.server.conf
        host = self.host()
        if not conf.has_section(host):
            if not conf.has_option("aliases", host):
                return self.send_error(404, "no host %s here" % urllib.quote(host))
            host = conf.get("aliases", host)
        for name, value in conf.items(host):
            if name == self.path.strip("/") or (name == "index" and self.path == "/"):
                break
        else:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("X-Host", host)
        self.end_headers()
        self.wfile.write(value.replace("\\n", "\n"))

    do_HEAD = do_GET

def main():
    conf = ConfigParser.SafeConfigParser({"copyright": "(c) me"})
    conf.readfp(open("vhosts.cfg"))
    server = BaseHTTPServer.HTTPServer((conf.get("server", "bind"), int(sys.argv[1])), VHostHandler)
    server.conf = conf
    if conf.getboolean("server", "verbose"):
        print "hosts:", " ".join([s for s in sorted(conf.sections()) if "." in s])
    while 1:
        server.handle_request()

if __name__ == "__main__":
    main()
