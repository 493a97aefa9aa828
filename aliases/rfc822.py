"""`rfc822` under its Python 2 name: the implementation itself, so that patching it works."""

import sys

from BaseHTTPServer_compat import rfc822

sys.modules[__name__] = rfc822
