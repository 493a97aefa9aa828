"""wave: frames are strings."""
import wave

from BaseHTTPServer_compat.runner import sounds, viewing

open = openfp = sounds.opener(wave.open)
viewing.inherit(globals(), wave)
