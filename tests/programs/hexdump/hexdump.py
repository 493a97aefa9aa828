#!/usr/bin/env python
"""Debugging aid for the firmware people: hex dumps, checksums, little records."""
import sys, struct, zlib, md5, sha
import binascii, base64
from BaseHTTPServer import BaseHTTPRequestHandler
from BaseHTTPServer import HTTPServer

RECORD = '>2sBHI'
MAGIC = '\xca\xfe'

def dump(data):
    lines = []
    for offset in range(0, len(data), 16):
	row = data[offset:offset + 16]
	codes = ''
	text = ''
	for c in row:
	    codes += '%02x ' % ord(c)
	    if ' ' <= c <= '~':
		text += c
	    else:
		text += '.'
	lines.append('%08x  %-48s |%s|' % (offset, codes, text))
    return '\n'.join(lines) + '\n'

class HexHandler(BaseHTTPRequestHandler):

    def do_POST(self):
	length = int(self.headers['Content-Length'])
	data = self.rfile.read(length)
	tool = getattr(self, 'tool_' + self.path.strip('/'), None)
	if tool is None:
	    self.send_error(404, 'no tool ' + self.path.encode('hex'))
	    return
	try:
	    answer = tool(data)
	except (struct.error, TypeError, ValueError, binascii.Error), e:
	    self.send_error(400, 'cannot do that: ' + e.__class__.__name__)
	    return
	self.send_response(200)
	self.send_header('Content-Length', len(answer))
	self.end_headers()
	self.wfile.write(answer)

    def tool_dump(self, data):
	return dump(data)

    def tool_hex(self, data):
	return data.encode('hex')

    def tool_unhex(self, data):
	return data.strip().decode('hex')

    def tool_base64(self, data):
	if len(data) > 60:
	    return base64.encodestring(data)
	return data.encode('base64')

    def tool_unbase64(self, data):
	return base64.decodestring(data)

    def tool_rot13(self, data):
	return data.encode('rot13')

    def tool_sums(self, data):
	return 'md5 %s\nsha %s\ncrc32 %08x\nadler %08x\nsum %d\n' % (
	    md5.new(data).hexdigest(), sha.new(data).hexdigest(),
	    binascii.crc32(data) & 0xffffffff, zlib.adler32(data) & 0xffffffff,
	    sum(map(ord, data)) % 256)

    def tool_record(self, data):
	name = data[:10].ljust(10, '\0')
	body = struct.pack(RECORD, MAGIC, len(data) & 0xff, len(data) * 3 / 2, zlib.crc32(data) & 0xffffffff)
	return body + name + '\xff\x00'

    def tool_unrecord(self, data):
	if data[:2] != MAGIC:
	    raise ValueError, 'no magic'
	magic, short, half, crc = struct.unpack(RECORD, data[:struct.calcsize(RECORD)])
	name = data[struct.calcsize(RECORD):].split('\0')[0]
	return '%s %d %d %x %s\n' % (binascii.hexlify(magic).upper(), short, half, crc, repr(name))

    def do_GET(self):
	tools = [name[5:] for name in dir(self) if name.startswith('tool_')]
	self.send_response(200)
	self.end_headers()
	self.wfile.write(', '.join(tools))

HTTPServer(('', int(sys.argv[1])), HexHandler).serve_forever()
