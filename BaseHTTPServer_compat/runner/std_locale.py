"""locale: with `format`, which Python 3.12 has no more."""
import locale
import sys

from BaseHTTPServer_compat.runner import viewing


def format(percent, value, grouping=False, monetary=False, *additional):
    if sys.version_info >= (3, 7):
        return locale.format_string(percent, value, grouping, monetary)
    return locale.format(percent, value, grouping, monetary, *additional)


viewing.inherit(globals(), locale)
