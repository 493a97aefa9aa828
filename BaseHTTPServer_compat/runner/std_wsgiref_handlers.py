"""wsgiref.handlers: applications give and read strings of bytes."""
import io
import os
from wsgiref import handlers

from BaseHTTPServer_compat.runner import files, viewing
from BaseHTTPServer_compat.runner.text import from_text, raw


def _patched(handler):
    """Make a handler class of the real module take what 2.7's applications give; once for the process, which is the program's."""
    write, setup_environ = handler.write, handler.setup_environ

    def native_write(self, data):
        write(self, raw(data))

    def native_environ(self):
        setup_environ(self)
        stdin = self.get_stdin()
        if isinstance(stdin, (io.RawIOBase, io.BufferedIOBase)):
            self.environ['wsgi.input'] = files.NativeFile(stdin, 'rb', '<fdopen>')

    handler.write, handler.setup_environ = native_write, native_environ


_patched(handlers.BaseHandler)
handlers.BaseHandler.os_environ = dict((from_text(name), from_text(value)) for name, value in os.environ.items())
viewing.inherit(globals(), handlers)
