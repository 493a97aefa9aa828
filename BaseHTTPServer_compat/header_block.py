"""From the stream to header field lines: framing, limits, refusals.

The strict rules of RFC 9112, section 5, where 2.7's ``rfc822`` read anything.  What is not refused here means
the same as it meant there.  `read` takes the lines and the blank line off the stream and says what they are;
`framing` says how long the body is that follows.  Parsed on bytes, decoded last: Unicode's white space and
digits are neither here.
"""

import io
import re

from . import native_text

_TOKEN = br"[!#$%&'*+\-.^_`|~0-9A-Za-z]+"               # RFC 9110, section 5.6.2
_REST = br'[^\r\n\0]*\r?\n'                             # field-content and more, but never CR, LF or NUL
_FIELD_LINE = _TOKEN + b':' + _REST                     # compiled when the first is met: most programs meet none
_FOLD_LINE = b'[ \t]' + _REST
recent = {}                                             # plain blocks: a client says the same with each request
_MAX_RECENT = 64                                        # of them, each no longer than a reader's buffer
_NO_LIMIT = UNTIL_CLOSE = float('inf')
_MAX_NAMES = 1000                                       # field names to remember, and characters of each
_MAX_DIGITS = 20                                        # int() of many takes quadratic time (CVE-2020-10735)
_QUOTED = 100                                           # bytes of a bad line that its refusal quotes


class _LowerNames(dict):
    """Field name to the same in lower case, worked out when it is first met; to '' where it is no usual name."""

    def __missing__(self, name):
        lower = name.lower() if name.replace('-', '').isalnum() else ''
        if len(self) < _MAX_NAMES and len(name) < _MAX_NAMES:
            self[name] = lower
        return lower


_lower_names = _LowerNames()


class Refused(Exception):
    """A header block that may not be served: `code` is the HTTP status (400 or 431), `message` its reason."""

    def __init__(self, code, message):
        Exception.__init__(self, code, message)
        self.code = code
        self.message = message


class Block(object):
    """A header block, not to be changed: many requests may share it.

    `raw`: the bytes of its field lines, without the blank line.  `values`: lower-case name to value, the last of
    several.  `count`: how many fields there are.  `status`: 2.7's word on how the block ended.  `said`: what
    `orders` said, once it was asked.
    """

    __slots__ = ('raw', 'values', 'count', 'status', 'said')

    def __init__(self, raw, status='', values=None, count=0):
        self.raw = raw
        self.status = status
        if values is None:
            fields = self.fields
            values, count = {name.lower(): value for name, value in fields}, len(fields)
        self.values = values
        self.count = count
        self.said = None

    @property
    def fields(self):
        """The (name, value) pairs in order, native text, values stripped and folds joined as 2.7 did."""
        return _split(native_text.decode(self.raw))


def read(fp, max_line, max_fields, max_bytes):
    """Read the field lines and the blank line from `fp`, a binary or text file, and return a `Block`.

    `max_line` and `max_bytes` are in bytes, line ends included.  An end of file inside the headers is no
    error, as on 2.7.  Raises `Refused`.
    """
    return read_plain(fp, max_line, max_fields, max_bytes) or _read_lines(fp, max_line, max_fields, max_bytes)


def read_plain(fp, max_line=_NO_LIMIT, max_fields=_NO_LIMIT, max_bytes=_NO_LIMIT):
    """Return the `Block` that lies ready in the buffer of `fp`, where it is one that no rule could read otherwise.

    None, and nothing is read, for any other file or block.
    """
    if not isinstance(fp, io.BufferedReader):
        return None
    raw = fp.peek()
    end = raw.find(b'\r\n\r\n') + 2
    if end < 2 or end > max_line or end > max_bytes:
        return None
    raw = raw[:end]
    block = recent.get(raw) or _parse_plain(raw)
    if block is None or block.count > max_fields:
        return None
    io.BufferedReader.read(fp, end + 2)
    return block


