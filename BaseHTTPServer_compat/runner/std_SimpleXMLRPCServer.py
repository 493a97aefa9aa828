"""SimpleXMLRPCServer: ``xmlrpc.server``'s dispatching on the shim's server and handler."""
import sys
import xmlrpc.client

from BaseHTTPServer_compat import server, socket_server
from BaseHTTPServer_compat.runner import std_xmlrpclib as xmlrpclib
from BaseHTTPServer_compat.runner.text import from_text, raw


def resolve_dotted_attribute(obj, attr, allow_dotted_names=True):
    for name in attr.split('.') if allow_dotted_names else [attr]:
        if name.startswith('_'):
            raise AttributeError('attempt to access private attribute "%s"' % name)
        obj = getattr(obj, name)
    return obj


def list_public_methods(obj):
    return [name for name in dir(obj) if not name.startswith('_') and callable(getattr(obj, name))]


class SimpleXMLRPCDispatcher(object):
    """Calls functions by name."""

    def __init__(self, allow_none=False, encoding=None):
        self.funcs, self.instance = {}, None
        self.allow_none, self.encoding = allow_none, encoding

    def register_instance(self, instance, allow_dotted_names=False):
        self.instance, self.allow_dotted_names = instance, allow_dotted_names

    def register_function(self, function, name=None):
        self.funcs[name or function.__name__] = function

    def register_introspection_functions(self):
        self.funcs.update({'system.listMethods': self.system_listMethods, 'system.methodSignature': self.system_methodSignature,
                           'system.methodHelp': self.system_methodHelp})

    def register_multicall_functions(self):
        self.funcs['system.multicall'] = self.system_multicall

    def _marshaled_dispatch(self, data, dispatch_method=None, path=None):
        """The answer's XML, a string, to a request's."""
        try:
            params, method = xmlrpclib.loads(data)
            response = (dispatch_method or self._dispatch)(method, params)
            return xmlrpclib.dumps((response,), methodresponse=1, allow_none=self.allow_none, encoding=self.encoding)
        except xmlrpc.client.Fault as fault:
            return xmlrpclib.dumps(fault, allow_none=self.allow_none, encoding=self.encoding)
        except Exception:  # Faithful: every error of a function is a fault to the client
            from BaseHTTPServer_compat.runner import messages, show
            error = messages.in_words_of_27(sys.exc_info()[1])
            fault = xmlrpc.client.Fault(1, '%s:%s' % (show.to_native(show.error_class(error)), show.to_native(error)))
            return from_text(xmlrpc.client.dumps(fault, allow_none=self.allow_none, encoding=self.encoding))

    def _dispatch(self, method, params):
        func = self.funcs.get(method)
        if func is None and self.instance is not None:
            if hasattr(self.instance, '_dispatch'):
                return self.instance._dispatch(method, params)
            try:
                func = resolve_dotted_attribute(self.instance, method, self.allow_dotted_names)
            except AttributeError:
                func = None
        if func is None:
            raise Exception('method "%s" is not supported' % method)
        return func(*params)

    def system_listMethods(self):
        methods = set(self.funcs)
        if self.instance is not None:
            if hasattr(self.instance, '_listMethods'):
                methods |= set(self.instance._listMethods())
            elif not hasattr(self.instance, '_dispatch'):
                methods |= set(list_public_methods(self.instance))
        return sorted(methods)

    def system_methodSignature(self, method_name):
        return 'signatures not supported'

    def system_methodHelp(self, method_name):
        method = self.funcs.get(method_name)
        if method is None and hasattr(self.instance, '_methodHelp'):
            return self.instance._methodHelp(method_name)
        if method is None and self.instance is not None and not hasattr(self.instance, '_dispatch'):
            try:
                method = resolve_dotted_attribute(self.instance, method_name, self.allow_dotted_names)
            except AttributeError:
                pass
        import inspect
        return (inspect.getdoc(method) or inspect.getcomments(method) or '').rstrip() if method is not None else ''

    def system_multicall(self, call_list):
        results = []
        for call in call_list:
            try:
                results.append([self._dispatch(call['methodName'], call['params'])])
            except xmlrpc.client.Fault as fault:
                results.append({'faultCode': fault.faultCode, 'faultString': fault.faultString})
            except Exception as error:
                from BaseHTTPServer_compat.runner import show
                results.append({'faultCode': 1, 'faultString': '%s:%s' % (
                    show.to_native(show.error_class(error)), show.to_native(error))})
        return results


