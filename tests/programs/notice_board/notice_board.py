#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""A notice board: what it says is in config.py, what it knows in state.py, what it does in util.py."""
import sys
import BaseHTTPServer
import config
import state
import util
from util import read_body, page


class Board(BaseHTTPServer.BaseHTTPRequestHandler):
    server_version = config.SERVER

    def log_message(self, format, *args):
        util.log(format % args)

    def reply(self, code, body, kind=config.HTML):
        self.send_response(code)
        self.send_header('Content-Type', kind)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        path, query = util.split_path(self.path)
        if path == '/':
            rows = []
            for note in state.NOTES:
                rows.append('<li>%s: %s</li>' % (util.escape(note['author']), util.escape(note['text'])))
            self.reply(200, page(config.TITLE, '<ul>' + ''.join(rows) + '</ul>'))
        elif path == '/last':
            self.reply(200, state.last(), config.TEXT)
        elif path == '/count':
            self.reply(200, '%d notes, %d bytes\n' % (len(state.NOTES), state.total()), config.TEXT)
        elif path == '/image':
            data = state.IMAGES.get(query.get('name', ''))
            if data is None:
                self.reply(404, page('404', 'no image'))
            elif not util.is_png(data):
                self.reply(415, 'not a PNG: ' + repr(data[:4]), config.TEXT)
            else:
                self.reply(200, data, 'image/png')
        elif path == '/names':
            self.reply(200, ', '.join(sorted(state.IMAGES)) + '\n', config.TEXT)
        elif path == '/dump':
            self.reply(200, util.load(config.STORE), config.TEXT)
        else:
            self.reply(404, page('404', util.escape(path)))

    def do_POST(self):
        path, query = util.split_path(self.path)
        body = read_body(self)
        if path == '/note':
            form = util.parse_form(body)
            state.add(form.get('author', 'anon'), form.get('text', ''))
            self.reply(201, 'stored %s\n' % util.checksum(body), config.TEXT)
        elif path == '/image':
            state.IMAGES[query.get('name', 'x')] = body
            self.reply(201, '%d bytes, %s\n' % (len(body), util.checksum(body)), config.TEXT)
        elif path == '/raw':
            state.add('raw', body)
            self.reply(201, body[::-1], config.TEXT)
        elif body == config.PING:
            self.reply(200, config.PONG, config.TEXT)
        else:
            self.reply(400, 'what? ' + body, config.TEXT)


if __name__ == '__main__':
    server = BaseHTTPServer.HTTPServer(('127.0.0.1', int(sys.argv[1])), Board)
    print 'board on', config.TITLE
    server.serve_forever()