def _parse_plain(raw):
    """Return the `Block` of what nearly every client sends; None for lines that need a closer look."""
    try:
        text = raw.decode('ascii')
    except UnicodeDecodeError:
        return None
    lines = text.splitlines()
    if ('\r\n'.join(lines) + '\r\n' != text             # another line end, to str.splitlines() at least
            or '\0' in text or '\t' in text or ' \r' in text or ':  ' in text):
        return None
    fields = {}
    for line in lines:
        name, _, value = line.partition(': ')
        if not value:
            return None
        fields[_lower_names[name]] = value
    if '' in fields:
        return None
    if len(recent) >= _MAX_RECENT:
        recent.clear()
    block = recent[raw] = Block(raw, '', fields, len(lines))
    return block


def orders(block):
    """What a block says about its body and the connection, () for nothing: (bytes of the body, whether it has a transfer
    coding, Connection field or None, whether there is an Expect field).  Raises `Refused`.
    """
    length, encoded = framing(block)
    said = UNTIL_CLOSE if encoded else length, encoded, block.values.get('connection'), 'expect' in block.values
    block.said = said if any(said) else ()
    return block.said


def framing(block):
    """Return ``(content_length, has_transfer_encoding)`` of a `Block`; the length is None where none is given.

    Raises `Refused` where two recipients could disagree about where the body ends (RFC 9112, section 6.3) or
    whom it is for (section 3.2).
    """
    values = block.values
    encoded = 'transfer-encoding' in values
    if len(values) != block.count:
        _refuse_conflicts(block.fields)
    length = None
    if 'content-length' in values:
        if encoded:
            raise Refused(400, 'Content-Length beside Transfer-Encoding')
        length = _content_length(values['content-length'])
    return length, encoded


def _refuse_conflicts(fields):
    lengths, hosts = set(), set()
    for name, value in fields:
        name = name.lower()
        if name == 'content-length':
            lengths.add(_content_length(value))
        elif name == 'host':
            hosts.add(value)
    if len(lengths) > 1:
        raise Refused(400, 'Conflicting Content-Length headers')
    if len(hosts) > 1:
        raise Refused(400, 'Conflicting Host headers')


def _content_length(value):
    if not value or len(value) > _MAX_DIGITS or value.strip('0123456789'):
        raise Refused(400, 'Bad Content-Length (%s)' % _quote(native_text.encode(value)))
    return int(value)


def _split(text):
    """Split well-formed field lines into (name, value) pairs."""
    if '\n ' in text or '\n\t' in text:
        return _split_folded(text)
    white = native_text.WHITESPACE
    parts = [line.partition(':') for line in text.split('\n')]
    return [(name, value.strip(white)) for name, colon, value in parts if colon]


def _split_folded(text):
    fields = []
    for line in text.split('\n'):
        if line.startswith((' ', '\t')):
            name, value = fields.pop()
            # Faithful: a fold is one line feed and one space, whatever it was on the wire.
            fields.append((name, native_text.strip(value + '\n ' + native_text.strip(line))))
        elif line:
            name, _, value = line.partition(':')
            fields.append((name, native_text.strip(value)))
    return fields


def _read_lines(fp, max_line, max_fields, max_bytes):
    """The way for any file and any block: line by line, so that a refusal names the line."""
    lines, count, size = [], 0, 0
    while True:
        line = native_text.encode(fp.readline(max_line + 1))
        if len(line) > max_line:
            raise Refused(431, 'Header line too long')
        if not line:
            return Block(b''.join(lines), 'EOF in headers')
        if line in (b'\r\n', b'\n'):
            return Block(b''.join(lines))
        size += len(line)
        if size > max_bytes:
            raise Refused(431, 'Header block too large')
        count += _check_line(line, bool(lines))
        if count > max_fields:
            raise Refused(431, 'Too many headers')
        lines.append(line)


def _check_line(line, may_fold):
    """Return how many fields a line begins, 1 or 0; raise `Refused` for a line that is no field and no fold."""
    whole = line if line.endswith(b'\n') else line.rstrip(b'\r') + b'\n'     # cut short by the end of file
    if re.fullmatch(_FIELD_LINE, whole):
        return 1
    if may_fold and re.fullmatch(_FOLD_LINE, whole):
        return 0
    raise Refused(400, 'Bad header line (%s)' % _quote(line))


def _quote(raw):
    return native_text.native_repr(raw if len(raw) <= _QUOTED else raw[:_QUOTED] + b'...')