class SimpleXMLRPCRequestHandler(server.BaseHTTPRequestHandler):
    """Answers POST to `rpc_paths`."""

    rpc_paths = ('/', '/RPC2')
    encode_threshold = 1400  # bytes from which an answer is compressed, if the client takes that
    wbufsize = -1
    disable_nagle_algorithm = True

    def is_rpc_path_valid(self):
        return self.path in self.rpc_paths if self.rpc_paths else True

    def do_POST(self):
        if not self.is_rpc_path_valid():
            self.report_404()
            return
        try:
            data = self.decode_request_content(self.rfile.read(int(self.headers['content-length'])))
            if data is None:
                return
            response = self.server._marshaled_dispatch(data, getattr(self, '_dispatch', None), self.path)
        except Exception as error:
            self.send_response(500)
            if getattr(self.server, '_send_traceback_header', False):
                import traceback
                self.send_header('X-exception', str(error))
                self.send_header('X-traceback', ' '.join(traceback.format_exc().split('\n')))
            self.send_header('Content-length', '0')
            self.end_headers()
            return
        self.send_response(200)
        self.send_header('Content-type', 'text/xml')
        response = self._compressed(response)
        self.send_header('Content-length', str(len(response)))
        self.end_headers()
        self.wfile.write(response)

    def _compressed(self, response):
        accepted = [word.strip().partition(';') for word in (self.headers.get('Accept-Encoding') or '').split(',')]
        if len(response) <= (self.encode_threshold or len(response)) or not any(
                word[0] == 'gzip' and word[2].strip() != 'q=0' for word in accepted):
            return response
        self.send_header('Content-Encoding', 'gzip')
        return xmlrpc.client.gzip_encode(raw(response))

    def decode_request_content(self, data):
        encoding = self.headers.get('content-encoding', 'identity').lower()
        if encoding == 'identity':
            return data
        if encoding == 'gzip':
            try:
                return xmlrpc.client.gzip_decode(raw(data))
            except (NotImplementedError, ValueError):
                self.send_response(400, 'error decoding gzip content')
        else:
            self.send_response(501, 'encoding %r not supported' % encoding)
        self.send_header('Content-length', '0')
        self.end_headers()

    def report_404(self):
        self.send_response(404)
        response = 'No such page'
        self.send_header('Content-type', 'text/plain')
        self.send_header('Content-length', str(len(response)))
        self.end_headers()
        self.wfile.write(response)

    def log_request(self, code='-', size='-'):
        if self.server.logRequests:
            server.BaseHTTPRequestHandler.log_request(self, code, size)


class SimpleXMLRPCServer(socket_server.TCPServer, SimpleXMLRPCDispatcher):
    """A server of XML-RPC."""

    allow_reuse_address = True
    _send_traceback_header = False

    def __init__(self, addr, requestHandler=SimpleXMLRPCRequestHandler, logRequests=True, allow_none=False, encoding=None,
                 bind_and_activate=True):
        self.logRequests = logRequests
        SimpleXMLRPCDispatcher.__init__(self, allow_none, encoding)
        socket_server.TCPServer.__init__(self, addr, requestHandler, bind_and_activate)


class CGIXMLRPCRequestHandler(SimpleXMLRPCDispatcher):
    """Answers a request that a CGI environment describes."""

    def handle_request(self, request_text=None):
        import os
        if request_text is None and os.environ.get('REQUEST_METHOD', None) == 'GET':
            print('Status: 400 Bad Request\nContent-Type: text/html\n')
            return
        response = self._marshaled_dispatch(request_text or sys.stdin.read())
        sys.stdout.write('Content-Type: text/xml\nContent-Length: %d\n\n%s' % (len(response), response))


SocketServer, BaseHTTPServer, Fault = socket_server, server, xmlrpc.client.Fault
