"""plistlib, as 2.7 had it: texts are str where they are ASCII and unicode elsewhere, `Data` is what is neither.

Left out: the resource forks of Mac OS 9, and `Plist`, which had been deprecated for long.
"""
import binascii
import datetime
import plistlib
import re

from BaseHTTPServer_compat.runner import files, order, show
from BaseHTTPServer_compat.runner.text import Unicode, encode, raw, to_str

PLISTHEADER = '''<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
'''
_CONTROL = re.compile('[\x00-\x08\x0b\x0c\x0e-\x1f]')
Dict = order.Dict


class Data:
    """Bytes."""

    _classic_ = True

    def __init__(self, data):
        self.data = data

    @classmethod
    def fromBase64(cls, data):
        return cls(to_str(binascii.a2b_base64(raw(data)).decode('latin-1')))

    def asBase64(self, maxlinelength=76):
        data, size = raw(self.data), maxlinelength // 4 * 3
        return ''.join(binascii.b2a_base64(data[at:at + size]).decode('ascii') for at in range(0, len(data), size))

    def __eq__(self, other):
        return self.data == (other.data if isinstance(other, Data) else other)

    __hash__ = None

    def __repr__(self):
        return '%s(%s)' % (type(self).__name__, show.to_repr(self.data))


def readPlist(pathOrFile):
    if isinstance(pathOrFile, str):
        with files.open_file(pathOrFile, 'r') as opened:
            return readPlistFromString(opened.read())
    return readPlistFromString(pathOrFile.read())


def readPlistFromString(data):
    return _read(plistlib.loads(raw(data), fmt=plistlib.FMT_XML))


def _read(value):
    """What Python 3 read, as 2.7 had it."""
    if isinstance(value, str):
        return value if all(char < '\x80' for char in value) else Unicode(value)
    if isinstance(value, bytes):
        return Data(value.decode('latin-1'))
    if isinstance(value, list):
        return [_read(each) for each in value]
    return Dict((_read(key), _read(each)) for key, each in value.items()) if isinstance(value, dict) else value


def writePlist(rootObject, pathOrFile):
    text = writePlistToString(rootObject)
    if isinstance(pathOrFile, str):
        with files.open_file(pathOrFile, 'w') as opened:
            opened.write(text)
    else:
        pathOrFile.write(text)


def writePlistToString(rootObject):
    return ''.join([PLISTHEADER, '<plist version="1.0">\n'] + _lines(rootObject, 0) + ['</plist>\n'])


def _lines(value, depth):
    """The lines of a value, `depth` tabs from the margin."""
    if isinstance(value, str):
        return [_line(depth, 'string', value)]
    if isinstance(value, bool):
        return ['%s<%s/>\n' % ('\t' * depth, 'true' if value else 'false')]
    if isinstance(value, int):
        return [_line(depth, 'integer', '%d' % value)]
    if isinstance(value, float):
        return [_line(depth, 'real', show.to_repr(value))]
    if isinstance(value, datetime.datetime):
        return [_line(depth, 'date', value.strftime('%Y-%m-%dT%H:%M:%SZ'))]
    if isinstance(value, Data):
        encoded = value.asBase64(max(16, 76 - 8 * depth)).split('\n')
        return _block(depth, 'data', ['%s%s\n' % ('\t' * depth, line) for line in encoded if line])
    if isinstance(value, dict):
        return _block(depth, 'dict', _items(value, depth + 1))
    if isinstance(value, (tuple, list)):
        return _block(depth, 'array', [line for each in value for line in _lines(each, depth + 1)])
    raise TypeError('unsuported type: %s' % show.to_native(type(value)))


def _items(value, depth):
    found = []
    for key in sorted(value):
        if not isinstance(key, str):
            raise TypeError('keys must be strings')
        found += [_line(depth, 'key', key)] + _lines(value[key], depth)
    return found


def _block(depth, name, lines):
    return ['%s<%s>\n' % ('\t' * depth, name)] + lines + ['%s</%s>\n' % ('\t' * depth, name)]


def _line(depth, name, text):
    return '%s<%s>%s</%s>\n' % ('\t' * depth, name, _escaped(text), name)


def _escaped(text):
    if _CONTROL.search(text):
        raise ValueError("strings can't contains control characters; use plistlib.Data instead")
    for old, new in ('\r\n', '\n'), ('\r', '\n'), ('&', '&amp;'), ('<', '&lt;'), ('>', '&gt;'):
        text = text.replace(old, new)
    return encode(text, 'utf-8')
