"""Files of sound, for the views of wave and sunau: frames are strings, and what a file says of itself is a plain tuple."""
from BaseHTTPServer_compat.runner import files
from BaseHTTPServer_compat.runner.text import native, raw


class Sound(object):
    """A file of one of the two modules."""

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


def opener(real_open):
    """2.7's ``wave.open``, or sunau's, from Python 3's: of a name, or of any file of the program's."""
    def open(f, mode=None):
        if mode is None:
            mode = getattr(f, 'mode', 'rb')
        given = files.open_file(f, mode) if isinstance(f, str) else f
        sound = Sound(real_open(files.binary(given), mode))
        if given is not f:
            sound.close = _closing(sound, given)
        return sound
    return open


def _closing(sound, file):
    def close():
        sound._real.close()
        file.close()
    return close
