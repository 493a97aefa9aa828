"""mimetypes, with the types that 2.7.18 knew (`media_types`)."""
import mimetypes

from BaseHTTPServer_compat import media_types
from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.text import real_text

_types = mimetypes.MimeTypes()
_types.types_map[1].clear()
_types.types_map[1].update((extension, kind) for extension, kind in media_types.extensions_map().items() if extension)
types_map = _types.types_map[1]
types_map['.py'] = 'text/x-python'  # SimpleHTTPServer alone takes it for plain text
common_types = _types.types_map[0]
suffix_map, encodings_map = _types.suffix_map, _types.encodings_map
inited = True


def init(files=None):
    for name in files or ():
        _types.read(real_text(name))


def guess_type(url, strict=True):
    return _types.guess_type(url, strict)


def guess_extension(type, strict=True):
    return _types.guess_extension(type, strict)


def guess_all_extensions(type, strict=True):
    return _types.guess_all_extensions(type, strict)


def add_type(type, ext, strict=True):
    """For SimpleHTTPServer too, which asks the real module."""
    _types.add_type(type, ext, strict)
    mimetypes.add_type(type, ext, strict)


viewing.inherit(globals(), mimetypes)
