"""email and smtplib on strings of bytes: messages are read, built, written and sent as 2.7 did.

`view` gives the module of a name: the real one, with what stands in `REPLACED` in the places of its own.  Header lines are
2.7's: those with bytes beyond ASCII are written as they are, others folded at 78 characters.
"""
import base64
import binascii
import email.charset
import email.generator
import email.header
import email.message
import email.mime.application
import email.mime.audio
import email.mime.base
import email.mime.image
import email.mime.message
import email.mime.multipart
import email.mime.nonmultipart
import email.mime.text
import email.parser
import email.quoprimime
import importlib
import io
import quopri
import types
from email._parseaddr import AddressList

from BaseHTTPServer_compat.runner import percent
from BaseHTTPServer_compat.runner.text import Unicode, encode, is_ascii, native, raw, to_unicode

_WIDTH = 78  # of a header line, in characters


class Message(email.message.Message):
    """2.7's Message: its payload is a string of bytes or a list of messages."""

    _classic_ = True

    def __str__(self):
        return self.as_string(unixfrom=True)

    def as_string(self, unixfrom=False):
        out = io.StringIO()
        Generator(out).flatten(self, unixfrom)
        return out.getvalue()

    def get_payload(self, i=None, decode=False):
        if i is not None or not decode or self.is_multipart():
            return None if decode and i is None else email.message.Message.get_payload(self, i)
        coding = self.get('content-transfer-encoding', '').lower()
        if coding == 'quoted-printable':
            return native(quopri.decodestring(raw(self._payload)))
        if coding == 'base64':
            try:
                return native(base64.b64decode(raw(self._payload)))
            except binascii.Error:
                pass  # Faithful: what cannot be decoded is given as it is
        return self._payload

    def set_payload(self, payload, charset=None):
        self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        if charset is None:
            self.del_param('charset')
            self._charset = None
            return
        self._charset = charset = charset if isinstance(charset, email.charset.Charset) else email.charset.Charset(charset)
        if 'MIME-Version' not in self:
            self.add_header('MIME-Version', '1.0')
        if 'Content-Type' not in self:
            self.add_header('Content-Type', 'text/plain', charset=charset.get_output_charset())
        else:
            self.set_param('charset', charset.get_output_charset())
        if isinstance(self._payload, Unicode):
            self._payload = encode(self._payload, charset.output_charset)
        if 'Content-Transfer-Encoding' not in self:
            self._encode_body(charset.get_body_encoding())

    def _encode_body(self, coding):
        if callable(coding):
            encode_7or8bit(self)
            return
        body = raw(self._payload)
        self._payload = native(base64.encodebytes(body)) if coding == 'base64' else email.quoprimime.body_encode(native(body))
        self.add_header('Content-Transfer-Encoding', coding)

    def get_filename(self, failobj=None):
        return _plain(email.message.Message.get_filename(self, failobj))

    def get_content_charset(self, failobj=None):
        return _plain(email.message.Message.get_content_charset(self, failobj))


def _plain(found):
    return found.decode('latin-1') if isinstance(found, bytes) else found


class Generator(email.generator.Generator):
    """Writes a message as 2.7 did: bodies as they are, no header re-encoded."""

    def __init__(self, outfp, mangle_from_=True, maxheaderlen=_WIDTH):
        email.generator.Generator.__init__(self, outfp, mangle_from_, maxheaderlen)

    def clone(self, fp):
        return self.__class__(fp, self._mangle_from_, self.maxheaderlen)

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            self.write('%s: %s\n' % (name, self._value(name, value)))
        self.write('\n')

    def _value(self, name, value):
        if isinstance(value, email.header.Header):
            return value.encode()
        value = raw(value).decode('latin-1')
        return value if not self.maxheaderlen or not is_ascii(value) else folded(value, len(name) + 2, self.maxheaderlen)

    def _write_lines(self, lines):
        self.write(lines)


