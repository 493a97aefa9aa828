"""sys, as 2.7 had it: it says that it is 2.7; standard files and hooks are the process's own."""
import atexit
import collections
import sys
import types

from BaseHTTPServer_compat.runner import last_error, loader, messages, show, text

_SHARED = frozenset(('stdin', 'stdout', 'stderr', '__stdin__', '__stdout__', '__stderr__', 'excepthook', 'displayhook', 'argv',
                     'dont_write_bytecode', 'tracebacklimit', 'last_type', 'last_value', 'last_traceback'))
_VersionInfo = collections.namedtuple('version_info', 'major minor micro releaselevel serial')
_VersionInfo.__repr__ = lambda self: 'sys.version_info(major=%d, minor=%d, micro=%d, releaselevel=%r, serial=%d)' % self


class _Modules(dict):
    """2.7's sys.modules: what the program imported, before what Python 3 did."""

    def __missing__(self, name):
        return sys.modules[name]

    def __delitem__(self, name):
        if dict.__contains__(self, name) or name not in sys.modules:
            dict.__delitem__(self, name)

    def __contains__(self, name):
        return dict.__contains__(self, name) or name in sys.modules

    def get(self, name, default=None):
        return self[name] if name in self else default


class _Sys(types.ModuleType):

    def __getattr__(self, name):
        if name in ('exc_type', 'exc_value', 'exc_traceback'):
            return exc_info()[('exc_type', 'exc_value', 'exc_traceback').index(name)]
        return getattr(sys, name)

    def __setattr__(self, name, value):
        if name in _SHARED:
            setattr(sys, name, value)
        elif name == 'path':
            loader.path[:] = value
        else:
            if name == 'exitfunc':
                atexit.register(value)
            types.ModuleType.__setattr__(self, name, value)

    def __dir__(self):
        return sorted(set(self.__dict__) | set(dir(sys)))


version = '2.7.18 (default, Apr 20 2020, 00:00:00) \n[GCC]'
version_info = _VersionInfo(2, 7, 18, 'final', 0)
hexversion = 0x020712f0
subversion = ('CPython', '', '')
api_version = 1013
maxint = 2 ** 63 - 1
maxunicode = 0x10ffff
platform = 'linux2' if sys.platform.startswith('linux') else sys.platform
py3kwarning = False
path = loader.path
_Flags = collections.namedtuple(
    'flags', 'debug py3k_warning division_warning division_new inspect interactive optimize dont_write_bytecode no_user_site no_site '
             'ignore_environment tabcheck verbose unicode bytes_warning hash_randomization')
flags = _Flags(*[getattr(sys.flags, name, 0) if name != 'hash_randomization' else 0 for name in _Flags._fields])
_LongInfo = collections.namedtuple('long_info', 'bits_per_digit sizeof_digit')
_Flags.__name__, _LongInfo.__name__ = 'sys.flags', 'sys.long_info'
long_info = _LongInfo(30, 4)
if loader.modules is sys.modules:
    modules = sys.modules
elif not isinstance(loader.modules, _Modules):
    loader.modules = modules = _Modules(loader.modules)
getdefaultencoding = text.default_encoding
setdefaultencoding = text.set_default_encoding


def getfilesystemencoding():
    return 'UTF-8' if sys.getfilesystemencoding().lower() == 'utf-8' else sys.getfilesystemencoding()


def exc_info():
    """(class, exception, traceback), in 2.7's names and words."""
    error = _last(sys._getframe(1))
    if error is None:
        return None, None, None
    return show.error_class(error), messages.in_words_of_27(error), _without_ours(error.__traceback__)


def _without_ours(where):
    """A traceback without the frames of the runner: what they stand for, as ``execfile`` and ``map``, was C on 2.7 and had none."""
    from BaseHTTPServer_compat.runner import std_traceback
    if sys.version_info < (3, 7):   # where it cannot be changed
        return where
    at = where
    while at is not None and at.tb_next is not None:
        if std_traceback.is_ours(at.tb_next):
            at.tb_next = at.tb_next.tb_next
        else:
            at = at.tb_next
    return where


def _last(frame):
    """The error that a frame, or a caller of it, has caught."""
    error = sys.exc_info()[1]
    if error is None:
        error = last_error.of(frame)
    if error is None or getattr(error, '_forgotten', None) is error.__traceback__:
        return None
    return error


def exc_clear():
    """Forget what was caught, until it is raised again."""
    error = _last(sys._getframe(1))
    if error is not None:
        error._forgotten = error.__traceback__


def displayhook(value):
    """Print what an expression at a console gives, and keep it as ``_``."""
    if value is not None:
        from BaseHTTPServer_compat.runner import builtin
        builtin.MODULE._ = value
        show.end_line(sys.stdout)
        sys.stdout.write(show.to_repr(value) + '\n')


def setcheckinterval(interval):
    """2.7's hint to its interpreter; nothing here."""


def getcheckinterval():
    return 100


sys.displayhook = sys.__displayhook__ = displayhook
_Sys.__module__, _Sys.__name__ = 'builtins', 'module'
sys.modules[__name__].__class__ = _Sys
