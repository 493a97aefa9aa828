#!/usr/bin/env python
"""Receives push events, checks the signature, and notes what should be deployed."""
import sys
import hmac
import json
import urllib
import hashlib
import subprocess
from urlparse import parse_qs
import BaseHTTPServer

class Deployer(object):
    secret = 'g\xc3\xa4heim'
    def __init__(self):
        self.deployed = []

deployer = Deployer()

class HookHandler(BaseHTTPServer.BaseHTTPRequestHandler):

    def do_POST(self):
        event = self.headers.getheader('X-GitHub-Event')
        length = int(self.headers.getheader('content-length'))
        body = self.rfile.read(length)
        if not self.signed(body):
            self.send_response(401)
            self.end_headers()
            self.wfile.write('bad signature\n')
            return
        ctype = self.headers.gettype()
        if ctype == 'application/x-www-form-urlencoded':
            payload = json.loads(parse_qs(body)['payload'][0])
        else:
            payload = json.loads(body)
        if event == 'ping':
            self.ok('pong %s' % payload.get('zen', '').encode('utf-8'))
            return
        repo = payload['repository']['name']
        branch = payload['ref'].split('/')[-1]
        names = []
        for commit in payload['commits']:
            name = commit['author']
            if isinstance(name, unicode):
                name = name.encode('utf8')
            if name not in names:
                names.append(name)
        deployer.deployed.append((repo, branch, names))
        print 'deploying', branch
        deploy = subprocess.Popen(['printf', 'deploy %s %s', repo.encode('utf-8'), branch], stdout=subprocess.PIPE)
        output = deploy.communicate()[0]
        if deploy.returncode != 0:
            self.send_error(500, 'deploy: %d' % deploy.returncode)
            return
        self.ok('%s: %d commits by %s' % (output, len(payload['commits']), ', '.join(names)))

    def signed(self, body):
        signature = self.headers.get('X-Hub-Signature')
        if signature is None:
            return False
        kind, _, digest = signature.partition('=')
        if kind != 'sha1':
            return False
        return hmac.new(deployer.secret, body, hashlib.sha1).hexdigest() == digest

    def do_GET(self):
        rows = []
        for repo, branch, names in deployer.deployed:
            rows.append({'repo': repo, 'branch': branch, 'by': names})
        self.ok(json.dumps(rows, indent=2, sort_keys=True), 'application/json')

    def ok(self, text, kind='text/plain'):
        self.send_response(200)
        self.send_header('Content-Type', kind)
        self.send_header('Content-MD5', hashlib.md5(text).digest().encode('base64').strip())
        self.end_headers()
        self.wfile.write(text)

def main():
    server = BaseHTTPServer.HTTPServer(('', int(sys.argv[1])), HookHandler)
    print urllib.urlencode({'listening': sys.argv[1]})
    server.serve_forever()

if __name__ == '__main__':
    main()
