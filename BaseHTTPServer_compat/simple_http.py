"""SimpleHTTPServer as Python 2.7.18 had it: a handler that serves files and lists folders.

`send_head` and `list_directory` return files that subclasses read, wrap and write to: a file on disk gives bytes, or
native text where the handler's `rfile_text` is true; a listing is a `StringIO` of native text.  Names of files are
native text in URLs and listings, whatever their bytes are.

Decisions of ours, beside the module's own (2.7's behaviour, ``strict_http = False`` gives it back where it was unsafe):

* a path with NUL is answered 404; 2.7 raises TypeError;
* the Location of a folder without its slash never starts a new authority: leading slashes are collapsed (CVE-2021-28861)
  and leading backslashes, which browsers take for slashes, are percent-encoded;
* a file that grew while it was sent is cut at the Content-Length that was announced, and one that shrank ends the
  connection, so that a client on a kept connection never takes another response's bytes for this one's;
* a long file leaves by `socket.sendfile` where nothing would see the difference (`file_copy`);
* Python 3's `directory`, `index_pages`, `default_content_type` and `extra_response_headers` are there; without `directory` it
  is, as on 2.7, the working directory of the moment of the request;
* a file is opened before anybody asks whether it is a folder, and by a relative name where no method of the program's sees
  its name: the answers are the same, and most of them need no `stat` and no `getcwd`.

Symbolic links are followed, out of the folder too, as 2.7 did.
"""
import functools
import html
import http.server
import importlib
import locale
import mimetypes  # noqa: F401  2.7's module had these names too
import os
import posixpath  # noqa: F401
import re
import shutil  # noqa: F401
import sys
import urllib.parse as urllib
import urllib.parse as urlparse  # noqa: F401

from BaseHTTPServer_compat import file_copy, file_names, media_types, usual_exchange
from BaseHTTPServer_compat import server as BaseHTTPServer
from BaseHTTPServer_compat.native_file import NativeFile, StringIO
from BaseHTTPServer_compat.native_text import WHITESPACE, decode, encode, lower
from BaseHTTPServer_compat.untouched import Untouched

__all__ = ['SimpleHTTPRequestHandler']
__version__ = '0.6'

_PLAIN_PATH = re.compile(r'(?:/[\w-][\w.-]*)+', re.ASCII)  # nothing to decode, to resolve or to leave out
_UNSAFE_IN_URL = re.compile(br'[^A-Za-z0-9_.\-/]')  # what 2.7's urllib.quote quotes: "~" too
# Scheme, authority, path, query, fragment: RFC 3986, appendix B.  As 2.7's urlsplit sees it, digits alone after a colon
# are a port, and what is before it no scheme.
_URL = re.compile(r'([A-Za-z0-9+.-]+:(?![0-9]+\Z))?(//[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?', re.DOTALL)


def _listing_charset():
    """What 2.7's `sys.getfilesystemencoding` says: on Unix, the locale's character set, by the name that the system gives it.

    Python 3.7 ... 3.14 turn UTF-8 mode on where the locale is C, and may change the locale then; 2.7 stayed in it.
    """
    if os.name == 'nt' or sys.platform == 'darwin':
        return 'utf-8'  # 2.7 said mbcs on Windows; names are sent as UTF-8 now
    by_locale = getattr(sys.flags, 'utf8_mode', 0) and sys.version_info < (3, 15)
    if by_locale and 'utf8' not in sys._xoptions and not os.environ.get('PYTHONUTF8'):
        return 'ANSI_X3.4-1968'
    if not hasattr(locale, 'nl_langinfo'):  # WebAssembly
        return sys.getfilesystemencoding().upper()
    return locale.nl_langinfo(locale.CODESET)


_CHARSET = _listing_charset()
_recent_fields = {}  # media type, size and time of a file: the lines that say so, and the names of days and months in them
_NO_FIELDS = None, None, None
_MAX_RECENT = 64
_SENT_BY_US = frozenset(['server', 'date', 'content-type', 'content-length', 'last-modified'])


