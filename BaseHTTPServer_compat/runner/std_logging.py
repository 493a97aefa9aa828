"""logging: messages are formatted as 2.7 formatted."""
import logging

from BaseHTTPServer_compat.runner import show, viewing


def getMessage(record):
    """The message of a record, its arguments merged in by 2.7's `%`."""
    message = show.as_shown(record.msg)
    return show.percent(message, record.args) if record.args else message


logging.LogRecord.getMessage = getMessage
viewing.inherit(globals(), logging)
