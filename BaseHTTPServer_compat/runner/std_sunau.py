"""sunau: frames are strings; Python 3.13 has the module no more."""
import sunau

from BaseHTTPServer_compat.runner import sounds, viewing

open = openfp = sounds.opener(sunau.open)
viewing.inherit(globals(), sunau)
