"""xmlrpclib: ``xmlrpc.client``; its text is UTF-8 in a string, binary data strings."""
import xmlrpc.client

from BaseHTTPServer_compat.runner import order, show, viewing
from BaseHTTPServer_compat.runner.integers import Long
from BaseHTTPServer_compat.runner.text import Unicode, encode, from_text, is_ascii, native, raw, real_text


# As from 3.8 on: what is shown is the repr() of the error, which `show` knows.
xmlrpc.client.Error.__str__ = object.__str__


class Binary(xmlrpc.client.Binary):
    """Bytes to send: a string here."""

    def __init__(self, data=None):
        xmlrpc.client.Binary.__init__(self, raw(data) if data else b'')
        self.data = native(self.data)

    def __str__(self):
        return self.data

    def decode(self, data):
        xmlrpc.client.Binary.decode(self, data)
        self.data = native(self.data)

    def encode(self, out):
        view = xmlrpc.client.Binary(raw(self.data))
        view.encode(out)


class DateTime(xmlrpc.client.DateTime):
    """A date and time as XML-RPC writes it."""

    def __repr__(self):
        return '<DateTime %s at %x>' % (show.to_repr(self.value), id(self))


def to_real(value, encoding=None):
    """A program's value as ``xmlrpc.client`` marshals it, unicode in an `encoding` that is not UTF-8 as strings of its bytes."""
    if encoding is not None and isinstance(value, Unicode):
        try:
            return real_text(encode(value, encoding))
        except UnicodeError:    # 2.7 let it be
            return real_text(value)
    if isinstance(value, Binary):
        return xmlrpc.client.Binary(raw(value.data))
    if isinstance(value, DateTime):
        return xmlrpc.client.DateTime(value.value)
    if isinstance(value, str):
        return real_text(value)
    if isinstance(value, Long):
        if not xmlrpc.client.MININT <= value <= xmlrpc.client.MAXINT:
            raise OverflowError('long int exceeds XML-RPC limits')
        return int(value)
    if isinstance(value, (list, tuple)):
        return type(value)([to_real(item, encoding) for item in value])
    if isinstance(value, dict):
        return dict((to_real(key, encoding), to_real(item, encoding)) for key, item in order.items(value))
    return value


def to_native(value):
    """What ``xmlrpc.client`` read: ASCII as plain strings, other text as unicode, as 2.7 did."""
    if isinstance(value, str):
        return value if is_ascii(value) else Unicode(value)
    if isinstance(value, (list, tuple)):
        return type(value)(map(to_native, value))
    if isinstance(value, dict):
        return dict((to_native(key), to_native(item)) for key, item in value.items())
    if isinstance(value, xmlrpc.client.Binary):
        return Binary(native(value.data))
    if isinstance(value, xmlrpc.client.DateTime):
        return DateTime(value.value)
    return value


def dumps(params, methodname=None, methodresponse=None, encoding=None, allow_none=0):
    if isinstance(params, xmlrpc.client.Fault):
        params = xmlrpc.client.Fault(params.faultCode, to_real(params.faultString))
    else:
        params = tuple(to_real(list(params), encoding))
    try:
        return from_text(xmlrpc.client.dumps(params, methodname, methodresponse, encoding, allow_none))
    except TypeError as error:
        error.args = (error.args[0].replace("<class '", "<type '"),)
        raise


def loads(data, use_datetime=0):
    try:
        params, name = xmlrpc.client.loads(raw(data), use_datetime=bool(use_datetime))
    except xmlrpc.client.ResponseError as error:
        error.args = tuple(words.replace("unknown tag '", "unknown tag u'") for words in error.args)  # a parser's tags were unicode
        raise
    return to_native(params), name and Unicode(name)


class ServerProxy(xmlrpc.client.ServerProxy):

    def __init__(self, uri, transport=None, encoding=None, verbose=0, allow_none=0, use_datetime=0, context=None):
        xmlrpc.client.ServerProxy.__init__(self, real_text(uri), transport, encoding, bool(verbose), bool(allow_none), bool(use_datetime),
                                           context=context)

    def __request(self, methodname, params):
        """Faithful: a string that is no text goes out as it is."""
        request = xmlrpc.client.dumps(params, methodname, encoding=self.__encoding, allow_none=self.__allow_none)
        response = self.__transport.request(self.__host, self.__handler, raw(from_text(request)), verbose=self.__verbose)
        return response[0] if len(response) == 1 else response

    def __getattr__(self, name):
        return _RemoteMethod(xmlrpc.client.ServerProxy.__getattr__(self, name))


class _RemoteMethod(object):  # not _Method: programs derive from the library's

    def __init__(self, real):
        self._real = real

    def __getattr__(self, name):
        return _RemoteMethod(getattr(self._real, name))

    def __call__(self, *args):
        return to_native(self._real(*to_real(args)))


Server = ServerProxy
Boolean = boolean = bool  # 2.2 had none
globals().update({'True': True, 'False': False})
viewing.inherit(globals(), xmlrpc.client)
