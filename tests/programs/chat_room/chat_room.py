#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""Long polling chat; text is kept as unicode."""
import sys, threading, urllib, json, cgi
import BaseHTTPServer, SocketServer, urlparse

WELCOME = u'Willkommen, %s! \u2603'

class Room:
    def __init__(self):
        self.messages = []
        self.changed = threading.Condition()

    def say(self, who, text):
        if not isinstance(text, unicode):
            try:
                text = unicode(text, 'utf-8')
            except UnicodeDecodeError, e:
                text = unicode(text, 'latin-1') + u' [%s]' % e.encoding
        self.changed.acquire()
        self.messages.append((who, text))
        self.changed.notifyAll()
        self.changed.release()
        return len(self.messages)

    def since(self, n):
        self.changed.acquire()
        while len(self.messages) <= n:
            self.changed.wait(0.01)
            break
        self.changed.release()
        return self.messages[n:]

room = Room()

class Chat(BaseHTTPServer.BaseHTTPRequestHandler):

    def do_GET(self):
        path, query = urllib.splitquery(self.path)
        args = cgi.parse_qs(query or '')
        if path == '/poll':
            since = int(args.get('since', ['0'])[0])
            self.send_json([{'who': who, 'text': text} for who, text in room.since(since)])
        elif path == '/text':
            out = u''
            for who, text in room.messages:
                out += u'%s: %s\n' % (unicode(who, 'utf-8', 'replace'), text)
            self.send_text(out.encode('utf-8'), 'utf-8')
        elif path == '/ascii':
            out = u'\n'.join([text for who, text in room.messages])
            self.send_text(out.encode('ascii', 'xmlcharrefreplace'), 'us-ascii')
        elif path == '/lengths':
            self.send_text(''.join(['%d %d %s %s\n' % (len(t), len(t.encode('utf-8')), t == u'Grüße', t.upper().encode('latin-1', 'replace'))
                                    for w, t in room.messages]), 'latin-1')
        else:
            self.send_error(404)

    def do_POST(self):
        form = urlparse.parse_qs(self.rfile.read(int(self.headers['Content-Length'])), True)
        who = form.get('who', ['?'])[0]
        n = room.say(who, form['text'][0])
        if n == 1:
            self.send_text((WELCOME % who.decode('utf-8')).encode('utf-8'), 'utf-8')
        else:
            self.send_json({'n': n, 'who': unicode(who, 'utf-8', 'ignore')})

    def send_text(self, text, charset):
        assert isinstance(text, basestring)
        self.send_response(200)
        self.send_header('Content-Type', 'text/plain; charset=' + charset)
        self.send_header('Content-Length', len(text))
        self.end_headers()
        self.wfile.write(text)

    def send_json(self, obj):
        self.send_response(200)
        self.send_header('Content-Type', 'application/json')
        self.end_headers()
        self.wfile.write(json.dumps(obj, sort_keys=True))

class ChatServer(SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer):
    daemon_threads = True

if __name__ == '__main__':
    ChatServer(('', int(sys.argv[1])), Chat).serve_forever()