class SimpleHTTPRequestHandler(http.server.SimpleHTTPRequestHandler, BaseHTTPServer.BaseHTTPRequestHandler):
    """Answers GET and HEAD with the files of a folder; the type of a file is what `guess_type` says."""

    server_version = 'SimpleHTTP/' + __version__
    extensions_map = media_types.extensions_map()

    directory = None  # Python 3's: the folder to serve
    index_pages = ('index.html', 'index.htm')  # Python 3.12's
    default_content_type = 'application/octet-stream'  # Python 3.15's: where a program sets it, it wins over extensions_map['']
    extra_response_headers = None  # Python 3.15's: (name, value) pairs that go with files and listings

    __announced = None, None  # the file that send_head opened, and the Content-Length that it sent

    def __init__(self, *args, **kwargs):
        """By keyword, as in Python 3, `directory`, in the place of the working directory, and `extra_response_headers`."""
        for name in 'directory', 'extra_response_headers':
            value = kwargs.pop(name, None)
            if value is not None:
                setattr(self, name, value)
        BaseHTTPServer.BaseHTTPRequestHandler.__init__(self, *args, **kwargs)

    _compat_plain_init = __init__  # see socket_server: this one leaves the socket alone

    def do_GET(self):
        """Send the head and the body."""
        if self.__file_is_unseen():
            self.__send_file()
            return
        f = self.send_head()
        if f:
            try:
                self.copyfile(f, self.wfile)
            finally:
                f.close()

    def __send_file(self):
        """What `do_GET` does, for a file of which it alone knows."""
        f = self.__send_head(file_copy.DiskFile)
        if f:
            try:
                SimpleHTTPRequestHandler.copyfile(self, f, self.wfile)
            finally:
                f.close()

    def do_HEAD(self):
        """Send the head."""
        f = self.send_head()
        if f:
            f.close()

    def send_head(self):
        """Send the head of a response, and return its body as a file that the caller closes.

        Returns None where the response, a redirection or an error, is complete.
        """
        return self.__send_head(_open_file)

    def __file_is_unseen(self):
        """Tell whether `do_GET` alone would have the file that `send_head` opens, and none of the program's own methods."""
        own = self.__dict__
        return (_FILE_IS_UNSEEN[type(self)] and 'send_head' not in own and 'copyfile' not in own and 'rfile_text' not in own)

    def __path_is_unseen(self):
        """Tell whether a file's name need not be whole, since none of the program's own methods would see it."""
        own = self.__dict__
        return (_PATH_IS_UNSEEN[type(self)] and 'translate_path' not in own and 'guess_type' not in own
                and 'directory' not in own)

    def __send_head(self, opener):
        if opener is file_copy.DiskFile and self.__path_is_unseen():
            name = _relative_name(self.path)  # the system knows its working directory without being asked
            f = name and _open(opener, name)
            if f:
                return self.__send_opened(f, self.path)
        path = self.translate_path(self.path)
        local = file_names.local(path)
        if '\0' in local:
            return self.__refuse_nul()
        f = _open(opener, local)
        if f is None and os.path.isdir(local):
            if not _URL.match(self.path).group(3).endswith('/'):
                return self.__redirect_to_folder()
            index = self.__index_page(path)
            if index is None:
                return self.list_directory(path)
            path = index
            f = _open(opener, file_names.local(path))
        return self.__send_opened(f, path)

    def __send_opened(self, f, path):
        try:
            return self.__send_file_head(f, self.guess_type(path))
        except BaseException:
            if f is not None:
                f.close()
            raise

    def __refuse_nul(self):
        if not self.strict_http:
            raise TypeError('must be encoded string without NULL bytes, not str')
        self.send_error(404, 'File not found')

    def __redirect_to_folder(self):
        """Send the client to the same URL with a slash at the end of its path, and its query."""
        scheme, authority, path, query, fragment = _URL.match(self.path).groups('')
        if self.strict_http and not scheme:
            authority, path = '', _without_authority(authority + path)
        # Faithful: what is there but empty is left out.
        rest = ''.join(part for part in (query, fragment) if part[1:])
        self.send_response(301)
        self.send_header('Location', lower(scheme) + (authority if authority[2:] else '') + path + '/' + rest)
        self.end_headers()

    def __index_page(self, folder):
        for name in self.index_pages:
            path = os.path.join(folder, name)
            if os.path.exists(file_names.local(path)):
                return path
        return None

    def __send_file_head(self, f, media_type):
        if f is None:
            self.send_error(404, 'File not found')
            return None
        self.send_response(200)
        status = f.status if type(f) is file_copy.DiskFile else os.fstat(f.fileno())
        self.__send_fields(media_type, status.st_size, status.st_mtime)
        if self.extra_response_headers is not None:
            self._send_extra_response_headers()
        self.end_headers()
        if self.rfile_text and type(f) is not file_copy.DiskFile:  # which nobody reads as text
            f = NativeFile(f)
        self.__announced = f, status.st_size
        return f

    def __send_fields(self, media_type, size, mtime):
        """Content-type, Content-Length and Last-Modified; remembered, where a program has no say in how they are sent."""
        wfile, own = self._compat_head, self.__dict__
        ours = (wfile is not None and wfile.takes_lines and usual_exchange.HEAD_IS_OURS[type(self)] and type(media_type) is str
                and self.request_version != 'HTTP/0.9' and 'send_header' not in own and 'date_time_string' not in own)
        if ours:
            lines, days, months = _recent_fields.get((media_type, size, mtime), _NO_FIELDS)
            if days == self.weekdayname and months == self.monthname:
                wfile.head.append(lines)
                return
        self.send_header('Content-type', media_type)
        self.send_header('Content-Length', str(size))
        self.send_header('Last-Modified', self.date_time_string(mtime))
        if ours:
            if len(_recent_fields) >= _MAX_RECENT:
                _recent_fields.clear()
            _recent_fields[media_type, size, mtime] = (
                '\r\n'.join(wfile.head[-3:]), list(self.weekdayname), list(self.monthname))

    def _send_extra_response_headers(self):
        for name, value in self.extra_response_headers or ():
            if lower(name) not in _SENT_BY_US:
                self.send_header(name, value)

    def list_directory(self, path):
        """Send the head of a listing of the folder `path`, and return its page, a StringIO.

        Returns None, after an error was sent, where the folder cannot be read.
        """
        try:
            names = os.listdir(file_names.raw(path))
        except OSError:
            self.send_error(404, 'No permission to list directory')
            return None
        names.sort(key=bytes.lower)
        title = 'Directory listing for ' + _escape(decode(urllib.unquote_to_bytes(encode(self.path))))
        f = StringIO()
        f.write('<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 3.2 Final//EN"><html>\n'
                '<title>%s</title>\n<body>\n<h2>%s</h2>\n<hr>\n<ul>\n' % (title, title))
        for name in names:
            f.write('<li><a href="%s">%s</a>\n' % _link(file_names.raw(path), name))
        f.write('</ul>\n<hr>\n</body>\n</html>\n')
        length = f.tell()
        f.seek(0)
        self.send_response(200)
        self.send_header('Content-type', 'text/html; charset=' + _CHARSET)
        self.send_header('Content-Length', str(length))
        self._send_extra_response_headers()
        self.end_headers()
        return f

    def translate_path(self, path):
        """Return the name of the file that a request-target stands for, always one inside the folder that is served.

        Query and fragment are left out; a slash at the end stays.
        """
        folder = file_names.folder(self.directory)
        if _PLAIN_PATH.fullmatch(path) and os.sep == '/' and folder[-1:] != '/':
            return file_names.local(folder + path)
        path = path.split('?', 1)[0].split('#', 1)[0]
        slash = '/' if path.rstrip(WHITESPACE).endswith('/') else ''
        if '%' in path:
            path = decode(urllib.unquote_to_bytes(encode(path)))
        words = file_names.normal_words(path)
        # On Windows a word may name a drive or a folder by itself: it is passed over, as on 2.7.
        return file_names.local(os.path.join(folder, *[word for word in words if not os.path.dirname(word)]) + slash)

    def copyfile(self, source, outputfile):
        """Copy a file, from where it stands, to another one."""
        announced, length = self.__announced
        if announced is not source or not self.strict_http:
            length = None
        binary = source.buffer if type(source) is NativeFile else source
        if file_copy.copy(binary, outputfile, length):
            self.close_connection = 1  # the file shrank: a client must not wait for the rest, nor find it elsewhere

    def guess_type(self, path):
        """Return the media type of the file named `path`, by its extension in `extensions_map`."""
        extension, types = file_names.extension(decode(path)), self.extensions_map
        if extension:
            if extension in types:
                return types[extension]
            if lower(extension) in types:
                return types[lower(extension)]
        if self.default_content_type != SimpleHTTPRequestHandler.default_content_type:
            return self.default_content_type
        return types['']


