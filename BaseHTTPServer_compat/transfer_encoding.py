"""The functions of Python 2.7's ``mimetools``: transfer encodings, boundaries, copying.

Each takes binary files, and text files as holders of native text.  uuencode is written out here because the
``uu`` module is gone since Python 3.13.
"""

import binascii
import io
import itertools
import os
import re
import socket
import threading
import time

from . import native_text

_BASE64_LINE = 57           # bytes that make a line of 76 characters
_UU_LINE = 45               # bytes that make a line of 60 characters
_COPY_SIZE = 8192

_UU_NAMES = ('uuencode', 'x-uuencode', 'uue', 'x-uue')

uudecode_pipe = '''(
TEMP=/tmp/@uu.$$
sed "s%^begin [0-7][0-7]* .*%begin 600 $TEMP%" | uudecode
cat $TEMP
rm $TEMP
)'''
decodetab = dict([(name, uudecode_pipe) for name in _UU_NAMES],
                 **{'quoted-printable': 'mmencode -u -q', 'base64': 'mmencode -u -b'})
encodetab = dict([(name, 'uuencode tempfile') for name in _UU_NAMES],
                 **{'quoted-printable': 'mmencode -q', 'base64': 'mmencode -b'})

_counter = itertools.count(1)
_counter_lock = threading.Lock()
_prefix = None


class Error(Exception):
    """The text is not in the encoding that it is said to be in; ``uu.Error`` on 2.7."""


def _get_next_counter():
    with _counter_lock:
        return next(_counter)


def choose_boundary():
    """Return a text fit to part a multipart message: ``hostid.uid.pid.timestamp.serial``."""
    global _prefix
    if _prefix is None:
        _prefix = '%s.%s.%d' % (_host_address(), os.getuid() if hasattr(os, 'getuid') else 1, os.getpid())
    return '%s.%.3f.%d' % (_prefix, time.time(), _get_next_counter())


def _host_address():
    try:
        return socket.gethostbyname(socket.gethostname())
    except socket.gaierror:
        return '127.0.0.1'


def encode(input, output, encoding):
    """Copy the file `input` to the file `output` in a content transfer encoding.  Raises ValueError."""
    _transfer(input, output, encoding, _ENCODERS, encodetab)


def decode(input, output, encoding):
    """Copy the file `input`, in a content transfer encoding, to the file `output`.  Raises ValueError."""
    _transfer(input, output, encoding, _DECODERS, decodetab)


def _transfer(input, output, encoding, functions, commands):
    if encoding in functions:
        _write(output, functions[encoding](_read(input)))
    elif encoding in ('7bit', '8bit'):
        output.write(input.read())
    elif encoding in commands:
        pipethrough(input, commands[encoding], output)
    else:
        raise ValueError('unknown Content-Transfer-Encoding: %s' % encoding)


def _base64_encoded(raw):
    return b''.join(binascii.b2a_base64(raw[at:at + _BASE64_LINE]) for at in range(0, len(raw), _BASE64_LINE))


def _base64_decoded(raw):
    # Line by line: padding ends a line, not the text.
    return b''.join(_base64_line(line) for line in raw.splitlines(True))


def _base64_line(line):
    try:
        return binascii.a2b_base64(line)
    except binascii.Error:
        end = _end_of_padding(line)  # 3.15 reads on there and finds fault; all before it stopped
        if end is None:
            raise
    return binascii.a2b_base64(line[:end])


def _end_of_padding(line):
    """Return where the first complete padding of a base64 line ends; None where there is none."""
    digits = pads = 0
    for index, char in enumerate(line.decode('latin-1')):
        if char == '=':
            pads += 1
            if digits >= 2 and digits + pads >= 4:
                return index + 1
        elif char.isalnum() and char < '\x80' or char in '+/':
            digits, pads = (digits + 1) % 4, 0
    return None


def _quoted_printable_encoded(raw):
    return binascii.b2a_qp(raw, quotetabs=False)


def _uu_encoded(raw):
    lines = [binascii.b2a_uu(raw[at:at + _UU_LINE]) for at in range(0, len(raw), _UU_LINE)]
    return b'begin 666 -\n' + b''.join(lines) + b' \nend\n'


def _uu_decoded(raw):
    lines = iter(re.findall(b'[^\n]*\n|[^\n]+', raw))  # with their ends: a2b_uu refuses an empty line since 3.15
    for line in lines:
        words = line.split(b' ', 2)
        if len(words) == 3 and words[0] == b'begin' and _is_octal(words[1]):
            break
    else:
        raise Error('No valid begin line found in input file')
    parts = []
    for line in lines:
        if line.strip() == b'end':
            return b''.join(parts)
        parts.append(_uu_line(line))
    raise Error('Truncated input file')


def _is_octal(word):
    try:
        return int(word, 8) >= 0
    except ValueError:
        return False


def _uu_line(line):
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        # Some encoders pad the last group with more than is due: what the length byte says is enough.
        length = (((line[0] - 32) & 63) * 4 + 5) // 3
        return binascii.a2b_uu(line[:length])


_ENCODERS = dict([(name, _uu_encoded) for name in _UU_NAMES],
                 **{'base64': _base64_encoded, 'quoted-printable': _quoted_printable_encoded})
_DECODERS = dict([(name, _uu_decoded) for name in _UU_NAMES],
                 **{'base64': _base64_decoded, 'quoted-printable': binascii.a2b_qp})


def pipeto(input, command):
    """Feed the file `input` to a shell command."""
    pipe = os.popen(command, 'w')
    copyliteral(input, pipe)
    pipe.close()


def pipethrough(input, command, output):
    """Feed the file `input` to a shell command, and what that prints to the file `output`."""
    import tempfile     # only here, and every start would pay for it
    handle, name = tempfile.mkstemp()
    with os.fdopen(handle, 'wb') as temporary:
        copyliteral(input, temporary)
    pipe = os.popen(command + ' <' + name, 'r')
    copybinary(pipe, output)
    pipe.close()
    os.unlink(name)


def copyliteral(input, output):
    """Copy the rest of the file `input` to the file `output`, line by line."""
    line = input.readline()
    while line:
        _write(output, line)
        line = input.readline()


def copybinary(input, output):
    """Copy the rest of the file `input` to the file `output`, block by block."""
    while True:
        block = input.read(_COPY_SIZE)
        if not block:
            return
        _write(output, block)


def _read(file):
    return native_text.to_bytes(file.read())


def _write(file, data):
    """Write bytes or native text to a file of either kind."""
    if isinstance(file, io.TextIOBase):
        file.write(native_text.decode(data))
        return
    try:
        file.write(native_text.encode(data))
    except TypeError:           # a text file that is none of the standard library's
        file.write(native_text.decode(data))
