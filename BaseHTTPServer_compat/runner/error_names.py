"""What 2.7 called the classes of exceptions: it had fewer of them."""
from BaseHTTPServer_compat.runner import os_errors


def error_name(error):
    """The name of an exception's class on 2.7, which had fewer."""
    kind = type(error)
    if isinstance(kind, os_errors.Kind) and '_names' in kind.__dict__:
        return kind.__name__
    if not isinstance(error, OSError) or kind.__module__ not in ('builtins', 'socket', 'gzip', '_socket'):
        return {'ModuleNotFoundError': 'ImportError', 'Untranslatable': 'SyntaxError', 'RecursionError': 'RuntimeError',
                'JSONDecodeError': 'ValueError', 'BadZipFile': 'BadZipfile',
                'SSLCertVerificationError': 'SSLError', 'RemoteDisconnected': 'BadStatusLine',
                'UnsupportedOperation': 'IOError'}.get(kind.__name__, kind.__name__)
    name = os_errors.name_of(error)
    if name in ('IOError', 'OSError'):
        return name
    if name == 'select.error' or name == 'error' and kind is OSError:
        return 'error'
    if isinstance(error, ConnectionError) or kind.__name__ == 'TimeoutError' and error.errno is not None:
        return 'error'
    if not error.errno and kind is OSError:
        return 'IOError'  # Python's own modules raise it so: gzip, urllib
    return {'TimeoutError': 'timeout', 'BadGzipFile': 'IOError', 'gaierror': 'gaierror', 'herror': 'herror',
            'timeout': 'timeout'}.get(kind.__name__, 'OSError')


_kinds = {}  # name -> the class that stands for an exception's


def error_class(error):
    """The class of an exception as 2.7 named it: its own, or one that has 2.7's name only."""
    kind, name = type(error), error_name(error)
    if name == kind.__name__ and kind is not OSError or getattr(kind, '_translated_', False):
        return kind
    if name in os_errors.BY_NAME:
        return os_errors.BY_NAME[name]
    for base in kind.__mro__[1:]:
        if base.__name__ == name and base is not OSError:
            return base
    module = 'exceptions' if name[:1].isupper() else 'socket'
    return _kinds.setdefault((kind, name), type(name, (kind,), {'__module__': module}))
