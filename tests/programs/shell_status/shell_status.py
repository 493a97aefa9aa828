#!/usr/bin/env python
"""What the machine says about itself: output of commands in a page."""
import sys, os, commands, subprocess, cgi
import BaseHTTPServer, urllib

COMMANDS = [
    ('greeting', 'echo caf\xc3\xa9; printf "\\377\\n"'),
    ('lines', 'printf "b\\na\\nc\\n" | sort -r'),
    ('status', 'exit 3'),
]

class StatusHandler(BaseHTTPServer.BaseHTTPRequestHandler):

    def start(self, kind='text/plain'):
        self.send_response(200)
        self.send_header('Content-type', kind)
        self.end_headers()

    def do_GET(self):
        if self.path == '/':
            self.start('text/html')
            for name, command in COMMANDS:
                status, output = commands.getstatusoutput(command)
                self.wfile.write('<h2>%s</h2><pre>%s</pre><p>%d\n' % (name, cgi.escape(output), status / 256))
        elif self.path == '/popen':
            self.start()
            for line in os.popen('printf "one\\ntwo\\n"').readlines():
                self.wfile.write(line.upper())
        elif self.path == '/pipe':
            self.start()
            p = subprocess.Popen('cat; echo oops >&2; exit 2', shell=True, stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            out, err = p.communicate('in: ' + self.headers.get('user-agent', 'nobody') + '\n')
            self.wfile.write(out + str(p.returncode) + ' ' + repr(err))
        elif self.path == '/stream':
            self.start('application/octet-stream')
            p = subprocess.Popen(['printf', r'\211PNG\r\n\032\n\000%s', 'x' * 40], stdout=subprocess.PIPE)
            while True:
                block = p.stdout.read(10)
                if not block:
                    break
                self.wfile.write(block)
        else:
            name = urllib.unquote(self.path[1:])
            for known, command in COMMANDS:
                if known == name:
                    break
            else:
                self.send_error(404, 'no command %s' % name)
                return
            try:
                output = subprocess.check_output(command, shell=True)
            except subprocess.CalledProcessError, e:
                self.send_error(500, 'exit status %d' % e.returncode)
                return
            self.start()
            self.wfile.write(output.split('\n')[0])

    def do_POST(self):
        data = self.rfile.read(int(self.headers.getheader('content-length')))
        p = subprocess.Popen(['wc', '-c'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        p.stdin.write(data)
        p.stdin.close()
        self.start()
        self.wfile.write('bytes: ' + p.stdout.read().strip())
        p.wait()

def run(port):
    server = BaseHTTPServer.HTTPServer(('', port), StatusHandler)
    print 'status of', os.popen('echo this machine').read().strip()
    try:
        server.serve_forever()
    finally:
        server.socket.close()

if __name__ == '__main__':
    run(int(sys.argv[1]))
