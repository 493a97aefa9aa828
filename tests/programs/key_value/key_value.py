#!/usr/bin/env python
"""Key/value store behind https. Keys are paths, values are raw bodies."""
import os, sys, ssl, time, shutil, hashlib, thread
import BaseHTTPServer, SocketServer, urllib

class Store:
  def __init__(self, root):
    self.root = root
    self.lock = thread.allocate_lock()
    if not os.path.isdir(root):
      os.makedirs(root)

  def name(self, key):
    return os.path.join(self.root, hashlib.sha1(key).hexdigest())

  def put(self, key, fp, size):
    with self.lock:
      tmp = open(self.name(key) + '.tmp', 'wb')
      digest = hashlib.md5()
      while size > 0:
        block = fp.read(min(size, 7))
        if not block:
          raise EOFError, 'body is too short'
        size -= len(block)
        digest.update(block)
        tmp.write(block)
      tmp.close()
      os.rename(self.name(key) + '.tmp', self.name(key))
      index = file(os.path.join(self.root, 'index'), 'a')
      index.write(urllib.quote(key) + '\n')
      index.close()
      return digest

  def keys(self):
    try:
      lines = file(os.path.join(self.root, 'index')).read().splitlines()
    except IOError:
      return []
    keys = list(set(map(urllib.unquote, lines)))
    keys.sort()
    return filter(lambda k: os.path.exists(self.name(k)), keys)

class KeyValueHandler(BaseHTTPServer.BaseHTTPRequestHandler):
  store = Store('store')
  server_version = 'KV'

  def do_PUT(self):
    size = self.headers.getheader('Content-Length')
    if size is None:
      self.send_error(411)
      return
    digest = self.store.put(self.path, self.rfile, int(size))
    self.send_response(201)
    self.send_header('ETag', '"%s"' % digest.hexdigest())
    self.send_header('X-MD5', digest.digest().encode('base64').strip())
    self.end_headers()

  def do_GET(self):
    if self.path == '/':
      self.send_response(200)
      self.send_header('Content-Type', 'text/plain')
      self.end_headers()
      self.wfile.writelines([k + '\n' for k in self.store.keys()])
      return
    try:
      f = open(self.store.name(self.path), 'rb')
    except IOError, e:
      if e.errno <> 2:
        raise
      self.send_error(404, 'no key ' + self.path)
      return
    etag = '"%s"' % hashlib.md5(f.read()).hexdigest()
    if self.headers.get('if-none-match') == etag:
      self.send_response(304)
      self.end_headers()
      return
    f.seek(0, 2)
    self.send_response(200)
    self.send_header('ETag', etag)
    self.send_header('Content-Length', f.tell())
    self.end_headers()
    f.seek(0)
    if self.command != 'HEAD':
      shutil.copyfileobj(f, self.wfile, 5)

  do_HEAD = do_GET

  def do_DELETE(self):
    try:
      os.remove(self.store.name(self.path))
      code = 204
    except (OSError, IOError):
      code = 404
    self.send_response(code)
    self.end_headers()

class SecureServer(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer):
  def get_request(self):
    newsocket, fromaddr = self.socket.accept()
    connstream = ssl.wrap_socket(newsocket, server_side=True, certfile='server.pem')
    return connstream, fromaddr

if __name__ == '__main__':
  SecureServer(('', int(sys.argv[1])), KeyValueHandler).serve_forever()
