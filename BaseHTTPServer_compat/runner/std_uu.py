"""uu: files as lines of text; Python 3.13 has the module no more."""
import binascii
import os
import sys

from BaseHTTPServer_compat.runner import files
from BaseHTTPServer_compat.runner.text import native, raw

__all__ = ['Error', 'encode', 'decode']


class Error(Exception):
    """What is read is no file of this kind."""


def _opened(file, mode):
    if file == '-':
        return sys.stdin if mode == 'rb' else sys.stdout
    return files.open_file(file, mode) if isinstance(file, str) else file


def encode(in_file, out_file, name=None, mode=None):
    """Write `in_file` (a name or a file) to `out_file` as text; `name` and `mode` are told to who decodes it."""
    if isinstance(in_file, str) and in_file != '-':
        name = os.path.basename(in_file) if name is None else name
        mode = os.stat(files.path(in_file)).st_mode if mode is None else mode
    source, target = _opened(in_file, 'rb'), _opened(out_file, 'wb')
    target.write('begin %o %s\n' % ((0o666 if mode is None else mode) & 0o777, name or '-'))
    for data in iter(lambda: source.read(45), ''):
        target.write(native(binascii.b2a_uu(raw(data))))
    target.write(' \nend\n')


def decode(in_file, out_file=None, mode=None, quiet=0):
    """Write the first file in the text `in_file` to `out_file`, or to the file that it names; raises Error."""
    source = _opened(in_file, 'rb')
    words = []
    for line in iter(source.readline, ''):
        words = line.split(' ', 2)
        if words[0] == 'begin' and len(words) == 3 and words[1].isdigit():
            break
    else:
        raise Error('No valid begin line found in input file')
    if out_file is None:
        out_file = words[2].rstrip()
        if os.path.exists(files.path(out_file)):
            raise Error('Cannot overwrite existing file: %s' % out_file)
    target = _opened(out_file, 'wb')
    for line in iter(source.readline, ''):
        if line.strip() == 'end':
            break
        target.write(_line(line))
    else:
        raise Error('Truncated input file')
    if isinstance(out_file, str):
        target.close()


def _line(line):
    try:
        return native(binascii.a2b_uu(raw(line)))
    except binascii.Error:  # written by those that count wrong: only what the length says
        size = (((ord(line[0]) - 32) & 63) * 4 + 5) // 3
        return native(binascii.a2b_uu(raw(line[:size])))
