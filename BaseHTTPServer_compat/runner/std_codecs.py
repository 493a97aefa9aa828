"""codecs: encoded text is a string of bytes, decoded text unicode."""
import codecs

from BaseHTTPServer_compat.runner import files, viewing
from BaseHTTPServer_compat.runner.text import Unicode, decode, encode, native, to_unicode, wrap

BOM_UTF8, BOM_LE, BOM_BE = native(codecs.BOM_UTF8), native(codecs.BOM_LE), native(codecs.BOM_BE)
BOM_UTF16, BOM_UTF16_LE, BOM_UTF16_BE = native(codecs.BOM_UTF16), BOM_LE, BOM_BE
BOM = BOM_UTF16


class StreamReaderWriter(object):
    """A file of encoded text, in unicode.

    :param stream: any file of the program's
    """

    def __init__(self, stream, encoding, errors='strict'):
        self.stream, self.encoding, self.errors = stream, encoding, errors
        self._reader = codecs.getreader(encoding)(files.binary(stream), errors)

    def read(self, size=-1, chars=-1, firstline=False):
        return Unicode(self._reader.read(size, chars, firstline))

    def readline(self, size=None, keepends=True):
        return Unicode(self._reader.readline(size, keepends))

    def readlines(self, sizehint=None, keepends=True):
        return wrap(self._reader.readlines(sizehint, keepends))

    def __iter__(self):
        return iter(self.readline, '')

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    next = __next__

    def write(self, text):
        self.stream.write(encode(to_unicode(text), self.encoding, self.errors))

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self._reader.reset()

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.stream.close()

    def __getattr__(self, name):
        return getattr(self.stream, name)


def open(filename, mode='rb', encoding=None, errors='strict', buffering=1):
    file = files.open_file(filename, mode if encoding is None or 'b' in mode else mode + 'b')
    return file if encoding is None else StreamReaderWriter(file, encoding, errors)


def getreader(encoding):
    codecs.lookup(encoding)
    return lambda stream, errors='strict': StreamReaderWriter(stream, encoding, errors)


getwriter = getreader


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    return StreamReaderWriter(file, file_encoding or data_encoding, errors)


_encode, _decode = encode, decode


def encode(obj, encoding=None, errors='strict'):  # noqa: F811  the module's name
    return _encode(obj, encoding, errors)


def decode(obj, encoding=None, errors='strict'):  # noqa: F811
    return _decode(obj, encoding, errors)


def getencoder(encoding):
    return lambda text, errors='strict': (_encode(text, encoding, errors), len(text))


def getdecoder(encoding):
    return lambda data, errors='strict': (_decode(data, encoding, errors), len(data))


utf_8_encode, utf_8_decode = getencoder('utf-8'), getdecoder('utf-8')
latin_1_encode, latin_1_decode = getencoder('latin-1'), getdecoder('latin-1')
escape_encode, escape_decode = getencoder('string_escape'), getdecoder('string_escape')
viewing.inherit(globals(), codecs)
