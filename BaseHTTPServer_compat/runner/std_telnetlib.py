"""telnetlib, of strings; gone from Python 3.13.

Reproduces 2.7.18's: what is read until when, which options are refused, and the attributes of a `Telnet` that programs look into.
Left out: running the module.
"""
import select
import sys
import threading
import time

from BaseHTTPServer_compat.runner import show, std_re as re, std_socket as socket

__all__ = ['Telnet']
DEBUGLEVEL = 0
TELNET_PORT = 23
theNULL = '\0'

_COMMANDS = 'SE NOP DM BRK IP AO AYT EC EL GA SB WILL WONT DO DONT IAC'  # from 240; RFC 854
_OPTIONS = (  # from 0; IANA's list
    'BINARY ECHO RCP SGA NAMS STATUS TM RCTE NAOL NAOP NAOCRD NAOHTS NAOHTD NAOFFD NAOVTS NAOVTD NAOLFD XASCII LOGOUT BM DET SUPDUP '
    'SUPDUPOUTPUT SNDLOC TTYPE EOR TUID OUTMRK TTYLOC VT3270REGIME X3PAD NAWS TSPEED LFLOW LINEMODE XDISPLOC OLD_ENVIRON '
    'AUTHENTICATION ENCRYPT NEW_ENVIRON TN3270E XAUTH CHARSET RSP COM_PORT_OPTION SUPPRESS_LOCAL_ECHO TLS KERMIT SEND_URL FORWARD_X')
globals().update((_name, chr(_code)) for _code, _name in enumerate(_COMMANDS.split(), 240))
globals().update((_name, chr(_code)) for _code, _name in enumerate(_OPTIONS.split()))
PRAGMA_LOGON, SSPI_LOGON, PRAGMA_HEARTBEAT, EXOPL, NOOPT = map(chr, (138, 139, 140, 255, 0))
_IAC, _DONT, _DO, _WONT, _WILL, _SB, _SE = map(chr, (255, 254, 253, 252, 251, 250, 240))


