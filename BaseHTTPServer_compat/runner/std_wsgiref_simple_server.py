"""wsgiref.simple_server, over the handlers of `std_wsgiref_handlers`."""
from wsgiref import simple_server

from BaseHTTPServer_compat.runner import std_wsgiref_handlers, viewing

assert std_wsgiref_handlers.BaseHandler  # imported for what it does to the handlers
viewing.inherit(globals(), simple_server)