# Files


@functools.lru_cache(maxsize=_MAX_RECENT)
def _relative_name(path):
    """The file's name from the folder that is served, for a path that needs no more than that; '' for any other."""
    return '.' + path if _PLAIN_PATH.fullmatch(path) and os.sep == '/' else ''


def _open(opener, local):
    """The file of this name; None where there is none that can be opened."""
    try:
        return opener(local)
    except OSError:
        return None


def _open_file(local):
    return open(local, 'rb', file_copy.BLOCK)  # with a size it need not ask whether this is a terminal


def _without_authority(url):
    r"""A relative reference that stays on this host: ``//host/`` and ``/\host/`` are another one to a browser."""
    start = re.match(r'[/\\]*', url).group()
    return re.sub('/+', '/', start).replace('\\', '%5C') + url[len(start):]


# The listing


def _link(folder, name):
    """The link and the text of a listing's entry, both native text; arguments in bytes."""
    path = os.path.join(folder, name)
    slash = b'/' if os.path.isdir(path) else b''
    mark = b'@' if os.path.islink(path) else slash
    return _quote(name + slash), _escape(decode(name + mark))


def _quote(raw):
    return _UNSAFE_IN_URL.sub(lambda found: b'%%%02X' % ord(found.group()), raw).decode('ascii')


