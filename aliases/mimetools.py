"""`mimetools` under its Python 2 name: the implementation itself, so that patching it works."""

import sys

from BaseHTTPServer_compat import mimetools

sys.modules[__name__] = mimetools
