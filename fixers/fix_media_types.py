'''``class H(SimpleHTTPRequestHandler)`` -> the same, and ``SimpleHTTPRequestHandler.extensions_map = _media_types()`` before it

Python 3 sends a file as another Content-Type than Python 2 did: ``.py`` as text/x-python, ``.js`` as text/javascript, ``.gz`` as
application/gzip; and its extensions_map has no ``""`` any more, and next to nothing else, that a program could read.

1. What the system's own files say, /etc/mime.types and the like, goes for both, as it did.
2. Only in a file that is Python 2's.
3. On 2.7 it is what it was.
'''

from .base import BaseFix, ORDER_API
from .definitions import define
from .python2 import is_python2
from .stock import HANDLERS, places, put_after, uses_of_class

# Source: mimetypes.types_map and SimpleHTTPServer of CPython 2.7.18, where those of 3.6 to 3.13 differ.
NEWER = (".3g2 .3gp .3gpp .3gpp2 .aac .adts .ass .avif .h5 .heic .heif .loas .m3u .m3u8 .markdown .md .n3 .nq .nt .opus .rst .rtf .srt "
         ".trig .vtt .wasm .webmanifest .webp")
HELPER = '''
def _media_types():
    """Return what Python 2 took for the types of files, by their extensions."""
    if not mimetypes.inited:
        mimetypes.init()
    found, system, unknown = mimetypes.types_map.copy(), mimetypes.MimeTypes(), "application/octet-stream"
    system.types_map = {}, {}
    for name in mimetypes.knownfiles:
        try:
            system.read(name)
        except EnvironmentError:
            continue
    newer = ("NEWER"
             "NEWEST").split()
    older = {".js": "application/javascript", ".mjs": "application/javascript", ".bmp": "image/x-ms-bmp"}
    for name in newer + sorted(older):
        if name not in system.types_map[True]:
            found[name] = older.get(name, unknown)
    for name in list(mimetypes.encodings_map) + list(mimetypes.suffix_map):
        found.setdefault(name, unknown)
    found.update({"": unknown, ".h": "text/plain", ".c": "text/plain", ".py": "text/plain"})
    return found
'''.replace("NEWER", NEWER[:88]).replace("NEWEST", NEWER[88:])
CLASSES = HANDLERS[1:]


class FixMediaTypes(BaseFix):
    """The types of files."""

    run_order = ORDER_API
    words = CLASSES

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source) or source.says("_media_types"):
            return
        found = places(source, [use for name in CLASSES for use in uses_of_class(source, name)])
        if not found:
            return
        self.need("mimetypes", "init")
        for base, statement in found:
            put_after(source, statement, "\n%s.extensions_map = _media_types()\n" % base)
        define(source, "_media_types", HELPER)
