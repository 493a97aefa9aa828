#!/usr/bin/env python
# -*- coding: utf-8 -*-
"""High scores of the club's games; everything in one text file, rules in rules.py."""
import sys, os, string, time
import BaseHTTPServer
import rules

FILE = os.path.join(os.getcwdu(), u'scores.txt')

class Score:
	def __init__(self, name, points, game=None):
		self.name, self.points, self.game = name, points, game
	def __cmp__(self, other):
		return cmp(other.points, self.points) or cmp(self.name, other.name)
	def __nonzero__(self):
		return self.points != 0
	def __str__(self):
		return '%-8s%5d' % (self.name, self.points)
	def __getitem__(self, i):
		return (self.name, self.points, self.game)[i]
	def __len__(self):
		return 3

class Board:
	scores = []
	def load(self):
		rules = {}
		execfile('rules.py', rules)
		self.scores = []
		if not os.path.exists(FILE):
			return rules['LIMIT']
		for line in open(FILE).xreadlines():
			name, points, game = line.rstrip('\n').split('\t')
			self.scores.append(apply(Score, (name, int(points)), {'game': game or None}))
		self.scores.sort()
		return rules['LIMIT']
	def save(self):
		out = open(FILE, 'w')
		for score in self.scores:
			print >>out, '\t'.join(map(lambda x: x is not None and str(x) or '', score))
		out.close()
	def games(self):
		games = {}
		for score in self.scores:
			games.setdefault(score.game, []).append(score.points)
		return games

board = Board()

class ScoreHandler(BaseHTTPServer.BaseHTTPRequestHandler):
	def begin(self, code=200):
		self.send_response(code)
		self.send_header('Content-Type', 'text/plain; charset=utf-8')
		self.end_headers()

	def do_GET(self):
		limit = board.load()
		self.begin()
		if self.path == '/games':
			games = board.games()
			keys = games.keys()
			keys.sort()		# None comes first
			for key in keys:
				points = games[key]
				print >>self.wfile, key, max(points), min(points), sum(points) / len(points),
				print >>self.wfile, '|',
				for p in points:
					print >>self.wfile, p,
				print >>self.wfile
		elif self.path == '/mixed':
			mixed = [3, 'b', None, 2.5, 'a', (1, 2), [1], -1]
			mixed.sort()
			print >>self.wfile, mixed
			print >>self.wfile, sys.maxint > 10 ** 9, None < 0, 'a' > 10 ** 9, cmp('a', u'a'), [1] < (1,)
			print >>self.wfile, 7 / 2, -7 / 2, 7 % -3, 7 // 2.0, 0777, 0x1F, 1e3, round(2.5), round(-0.5), 10 ** 20
			print >>self.wfile, zip('ab', [1, 2]), map(None, [1, 2], [3]), filter(lambda c: c in 'aeiou', 'scoreboard'), range(3)
			print >>self.wfile, `'caf\xc3\xa9'`, repr(0.1), str(1.1), 'é' in 'café', len('é'), '%5s|' % 'é', 'ÄÖ'.lower(), u'ÄÖ'.lower().encode('utf8')
			print >>self.wfile, [x for x in (1, 2)], x, sorted('bA'), max('b', 'A'), 'abc'[-1:], string.uppercase[:3], string.zfill(7, 3)
		else:
			for i, score in zip(range(limit), board.scores):
				if score:
					self.wfile.write('%d. %s\n' % (i + 1, score))
			print >>self.wfile, 'and', len(board.scores[limit:]), 'more'

	def do_POST(self):
		board.load()
		reload(rules)
		fields = self.rfile.read(int(self.headers['content-length'])).split('|')
		try:
			if len(fields) not in (2, 3):
				raise rules.RuleError, ('%d fields' % len(fields), 400)
			name, points = fields[:2]
			score = Score(name, string.atoi(points), string.join(fields[2:], ''))
			rules.check(score)
		except rules.RuleError, e:
			text, code = e.args
			self.begin(code)
			self.wfile.write(text)
			return
		except ValueError, e:
			self.begin(400)
			self.wfile.write(str(e).split(':')[0])
			return
		board.scores.append(score)
		board.save()
		self.begin(201)
		print >>self.wfile, score

if __name__ == '__main__':
	print 'limit is', board.load()
	BaseHTTPServer.HTTPServer(('', int(sys.argv[1])), ScoreHandler).serve_forever()
