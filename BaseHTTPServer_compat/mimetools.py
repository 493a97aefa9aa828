"""Python 2.7's ``mimetools`` module: the header object of HTTP requests, and tools for transfer encodings."""

import os
import sys
from warnings import catch_warnings, filterwarnings

from . import header_block, native_text, rfc822
from .rfc822 import warnpy3k
from .untouched import Untouched

__all__ = ['Message', 'choose_boundary', 'encode', 'decode', 'copyliteral', 'copybinary']  # noqa: F822  see __getattr__

_OTHER_NAMES = os, catch_warnings, filterwarnings, warnpy3k     # looked up in this module, not used by it
_TOOLS = frozenset(['_get_next_counter', 'choose_boundary', 'copybinary', 'copyliteral', 'decode', 'decodetab', 'encode',
                    'encodetab', 'pipethrough', 'pipeto', 'tempfile', 'uudecode_pipe'])


def __getattr__(name):
    """What few ask for and every start would pay for (PEP 562, from Python 3.7 on)."""
    if name not in _TOOLS:
        raise AttributeError('module %r has no attribute %r' % (__name__, name))
    import tempfile

    from . import transfer_encoding
    found = globals()[name] = tempfile if name == 'tempfile' else getattr(transfer_encoding, name)
    return found


def __dir__():
    return sorted(_TOOLS.union(globals()))


if sys.version_info < (3, 7):
    for _name in _TOOLS:
        __getattr__(_name)


_PARSED = frozenset(['type', 'maintype', 'subtype', 'plisttext', 'plist'])
_new = object.__new__
_FROM_BLOCK = _PARSED.union(['dict', 'headers', 'typeheader', 'encodingheader'])


class Message(rfc822.Message):
    """An `rfc822.Message` that knows the content type.

    Attributes as on 2.7: `typeheader` and `encodingheader`, the raw values or None; `type`, `maintype`,
    `subtype`, `plisttext` and `plist`, set by `parsetype` and `parseplist`.
    """

    def __init__(self, fp, seekable=1):
        cls = type(self)
        block = None
        if not seekable and READS_PLAINLY[cls] and rfc822.Message.__init__ is _INIT:
            block = header_block.read_plain(fp)
        if block is None:
            rfc822.Message.__init__(self, fp, seekable)
            self._read_types()
        else:
            self.fp, self.seekable = fp, seekable
            self._fill_from(block)
            self.encodingheader = block.values.get('content-transfer-encoding')
            self.typeheader = block.values.get('content-type')
        if cls is not Message:
            self._parse_own_types()

    @classmethod
    def from_block(cls, block, fp):
        """Return what ``cls(fp, 0)`` would be after reading a `header_block.Block` from `fp`.

        For classes that leave reading to this one: `__init__`, `readheaders`, `isheader`, `islast`, `iscomment`.
        """
        self = _new(cls) if cls is Message else cls.__new__(cls)
        self.fp = fp
        self.seekable = 0
        self.status = block.status
        self._block = block
        if cls is not Message:
            self._take_block()
            self._parse_own_types()
        return self

    def _take_block(self):
        """Do what `from_block` left for later: many requests are answered without a look at their fields."""
        own = self.__dict__
        block = own.pop('_block')
        found = (('dict', rfc822.new_dict(block.values)), ('_raw_lines', block.raw),
                 ('encodingheader', block.values.get('content-transfer-encoding')),
                 ('typeheader', block.values.get('content-type')))
        for name, value in found:
            own.setdefault(name, value)  # the program may have put something there already

    def _read_types(self):
        self.encodingheader = self.dict.get('content-transfer-encoding')
        self.typeheader = self.dict.get('content-type')

    def readheaders(self):
        block = header_block.read_plain(self.fp) if _reads_plainly(type(self)) else None
        if block is None:
            rfc822.Message.readheaders(self)
            return
        self._fill_from(block)

    def _fill_from(self, block):
        if self.status is not None:     # read before
            self.__dict__.pop('headers', None)
        self.unixfrom, self.status, self.dict, self._raw_lines = '', block.status, rfc822.new_dict(block.values), block.raw

    def _parse_own_types(self):
        """Parse the type now where a subclass has a say in it; else it waits until somebody asks."""
        cls = type(self)
        if cls.getheader is not Message.getheader:
            self.encodingheader = self.getheader('content-transfer-encoding')
            self.typeheader = self.getheader('content-type')
        if cls.parsetype is not Message.parsetype or cls.parseplist is not Message.parseplist:
            self.parsetype()
            self.parseplist()

    def __getattr__(self, name):
        """Work out what `from_block` left for later: most requests never ask."""
        if name in _FROM_BLOCK and '_block' in self.__dict__:
            self._take_block()
            return getattr(self, name)
        if name == 'headers' and '_raw_lines' in self.__dict__:
            lines = native_text.decode(self.__dict__.pop('_raw_lines')).split('\n')
            self.headers = [line + '\n' for line in lines[:-1]] + [line for line in lines[-1:] if line]
            return self.headers
        if name in _PARSED and 'typeheader' in self.__dict__:
            self.parsetype()
            self.parseplist()
            return self.__dict__[name]
        return rfc822.Message.__getattr__(self, name)

    def parsetype(self):
        """Set `type`, `maintype`, `subtype` and `plisttext` from `typeheader`."""
        text = 'text/plain' if self.typeheader is None else self.typeheader
        media_type, semicolon, rest = text.partition(';')
        self.plisttext = semicolon + rest
        parts = [native_text.lower(native_text.strip(part)) for part in media_type.split('/')]
        self.type = '/'.join(parts)
        self.maintype = parts[0]
        self.subtype = '/'.join(parts[1:])

    def parseplist(self):
        """Set `plist`, the parameters as ``name=value`` texts, from `plisttext`."""
        # Faithful: a semicolon inside quotes ends a parameter too.
        self.plist = [_parameter(text) for text in self.plisttext.split(';')[1:]]

    def getplist(self):
        """Return the list of parameters."""
        return self.plist

    def getparam(self, name):
        """Return the (first) value of the named parameter without its quotes; None where there is none."""
        prefix = native_text.lower(name) + '='
        for text in self.plist:
            if text.startswith(prefix):
                return rfc822.unquote(text[len(prefix):])
        return None

    def getparamnames(self):
        """Return the names of the parameters."""
        return [native_text.lower(text.partition('=')[0]) for text in self.plist if '=' in text]

    def getencoding(self):
        """Return the transfer encoding in lower case, ``7bit`` by default."""
        return '7bit' if self.encodingheader is None else native_text.lower(self.encodingheader)

    def gettype(self):
        """Return the media type in lower case, ``text/plain`` by default."""
        return self.type

    def getmaintype(self):
        """Return what stands before the slash of the media type."""
        return self.maintype

    def getsubtype(self):
        """Return what stands after the slash of the media type."""
        return self.subtype


_RULES = Message.isheader, Message.islast, Message.iscomment    # until a program patches them
_INIT = rfc822.Message.__init__
READS_PLAINLY = Untouched(Message, '__init__', 'readheaders', 'isheader', 'islast', 'iscomment')


def _reads_plainly(cls):
    return READS_PLAINLY[cls] or (cls.isheader, cls.islast, cls.iscomment) == _RULES


def _parameter(text):
    name, equals, value = text.partition('=')
    if not equals:
        return native_text.strip(text)
    return native_text.strip(native_text.lower(native_text.strip(name)) + '=' + native_text.strip(value))
