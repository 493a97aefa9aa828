"""smtpd: a mail server to derive from, as 2.7 had it: HELO and no EHLO, messages as strings of bytes with ``\\n`` line ends."""
import errno
import os  # noqa: F401  names of the module's
import sys
import time

from BaseHTTPServer_compat.runner import show, std_asynchat as asynchat, std_asyncore as asyncore, std_socket as socket

__all__ = ['SMTPServer', 'DebuggingServer', 'PureProxy', 'MailmanProxy']
__version__ = 'Python SMTP proxy version 0.2'
program = sys.argv[0] if sys.argv else ''
NEWLINE, EMPTYSTRING, COMMASPACE = '\n', '', ', '


class Devnull(object):
    """A file that forgets."""

    def write(self, msg):
        pass

    def flush(self):
        pass


DEBUGSTREAM = Devnull()  # programs put sys.stdout or sys.stderr here


def _debug(*values):
    show.write_line(True, DEBUGSTREAM, *values)


class SMTPChannel(asynchat.async_chat):
    """One client's connection: a line for each command, then the lines of the message."""

    COMMAND, DATA = 0, 1

    def __init__(self, server, conn, addr):
        asynchat.async_chat.__init__(self, conn)
        self.__server, self.__conn, self.__addr = server, conn, addr
        self.__line, self.__state, self.__greeting = [], self.COMMAND, 0
        self.__forget()
        self.__fqdn = socket.getfqdn()
        try:
            self.__peer = conn.getpeername()
        except OSError as error:  # gone already
            self.close()
            if error.errno != errno.ENOTCONN:
                raise
            return
        _debug('Peer:', show.to_repr(self.__peer))
        self.push('220 %s %s' % (self.__fqdn, __version__))
        self.set_terminator('\r\n')

    def __forget(self):
        self.__mailfrom, self.__rcpttos, self.__data = None, [], ''

    def push(self, msg):
        asynchat.async_chat.push(self, msg + '\r\n')

    def collect_incoming_data(self, data):
        self.__line.append(data)

    def found_terminator(self):
        line, self.__line = ''.join(self.__line), []
        _debug('Data:', show.to_repr(line))
        if self.__state == self.COMMAND:
            self.__obey(line)
        elif self.__state == self.DATA:
            self.__take_message(line)
        else:
            self.push('451 Internal confusion')

    def __obey(self, line):
        if not line:
            self.push('500 Error: bad syntax')
            return
        command, space, arg = line.partition(' ')
        command = command.upper()
        method = getattr(self, 'smtp_' + command, None)
        if method:
            method(arg.strip() if space else None)
        else:
            self.push('502 Error: command "%s" not implemented' % command)

    def __take_message(self, text):
        lines = [line[1:] if line.startswith('.') else line for line in text.split('\r\n')]  # RFC 821, 4.5.2
        self.__data = '\n'.join(lines)
        status = self.__server.process_message(self.__peer, self.__mailfrom, self.__rcpttos, self.__data)
        self.__mailfrom, self.__rcpttos, self.__state = None, [], self.COMMAND
        self.set_terminator('\r\n')
        self.push(status or '250 Ok')

    # Commands; the argument is None where there is no space

    def smtp_HELO(self, arg):
        if not arg:
            self.push('501 Syntax: HELO hostname')
        elif self.__greeting:
            self.push('503 Duplicate HELO/EHLO')
        else:
            self.__greeting = arg
            self.push('250 %s' % self.__fqdn)

    def smtp_NOOP(self, arg):
        self.push('501 Syntax: NOOP' if arg else '250 Ok')

    def smtp_QUIT(self, arg):
        self.push('221 Bye')
        self.close_when_done()

    @staticmethod
    def __getaddr(keyword, arg):
        """The address after a keyword, without its brackets; None where the keyword is not there."""
        if not arg or arg[:len(keyword)].upper() != keyword:
            return None
        address = arg[len(keyword):].strip()
        return address[1:-1] if len(address) > 2 and address[0] == '<' and address[-1] == '>' else address

    def smtp_MAIL(self, arg):
        _debug('===> MAIL', arg)
        address = self.__getaddr('FROM:', arg)
        if not address:
            self.push('501 Syntax: MAIL FROM:<address>')
        elif self.__mailfrom:
            self.push('503 Error: nested MAIL command')
        else:
            self.__mailfrom = address
            _debug('sender:', address)
            self.push('250 Ok')

    def smtp_RCPT(self, arg):
        _debug('===> RCPT', arg)
        if not self.__mailfrom:
            self.push('503 Error: need MAIL command')
            return
        address = self.__getaddr('TO:', arg)
        if not address:
            self.push('501 Syntax: RCPT TO: <address>')
            return
        self.__rcpttos.append(address)
        _debug('recips:', self.__rcpttos)
        self.push('250 Ok')

    def smtp_RSET(self, arg):
        if arg:
            self.push('501 Syntax: RSET')
            return
        self.__forget()
        self.__state = self.COMMAND
        self.push('250 Ok')

    def smtp_DATA(self, arg):
        if not self.__rcpttos:
            self.push('503 Error: need RCPT command')
        elif arg:
            self.push('501 Syntax: DATA')
        else:
            self.__state = self.DATA
            self.set_terminator('\r\n.\r\n')
            self.push('354 End data with <CR><LF>.<CR><LF>')


