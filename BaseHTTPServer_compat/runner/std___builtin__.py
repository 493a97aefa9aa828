"""__builtin__: the module that every translated module's names fall back to."""
import sys

from BaseHTTPServer_compat.runner import builtin

sys.modules[__name__] = builtin.MODULE
