"""What `basehttpserver-compat run` costs before a program serves.

    python benchmarks/run.py [ROUNDS]

Starts a program of 500 lines (a real one, with methods added) that ends as soon as it is bound to its port, and prints the
median times in ms: the bare interpreter with the shim imported, `run` with the cache, `run` without.  Exit status 1 when the
cached start takes 2 times the bare one or more, or the first one 1.5 s or more.
"""
from __future__ import print_function

import os
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LINES = 500
FIRST_LIMIT = 1.5  # seconds
CACHED_LIMIT = 2.0  # times the bare interpreter with the shim

METHOD = '''
    def page_%d(self, query):
        rows = [(name, len(value)) for name, value in query.iteritems()]
        rows.sort(lambda a, b: cmp(a[1], b[1]) or cmp(a[0], b[0]))
        if not rows and not query.has_key("all"):
            raise ValueError, "page %d has no rows"
        print >>self.wfile, "<h1>%%s</h1>" %% `rows`, len(rows) / 2
'''


def program(lines):
    """The source of a Python 2 server of about `lines` lines that binds a free port and ends."""
    parts = ['import BaseHTTPServer, cgi, json, os, sys, time, urllib, urlparse\n',
             'class Handler(BaseHTTPServer.BaseHTTPRequestHandler):\n', '    pages = {}\n']
    count = 0
    while sum(part.count('\n') for part in parts) < lines - 3:
        parts.append(METHOD % (count, count))
        count += 1
    parts.append('\nhttpd = BaseHTTPServer.HTTPServer(("127.0.0.1", 0), Handler)\nhttpd.server_close()\n')
    return ''.join(parts)


def seconds(command, environ):
    """How long a command runs; raises CalledProcessError when it fails."""
    start = time.time()
    subprocess.check_call(command, env=environ)
    return time.time() - start


def median(values):
    return sorted(values)[len(values) // 2]


def main(rounds):
    folder = tempfile.mkdtemp()
    path = os.path.join(folder, 'program.py')
    with open(path, 'w') as file:
        file.write(program(LINES))
    environ = dict(os.environ, XDG_CACHE_HOME=os.path.join(folder, 'cache'))
    environ.pop('PYTHONDONTWRITEBYTECODE', None)  # compiling this package would be counted each time
    environ.setdefault('PYTHONPATH', os.pathsep.join([ROOT, os.path.join(ROOT, 'aliases')]))
    run = [sys.executable, '-m', 'BaseHTTPServer_compat', 'run']
    bare = [sys.executable, '-c', 'import BaseHTTPServer']
    seconds(run + [path], environ)  # fills the cache, and compiles this package
    times = {'bare': [], 'cached': [], 'first': []}
    for _ in range(rounds):  # in turns, so that a busy machine is busy for all
        times['bare'].append(seconds(bare, environ))
        times['cached'].append(seconds(run + [path], environ))
        times['first'].append(seconds(run + ['--no-cache', path], environ))
    bare, cached, first = (median(times[name]) for name in ('bare', 'cached', 'first'))
    print('%d lines on Python %s, median of %d' % (LINES, sys.version.split()[0], rounds))
    print('interpreter and shim     %7.1f ms' % (bare * 1000))
    print('run, from the cache      %7.1f ms   %.2f times (less than %.1f)' % (cached * 1000, cached / bare, CACHED_LIMIT))
    print('run, translated          %7.1f ms   (less than %d)' % (first * 1000, FIRST_LIMIT * 1000))
    return int(cached >= CACHED_LIMIT * bare or first >= FIRST_LIMIT)


if __name__ == '__main__':
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 15))