class SMTPServer(asyncore.dispatcher):
    """Listens; the program's class says what happens to a message."""

    def __init__(self, localaddr, remoteaddr):
        self._localaddr, self._remoteaddr = localaddr, remoteaddr
        asyncore.dispatcher.__init__(self)
        try:
            self.create_socket(socket.AF_INET, socket.SOCK_STREAM)
            self.set_reuse_addr()
            self.bind(localaddr)
            self.listen(5)
        except BaseException:
            self.close()  # out of asyncore's map
            raise
        _debug('%s started at %s\n\tLocal addr: %s\n\tRemote addr:%s' % (
            type(self).__name__, time.ctime(time.time()), show.to_native(localaddr), show.to_native(remoteaddr)))

    def handle_accept(self):
        pair = self.accept()
        if pair is not None:
            conn, addr = pair
            _debug('Incoming connection from %s' % show.to_repr(addr))
            SMTPChannel(self, conn, addr)

    def process_message(self, peer, mailfrom, rcpttos, data):
        """What to do with a message; returns the answer, None for ``250 Ok``."""
        raise NotImplementedError


class DebuggingServer(SMTPServer):
    """Prints messages."""

    def process_message(self, peer, mailfrom, rcpttos, data):
        show.write_line(True, None, '---------- MESSAGE FOLLOWS ----------')
        in_head = True
        for line in data.split('\n'):
            if in_head and not line:
                show.write_line(True, None, 'X-Peer:', peer[0])
                in_head = False
            show.write_line(True, None, line)
        show.write_line(True, None, '------------ END MESSAGE ------------')


class PureProxy(SMTPServer):
    """Hands messages to another server."""

    def process_message(self, peer, mailfrom, rcpttos, data):
        lines = data.split('\n')
        end_of_head = lines.index('') if '' in lines else len(lines)
        lines.insert(end_of_head, 'X-Peer: %s' % peer[0])
        _debug('we got some refusals:', self._deliver(mailfrom, rcpttos, '\n'.join(lines)))

    def _deliver(self, mailfrom, rcpttos, data):
        from BaseHTTPServer_compat.runner import std_smtplib as smtplib
        try:
            server = smtplib.SMTP()
            server.connect(self._remoteaddr[0], self._remoteaddr[1])
            try:
                return server.sendmail(mailfrom, rcpttos, data)
            finally:
                server.quit()
        except smtplib.SMTPRecipientsRefused as error:
            _debug('got SMTPRecipientsRefused')
            return error.recipients
        except OSError as error:  # SMTPException is one
            _debug('got', show.error_class(error))
            refusal = getattr(error, 'smtp_code', -1), getattr(error, 'smtp_error', 'ignore')
            return dict((recipient, refusal) for recipient in rcpttos)


class MailmanProxy(PureProxy):
    """Needs Mailman 2, which is Python 2's."""

    def process_message(self, peer, mailfrom, rcpttos, data):
        raise NotImplementedError('Mailman is not there')
