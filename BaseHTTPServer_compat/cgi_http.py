"""CGIHTTPServer as Python 2.7.18 had it: SimpleHTTPServer that also runs CGI scripts.

What a script is told is in `cgi_environment`, how it is run in `cgi_process`.  Decisions of our own:

* `strict_http` (design.md section 6) decodes a path once.  2.7 decoded twice: ``/cgi-bin/%252e%252e/tool`` ran programs
  outside the CGI directory, and ``%3F`` in a name began a query.  A NUL in the path, or ``..`` that a subclass's `is_cgi`
  let through, is answered 404.
* 2.7 threw away whatever else the client had sent by the end of the script, the next request of a kept connection too.
  Under `strict_http` that stays, and the connection is closed after a script that had a body on the socket: nobody can
  tell how much of it the script has read.
* The socket is made blocking for the script: a handler's `timeout` left it non-blocking on 2.7, and the script's reads failed.
* A Python script whose ``#!`` line names a Python that is not installed is run by this interpreter.
* With `have_fork` false the output is sent as it comes, not when the script has ended.  What the script wrote to standard error is
  logged line by line: the strict log writes no line ends, and a traceback would be one long line.
"""
from __future__ import print_function

import copy  # noqa: F401  2.7's module had the name
import os
import re
import select
import subprocess
import sys  # noqa: F401  2.7's module had the name
import urllib.parse as urllib

from BaseHTTPServer_compat import cgi_environment, cgi_process
from BaseHTTPServer_compat import server as BaseHTTPServer
from BaseHTTPServer_compat import simple_http as SimpleHTTPServer
from BaseHTTPServer_compat.cgi_process import os_path
from BaseHTTPServer_compat.native_text import decode, encode, lower, native_repr

__all__ = ['CGIHTTPRequestHandler']
__version__ = '0.4'

_PATH = re.compile('([^?#]*)(.*)', re.DOTALL)  # and the rest
_ESCAPED = {'%': '%25', '?': '%3F', '#': '%23'}  # what would mean something else where the path is decoded again


class CGIHTTPRequestHandler(SimpleHTTPServer.SimpleHTTPRequestHandler):
    """Serves files, and the output of the scripts in `cgi_directories`, which alone take POST.

    A script's answer begins with ``200 Script output follows``, whatever it says itself.
    """

    have_fork = hasattr(os, 'fork')  # true: scripts run on the socket; false: through pipes
    have_popen2 = True  # 2.7's os.popen2 and os.popen3: with one of them, not only Python scripts can be run
    have_popen3 = True
    rbufsize = 0  # what follows the head is the script's to read
    cgi_directories = ['/cgi-bin', '/htbin']

    def do_POST(self):
        if self.is_cgi():
            self.run_cgi()
        else:
            self.send_error(501, 'Can only POST to CGI scripts')

    def send_head(self):
        """As SimpleHTTPServer's, but runs a script; returns None then."""
        if self.is_cgi():
            return self.run_cgi()
        return SimpleHTTPServer.SimpleHTTPRequestHandler.send_head(self)

    def is_cgi(self):
        """Tell whether `path` is in one of the `cgi_directories`; if so, set `cgi_info` to (directory, rest).

        Raises IndexError where the path leads out of the root.
        """
        if self.strict_http:
            path, rest = _PATH.match(self.path).groups()
            collapsed = _escape(_url_collapse_path(path)) + rest
        else:
            collapsed = _url_collapse_path(self.path)
        separator = collapsed.find('/', 1)
        head, tail = collapsed[:separator], collapsed[separator + 1:]
        if head not in self.cgi_directories:
            return False
        self.cgi_info = head, tail
        return True

    def is_executable(self, path):
        """Tell whether the path is of an executable file."""
        return executable(path)

    def is_python(self, path):
        """Tell whether the path looks like a Python script's."""
        return lower(os.path.splitext(path)[1]) in ('.py', '.pyw')

    def run_cgi(self):
        """Answer with the output of the script that `cgi_info` says."""
        if self.strict_http and '\0' in _unquote('/'.join(self.cgi_info)):
            self.send_error(404, 'No such CGI script (%s)' % native_repr('/'.join(self.cgi_info)))
            return
        directory, rest = self.__enter_directories(*self.cgi_info)
        rest, _, query = rest.partition('?')
        script, slash, rest = rest.partition('/')
        scriptname = directory + '/' + script
        path_info = slash + rest
        scriptfile = self.__find_script(scriptname)
        if scriptfile is None:
            return
        environment = cgi_environment.for_process(cgi_environment.variables(
            self, scriptname, _unquote(path_info), self.__translate_path_info(path_info), query))
        self.send_response(200, 'Script output follows')
        if self.have_fork:
            self.__run_on_socket(script, scriptfile, query, environment)
        else:
            self.__run_through_pipes(scriptfile, query, environment)

    # Which script

    def __enter_directories(self, directory, rest):
        """Move folders from the start of `rest` to the end of `directory`."""
        path = directory + '/' + rest
        separator = path.find('/', len(directory) + 1)
        while separator >= 0 and os.path.isdir(os_path(self.translate_path(path[:separator]))):
            directory, rest = path[:separator], path[separator + 1:]
            separator = path.find('/', len(directory) + 1)
        return directory, rest

    def __find_script(self, scriptname):
        """The script's file, or None after an error was sent."""
        scriptfile = self.translate_path(scriptname)
        raw_scriptfile = os_path(scriptfile)
        climbs = self.strict_http and '..' in _unquote(scriptname).split('/')
        if climbs or not os.path.exists(raw_scriptfile):
            self.send_error(404, 'No such CGI script (%s)' % native_repr(scriptname))
        elif not os.path.isfile(raw_scriptfile):
            self.send_error(403, 'CGI script is not a plain file (%s)' % native_repr(scriptname))
        elif self.is_python(scriptname):
            return scriptfile
        elif not (self.have_fork or self.have_popen2 or self.have_popen3):
            self.send_error(403, 'CGI script is not a Python script (%s)' % native_repr(scriptname))
        elif not self.is_executable(scriptfile):
            self.send_error(403, 'CGI script is not executable (%s)' % native_repr(scriptname))
        else:
            return scriptfile
        return None

    def __translate_path_info(self, path_info):
        return self.translate_path(path_info if self.strict_http else _unquote(path_info))

    # On the socket

    def __run_on_socket(self, script, scriptfile, query, environment):
        arguments = [script]
        decoded_query = query.replace('+', ' ')
        if '=' not in decoded_query:
            arguments.append(decoded_query)
        if self._compat_body_is_unread():
            self.close_connection = 1  # nobody will know where the next request starts
        status = self.__wait_for_script(scriptfile, arguments, environment)
        self.__discard_input()
        if status:
            self.log_error('CGI script exit status %#x', status)

    def __wait_for_script(self, scriptfile, arguments, environment):
        """Run the script on the connection; return its wait status."""
        uid = nobody_uid()
        self.wfile.flush()
        sock = getattr(self, 'connection', None)  # a handler that another one made and gave its streams to has none
        timeout = _set_timeout(sock, None)
        try:
            if self.is_python(scriptfile) and cgi_process.wants_missing_python(scriptfile):
                command = cgi_process.python_command() + [scriptfile]
                scriptfile, arguments = command[0], command + arguments[1:]
            return cgi_process.run_on_socket(
                scriptfile, arguments, environment, self.rfile.fileno(), self.wfile.fileno(), uid)
        except Exception:  # 2.7's child reported it, and ended with this status
            self.server.handle_error(getattr(self, 'request', None), self.client_address)
            return cgi_process.NOT_STARTED
        finally:
            _set_timeout(sock, timeout)

    # Through pipes

    def __run_through_pipes(self, scriptfile, query, environment):
        command = [scriptfile]
        if self.is_python(scriptfile):
            command = cgi_process.python_command() + command
        if '=' not in query:
            command.append(query)
        self.log_message('command: %s', subprocess.list2cmdline(command))
        size = _to_int(self.headers.getheader('content-length')) if lower(self.command) == 'post' else 0
        with cgi_process.spool(self.rfile.read, size) as body:
            self.__discard_input()
            status, complaints = cgi_process.run_through_pipes(command, environment, body, self.wfile.write)
        for complaint in complaints.splitlines() if self.strict_http else filter(None, [complaints]):
            self.log_error('%s', decode(complaint))
        if status:
            self.log_error('CGI script exit status %#x', status)
        else:
            self.log_message('CGI script exited OK')

    def __discard_input(self):
        """Throw away what has come from the client (Netscape's CR LF after a body, bpo-427345), but no next request."""
        if self.strict_http and not self.close_connection:
            return
        sock = getattr(self.rfile, '_sock', None)
        if not hasattr(sock, 'gettimeout'):  # rfile is a file of the program's own
            while select.select([self.rfile], [], [], 0)[0] and self.rfile.read(1):
                pass
            return
        timeout = _set_timeout(sock, 0)  # not select, whose descriptors end at 1023
        try:
            while sock.recv(cgi_process.BLOCK):
                pass
        except OSError:
            pass  # no more has come, or the client has gone
        finally:
            _set_timeout(sock, timeout)


