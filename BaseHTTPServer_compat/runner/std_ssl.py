"""ssl: `wrap_socket`, which Python 3.12 took away, on a context of today; sockets give and take strings."""
import socket
import ssl
import warnings

from BaseHTTPServer_compat.runner import files, std_socket, viewing
from BaseHTTPServer_compat.runner.text import native, raw, real_text

PROTOCOL_SSLv2, PROTOCOL_SSLv3, PROTOCOL_SSLv23, PROTOCOL_TLSv1, PROTOCOL_TLSv1_1, PROTOCOL_TLSv1_2 = 0, 1, 2, 3, 4, 5
PROTOCOL_TLS = PROTOCOL_SSLv23


class NativeSSLSocket(std_socket.NativeMixIn, ssl.SSLSocket):
    """2.7's SSLSocket."""

    def read(self, *args):
        return native(super(NativeSSLSocket, self).read(*args))

    def write(self, data):
        return super(NativeSSLSocket, self).write(raw(data))

    def send(self, data, *flags):
        """Faithful: 0 where a socket that does not block would have to."""
        try:
            return super(NativeSSLSocket, self).send(data, *flags)
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
            return 0

    def accept(self):
        accepted, address = ssl.SSLSocket.accept(self)
        return _as_native(accepted), address

    def getpeercert(self, binary_form=False):
        return native(ssl.SSLSocket.getpeercert(self, binary_form))


def _as_native(sock):
    sock.__class__ = NativeSSLSocket
    return sock


SSLSocket = NativeSSLSocket


class SSLContext(ssl.SSLContext):
    """A context; any protocol number of 2.7's means the protocols that both sides still speak."""

    def __new__(cls, protocol=PROTOCOL_SSLv23, *args):
        with warnings.catch_warnings():
            warnings.simplefilter('ignore', DeprecationWarning)
            return ssl.SSLContext.__new__(cls, ssl.PROTOCOL_TLS if protocol in range(6) else protocol)

    def __init__(self, protocol=PROTOCOL_SSLv23, *args):
        pass

    def wrap_socket(self, sock, *args, **kwargs):
        return _as_native(ssl.SSLContext.wrap_socket(self, _plain(sock), *args, **kwargs))

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        ssl.SSLContext.load_cert_chain(self, files.path(certfile), files.path(keyfile), password)

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        ssl.SSLContext.load_verify_locations(self, files.path(cafile), files.path(capath), cadata)

    def set_ciphers(self, ciphers):
        ssl.SSLContext.set_ciphers(self, real_text(ciphers))


def _plain(sock):
    return getattr(sock, '_sock', sock) if not isinstance(sock, socket.socket) else sock


def wrap_socket(sock, keyfile=None, certfile=None, server_side=False, cert_reqs=ssl.CERT_NONE, ssl_version=PROTOCOL_SSLv23,
                ca_certs=None, do_handshake_on_connect=True, suppress_ragged_eofs=True, ciphers=None):
    """2.7's: TLS over a connected or listening socket; raises ValueError and ssl.SSLError as 2.7's."""
    if server_side and not certfile:
        raise ValueError('certfile must be specified for server-side operations')
    if keyfile and not certfile:
        raise ValueError('certfile must be specified')
    context = SSLContext(ssl_version)
    context.check_hostname = False
    context.verify_mode = cert_reqs
    if ca_certs:
        context.load_verify_locations(ca_certs)
    if certfile:
        context.load_cert_chain(certfile, keyfile)
    if ciphers:
        context.set_ciphers(ciphers)
    return context.wrap_socket(sock, server_side=server_side, do_handshake_on_connect=do_handshake_on_connect,
                               suppress_ragged_eofs=suppress_ragged_eofs)


def create_default_context(purpose=ssl.Purpose.SERVER_AUTH, cafile=None, capath=None, cadata=None):
    real = ssl.create_default_context(purpose, cafile=files.path(cafile), capath=files.path(capath), cadata=cadata)
    context = SSLContext()
    context.verify_mode, context.check_hostname = real.verify_mode, real.check_hostname
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif real.verify_mode != ssl.CERT_NONE:
        context.load_default_certs(purpose)
    return context


def _create_unverified_context(*args, **kwargs):
    context = SSLContext()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def _https_verify_certificates(enable=True):
    """Whether https checks the other side's certificate."""
    global _create_default_https_context
    _create_default_https_context = create_default_context if enable else _create_unverified_context


_create_default_https_context = create_default_context
RAND_bytes = viewing.on_bytes(ssl.RAND_bytes)
DER_cert_to_PEM_cert = viewing.on_bytes(ssl.DER_cert_to_PEM_cert)
PEM_cert_to_DER_cert = viewing.on_text(ssl.PEM_cert_to_DER_cert)
viewing.inherit(globals(), ssl)
