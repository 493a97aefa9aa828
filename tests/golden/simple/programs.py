# -*- coding: utf-8 -*-
"""Subclasses of SimpleHTTPRequestHandler as programs write them; each text is Python 2 and Python 3, and defines `H`."""

PLAIN = 'H = Handler\n'

KEPT_OPEN = '''
class H(Handler):
    protocol_version = 'HTTP/1.1'
'''

START = '''
import os
try:
    from urllib import unquote, quote
except ImportError:
    from urllib.parse import unquote, quote
from SimpleHTTPServer import SimpleHTTPRequestHandler, StringIO

class H(Handler):
'''


def program(body):
    """Return the text of a program whose handler class has the body."""
    return START + body


LISTING_IN_STRINGIO = program('''
    def list_directory(self, path):
        names = sorted(os.listdir(path + '/sub'))
        f = StringIO()
        f.write('<html><body>Files in %s\\n' % self.path)
        for name in names:
            f.write('<a href="%s">%s</a><br>\\n' % (quote(name), name))
        f.write('Grüße, €</body></html>')
        length = f.tell()
        f.seek(0)
        self.send_response(200)
        self.send_header('Content-type', 'text/html')
        self.send_header('Content-Length', str(length))
        self.end_headers()
        return f
''')

LISTING_READ = program('''
    def list_directory(self, path):
        f = Handler.list_directory(self, path)
        page = f.read()
        f.close()
        self.wfile.write('<!-- %d rows -->' % page.count('<li>'))
        return StringIO(page.replace('<h2>', '<h1>').replace('</h2>', '</h1>'))
''')

LISTING_LINES = program('''
    def do_GET(self):
        f = self.send_head()
        if f:
            first = f.readline()
            self.wfile.write(first.upper())
            for line in f:
                self.wfile.write('%3d %s' % (len(line), line))
            f.close()
''')

LISTING_APPENDED = program('''
    def list_directory(self, path):
        f = Handler.list_directory(self, path)
        f.seek(0, 2)
        end = f.tell()
        f.write('<p>Noch eine Zeile für %s\\n' % self.path)
        f.seek(end - 8)
        self.wfile.write(repr(f.read(7)) + repr(f.getvalue()[:9]))
        f.seek(0)
        return f
''')

LISTING_REFUSED = program('''
    def list_directory(self, path):
        self.send_error(403, 'No listing')
        return None
''')

OTHER_ROOT = program('''
    root = 'sub'
    def translate_path(self, path):
        path = unquote(path.split('?')[0])
        return os.path.join(os.getcwd(), self.root, path.lstrip('/'))
''')

TRANSLATED_TWICE = program('''
    def translate_path(self, path):
        path = Handler.translate_path(self, path)
        relative = os.path.relpath(path, os.getcwd())
        return os.path.join(os.getcwd(), 'sub', relative)
''')

PREFIX_CUT = program('''
    def do_GET(self):
        if self.path.startswith('/static/'):
            self.path = self.path[len('/static'):]
            return Handler.do_GET(self)
        self.send_error(404, 'Not static: %s' % self.path)
''')

FALLBACK_PAGE = program('''
    def send_head(self):
        if not os.path.exists(self.translate_path(self.path)):
            self.path = '/page.html'
        return Handler.send_head(self)
''')

TYPES = program('''
    def guess_type(self, path):
        if path.endswith('.txt'):
            return 'text/plain; charset=latin-1'
        return Handler.guess_type(self, path)
''')

TYPES_ADDED = program('''
    extensions_map = dict(Handler.extensions_map)
    extensions_map.update({'': 'text/plain', '.bin': 'application/x-mine', '.opus': 'audio/ogg'})
''')

PAGE_FROM_SEND_HEAD = program('''
    def send_head(self):
        if self.path != '/status':
            return Handler.send_head(self)
        f = StringIO()
        f.write('<html><title>Status</title>\\n')
        f.write('Überall %d %s' % (1, 'ok'))
        f.write('\\n</html>\\n')
        length = f.tell()
        f.seek(0)
        self.send_response(200)
        self.send_header("Content-type", "text/html")
        self.send_header("Content-Length", str(length))
        self.end_headers()
        return f
''')

MORE_HEADERS = program('''
    def end_headers(self):
        self.send_header('Access-Control-Allow-Origin', '*')
        self.send_header('Cache-Control', 'no-store')
        Handler.end_headers(self)
''')

HEADERS_CHANGED = program('''
    def send_header(self, keyword, value):
        if keyword == 'Last-Modified':
            return
        if keyword == 'Content-type' and value.startswith('text/'):
            value += '; charset=utf-8'
        Handler.send_header(self, keyword, value)
''')

