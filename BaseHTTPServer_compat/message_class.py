"""The header object of a request, by whatever class the handler names as its MessageClass.

It may be ours or a subclass, any class that 2.7 would have called as ``MessageClass(fp, 0)``, or an
``email.message.Message`` in Python 3's manner, such as ``http.client.HTTPMessage``.
"""
import email.message
import http.client
import io

from BaseHTTPServer_compat import mimetools, rfc822


def make_message(kind, block, fp):
    """An instance of a handler's MessageClass from a block read under the strict rules."""
    if kind is mimetools.Message or _reads_plainly(kind):
        return kind.from_block(block, fp)
    source = io.BytesIO(block.raw + b'\r\n')
    message = loose_message(kind, source)
    if getattr(message, 'fp', None) is source:
        message.fp = fp
    return message


def _reads_plainly(kind):
    """Tell whether `kind` is our Message with no say of its own in how a header block is read."""
    return _is_class(kind, mimetools.Message) and all(
        getattr(kind, name) is getattr(mimetools.Message, name)
        for name in ('__init__', 'readheaders', 'isheader', 'islast', 'iscomment'))


def loose_message(kind, fp):
    """An instance of a handler's MessageClass that reads `fp` itself, by its own rules."""
    if _is_class(kind, email.message.Message) and not _is_class(kind, rfc822.Message):
        return http.client.parse_headers(fp, _class=kind)
    return kind(fp, 0)


def _is_class(kind, base):
    return isinstance(kind, type) and issubclass(kind, base)
