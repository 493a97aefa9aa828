"""unicodedata: what it gives is unicode or plain text, as on 2.7."""
import unicodedata

from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.text import Unicode


def normalize(form, unistr):
    if not isinstance(unistr, Unicode):
        raise TypeError('must be unicode, not str')
    return Unicode(unicodedata.normalize(form, str.__str__(unistr)))


def lookup(name):
    return Unicode(unicodedata.lookup(name))


viewing.inherit(globals(), unicodedata)