def folded(value, used, width):
    """`value` with its long lines broken after the first of ``; ,`` and space that is in each.

    :param used: characters that stand before it on the first line
    """
    lines = []
    for line in value.split('\n'):
        room = width - (used if not lines else 1)
        mark = next((mark for mark in ';, ' if mark in line.strip()), None)
        if len(line) < room or mark is None:
            lines.append(line)
            continue
        lines += _broken(line, mark, room, width - 1)
    return '\n'.join(line if not at or line[:1] in (' ', '\t') else ' ' + line for at, line in enumerate(lines))


def _broken(line, mark, room, width):
    glue = mark if mark == ' ' else mark + ' '
    words = [word if not at else word.lstrip() for at, word in enumerate(line.split(mark))]
    lines, current = [], words[0]
    for word in words[1:]:
        if len(current) + len(glue) + len(word) > room:
            lines.append(current + glue.rstrip())
            current, room = word, width
        else:
            current += glue + word
    return lines + [current]


# Parts


def _part(name, base, default):
    """A class of parts whose data is a string of bytes."""
    def __init__(self, data, _subtype=default, _encoder=None, **params):
        base.__init__(self, raw(data), _subtype, _encoder or encode_base64, **params)
        self._payload = native(self._payload)
    return type(name, (Message, base), {'__init__': __init__, '__module__': base.__module__, '_classic_': True})


class MIMEText(Message, email.mime.text.MIMEText):

    def __init__(self, _text, _subtype='plain', _charset='us-ascii'):
        email.mime.nonmultipart.MIMENonMultipart.__init__(self, 'text', _subtype, charset=_charset)
        self.set_payload(_text, _charset)


class MIMEBase(Message, email.mime.base.MIMEBase):
    """The base of parts."""


class MIMENonMultipart(Message, email.mime.nonmultipart.MIMENonMultipart):
    """The base of parts that hold no others."""


class MIMEMultipart(Message, email.mime.multipart.MIMEMultipart):
    """A message of parts."""


class MIMEMessage(Message, email.mime.message.MIMEMessage):
    """A part that is a message."""


MIMEImage = _part('MIMEImage', email.mime.image.MIMEImage, None)
MIMEAudio = _part('MIMEAudio', email.mime.audio.MIMEAudio, None)
MIMEApplication = _part('MIMEApplication', email.mime.application.MIMEApplication, 'octet-stream')


def encode_base64(msg):
    data = raw(msg.get_payload())
    coded = native(base64.encodebytes(data))
    msg.set_payload(coded if data.endswith(b'\n') else coded[:-1])
    msg['Content-Transfer-Encoding'] = 'base64'


def encode_quopri(msg):
    data = native(quopri.encodestring(raw(msg.get_payload()), quotetabs=True)).replace(' ', '=20')
    msg.set_payload(data)
    msg['Content-Transfer-Encoding'] = 'quoted-printable'


def encode_7or8bit(msg):
    payload = msg.get_payload()
    msg['Content-Transfer-Encoding'] = '7bit' if payload is None or is_ascii(payload) else '8bit'


# Headers


class Header(email.header.Header):
    """Text for a header, in parts each of its charset."""

    _classic_ = True

    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=' ', errors='strict'):
        email.header.Header.__init__(self, s, charset, maxlinelen or _WIDTH - 2, header_name, continuation_ws, errors)

    def append(self, s, charset=None, errors='strict'):
        charset = self._charset if charset is None else charset
        coding = getattr(charset, 'input_charset', None) or str(charset)
        if not isinstance(s, Unicode):
            s = to_unicode(s, coding, errors)
        elif is_ascii(s):
            charset = 'us-ascii'    # Faithful: the first of us-ascii, the charset and utf-8 that has all of it
        elif not _can_encode(s, coding):
            charset = 'utf-8'
        if str(charset) == 'us-ascii' and not is_ascii(s):
            charset = 'utf-8'
        email.header.Header.append(self, str.__str__(s), charset, errors)

    def encode(self, splitchars=';, ', maxlinelen=None, linesep='\n'):
        if any(str(charset) != 'us-ascii' for _, charset in self._chunks):
            return email.header.Header.encode(self, splitchars, maxlinelen, linesep)
        return folded(' '.join(text for text, _ in self._chunks), self._headerlen, maxlinelen or self._maxlinelen)

    def __str__(self):
        return self.encode()

    def __unicode__(self):
        return Unicode(email.header.Header.__str__(self))


