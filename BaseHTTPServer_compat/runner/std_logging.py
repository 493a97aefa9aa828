"""logging: messages are formatted as 2.7 formatted."""
import logging
import sys

from BaseHTTPServer_compat.runner import files, percent, show, viewing
from BaseHTTPServer_compat.runner.text import Unicode, decode, encode, from_text, real_text


def getMessage(record):
    """The message of a record, its arguments merged in by 2.7's `%`."""
    message = show.as_shown(record.msg)
    return percent.percent(message, record.args) if record.args else message


logging.LogRecord.getMessage = getMessage
def formatException(self, ei):
    """The traceback of a record as 2.7 wrote it."""
    from BaseHTTPServer_compat.runner import std_traceback
    text = ''.join(std_traceback.format_exception(*ei))
    return text[:-1] if text.endswith('\n') else text


def _format(self, record):
    """A record as text; unicode where its message or an argument is."""
    record.message = record.getMessage()
    if self.usesTime():
        record.asctime = self.formatTime(record, self.datefmt)
    text = percent.percent(self._fmt, record.__dict__)
    if record.exc_info and not record.exc_text:
        record.exc_text = self.formatException(record.exc_info)
    if record.exc_text:
        text = text if text[-1:] == '\n' else text + '\n'
        try:
            text = text + record.exc_text
        except UnicodeError:
            text = text + decode(record.exc_text, 'utf-8', 'replace')
    return text


def _emit(self, record):
    """Write a record: a unicode in the stream's encoding, in UTF-8 where it has none."""
    try:
        text = self.format(record) + '\n'
        try:
            self.stream.write(text)
        except UnicodeError:
            self.stream.write(encode(text, getattr(self.stream, 'encoding', None) or 'utf-8'))
        self.flush()
    except Exception:  # noqa: BLE001 - whatever the program's own stream does
        self.handleError(record)


def _handle_error(self, record):
    """Show what a handler raised, and where it was logged."""
    from BaseHTTPServer_compat.runner import std_traceback
    if logging.raiseExceptions and sys.stderr:
        std_traceback.print_exception(*sys.exc_info() + (None, sys.stderr))
        sys.stderr.write('Logged from file %s, line %s\n' % (record.filename, record.lineno))


logging.Formatter.formatException, logging.Formatter.format = formatException, _format
logging.StreamHandler.emit, logging.Handler.handleError = _emit, _handle_error
_real_open = logging.FileHandler._open


_real_init = logging.FileHandler.__init__


def _init(self, filename, *args, **kwargs):
    """A handler of a file whose name is bytes."""
    _real_init(self, real_text(filename) if isinstance(filename, str) else filename, *args, **kwargs)


def _open(self):
    """The file of a handler that names no encoding: bytes, as messages are strings of bytes."""
    return files.open_file(from_text(self.baseFilename), self.mode) if self.encoding in (None, 'locale') else _real_open(self)


logging.FileHandler._open, logging.FileHandler.__init__ = _open, _init
for _kind in [_value for _value in vars(logging).values() if isinstance(_value, type) and issubclass(
        _value, (logging.Handler, logging.Logger, logging.LoggerAdapter))]:
    if '__repr__' in vars(_kind):
        del _kind.__repr__  # Python 3's own words
_real_get_logger = logging.Manager.getLogger
logging.Manager.getLogger = lambda self, name: _real_get_logger(self, encode(name, 'utf-8') if isinstance(name, Unicode) else name)
_levelNames = dict(logging._levelToName)
_levelNames.update(logging._nameToLevel)


def addLevelName(level, levelName):
    """Name a level, in both directions."""
    logging.addLevelName(level, levelName)
    _levelNames[level], _levelNames[levelName] = levelName, level


_acquireLock = logging._lock.acquire
_releaseLock = logging._lock.release
viewing.inherit(globals(), logging)
