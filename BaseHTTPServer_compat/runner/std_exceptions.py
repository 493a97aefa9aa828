"""exceptions: the built-in ones as a module."""
from BaseHTTPServer_compat.runner import builtin

globals().update((name, value) for name, value in vars(builtin.MODULE).items()
                 if isinstance(value, type) and issubclass(type(value), type) and value.__class__ is type
                 and issubclass(value, BaseException))
