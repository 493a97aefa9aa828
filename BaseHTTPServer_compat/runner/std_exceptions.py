"""exceptions: the built-in ones as a module."""
from BaseHTTPServer_compat.runner import builtin

globals().update((name, value) for name, value in vars(builtin.MODULE).items()
                 if isinstance(value, type) and '_real' not in value.__dict__ and issubclass(value, BaseException))
