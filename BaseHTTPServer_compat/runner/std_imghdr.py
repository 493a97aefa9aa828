"""imghdr: the kind of an image by its first bytes; Python 3.13 has the module no more.

Source of the marks: each format's specification.
"""
from BaseHTTPServer_compat.runner import files
from BaseHTTPServer_compat.runner.text import raw

_MARKS = (  # kind, where its mark begins, the marks
    ('rgb', 0, (b'\001\332',)), ('gif', 0, (b'GIF87a', b'GIF89a')), ('tiff', 0, (b'MM', b'II')), ('rast', 0, (b'\x59\xa6\x6a\x95',)),
    ('xbm', 0, (b'#define ',)), ('jpeg', 6, (b'JFIF', b'Exif')), ('bmp', 0, (b'BM',)), ('png', 0, (b'\211PNG\r\n\032\n',)))
_PORTABLE = {b'1': 'pbm', b'4': 'pbm', b'2': 'pgm', b'5': 'pgm', b'3': 'ppm', b'6': 'ppm'}


def what(file, h=None):
    """The kind of the image in a file (a name or a file), or of the bytes `h`; None when it is none that is known."""
    if h is None:
        h = _first(file)
    h = raw(h)
    if len(h) >= 3 and h[:1] == b'P' and h[1:2] in _PORTABLE and h[2:3] in b' \t\n\r':
        return _PORTABLE[h[1:2]]
    for kind, start, marks in _MARKS:
        if h[start:].startswith(marks):
            return kind
    return None


def _first(file):
    if isinstance(file, str):
        with files.open_file(file, 'rb') as opened:
            return opened.read(32)
    place = file.tell()
    data = file.read(32)
    file.seek(place)
    return data


tests = []
