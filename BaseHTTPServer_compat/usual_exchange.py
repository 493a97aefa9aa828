"""What most exchanges are, done at once: a request that has been met before, the first lines of a response, the date.

A handler does what 2.7's did, method by method (`server`), since a program may override any of them.  Where it has overridden none
of those concerned, nobody can tell the difference but by the time it takes (`untouched`).
"""
import time
from io import BufferedReader

from BaseHTTPServer_compat.header_block import recent as recent_blocks
from BaseHTTPServer_compat.mimetools import READS_PLAINLY, Message
from BaseHTTPServer_compat.request_line import recent as recent_lines
from BaseHTTPServer_compat.socket_reader import BufferedSocketReader
from BaseHTTPServer_compat.streams import SocketWriter
from BaseHTTPServer_compat.untouched import Facts, Untouched

_known_line, _known_block, _read = recent_lines.get, recent_blocks.get, BufferedReader.read
_date = 0, None, None, ''  # second, names of days and months, text: what `date_now` last said
recent_starts = {}  # what `head_start` says: the first lines of that response
_MAX_RECENT = 64  # of them


def set_up(base):
    """Watch `base`, the class of handlers, and those derived from it."""
    global _reading, _head, HEAD_IS_OURS
    _reading = Facts(Untouched(
        base, 'rfile', 'parse_request', 'MessageClass', 'strict_http', 'max_header_line', 'max_header_fields', 'max_header_bytes',
        '__setattr__', 'raw_requestline', 'close_connection', 'requestline', 'command', 'path', 'request_version', 'headers'),
        'protocol_version')
    HEAD_IS_OURS = Untouched(base, 'send_response_only', 'send_header', 'version_string', 'date_time_string', 'wfile')
    _head = Facts(
        HEAD_IS_OURS, 'responses', 'strict_http', 'protocol_version', 'server_version', 'sys_version', 'weekdayname', 'monthname')


def take_request(handler, own):
    """Read and parse the next request of `handler` where its line and its header block have been met before; False, and nothing
    is done, for any other, and where a program may have a say in it.

    :param own: the handler's dictionary
    """
    facts, rfile = _reading[type(handler)], own.get('rfile')
    if (not facts or type(rfile) is not BufferedSocketReader or own.get('_compat_body') is not None or 'parse_request' in own
            or 'MessageClass' in own or 'strict_http' in own or 'protocol_version' in own
            or 'max_header_fields' in own or 'max_header_line' in own or 'max_header_bytes' in own):
        return False
    ahead, last = rfile.peek(), own.get('_compat_last')
    if last is None or last[0] != ahead:  # not the same again: some clients do nothing else
        start, end = ahead.find(b'\n') + 1, ahead.find(b'\r\n\r\n') + 4
        last = ahead, end, ahead[:start], _known_line(ahead[:start]), _known_block(ahead[start:end - 2])
    ahead, end, raw_line, line, block = last
    if line is None or block is None or block.said != () or not READS_PLAINLY[Message]:
        return False
    own['_compat_last'] = last
    _read(rfile, end)
    own['raw_requestline'] = raw_line
    own['close_connection'] = 0 if line[3] == 'HTTP/1.1' and facts[0] >= 'HTTP/1.1' else 1
    own['requestline'], own['command'], own['path'], own['request_version'] = line
    own['headers'] = Message.from_block(block, rfile)
    return True


def head_start(handler, own, code, message):
    """What decides about the first three lines of a response; None where a program may have a say in it, or in where they go.

    :param own: the handler's dictionary
    """
    facts = _head[type(handler)]
    if (not facts or 'send_header' in own or 'send_response_only' in own or 'version_string' in own or 'date_time_string' in own
            or type(own.get('wfile')) is not SocketWriter or type(code) is not int or handler.request_version == 'HTTP/0.9'
            or 'strict_http' in own or 'server_version' in own or 'sys_version' in own or 'protocol_version' in own
            or 'responses' in own or 'weekdayname' in own or 'monthname' in own):
        return None
    responses, strict_http, protocol_version, server_version, sys_version, days, months = facts
    if message is None:
        message = responses[code][0] if code in responses else ''
    if type(message) is not str or not strict_http:
        return None
    return protocol_version, code, message, server_version, sys_version, date_now(days, months)


def remember_start(start, wfile):
    """Keep the lines that `wfile` holds of a head, where they are the three for which `start` stands."""
    head = wfile and wfile.head
    if head and len(head) == 3 and head[2] == 'Date: ' + start[-1]:
        if len(recent_starts) >= _MAX_RECENT:
            recent_starts.clear()
        recent_starts[start] = '\r\n'.join(head)


def date_now(days, months):
    """The present time as the Date field has it, which most responses of a second share.

    :param days: names, from Monday on
    :param months: names, from the second item on
    """
    global _date
    now = int(time.time())
    second, last_days, last_months, text = _date
    if second != now or last_days is not days or last_months is not months:
        text = date_text(now, days, months)
        _date = now, days, months, text
    return text


def date_text(timestamp, days, months):
    """`timestamp` (seconds since the epoch) as the Date field has it; names as in `date_now`."""
    year, month, day, hh, mm, ss, wd = time.gmtime(timestamp)[:7]
    return '%s, %02d %3s %4d %02d:%02d:%02d GMT' % (days[wd], day, months[month], year, hh, mm, ss)
