import cgi
import hashlib
import urllib
import urlparse

import config


def read_body(handler):
    length = int(handler.headers.getheader('Content-Length', 0))
    return handler.rfile.read(length)


def split_path(path):
    path, _, query = path.partition('?')
    found = {}
    for key, value in urlparse.parse_qsl(query):
        found[key] = value
    return urllib.unquote(path), found


def parse_form(body):
    form = {}
    for pair in body.split('&'):
        if '=' in pair:
            name, value = pair.split('=', 1)
            form[urllib.unquote_plus(name)] = urllib.unquote_plus(value)
    return form


def escape(text):
    return cgi.escape(text, True)


def page(title, body):
    return '<html><head><title>%s</title></head><body>%s</body></html>\n' % (title, body)


def checksum(data):
    return hashlib.md5(data).hexdigest()


def is_png(data):
    return data[:4] == config.PNG


def load(path):
    f = open(path)
    try:
        return f.read()
    finally:
        f.close()


def append(path, line):
    f = open(path, 'a')
    f.write(line)
    f.close()


def log(line):
    append(config.LOG, line + '\n')
