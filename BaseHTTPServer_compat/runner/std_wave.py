"""wave: frames are strings, and what a file says of itself is a plain tuple."""
import wave

from BaseHTTPServer_compat.runner import files, viewing
from BaseHTTPServer_compat.runner.text import native, raw



class _Sound(object):
    """A file of wave's."""

    def __init__(self, real):
        self._real = real

    def __getattr__(self, name):
        return getattr(self._real, name)

    def getparams(self):
        return tuple(self._real.getparams())

    def readframes(self, nframes):
        return native(self._real.readframes(nframes))

    def writeframes(self, data):
        self._real.writeframes(raw(data))

    def writeframesraw(self, data):
        self._real.writeframesraw(raw(data))


def open(f, mode=None):
    """2.7's ``wave.open``: of a name, or of any file of the program's."""
    if mode is None:
        mode = getattr(f, 'mode', 'rb')
    given = files.open_file(f, mode) if isinstance(f, str) else f
    sound = _Sound(wave.open(files.binary(given), mode))
    if given is not f:
        sound.close = _closing(sound, given)
    return sound


def _closing(sound, file):
    def close():
        sound._real.close()
        file.close()
    return close


openfp = open
viewing.inherit(globals(), wave)
