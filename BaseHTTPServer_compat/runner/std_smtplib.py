"""smtplib: messages are strings of bytes, and so is what a server says."""
import re
import smtplib

from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.text import native, raw, to_str


def _native(value):
    """A server's answer in any of the shapes that errors and results have."""
    if isinstance(value, dict):
        return dict((key, _native(item)) for key, item in value.items())
    if isinstance(value, tuple):
        return tuple(map(_native, value))
    return native(value)


def _native_error(error):
    error.args = _native(error.args)
    for name in ('smtp_error', 'recipients'):
        if hasattr(error, name):
            setattr(error, name, _native(getattr(error, name)))
    return error


def _told(name):
    """A method of SMTP's whose answers and errors are strings."""
    def call(self, *args, **kwargs):
        method = getattr(super(_Native, self), name)
        try:
            return _native(method(*map(to_str, args), **kwargs))
        except smtplib.SMTPException as error:
            raise _native_error(error)
    call.__name__ = name
    return call


class _Native(object):

    def putcmd(self, cmd, args=''):
        """Faithful: FROM and TO in capitals, which Python 3.13 writes small."""
        for word in ('from:', 'to:'):
            if args.startswith(word):
                args = word.upper() + args[len(word):]
        super(_Native, self).putcmd(cmd, args)

    def data(self, msg):
        return super(_Native, self).data(re.sub(b'\r\n|\n|\r(?!\n)', b'\r\n', raw(msg)))

    def sendmail(self, from_addr, to_addrs, msg, mail_options=(), rcpt_options=()):
        try:
            refused = super(_Native, self).sendmail(from_addr, to_addrs, raw(msg), list(mail_options), list(rcpt_options))
        except smtplib.SMTPException as error:
            raise _native_error(error)
        return _native(refused)


for _name in 'login quit docmd noop verify vrfy expn connect starttls helo ehlo help rset'.split():
    setattr(_Native, _name, _told(_name))


class SMTP(_Native, smtplib.SMTP):
    """2.7's SMTP."""


class SMTP_SSL(_Native, smtplib.SMTP_SSL):
    """2.7's SMTP_SSL."""


viewing.inherit(globals(), smtplib)
