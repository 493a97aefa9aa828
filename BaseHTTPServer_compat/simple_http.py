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
* a file is opened before anybody asks whether it is a folder: the answers are the same, and most of them need no `stat`.

Symbolic links are followed, out of the folder too, as 2.7 did.
"""
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

from BaseHTTPServer_compat import file_copy, media_types
from BaseHTTPServer_compat import server as BaseHTTPServer
from BaseHTTPServer_compat.native_file import NativeFile, StringIO
from BaseHTTPServer_compat.native_text import CODEC, WHITESPACE, decode, encode, lower

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
_TEXT_IS_LOCAL = os.name == 'nt' or sys.getfilesystemencoding() == 'utf-8'
_SENT_BY_US = frozenset(['server', 'date', 'content-type', 'content-length', 'last-modified'])


class SimpleHTTPRequestHandler(http.server.SimpleHTTPRequestHandler, BaseHTTPServer.BaseHTTPRequestHandler):
    """Answers GET and HEAD with the files of a folder; the type of a file is what `guess_type` says."""

    server_version = 'SimpleHTTP/' + __version__
    extensions_map = media_types.extensions_map()

    directory = None  # Python 3's: the folder to serve
    index_pages = ('index.html', 'index.htm')  # Python 3.12's
    default_content_type = 'application/octet-stream'  # Python 3.15's: where a program sets it, it wins over extensions_map['']
    extra_response_headers = None  # Python 3.15's: (name, value) pairs that go with files and listings

    _announced = None, None  # the file that send_head opened, and the Content-Length that it sent

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
        f = self.send_head()
        if f:
            try:
                self.copyfile(f, self.wfile)
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
        path = self.translate_path(self.path)
        local = _local(path)
        if '\0' in local:
            return self._refuse_nul()
        f = _open(local)
        if f is None and os.path.isdir(local):
            if not _URL.match(self.path).group(3).endswith('/'):
                return self._redirect_to_folder()
            index = self._index_page(path)
            if index is None:
                return self.list_directory(path)
            path = index
            f = _open(_local(path))
        try:
            return self._send_file_head(f, self.guess_type(path))
        except BaseException:
            if f is not None:
                f.close()
            raise

    def _refuse_nul(self):
        if not self.strict_http:
            raise TypeError('must be encoded string without NULL bytes, not str')
        self.send_error(404, 'File not found')

    def _redirect_to_folder(self):
        """Send the client to the same URL with a slash at the end of its path, and its query."""
        scheme, authority, path, query, fragment = _URL.match(self.path).groups('')
        if self.strict_http and not scheme:
            authority, path = '', _without_authority(authority + path)
        # Faithful: what is there but empty is left out.
        rest = ''.join(part for part in (query, fragment) if part[1:])
        self.send_response(301)
        self.send_header('Location', lower(scheme) + (authority if authority[2:] else '') + path + '/' + rest)
        self.end_headers()

    def _index_page(self, folder):
        for name in self.index_pages:
            path = os.path.join(folder, name)
            if os.path.exists(_local(path)):
                return path
        return None

    def _send_file_head(self, f, media_type):
        if f is None:
            self.send_error(404, 'File not found')
            return None
        self.send_response(200)
        self.send_header('Content-type', media_type)
        status = os.fstat(f.fileno())
        self.send_header('Content-Length', str(status.st_size))
        self.send_header('Last-Modified', self.date_time_string(status.st_mtime))
        if self.extra_response_headers is not None:
            self._send_extra_response_headers()
        self.end_headers()
        if self.rfile_text:
            f = NativeFile(f)
        self._announced = f, status.st_size
        return f

    def _send_extra_response_headers(self):
        for name, value in self.extra_response_headers or ():
            if lower(name) not in _SENT_BY_US:
                self.send_header(name, value)

    def list_directory(self, path):
        """Send the head of a listing of the folder `path`, and return its page, a StringIO.

        Returns None, after an error was sent, where the folder cannot be read.
        """
        try:
            names = os.listdir(_raw(path))
        except OSError:
            self.send_error(404, 'No permission to list directory')
            return None
        names.sort(key=bytes.lower)
        title = 'Directory listing for ' + _escape(decode(urllib.unquote_to_bytes(encode(self.path))))
        f = StringIO()
        f.write('<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 3.2 Final//EN"><html>\n'
                '<title>%s</title>\n<body>\n<h2>%s</h2>\n<hr>\n<ul>\n' % (title, title))
        for name in names:
            f.write('<li><a href="%s">%s</a>\n' % _link(_raw(path), name))
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
        folder = _folder(self.directory)
        if _PLAIN_PATH.fullmatch(path) and os.sep == '/' and folder[-1:] != '/':
            return _local(folder + path)
        path = path.split('?', 1)[0].split('#', 1)[0]
        slash = '/' if path.rstrip(WHITESPACE).endswith('/') else ''
        if '%' in path:
            path = decode(urllib.unquote_to_bytes(encode(path)))
        words = _normal_words(path)
        # On Windows a word may name a drive or a folder by itself: it is passed over, as on 2.7.
        return _local(os.path.join(folder, *[word for word in words if not os.path.dirname(word)]) + slash)

    def copyfile(self, source, outputfile):
        """Copy a file, from where it stands, to another one."""
        announced, length = self._announced
        if announced is not source or not self.strict_http:
            length = None
        binary = source.buffer if type(source) is NativeFile else source
        if file_copy.copy(binary, outputfile, length):
            self.close_connection = 1  # the file shrank: a client must not wait for the rest, nor find it elsewhere

    def guess_type(self, path):
        """Return the media type of the file named `path`, by its extension in `extensions_map`."""
        extension, types = _extension(decode(path)), self.extensions_map
        if extension:
            if extension in types:
                return types[extension]
            if lower(extension) in types:
                return types[lower(extension)]
        if self.default_content_type != SimpleHTTPRequestHandler.default_content_type:
            return self.default_content_type
        return types['']


# Names of files


def _extension(path):
    """What `posixpath.splitext` splits off, in fewer steps."""
    name, dot = path.rfind('/') + 1, path.rfind('.')
    return path[dot:] if dot > name and path[name:dot].strip('.') else ''


def _local(path):
    """The native text of a file's name as the operating system's calls take it: on UTF-8 systems, the same."""
    if _TEXT_IS_LOCAL and CODEC[0] == 'utf-8' and type(path) is str:
        return path
    path = os.fspath(path)
    return path if os.name == 'nt' else os.fsdecode(encode(path))


def _folder(directory):
    """The folder to serve as native text: *directory*, or the working directory."""
    if _TEXT_IS_LOCAL and CODEC[0] == 'utf-8':  # `run` has another native text
        return os.getcwd() if directory is None else os.fsdecode(directory)
    return decode(os.getcwdb() if directory is None else os.fsencode(directory))


def _open(local):
    """The file of this name, to read its bytes; None where there is none that can be opened."""
    try:
        return open(local, 'rb', file_copy.BLOCK)  # with a size it need not ask whether this is a terminal
    except OSError:
        return None


def _raw(path):
    """The bytes of a file's name."""
    return os.fsencode(_local(path))


def _normal_words(path):
    """The parts of a path once ``.`` and ``..`` are resolved; it has no parent."""
    words = []
    for word in path.split('/'):
        if word == '..':
            del words[-1:]
        elif word not in ('', '.'):
            words.append(word)
    return words


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
