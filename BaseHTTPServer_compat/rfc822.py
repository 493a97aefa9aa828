"""Python 2.7's ``rfc822`` module: header objects, and beside them its dates and addresses.

`Message` reads header lines by rfc822's rules, which keep the meaning that any bytes had on 2.7, and is an
``email.message.Message`` too (see `email_face`).  2.7 wins where the two disagree: ``[]`` raises KeyError, the
last of several equal names counts, keys are in lower case and unique, ``str()`` is the raw lines.
"""

import sys
import time

from .email_face import EmailFace, field_lines, header_text
from .native_text import WHITESPACE, decode, lower, strip

__all__ = ['Message', 'AddressList', 'parsedate', 'parsedate_tz', 'mktime_tz']  # noqa: F822  see __getattr__

_blanklines = ('\r\n', '\n')
_OTHER_NAMES = time                             # looked up in this module, not used by it
_TOOLS = frozenset(['AddressList', 'AddrlistClass', 'dump_address_pair', 'parseaddr', 'quote', 'unquote', '_daynames', '_monthnames',
                    '_timezones', 'formatdate', 'mktime_tz', 'parsedate', 'parsedate_tz'])
_this = sys.modules[__name__]


def __getattr__(name):
    """What few ask for and every start would pay for (PEP 562, from Python 3.7 on)."""
    if name not in _TOOLS:
        raise AttributeError('module %r has no attribute %r' % (__name__, name))
    from . import header_addresses, header_dates
    found = globals()[name] = getattr(header_addresses if hasattr(header_addresses, name) else header_dates, name)
    return found


def __dir__():
    return sorted(_TOOLS.union(globals()))


if sys.version_info < (3, 7):
    for _name in _TOOLS:
        __getattr__(_name)


def warnpy3k(message, category=None, stacklevel=1):
    """Do nothing: 2.7 warned here, under ``-3``, that the module would be gone on Python 3."""


def new_dict(values):  # noqa: F811
    """A dictionary of 2.7's with these values; its class is not imported before there is a header block."""
    global new_dict  # noqa: F811
    from .python2_dict import Dict

    new_dict = Dict  # from now on
    return Dict(values)


