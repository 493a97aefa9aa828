"""importlib: import_module, which is all that 2.7 had of it."""
import sys

__all__ = ['import_module']


def _resolve_name(name, package, level):
    if not hasattr(package, 'rindex'):
        raise ValueError("'package' not set to a string")
    dot = len(package)
    for _ in range(level, 1, -1):
        dot = package.rfind('.', 0, dot)
        if dot < 0:
            raise ValueError('attempted relative import beyond top-level package')
    return '%s.%s' % (package[:dot], name)


def import_module(name, package=None):
    """Import a module, as ``import`` of the program would; `name` may start with dots, which need `package`."""
    from BaseHTTPServer_compat.runner import loader
    name = str(name)
    if name.startswith('.'):
        if not package:
            raise TypeError("relative imports require the 'package' argument")
        bare = name.lstrip('.')
        name = _resolve_name(bare, package, len(name) - len(bare))
    if loader.modules is sys.modules:
        from BaseHTTPServer_compat.runner import rewritten
        return rewritten.import_(name, fromlist=['*'])
    return loader.import_module(name, fromlist=['__name__'], level=0)