UPLOAD = program('''
    def do_POST(self):
        ok, info = self.deal_post_data()
        f = StringIO()
        f.write('<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">')
        f.write("<html>\\n<title>Upload Result Page</title>\\n")
        f.write("<body>\\n<h2>Upload Result Page</h2>\\n<hr>\\n")
        if ok:
            f.write("<strong>Success:</strong>")
        else:
            f.write("<strong>Failed:</strong>")
        f.write(info)
        f.write("<br><a href=\\"%s\\">back</a>" % self.headers['referer'])
        f.write("</body>\\n</html>\\n")
        length = f.tell()
        f.seek(0)
        self.send_response(200)
        self.send_header("Content-type", "text/html")
        self.send_header("Content-Length", str(length))
        self.end_headers()
        if f:
            self.copyfile(f, self.wfile)
            f.close()

    rfile_text = True

    def deal_post_data(self):
        boundary = self.headers.getheader('content-type').split('boundary=')[1]
        remain = int(self.headers['content-length'])
        line = self.rfile.readline()
        remain -= len(line)
        if boundary not in line:
            return False, 'Content NOT begin with boundary'
        lines = []
        while remain > 0:
            line = self.rfile.readline()
            remain -= len(line)
            lines.append(line)
        return True, '%d lines: %s' % (len(lines), '|'.join(lines))
''')

FILE_READ_AS_TEXT = program('''
    rfile_text = True
    def do_GET(self):
        f = self.send_head()
        if f:
            text = f.read(3) + f.readline() + f.read()
            f.seek(0)
            self.wfile.write(text.replace('Gr', 'gr') + '|' + f.read(5))
            f.close()
''')

FILE_READ = program('''
    def do_GET(self):
        f = self.send_head()
        if f:
            self.wfile.write(f.read(4))
            self.wfile.write('|')
            self.copyfile(f, self.wfile)
            self.log_message('%d bytes, closed: %s', f.tell(), f.closed)
            f.close()
''')

COPY_OVERRIDDEN = program('''
    def copyfile(self, source, outputfile):
        while 1:
            data = source.read(1000)
            if not data:
                break
            outputfile.write(data[:10])
''')

COPY_ELSEWHERE = program('''
    def do_GET(self):
        f = self.send_head()
        if f:
            with open(os.devnull, 'wb') as nothing:
                self.copyfile(f, nothing)
            page = StringIO()
            f.seek(2)
            self.copyfile(f, page)
            self.wfile.write(page.getvalue() + str(page.tell()))
            f.close()
''')

WFILE_REPLACED = program('''
    def do_GET(self):
        real, self.wfile = self.wfile, StringIO()
        Handler.do_GET(self)
        answer, self.wfile = self.wfile.getvalue(), real
        self.wfile.write(answer.replace('Server:', 'X-Server:'))
''')

BUFFERED = program('''
    wbufsize = -1
''')

ERRORS_OVERRIDDEN = program('''
    def send_error(self, code, message=None):
        self.send_response(code, message)
        self.send_header('Content-Type', 'text/plain')
        self.end_headers()
        self.wfile.write('%d: %s' % (code, message))
''')

FAILS_AFTER_OPEN = program('''
    def date_time_string(self, timestamp=None):
        if timestamp:
            raise ValueError('no dates for files')
        return Handler.date_time_string(self)
''')

ATTRIBUTES = program('''
    def do_GET(self):
        import SimpleHTTPServer
        page = StringIO()
        for name in ['__version__', '__all__']:
            page.write('%s %r\\n' % (name, getattr(SimpleHTTPServer, name)))
        names = ['SimpleHTTPRequestHandler', 'BaseHTTPServer', 'StringIO', 'mimetypes', 'os', 'posixpath', 'shutil', 'sys',
                 'urllib', 'urlparse', 'test']
        page.write(str([hasattr(SimpleHTTPServer, name) for name in names]))
        page.write('\\n%s %s' % (self.server_version, self.guess_type('x.tar.GZ')))
        for path in ['/', '', '/a', '/a/', 'a/../../b', '/%2e%2e/%2e', '/a//b/./c/?q/', '/a#b/', '//x', '/a%2Fb', '/a \\t', '/a/ ']:
            page.write('\\n%r %s' % (path, os.path.relpath(self.translate_path(path)) + self.translate_path(path)[-1:]))
        page.seek(0)
        self.copyfile(page, self.wfile)
''')

STRINGIO_CALLS = program('''
    def do_GET(self):
        f = StringIO()
        f.write('one\\ntwö\\n')
        f.writelines(['three\\n', 'four'])
        say = [f.tell(), f.getvalue()]
        f.seek(4)
        say += [f.read(3), f.read(2), f.tell(), f.readline(), f.read(), f.read()]
        f.reset()
        say += [f.readlines(), f.tell(), f.closed]
        f.seek(-4, 2)
        f.write('five!')
        f.seek(5)
        f.truncate()
        say += [f.getvalue(), f.tell()]
        f.seek(8)
        f.write('x')
        say += [f.getvalue(), list(iter(f)), StringIO('begin').read()]
        f.close()
        say.append(f.closed)
        self.wfile.write('\\n'.join([str(item) for item in say if not isinstance(item, list)]))
''')