def _set_timeout(sock, seconds):
    """Set a socket's timeout, where there is one; return the one that it had."""
    if sock is None:
        return None
    before = sock.gettimeout()
    if before != seconds:
        sock.settimeout(seconds)
    return before


def _to_int(text):
    """A Content-Length as 2.7's int() has it; 0 where it is none."""
    try:
        return int(encode(text))
    except (TypeError, ValueError):
        return 0


# Paths


def _unquote(text):
    return decode(urllib.unquote_to_bytes(encode(text)))


def _escape(path):
    return ''.join(_ESCAPED.get(char, char) for char in path)


def _url_collapse_path(path):
    """Return a URL's path, unquoted, without empty and ``.`` segments and with ``..`` resolved; its query stays.

    Raises IndexError where ``..`` leads out of the root.

    >>> _url_collapse_path('/cgi-bin//a/../%2e/test.py?x=%20')
    '/cgi-bin/test.py?x=%20'
    """
    path, _, query = path.partition('?')
    segments = _unquote(path).split('/')
    tail = segments.pop()
    folders = []
    for segment in segments:
        if segment == '..':
            folders.pop()
        elif segment not in ('', '.'):
            folders.append(segment)
    if tail == '..':
        folders.pop()
    if tail in ('.', '..'):
        tail = ''
    if query:
        tail += '?' + query
    return '/' + '/'.join(folders) + '/' + tail


# Who runs it


nobody = None  # cached uid


def nobody_uid():
    """The uid of the user nobody; where there is none, one above all others; -1 where there are no users."""
    global nobody
    if not nobody:
        try:
            import pwd
        except ImportError:
            return -1
        try:
            nobody = pwd.getpwnam('nobody')[2]
        except KeyError:
            nobody = 1 + max(entry[2] for entry in pwd.getpwall())
    return nobody


def executable(path):
    """Tell whether anybody may execute the file."""
    try:
        mode = os.stat(os_path(path)).st_mode
    except OSError:
        return False
    return mode & 0o111 != 0


def test(HandlerClass=CGIHTTPRequestHandler, ServerClass=BaseHTTPServer.HTTPServer):
    """Serve the current folder on port 8000 or the first argument of the command line."""
    SimpleHTTPServer.test(HandlerClass, ServerClass)


if __name__ == '__main__':
    test()
