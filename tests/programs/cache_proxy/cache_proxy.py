#!/usr/bin/python
# Keeps what the modem fetched once.
import BaseHTTPServer
import hashlib
import os
import sys
import urllib2

STORE = "cache"

class KeepingHandler(BaseHTTPServer.BaseHTTPRequestHandler):

  def kept(self):
    return os.path.join(STORE, hashlib.md5(self.path).hexdigest())

  def do_GET(self):
    name = self.kept()
    try:
      lines, state = open(name).readlines(), "HIT"
    except IOError:
      try:
        lines = urllib2.urlopen("http://127.0.0.1:" + sys.argv[2] + self.path).readlines()
      except urllib2.HTTPError, e:
        self.send_response(e.code)
        self.send_header("X-Cache", "ERROR")
        self.end_headers()
        self.wfile.write(e.read())
        return
      out = open(name, 'wb')
      out.writelines(lines)
      out.close()
      state = "MISS"
    print state, self.path
    self.send_response(200)
    self.send_header("X-Cache", state)
    self.send_header("X-Lines", len(lines))
    self.end_headers()
    self.wfile.writelines(lines)

  def do_PURGE(self):
    try:
      os.unlink(self.kept())
      self.send_response(200)
    except OSError, e:
      self.send_response(404, "Not Cached")
    self.end_headers()
    print >>self.wfile, os.path.basename(self.kept())

def run():
  if not os.path.isdir(STORE):
    os.mkdir(STORE)
  httpd = BaseHTTPServer.HTTPServer(('', int(sys.argv[1])), KeepingHandler)
  httpd.serve_forever()

if __name__ == '__main__':
  run()
