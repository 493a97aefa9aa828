"""crypt: the C library's, which Python has no module for since 3.13."""
import ctypes
import ctypes.util

from BaseHTTPServer_compat.runner.text import native, raw


def _library():
    name = ctypes.util.find_library('crypt')
    if name is None:
        raise ImportError('No module named crypt')
    function = ctypes.CDLL(name).crypt
    function.argtypes, function.restype = [ctypes.c_char_p, ctypes.c_char_p], ctypes.c_char_p
    return function


_crypt = _library()


def crypt(word, salt):
    """The hash of a password; None for a salt that the library does not know."""
    hashed = _crypt(raw(word), raw(salt))
    return None if hashed is None else native(hashed)
