"""os.path."""
import sys

from BaseHTTPServer_compat.runner import std_posixpath

sys.modules[__name__] = std_posixpath
