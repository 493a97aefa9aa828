"""What a CGI script is told of its request: the environment variables of CGI/1.1 as Python 2.7.18 filled them.

2.7 passes on six request fields of its own choosing and no others.  So no field can take a variable's name (``Proxy``
would become HTTP_PROXY elsewhere), and none must be added here by rule.

Values are native text; `for_process` makes bytes of them, so that a script finds the bytes that came from the client.
Not reproduced: 2.7 filled a copy of `os.environ` that wrote through to the server's own environment (``putenv``).
"""
import binascii
import os

from BaseHTTPServer_compat.native_text import decode, encode, strip

# Empty where the request has none and the server's own environment neither.
_NEVER_MISSING = ('QUERY_STRING', 'REMOTE_HOST', 'CONTENT_LENGTH', 'HTTP_USER_AGENT', 'HTTP_COOKIE', 'HTTP_REFERER')
_FOLD = ('', '\t', '\n', '\r', ' ')  # first characters of a folded line's continuation


def variables(handler, script_name, path_info, path_translated, query):
    """Return {name: native text} for the request that `handler` is serving.

    :param script_name: path of the script as the request spells it
    :param path_info: what follows it in the path, unquoted
    :param path_translated: the same as a file's path
    :param query: what follows the question mark
    """
    client = handler.client_address[0]
    found = {
        'SERVER_SOFTWARE': handler.version_string(),
        'SERVER_NAME': handler.server.server_name,
        'GATEWAY_INTERFACE': 'CGI/1.1',
        'SERVER_PROTOCOL': handler.protocol_version,
        'SERVER_PORT': str(handler.server.server_port),
        'REQUEST_METHOD': handler.command,
        'PATH_INFO': path_info,
        'PATH_TRANSLATED': path_translated,
        'SCRIPT_NAME': script_name,
        'REMOTE_ADDR': client,
    }
    if query:
        found['QUERY_STRING'] = query
    host = handler.address_string()
    if host != client:
        found['REMOTE_HOST'] = host
    found.update(_of_login(handler.headers))
    found.update(_of_fields(handler.headers))
    return found


def _of_login(headers):
    """AUTH_TYPE and REMOTE_USER.  The password is not checked: that is the script's business, as ever."""
    words = encode(headers.getheader('authorization') or '').split()
    if len(words) != 2:
        return {}
    scheme, credentials = words
    found = {'AUTH_TYPE': decode(scheme)}
    if scheme.lower() == b'basic':
        try:
            parts = binascii.a2b_base64(credentials).split(b':')
        except binascii.Error:
            return found
        if len(parts) == 2:  # Faithful: a password with a colon in it gives no REMOTE_USER
            found['REMOTE_USER'] = decode(parts[0])
    return found


def _of_fields(headers):
    """The variables of the fields that 2.7 passes on."""
    typeheader = headers.typeheader
    found = {
        'CONTENT_TYPE': headers.type if typeheader is None else typeheader,
        'HTTP_ACCEPT': _accepted(headers),
        'HTTP_COOKIE': ', '.join(cookie for cookie in headers.getheaders('cookie') if cookie),
    }
    for variable, field in (('CONTENT_LENGTH', 'content-length'), ('HTTP_REFERER', 'referer'),
                            ('HTTP_USER_AGENT', 'user-agent')):
        found[variable] = headers.getheader(field)
    return {name: value for name, value in found.items() if value or name in ('CONTENT_TYPE', 'HTTP_ACCEPT')}


def _accepted(headers):
    """HTTP_ACCEPT.  Faithful: the white space around the media types and the last one's line end stay."""
    accepted = []
    for line in headers.getallmatchingheaders('accept'):
        if line[:1] in _FOLD:
            accepted.append(strip(line))
        else:
            accepted += line[len('accept:'):].split(',')
    return ','.join(accepted)


def for_process(found, inherited=None):
    """Return the whole environment of a script: the server's own with the request's variables over it.

    :param found: {name: native text}
    :param inherited: the server's own; the default is `os.environ`
    :returns: {bytes: bytes}, or {str: str} where the system's environment is text (Windows)
    Raises TypeError, as 2.7's did, for a value with a NUL in it.
    """
    for name, value in found.items():
        if '\0' in decode(value):
            raise TypeError('NUL in %s %r' % (name, value))
    if os.supports_bytes_environ:
        environment = dict(os.environb if inherited is None else inherited)
        environment.update((encode(name), encode(value)) for name, value in found.items())
        missing = [encode(name) for name in _NEVER_MISSING]
    else:
        environment = dict(os.environ if inherited is None else inherited)
        environment.update((name, decode(value)) for name, value in found.items())
        missing = list(_NEVER_MISSING)
    for name in missing:
        environment.setdefault(name, name[:0])
    return environment
