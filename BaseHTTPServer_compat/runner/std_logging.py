"""logging: messages are formatted as 2.7 formatted."""
import logging

from BaseHTTPServer_compat.runner import files, percent, show, viewing
from BaseHTTPServer_compat.runner.text import Unicode, encode, from_text


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


logging.Formatter.formatException = formatException
_real_open = logging.FileHandler._open


def _open(self):
    """The file of a handler that names no encoding: bytes, as messages are strings of bytes."""
    return files.open_file(from_text(self.baseFilename), self.mode) if self.encoding in (None, 'locale') else _real_open(self)


logging.FileHandler._open = _open
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
