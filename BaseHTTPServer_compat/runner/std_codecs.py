"""codecs: encoded text is a string of bytes, decoded text unicode."""
import codecs

from BaseHTTPServer_compat.runner import byte_codecs, files, order, viewing
from BaseHTTPServer_compat.runner.text import (
    Unicode, _name as text_name, _named_as_on_27 as named_as_on_27, decode, encode, native, raw, real_text, to_unicode, wrap)

BOM_UTF8, BOM_LE, BOM_BE = native(codecs.BOM_UTF8), native(codecs.BOM_LE), native(codecs.BOM_BE)
BOM_UTF16, BOM_UTF16_LE, BOM_UTF16_BE = native(codecs.BOM_UTF16), BOM_LE, BOM_BE
BOM = BOM_UTF16


class _OnStream(object):
    """What is the stream, for all that it does not do itself."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.stream.close()

    def __getattr__(self, name):
        return getattr(self.stream, name)


class StreamReaderWriter(_OnStream):
    """A file of encoded text, in unicode.

    :param stream: any file of the program's
    """

    def __init__(self, stream, encoding, errors='strict'):
        self.stream, self.encoding, self.errors = stream, encoding, errors
        self._reader = codecs.getreader(encoding)(files.binary(stream), errors)

    def read(self, size=-1, chars=-1, firstline=False):
        return Unicode(self._decoded(self._reader.read, size, chars, firstline))

    def readline(self, size=None, keepends=True):
        return Unicode(self._decoded(self._reader.readline, size, keepends))

    def readlines(self, sizehint=None, keepends=True):
        return wrap(self._decoded(self._reader.readlines, sizehint, keepends))

    def _decoded(self, read, *how):
        """What is read; errors name the codec as 2.7 did."""
        try:
            return read(*how)
        except UnicodeDecodeError as error:
            raise named_as_on_27(error, self.encoding)

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

    reset = lambda self: self._reader.reset()  # noqa: E731


def open(filename, mode='rb', encoding=None, errors='strict', buffering=1):
    file = files.open_file(filename, mode if encoding is None or 'b' in mode else mode + 'b')
    return file if encoding is None else StreamReaderWriter(file, encoding, errors)


def getreader(encoding):
    codecs.lookup(encoding)
    return lambda stream, errors='strict': StreamReaderWriter(stream, encoding, errors)


class StreamWriter(_OnStream):
    """A file that encodes what is written to it; for anything else it is the stream."""

    def __init__(self, stream, encoding, errors='strict'):
        self.stream, self.errors, self._encoding = stream, errors, encoding

    def write(self, text):
        self.stream.write(encode(to_unicode(text), self._encoding, self.errors))

    def writelines(self, lines):
        self.write(''.join(lines))

    def reset(self):
        pass

    def __iter__(self):
        return iter(self.stream)


def getwriter(encoding):
    codecs.lookup(encoding)
    return lambda stream, errors='strict': StreamWriter(stream, encoding, errors)


class StreamRecoder(StreamReaderWriter):
    """A file of one encoding for a program that reads and writes another: strings of bytes on both sides."""

    def __init__(self, stream, encoding, data_encoding, errors='strict'):
        StreamReaderWriter.__init__(self, stream, encoding, errors)
        self.data_encoding = data_encoding

    def read(self, size=-1):
        return _encode(StreamReaderWriter.read(self, size), self.data_encoding, self.errors)

    def readline(self, size=None):
        return _encode(StreamReaderWriter.readline(self, size), self.data_encoding, self.errors)

    def readlines(self, sizehint=None):
        return [_encode(line, self.data_encoding, self.errors) for line in StreamReaderWriter.readlines(self, sizehint)]

    def write(self, data):
        StreamReaderWriter.write(self, _decode(data, self.data_encoding, self.errors))


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    return StreamRecoder(file, file_encoding or data_encoding, data_encoding, errors)


_encode, _decode = encode, decode


def encode(obj, encoding=None, errors='strict'):  # noqa: F811  the module's name
    return _encode(obj, encoding, errors)


def decode(obj, encoding=None, errors='strict'):  # noqa: F811
    return _decode(obj, encoding, errors)


def getencoder(encoding):
    lookup(encoding)
    return lambda text, errors='strict': (_encode(text, encoding, errors), len(text))


def getdecoder(encoding):
    lookup(encoding)
    return lambda data, errors='strict': (_decode(data, encoding, errors), len(data))


class _IncrementalEncoder(object):
    """Encodes piece by piece."""

    def __init__(self, real):
        self._real = real

    def encode(self, input, final=False):
        return native(self._real.encode(str.__str__(to_unicode(input)), final))

    def __getattr__(self, name):  # reset, getstate, setstate, errors
        return getattr(self._real, name)


class _IncrementalDecoder(_IncrementalEncoder):
    """Decodes piece by piece."""

    def decode(self, input, final=False):
        try:
            return Unicode(self._real.decode(raw(input), final))
        except UnicodeDecodeError as error:
            raise named_as_on_27(error, error.encoding)


def getincrementalencoder(encoding):
    made = codecs.getincrementalencoder(encoding)
    return lambda errors='strict': _IncrementalEncoder(made(errors))


def getincrementaldecoder(encoding):
    made = codecs.getincrementaldecoder(encoding)
    return lambda errors='strict': _IncrementalDecoder(made(errors))


def iterencode(iterator, encoding, errors='strict', **kwargs):
    encoder = getincrementalencoder(encoding)(errors)
    parts = [encoder.encode(part) for part in order.iterable(iterator)] + [encoder.encode('', True)]
    return iter([part for part in parts if part])


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    decoder = getincrementaldecoder(encoding)(errors)
    parts = [decoder.decode(part) for part in order.iterable(iterator)] + [decoder.decode('', True)]
    return iter([part for part in parts if part])


class CodecInfo(tuple):
    """What ``lookup`` finds: (encoder, decoder, reader, writer), and more by name."""

    def __new__(cls, encoding, name):
        found = tuple.__new__(cls, (
            lambda text, errors='strict': (_encode(text, encoding, errors), len(text)),
            lambda data, errors='strict': (_decode(data, encoding, errors), len(data)),
            lambda stream, errors='strict': StreamReaderWriter(stream, encoding, errors),
            lambda stream, errors='strict': StreamReaderWriter(stream, encoding, errors)))
        found.name = name
        found.encode, found.decode, found.streamreader, found.streamwriter = found
        return found

    @property
    def incrementalencoder(self):
        return getincrementalencoder(self.name)

    @property
    def incrementaldecoder(self):
        return getincrementaldecoder(self.name)

    def __repr__(self):
        return '<codecs.CodecInfo object for encoding %s at %#x>' % (self.name, id(self))


def lookup(encoding):
    """What 2.7 knew of an encoding; LookupError where it knew nothing."""
    encoding = real_text(encoding)
    if text_name(encoding) in byte_codecs.ENCODERS:
        return CodecInfo(encoding, text_name(encoding))
    return CodecInfo(encoding, codecs.lookup(encoding).name)


def _functions():
    """``utf_16_le_decode`` and its like, of strings."""
    def encoder(function):
        def encode_it(text, *args):
            data, count = function(str.__str__(to_unicode(text)), *args)
            return native(data), count
        return encode_it

    def decoder(function):
        def decode_it(data, *args):
            text, count = function(raw(data), *args)
            return Unicode(text), count
        return decode_it
    for name, value in vars(codecs).items():
        if name.endswith('_encode') and name != 'readbuffer_encode':
            yield name, encoder(value)
        elif name.endswith('_decode'):
            yield name, decoder(value)


globals().update(_functions())
utf_8_encode, utf_8_decode = getencoder('utf-8'), getdecoder('utf-8')
latin_1_encode, latin_1_decode = getencoder('latin-1'), getdecoder('latin-1')
escape_encode, escape_decode = getencoder('string_escape'), getdecoder('string_escape')
viewing.inherit(globals(), codecs)
