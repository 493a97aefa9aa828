"""Which media type 2.7's `mimetypes` gives a file name extension: `SimpleHTTPRequestHandler.extensions_map`.

Later Pythons know more types and other ones (.bmp, .js), so 2.7's own table is here as data.  What 2.7 put on top of it
counts here too, in its order: the Windows registry, the system's mime.types files (``mimetypes.knownfiles``), and what the
program added with ``mimetypes.add_type`` before SimpleHTTPServer was imported.  One case is lost: an addition that says
what today's `mimetypes` says by itself, such as image/webp on 3.13, cannot be told from no addition.
"""
import importlib.util
import itertools
import mimetypes
import os

from BaseHTTPServer_compat.native_text import decode

# Asked of CPython 2.7.18: ``mimetypes.types_map`` before any file is read, grouped by type.
_TYPES_OF_27 = """
    application/javascript js mjs
    application/json json
    application/msword doc dot wiz
    application/octet-stream a bin dll exe o obj so
    application/oda oda
    application/pdf pdf
    application/pkcs7-mime p7c
    application/postscript ai eps ps
    application/vnd.ms-excel xlb xls
    application/vnd.ms-powerpoint pot ppa pps ppt pwz
    application/x-bcpio bcpio
    application/x-cpio cpio
    application/x-csh csh
    application/x-dvi dvi
    application/x-gtar gtar
    application/x-hdf hdf
    application/x-latex latex
    application/x-mif mif
    application/x-netcdf cdf nc
    application/x-pkcs12 p12 pfx
    application/x-pn-realaudio ram
    application/x-python-code pyc pyo
    application/x-sh sh
    application/x-shar shar
    application/x-shockwave-flash swf
    application/x-sv4cpio sv4cpio
    application/x-sv4crc sv4crc
    application/x-tar tar
    application/x-tcl tcl
    application/x-tex tex
    application/x-texinfo texi texinfo
    application/x-troff roff t tr
    application/x-troff-man man
    application/x-troff-me me
    application/x-troff-ms ms
    application/x-ustar ustar
    application/x-wais-source src
    application/xml rdf wsdl xpdl xsl
    application/zip zip
    audio/basic au snd
    audio/mpeg mp2 mp3
    audio/x-aiff aif aifc aiff
    audio/x-pn-realaudio ra
    audio/x-wav wav
    image/gif gif
    image/ief ief
    image/jpeg jpe jpeg jpg
    image/png png
    image/svg+xml svg
    image/tiff tif tiff
    image/vnd.microsoft.icon ico
    image/x-cmu-raster ras
    image/x-ms-bmp bmp
    image/x-portable-anymap pnm
    image/x-portable-bitmap pbm
    image/x-portable-graymap pgm
    image/x-portable-pixmap ppm
    image/x-rgb rgb
    image/x-xbitmap xbm
    image/x-xpixmap xpm
    image/x-xwindowdump xwd
    message/rfc822 eml mht mhtml nws
    text/css css
    text/csv csv
    text/html htm html
    text/plain bat c h ksh pl txt
    text/richtext rtx
    text/tab-separated-values tsv
    text/x-python py
    text/x-setext etx
    text/x-sgml sgm sgml
    text/x-vcard vcf
    text/xml xml
    video/mp4 mp4
    video/mpeg m1v mpa mpe mpeg mpg
    video/quicktime mov qt
    video/webm webm
    video/x-msvideo avi
    video/x-sgi-movie movie
"""

# Asked of CPython 2.7.18: SimpleHTTPRequestHandler.extensions_map where it differs from mimetypes.types_map.
_OF_THE_HANDLER = {'': 'application/octet-stream', '.py': 'text/plain', '.c': 'text/plain', '.h': 'text/plain'}


def extensions_map():
    """Return {extension with its dot: media type}; the empty extension's type is the default of all that are not there."""
    types = _parse(_TYPES_OF_27.encode('ascii'))
    types.update(_registry())
    for path in mimetypes.knownfiles:
        types.update(_system_file(path))
    types.update(_additions(types))
    types.update(_OF_THE_HANDLER)
    return types


def _parse(raw):
    """Read a mime.types file: a line holds a type and its extensions; from a word with # in front on it is a comment."""
    types = {}
    for line in raw.split(b'\n'):
        words = line.split()
        if b'#' in line:
            words = list(itertools.takewhile(_is_no_comment, words))
        for extension in words[1:]:
            types['.' + decode(extension)] = decode(words[0])
    return types


def _is_no_comment(word):
    return not word.startswith(b'#')


def _system_file(path):
    """The types of a file that most systems lack; one that cannot be read is left out, where 2.7 did not import."""
    if not os.path.isfile(path):
        return {}
    try:
        with open(path, 'rb') as file:
            return _parse(file.read())
    except OSError:
        return {}


def _registry():
    """The types that Windows knows; none elsewhere."""
    if os.name != 'nt':
        return {}
    database = mimetypes.MimeTypes()
    database.types_map = ({}, {})
    database.read_windows_registry()
    return database.types_map[True]


def _additions(files):
    """What the program has put in `mimetypes.types_map`: all that is neither in a fresh copy of the module nor in `files`."""
    spec = importlib.util.find_spec('mimetypes')
    fresh = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(fresh)
    return {
        extension: kind for extension, kind in mimetypes.types_map.items()
        if kind not in (fresh.types_map.get(extension), files.get(extension))}
