"""code: consoles of Python 2, on a terminal, a socket or whatever a program reads from and writes to."""
import sys

from BaseHTTPServer_compat.runner import builtin, executing, show, std_traceback, views
from BaseHTTPServer_compat.runner.std_codeop import CommandCompiler, compile_command
from BaseHTTPServer_compat.runner.text import Unicode, to_unicode

__all__ = ['InteractiveInterpreter', 'InteractiveConsole', 'interact', 'compile_command']
_HELP = 'Type "help", "copyright", "credits" or "license" for more information.'


def softspace(file, newvalue):
    """Set whether a space is due before the next print to `file`; return whether one was."""
    before = getattr(file, 'softspace', 0)
    try:
        file.softspace = newvalue
    except (AttributeError, TypeError):
        pass  # a file that takes no attribute has none
    return before


class InteractiveInterpreter:
    """Statements of Python 2, run in the dict `locals`."""

    _classic_ = True

    def __init__(self, locals=None):
        self.locals = {'__name__': '__console__', '__doc__': None} if locals is None else locals
        self.compile = CommandCompiler()

    def runsource(self, source, filename='<input>', symbol='single'):
        """Compile and run; return whether more lines are needed."""
        try:
            code = self.compile(source, filename, symbol)
        except (OverflowError, SyntaxError, ValueError):
            self.showsyntaxerror(filename)
            return False
        if code is None:
            return True
        self.runcode(code)
        return False

    def runcode(self, code):
        try:
            executing.execute(code, self.locals)
        except SystemExit:
            raise
        except BaseException:
            self.showtraceback()
        else:
            if softspace(sys.stdout, 0):
                sys.stdout.write('\n')

    def showsyntaxerror(self, filename=None):
        kind, error = _keep()[:2]
        if filename and isinstance(error, SyntaxError):
            error.filename = filename
        _write_each(self, std_traceback.format_exception_only(kind, error))

    def showtraceback(self):
        kind, error, traceback = _keep()
        rows = std_traceback.extract_tb(traceback)
        if not std_traceback.is_ours(traceback):  # of a program's own runcode
            del rows[:1]
        lines = std_traceback.format_list(rows)
        if lines:
            lines.insert(0, 'Traceback (most recent call last):\n')
        _write_each(self, lines + std_traceback.format_exception_only(kind, error))

    def write(self, data):
        sys.stderr.write(data)


def _keep():
    """sys.exc_info(), kept as sys.last_type and so on."""
    own = views.get('sys')
    own.last_type, own.last_value, own.last_traceback = found = own.exc_info()
    return found


def _write_each(console, lines):
    for line in lines:
        console.write(line)


class InteractiveConsole(InteractiveInterpreter):
    """An interpreter that asks for its lines."""

    def __init__(self, locals=None, filename='<console>'):
        InteractiveInterpreter.__init__(self, locals)
        self.filename = filename
        self.resetbuffer()

    def resetbuffer(self):
        self.buffer = []

    def interact(self, banner=None):
        own = views.get('sys')
        for name, prompt in (('ps1', '>>> '), ('ps2', '... ')):
            if not hasattr(own, name):
                setattr(own, name, prompt)
        if banner is None:
            banner = 'Python %s on %s\n%s\n(%s)' % (own.version, own.platform, _HELP, self.__class__.__name__)
        self.write('%s\n' % show.to_native(banner))
        more = False
        while True:
            try:
                try:
                    line = _decoded(self.raw_input(own.ps2 if more else own.ps1))
                except EOFError:
                    self.write('\n')
                    return
                more = self.push(line)
            except KeyboardInterrupt:
                self.write('\nKeyboardInterrupt\n')
                self.resetbuffer()
                more = False

    def push(self, line):
        """Take one more line; return whether more are needed."""
        self.buffer.append(line)
        more = self.runsource('\n'.join(self.buffer), self.filename)
        if not more:
            self.resetbuffer()
        return more

    def raw_input(self, prompt=''):
        return builtin.raw_input(prompt)


def _decoded(line):
    """A line as 2.7 had it: unicode where standard input has an encoding, which is a terminal's."""
    encoding = getattr(sys.stdin, 'encoding', None)
    return to_unicode(line, encoding) if encoding and not isinstance(line, Unicode) else line


def interact(banner=None, readfunc=None, local=None):
    """A console that reads by `readfunc`, if one is given."""
    console = InteractiveConsole(local)
    if readfunc is not None:
        console.raw_input = readfunc
    console.interact(banner)
