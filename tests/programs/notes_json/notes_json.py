#!/usr/bin/python
"""notes_json.py -- a little JSON store, talked to by an iPhone app."""

import re
import sys
import json
from BaseHTTPServer import BaseHTTPRequestHandler, HTTPServer


class NotesHandler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    server_version = 'Notes/1.0'

    def log_message(self, format, *args):
        sys.stderr.write("%s %s\n" % (self.client_address[0], format % args))

    def _reply(self, code, obj):
        body = json.dumps(obj, sort_keys=True)
        self.send_response(code)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', len(body))
        self.end_headers()
        self.wfile.write(body)

    def _body(self):
        if self.headers.has_key('content-length'):
            return json.loads(self.rfile.read(int(self.headers['content-length'])))
        return None

    def do_GET(self):
        m = re.match(r'^/notes(?:/(\d+))?$', self.path)
        if m is None:
            self._reply(404, {'error': 'no such thing', 'path': repr(self.path)})
            return
        notes = self.server.notes
        if m.group(1) is None:
            self._reply(200, [dict(id=k, title=v['title']) for k, v in sorted(notes.iteritems())])
        elif not notes.has_key(int(m.group(1))):
            self._reply(404, {'error': 'no note ' + `int(m.group(1))`})
        else:
            self._reply(200, notes[int(m.group(1))])

    def do_POST(self):
        try:
            note = self._body()
            if not isinstance(note, dict) or not isinstance(note.get('title'), basestring):
                raise ValueError, 'a note is a dict with a title'
        except ValueError, e:
            if 'title' in str(e):
                self._reply(400, {'error': str(e)})
            else:
                self._reply(400, {'error': 'not json'})
            return
        key = self.server.next_id
        self.server.next_id += 1
        self.server.notes[key] = note
        self._reply(201, {'id': key, 'bytes': len(note['title']), 'half': key / 2})

    def do_DELETE(self):
        key = int(self.path.split('/')[-1])
        try:
            del self.server.notes[key]
        except KeyError:
            self._reply(404, {'error': 'gone already'})
        else:
            self.send_response(204)
            self.end_headers()

    do_PUT = do_POST


def main():
    httpd = HTTPServer(('', int(sys.argv[1])), NotesHandler)
    httpd.notes = {}
    httpd.next_id = 1
    httpd.serve_forever()


if __name__ == '__main__':
    main()
