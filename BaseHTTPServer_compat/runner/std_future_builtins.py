"""future_builtins: what Python 3's built-ins of these names give, in 2.7's text."""
from builtins import hex, oct  # noqa: F401

from BaseHTTPServer_compat.runner.show import to_repr as ascii
from BaseHTTPServer_compat.runner.std_itertools import ifilter as filter
from BaseHTTPServer_compat.runner.std_itertools import imap as map
from BaseHTTPServer_compat.runner.std_itertools import izip as zip

__all__ = ['ascii', 'filter', 'hex', 'map', 'oct', 'zip']