def _escape(text):
    return html.escape(text, quote=False)


_FILE_IS_UNSEEN = Untouched(SimpleHTTPRequestHandler, 'send_head', 'copyfile', 'rfile_text')
_PATH_IS_UNSEEN = Untouched(SimpleHTTPRequestHandler, 'translate_path', 'guess_type', 'directory')

for _name in vars(http.server.SimpleHTTPRequestHandler):
    # Today's class comes before our base class: what a later Python defines anew there must not win.
    if _name not in vars(SimpleHTTPRequestHandler) and hasattr(BaseHTTPServer.BaseHTTPRequestHandler, _name):
        setattr(SimpleHTTPRequestHandler, _name, getattr(BaseHTTPServer.BaseHTTPRequestHandler, _name))


def __getattr__(name):
    """2.7's module also had `cgi`, which Python 3.13 has lost (PEP 594) and 3.11 warns of: import it for who asks."""
    if name == 'cgi':
        return importlib.import_module(name)
    raise AttributeError('module %r has no attribute %r' % (__name__, name))


if sys.version_info < (3, 7):
    import cgi  # noqa: F401  3.6 calls no __getattr__ of a module (PEP 562)


def test(HandlerClass=SimpleHTTPRequestHandler, ServerClass=BaseHTTPServer.HTTPServer):
    """Serve the working directory, on port 8000 or the first argument of the command line."""
    BaseHTTPServer.test(HandlerClass, ServerClass)


if __name__ == '__main__':
    test()