def _can_encode(text, coding):
    try:
        str.__str__(text).encode(coding)
    except UnicodeError:
        return False
    return True


def decode_header(header):
    parts = email.header.decode_header(header.encode() if isinstance(header, Header) else header)
    return [(native(part).strip() if len(parts) > 1 and charset is None else native(part), charset) for part, charset in parts]


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=' '):
    header = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for text, charset in decoded_seq:
        header.append(text, charset)
    return header


# Reading


class Parser(email.parser.Parser):
    """Reads messages from files and strings."""

    def __init__(self, _class=Message, strict=None):
        email.parser.Parser.__init__(self, _class)

    def parse(self, fp, headersonly=False):
        return self.parsestr(native(fp.read()), headersonly)

    def parsestr(self, text, headersonly=False):
        return email.parser.Parser.parse(self, io.StringIO(raw(text).decode('latin-1')), headersonly)


class HeaderParser(Parser):

    def parsestr(self, text, headersonly=True):
        return Parser.parsestr(self, text, True)


def message_from_string(s, _class=Message, strict=None):
    return Parser(_class).parsestr(s)


def message_from_file(fp, _class=Message, strict=None):
    return Parser(_class).parse(fp)


def formataddr(pair):
    """``name <address>``; Faithful: the name is not encoded."""
    name, address = pair
    if not name:
        return address
    quotes = '"' if any(char in '[]\\()<>@,:;".' for char in name) else ''
    shown = type(name)().join(['\\' + char if char in '[]\\()"' else char for char in name])
    return percent.percent('%s%s%s <%s>', (quotes, shown, quotes, address))


def getaddresses(fieldvalues):
    """The (name, address) of each address in some values: newer Pythons give none where one looks wrong."""
    return AddressList(', '.join(fieldvalues)).addresslist


def parseaddr(addr):
    """The first of a value."""
    return (AddressList(addr).addresslist or [('', '')])[0]


REPLACED = dict((value.__name__, value) for value in (
    Message, Generator, MIMEText, MIMEBase, MIMENonMultipart, MIMEMultipart, MIMEMessage, MIMEImage, MIMEAudio, MIMEApplication,
    encode_base64, encode_quopri, encode_7or8bit, Header, decode_header, make_header, Parser, HeaderParser, message_from_string,
    message_from_file, formataddr, getaddresses, parseaddr))
for _kind in (Message, Generator, Header, Parser, HeaderParser):
    _kind.__module__ = _kind.__bases__[-1].__module__


class _Package(types.ModuleType):
    """A package whose modules are there before they are imported, by their old names too."""

    def __getattr__(self, name):
        from BaseHTTPServer_compat.runner import views
        module = None if name.startswith('_') else views.get('email.' + name)
        if module is None:
            raise AttributeError("'module' object has no attribute '%s'" % name)
        return module


def view(name, real_name):
    """The module of a name, or None where Python 3 has none."""
    try:
        real = importlib.import_module(real_name)
    except ImportError:
        return None
    module = (_Package if name == 'email' else types.ModuleType)(name)
    module.__dict__.update((key, REPLACED.get(key, value)) for key, value in vars(real).items()
                           if not isinstance(value, types.ModuleType))
    if hasattr(real, '__path__'):
        module.__path__ = real.__path__
    return module
