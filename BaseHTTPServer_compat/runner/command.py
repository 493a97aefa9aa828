"""``run``'s own arguments, and running a program as python itself would: ``__main__``, ``sys.argv``, exit status.

Exit status: the program's; 2 for a program that cannot be translated or found, or for wrong arguments.
"""
import atexit
import os
import sys

from BaseHTTPServer_compat.runner import cache
from BaseHTTPServer_compat.runner.markers import Untranslatable

USAGE = 'usage: basehttpserver-compat run [--no-cache] [--explain] [--] PROGRAM [ARG ...]\n' \
        '       basehttpserver-compat run [--no-cache] -c COMMAND [ARG ...]\n' \
        '       basehttpserver-compat run [--no-cache] [--explain] -m MODULE [ARG ...]\n'
HELP = USAGE + """
Run a Python 2 program, unmodified, on this Python.

  -c COMMAND   run the program that is given as a word
  -m MODULE    run a module of the program's path as a program
  --explain    print the translated source with a note for each change; run nothing
  --no-cache   translate anew, and keep nothing
"""
EXIT_FAILED = 2


class _Options(object):
    """The command line: `name` is a file, or a module with `is_module`; `rest` the program's arguments."""

    def __init__(self, argv):
        self.explain = self.is_module = self.help = False
        self.code = None  # of -c
        self.name = None
        rest = list(argv)
        while rest and self.name is None:
            word = rest.pop(0)
            if word in ('-h', '--help'):
                self.help = True
                return
            if word == '--no-cache':
                cache.enabled = False
            elif word == '--explain':
                self.explain = True
            elif word == '-m' and rest:
                self.is_module, self.name = True, rest.pop(0)
            elif word[:2] == '-c' and (word[2:] or rest):
                self.name, self.code = '-c', word[2:] or rest.pop(0)
            elif word == '--' and rest:
                self.name = rest.pop(0)
            elif word.startswith('-'):
                raise ValueError('unknown option %r' % word)
            else:
                self.name = word
        if self.name is None:
            raise ValueError('no program is named')
        self.rest = rest


def main(argv):
    """Run `argv`; return the exit status."""
    try:
        options = _Options(argv)
    except ValueError as error:
        sys.stderr.write('basehttpserver-compat run: %s\n%s' % (error, USAGE))
        return EXIT_FAILED
    if options.help:
        sys.stdout.write(HELP)
        return 0
    if options.explain and options.code is None:
        from BaseHTTPServer_compat.runner import explain
        return explain.main(options)
    return _run(options)


def locate(options):
    """(file, the first entry of sys.path) of the program; raises OSError where there is none."""
    from BaseHTTPServer_compat.runner import loader
    if options.code is not None:
        return None, ''
    if not options.is_module:
        name = options.name
        if os.path.isdir(name):
            name = os.path.join(name, '__main__.py')
            if not os.path.isfile(name):
                raise OSError("can't find '__main__' module in '%s'" % options.name)
        if not os.path.isfile(name):
            raise OSError("can't open file '%s': [Errno 2] No such file or directory" % options.name)
        return name, options.name if os.path.isdir(options.name) else os.path.dirname(os.path.realpath(name))
    base, search = options.name.split('.'), [os.curdir]
    for part in base:
        filename, is_package = loader.find(part, search)
        if filename is None:
            raise OSError('No module named %s' % options.name)
        search = [os.path.dirname(filename)] if is_package else []
    if is_package:
        filename = os.path.join(os.path.dirname(filename), '__main__.py')
    return filename, ''


def _run(options):
    try:
        filename, first_path = locate(options)
    except OSError as error:
        return say(error)
    from BaseHTTPServer_compat.runner import process
    atexit.register(_give_back)     # the first to be registered is the last to be called
    module = process.start(filename, first_path, options)
    if options.code is not None:
        return _guard(lambda: process.execute_command(module, options.code))
    return _guard(lambda: process.execute_main(module, filename))


def _guard(run):
    """Call `run`; return the exit status that 2.7 would have ended with."""
    from BaseHTTPServer_compat.runner import show
    try:
        run()
        show.end_line(sys.stdout)
        return _flush()
    except Untranslatable as error:
        sys.stderr.write('%s:%s:%s: %s\n' % (error.filename, error.lineno, error.offset, error.msg))
        return EXIT_FAILED
    except SystemExit as error:
        show.end_line(sys.stdout)
        _flush()
        return _exit_status(error.code)
    except BaseException as error:  # as the interpreter, which this stands for
        show.end_line(sys.stdout)
        if getattr(error, 'engine_is_missing', False):
            return say(error)
        _report(*sys.exc_info())
        return 1


def say(problem):
    """Print why nothing was run; return the exit status."""
    sys.stderr.write('basehttpserver-compat run: %s\n' % problem)
    return EXIT_FAILED


def _exit_status(code):
    if code is None or isinstance(code, int):
        return code or 0
    sys.stderr.write('%s\n' % code)
    return 1


def _flush():
    """Write what is left, as the interpreter does at its end; streams of the program's own may have nothing but a write()."""
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        if stream is not None and hasattr(stream, 'flush') and not getattr(stream, 'closed', False):
            stream.flush()
    return 0


def _give_back():
    """Take streams of the program's that have no flush() away from the interpreter, which is going to call it."""
    for name in ('stdout', 'stderr'):
        if not hasattr(getattr(sys, name), 'flush'):
            setattr(sys, name, getattr(sys, '__%s__' % name))


def _home(kind, error):
    """The module that 2.7 named before an error's class, or None."""
    if isinstance(error, OSError):
        from BaseHTTPServer_compat.runner import error_names
        return 'socket' if error_names.error_name(error) in ('error', 'gaierror', 'herror', 'timeout') else None
    if kind.__module__ in ('builtins', '__main__') or isinstance(error, SyntaxError):
        return None
    from BaseHTTPServer_compat.runner import class_names
    return class_names.module_name(kind)


def _report(kind, error, where):
    """Print the traceback as 2.7 did, through sys.excepthook where the program has set that; this package's frames are left out."""
    if sys.excepthook is not sys.__excepthook__:
        sys.excepthook(kind, error, where)
    else:
        sys.stderr.write(told(kind, error, where))
    _flush()


def told(kind, error, where):
    """The traceback as the interpreter itself printed it."""
    from BaseHTTPServer_compat.runner import messages, std_traceback
    messages.in_words_of_27(error)
    lines = std_traceback.format_exception(kind, error, where)
    home = _home(kind, error)
    if home:
        lines[-1] = home + '.' + lines[-1]  # Faithful: the interpreter says it, the module traceback does not
    return ''.join(lines)
