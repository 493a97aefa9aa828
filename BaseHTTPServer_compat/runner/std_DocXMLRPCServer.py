"""DocXMLRPCServer: an XML-RPC server that answers GET with a page about its functions."""
import pydoc  # noqa: F401  a name of the module's
import xmlrpc.server

from BaseHTTPServer_compat.runner import std_SimpleXMLRPCServer as simple

ServerHTMLDoc = xmlrpc.server.ServerHTMLDoc


class XMLRPCDocGenerator(xmlrpc.server.XMLRPCDocGenerator):
    """Gives the page."""


class DocXMLRPCRequestHandler(simple.SimpleXMLRPCRequestHandler):
    """Answers GET with the page."""

    def do_GET(self):
        if not self.is_rpc_path_valid():
            self.report_404()
            return
        response = self.server.generate_html_documentation()
        self.send_response(200)
        self.send_header('Content-type', 'text/html')
        self.send_header('Content-length', str(len(response)))
        self.end_headers()
        self.wfile.write(response)


class DocXMLRPCServer(simple.SimpleXMLRPCServer, XMLRPCDocGenerator):
    """The server."""

    def __init__(self, addr, requestHandler=DocXMLRPCRequestHandler, logRequests=1, allow_none=False, encoding=None,
                 bind_and_activate=True):
        simple.SimpleXMLRPCServer.__init__(self, addr, requestHandler, logRequests, allow_none, encoding, bind_and_activate)
        XMLRPCDocGenerator.__init__(self)


class DocCGIXMLRPCRequestHandler(simple.CGIXMLRPCRequestHandler, XMLRPCDocGenerator):
    """The page for a CGI environment."""

    def __init__(self):
        simple.CGIXMLRPCRequestHandler.__init__(self)
        XMLRPCDocGenerator.__init__(self)