class Message(EmailFace):
    """The header lines of the file `fp`, binary or text, up to and with the blank line.

    `seekable` true (1 asks the file) records where the headers and the body start.  Attributes as on 2.7:
    `dict`, `headers`, `fp`, `seekable`, `startofheaders`, `startofbody`, `unixfrom`, `status`.
    """

    startofheaders = startofbody = None
    unixfrom = ''
    status = None

    def __init__(self, fp, seekable=1):
        if seekable == 1:
            try:
                fp.tell()
            except (AttributeError, IOError):
                seekable = 0
        self.fp = fp
        self.seekable = seekable
        if self.seekable:
            self.startofheaders = self._tell()
        self.readheaders()
        if self.seekable:
            self.startofbody = self._tell()

    def _tell(self):
        """Where the file stands; None, and the file counts as unseekable from now on, where it cannot say."""
        try:
            return self.fp.tell()
        except IOError:
            self.seekable = 0
            return None

    def rewindbody(self):
        """Seek to the start of the body.  Raises IOError where the file is not seekable."""
        if not self.seekable:
            raise IOError('unseekable file')
        self.fp.seek(self.startofbody)

    def readheaders(self):
        """Read the header lines into `dict` and `headers`; `status` is empty, or what ended them too early."""
        self.dict, self.headers = new_dict({}), []
        self.unixfrom = self.status = ''
        lines = _Lines(self)
        name = ''
        for line in lines:
            if not lines.begun and line.startswith('From '):
                # Faithful: every such line before the first header, not one.
                self.unixfrom += line
                continue
            lines.begun = True
            if name and line[0] in ' \t':
                self.headers.append(line)
                folded = self.dict[name] + '\n ' + strip(line)
                self.dict[name] = strip(folded)
            elif self.iscomment(line):
                continue
            elif self.islast(line):
                return
            else:
                name = self.isheader(line)
                if name:
                    self.headers.append(line)
                    self.dict[name] = strip(line[len(name) + 1:])
                elif name is None:      # Faithful: a header with an empty name, '', is dropped and reading goes on
                    self.status = 'Non-header line where header expected' if self.dict else 'No headers'
                    lines.give_back()
                    return
        self.status = 'EOF in headers'

    def isheader(self, line):
        """Return the lower-case name of a header line, None for another line.  Made to be overridden."""
        name, colon, _ = line.partition(':')
        return lower(name) if colon else None

    def islast(self, line):
        """Tell whether the line ends the headers.  Made to be overridden."""
        return line in _blanklines

    def iscomment(self, line):
        """Tell whether to skip the line.  Made to be overridden."""
        return False

    def getallmatchingheaders(self, name):
        """Return all raw lines of the named headers, folded ones included."""
        return [self.headers[index] for index in self._matching(name)]

    def _matching(self, name):
        """Return the indexes in `headers` of all lines of the named headers."""
        starts, indexes, inside = _matcher(name), [], False
        for index, line in enumerate(self.headers):
            inside = starts(line) or inside and _is_space(line[:1])
            if inside:
                indexes.append(index)
        return indexes

    def getfirstmatchingheader(self, name):
        """Return the raw lines of the first header of that name."""
        starts, lines = _matcher(name), []
        for line in self.headers:
            # Faithful: once inside, a line that begins with white space is a fold, though it match.
            if lines and not _is_space(line[:1]):
                break
            if lines or starts(line):
                lines.append(line)
        return lines

    def getrawheader(self, name):
        """Return the first header's value as it stood on the wire, line ends and all; None where there is none."""
        lines = self.getfirstmatchingheader(name)
        if not lines:
            return None
        return ''.join([lines[0][len(name) + 1:]] + lines[1:])

    def getheader(self, name, default=None):
        """Return the value of the (last) header of that name, else `default`."""
        return self.dict.get(lower(name), default)

    def get(self, name, default=None, failobj=None):
        """As `getheader`; `failobj` is email's name for `default`."""
        return self.dict.get(lower(name), failobj if default is None else default)

    def getheaders(self, name):
        """Return the values of all headers of that name."""
        values, current, seen = [], '', False
        for line in self.getallmatchingheaders(name):
            if _is_space(line[:1]):
                text = strip(line)
                current = current + '\n ' + text if current else text
                continue
            if seen:
                values.append(current)
            current, seen = strip(line[line.find(':') + 1:]), True
        return values + [current] if seen else values

    def getaddr(self, name):
        """Return the first (real name, address) pair of the named headers; (None, None) where there is none."""
        addresses = self.getaddrlist(name)
        return addresses[0] if addresses else (None, None)

    def getaddrlist(self, name):
        """Return all (real name, address) pairs of the named headers."""
        text = ''
        for line in self.getallmatchingheaders(name):
            if line[0] in ' \t':
                text += line
                continue
            colon = line.find(':')
            text += (', ' if text else '') + (line[colon + 1:] if colon > 0 else '')
        return _this.AddressList(text).addresslist

    def getdate(self, name):
        """Return the named header's date as a tuple for ``time.mktime``; None where there is none."""
        value = self.getheader(name)
        return None if value is None else _this.parsedate(value)

    def getdate_tz(self, name):
        """Return the named header's date with its time zone, for `mktime_tz`; None where there is none."""
        value = self.getheader(name)
        return None if value is None else _this.parsedate_tz(value)

    def __len__(self):
        return len(self.dict)

    def __getitem__(self, name):
        return self.dict[lower(name)]

    def __setitem__(self, name, value):
        """Set a header, in place of all of that name.

        Faithful: where `value` is no text, `dict` has it by the time TypeError is raised.
        """
        del self[name]
        self.dict[lower(name)] = decode(value)
        lines = field_lines(name, value)
        self.dict[lower(name)] = header_text(value)
        self.headers.extend(lines)

    def __delitem__(self, name):
        """Remove all headers of that name; it is no error that there is none."""
        lowered = lower(name)
        if lowered not in self.dict:
            return
        del self.dict[lowered]
        for index in reversed(self._matching(name)):
            del self.headers[index]

    def setdefault(self, name, default=''):
        """Return the header's value; where there is none, set it to `default` first."""
        lowered = lower(name)
        if lowered not in self.dict:
            self.headers.extend(field_lines(name, default))
            self.dict[lowered] = header_text(default)
        return self.dict[lowered]

    def has_key(self, name):
        """Tell whether the header is there."""
        return lower(name) in self.dict

    def __contains__(self, name):
        return lower(name) in self.dict

    def __iter__(self):
        return iter(self.dict)

    def keys(self):
        """Return a list of the names, in lower case and in 2.7's order."""
        return list(self.dict)

    def values(self):
        """Return a list of the values."""
        return list(self.dict.values())

    def items(self):
        """Return a list of the (lower-case name, value) pairs."""
        return list(self.dict.items())

    def __str__(self):
        return ''.join(self.headers)

    def __repr__(self):
        module = type(self).__module__.rpartition('.')[2]
        return '<%s.%s instance at 0x%x>' % (module, type(self).__name__, id(self))


class _Lines(object):
    """The lines of a message's file as native text; the last one can be given back."""

    def __init__(self, message):
        self.message = message
        self.begun = False              # a line other than "From " was seen
        self.unread = getattr(message.fp, 'unread', None)
        self.start = None               # where the last line began, None where that is not known
        self.told = self.unread is None and bool(message.seekable)

    def __iter__(self):
        return self

    def __next__(self):
        if self.told:
            self.start = self.message._tell()
            self.told = self.start is not None
        self.raw = self.message.fp.readline()
        if not self.raw:
            raise StopIteration
        return decode(self.raw)

    def give_back(self):
        """Put the last line back, or say in the message's status that this could not be done."""
        if self.unread is not None:
            self.unread(self.raw)
        elif self.told:
            self.message.fp.seek(self.start)
        else:
            self.message.status += '; bad seek'


def _matcher(name):
    """Return a function that tells whether a raw line is a header of that name."""
    prefix = lower(name) + ':'
    return lambda line: lower(line[:len(prefix)]) == prefix


def _is_space(char):
    return bool(char) and char in WHITESPACE