class Telnet(object):
    """A connection to a telnet server; `open` it later if no host is given."""

    _classic_ = True

    def __init__(self, host=None, port=0, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        self.debuglevel = DEBUGLEVEL
        self.host, self.port, self.timeout = host, port, timeout
        self.sock = None
        self.rawq, self.irawq = '', 0  # as it came, and how much of it was taken
        self.cookedq, self.sbdataq = '', ''  # without commands; what options negotiate about
        self.eof = self.sb = 0
        self.iacseq = ''
        self.option_callback = None
        if host is not None:
            self.open(host, port, timeout)

    def open(self, host, port=0, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        self.eof = 0
        self.host, self.port, self.timeout = host, port or TELNET_PORT, timeout
        self.sock = socket.create_connection((host, self.port), timeout)

    def __del__(self):
        self.close()

    def msg(self, msg, *args):
        if self.debuglevel > 0:
            show.write_line(True, None, 'Telnet(%s,%s): %s' % (self.host, self.port, msg % args if args else msg))

    def set_debuglevel(self, debuglevel):
        self.debuglevel = debuglevel

    def close(self):
        sock, self.sock = self.sock, 0
        self.eof, self.iacseq, self.sb = 1, '', 0
        if sock:
            sock.close()

    def get_socket(self):
        return self.sock

    def fileno(self):
        return self.sock.fileno()

    def write(self, buffer):
        """Send a string, each byte 255 of it twice."""
        if _IAC in buffer:
            buffer = buffer.replace(_IAC, _IAC + _IAC)
        self.msg('send %r', buffer)
        self.sock.sendall(buffer)

    def set_option_negotiation_callback(self, callback):
        """Have options asked of `callback(socket, command, option)`; without one all are refused."""
        self.option_callback = callback

    # Reading

    def read_until(self, match, timeout=None):
        """What comes up to `match` and with it; less at the end, or when `timeout` seconds are over."""
        return self._wait(lambda: self._cut(self.cookedq.find(match), len(match)), timeout, self.read_very_lazy)

    def _cut(self, start, length):
        if start < 0:
            return None
        end = start + length
        found, self.cookedq = self.cookedq[:end], self.cookedq[end:]
        return found

    def _wait(self, attempt, timeout, otherwise):
        """What `attempt` finds, tried again when more has come; when nothing more does, what `otherwise` says."""
        until = None if timeout is None else time.time() + timeout
        self.process_rawq()
        while True:
            found = attempt()
            if found is not None:
                return found
            if self.eof or not self._comes(until):
                return otherwise()
            self.fill_rawq()
            self.process_rawq()

    def _comes(self, until):
        """Whether something, or the end, comes before the time `until`."""
        if self.rawq:
            return True
        return bool(select.select([self], [], [], None if until is None else max(0, until - time.time()))[0])

    def read_all(self):
        self.process_rawq()
        while not self.eof:
            self.fill_rawq()
            self.process_rawq()
        return self._take()

    def read_some(self):
        self.process_rawq()
        while not self.cookedq and not self.eof:
            self.fill_rawq()
            self.process_rawq()
        return self._take()

    def read_very_eager(self):
        self.process_rawq()
        while not self.eof and self.sock_avail():
            self.fill_rawq()
            self.process_rawq()
        return self.read_very_lazy()

    def read_eager(self):
        self.process_rawq()
        while not self.cookedq and not self.eof and self.sock_avail():
            self.fill_rawq()
            self.process_rawq()
        return self.read_very_lazy()

    def read_lazy(self):
        self.process_rawq()
        return self.read_very_lazy()

    def read_very_lazy(self):
        found = self._take()
        if not found and self.eof and not self.rawq:
            raise EOFError('telnet connection closed')
        return found

    def _take(self):
        found, self.cookedq = self.cookedq, ''
        return found

    def read_sb_data(self):
        found, self.sbdataq = self.sbdataq, ''
        return found

    def expect(self, list, timeout=None):
        """(number of the pattern that is found first, match, text up to its end); (-1, None, text) when nothing is."""
        patterns = [pattern if hasattr(pattern, 'search') else re.compile(pattern) for pattern in list]
        return self._wait(lambda: self._first(patterns), timeout, self._none_expected)

    def _first(self, patterns):
        for number, pattern in enumerate(patterns):
            found = pattern.search(self.cookedq)
            if found:
                return number, found, self._cut(0, found.end())
        return None

    def _none_expected(self):
        text = self.read_very_lazy()
        if not text and self.eof:
            raise EOFError
        return -1, None, text

    # What is below

    def process_rawq(self):
        """Move what has come to the cooked queue, without the commands in it, which are answered."""
        found = ['', '']
        try:
            while self.rawq:
                self._process(self.rawq_getchar(), found)
        except EOFError:
            self.iacseq, self.sb = '', 0
        self.cookedq += found[0]
        self.sbdataq += found[1]

    def _process(self, char, found):
        sequence, self.iacseq = self.iacseq, ''
        if not sequence:
            if char == _IAC:
                self.iacseq = char
            elif char not in '\0\021':
                found[self.sb] += char
        elif len(sequence) == 2:
            self._negotiate(sequence[1], char)
        elif char in (_DO, _DONT, _WILL, _WONT):
            self.iacseq = sequence + char
        elif char == _IAC:
            found[self.sb] += char
        else:
            self._command(char, found)

    def _command(self, char, found):
        if char == _SB:
            self.sb, self.sbdataq = 1, ''
        elif char == _SE:
            self.sb = 0
            self.sbdataq += found[1]
            found[1] = ''
        if self.option_callback:
            self.option_callback(self.sock, char, NOOPT)
        else:
            self.msg('IAC %d not recognized' % ord(char))

    def _negotiate(self, command, option):
        names = {_DO: 'DO', _DONT: 'DONT', _WILL: 'WILL', _WONT: 'WONT'}
        self.msg('IAC %s %d', names[command], ord(option))
        if self.option_callback:
            self.option_callback(self.sock, command, option)
        else:
            self.sock.sendall(_IAC + (_WONT if command in (_DO, _DONT) else _DONT) + option)

    def rawq_getchar(self):
        if not self.rawq:
            self.fill_rawq()
            if self.eof:
                raise EOFError
        char = self.rawq[self.irawq]
        self.irawq += 1
        if self.irawq >= len(self.rawq):
            self.rawq, self.irawq = '', 0
        return char

    def fill_rawq(self):
        if self.irawq >= len(self.rawq):
            self.rawq, self.irawq = '', 0
        data = self.sock.recv(50)  # Faithful: so few
        self.msg('recv %r', data)
        self.eof = not data
        self.rawq += data

    def sock_avail(self):
        return select.select([self], [], [], 0) == ([self], [], [])

    # For a person

    def interact(self):
        """Be a terminal: what comes goes to sys.stdout, lines of sys.stdin go there."""
        while True:
            ready = select.select([self, sys.stdin], [], [])[0]
            if self in ready:
                try:
                    text = self.read_eager()
                except EOFError:
                    show.write_line(True, None, '*** Connection closed by remote host ***')
                    return
                if text:
                    sys.stdout.write(text)
                    sys.stdout.flush()
            if sys.stdin in ready:
                line = sys.stdin.readline()
                if not line:
                    return
                self.write(line)

    def mt_interact(self):
        """The same with a thread, for systems whose select() takes sockets only."""
        listener = threading.Thread(target=self.listener)
        listener.daemon = True
        listener.start()
        for line in iter(sys.stdin.readline, ''):
            self.write(line)

    def listener(self):
        while True:
            try:
                text = self.read_eager()
            except EOFError:
                show.write_line(True, None, '*** Connection closed by remote host ***')
                return
            sys.stdout.write(text)
            sys.stdout.flush()
