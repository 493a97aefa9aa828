"""Tools for the views of the standard library (``std_*.py``)."""
import functools

from BaseHTTPServer_compat.runner.text import native, raw, real_text


def _give(value):
    return native(value) if isinstance(value, bytes) else value


def on_bytes(function):
    """`function` of bytes as a function of 2.7's strings: arguments encoded, bytes that come back decoded."""
    @functools.wraps(function)
    def call(*args, **kwargs):
        kwargs = dict((name, raw(value)) for name, value in kwargs.items())
        result = function(*map(raw, args), **kwargs)
        if type(result) in (list, tuple):
            return type(result)(map(_give, result))
        return _give(result)
    return call


def on_text(function):
    """`function` of real text (host names, formats) as a function of 2.7's strings."""
    @functools.wraps(function)
    def call(*args, **kwargs):
        return function(*[real_text(arg) if isinstance(arg, str) else arg for arg in args], **kwargs)
    return call


def inherit(namespace, module, renamed=()):
    """Fill a view's namespace with the names of the real module that it does not define itself."""
    for name, value in vars(module).items():
        if name not in namespace and not (name.startswith('__') and name.endswith('__')):
            namespace[name] = value
    namespace.setdefault('__doc__', module.__doc__)
    if hasattr(module, '__all__'):
        own = [name for name in namespace if not name.startswith('_') and name in vars(module)]
        namespace.setdefault('__all__', sorted(set(module.__all__) | set(own)))


def wrap_all(namespace, module, names, wrapper=on_bytes):
    """Put ``wrapper(module.name)`` into a view's namespace for each name that the module has."""
    for name in names.split():
        if hasattr(module, name):
            namespace[name] = wrapper(getattr(module, name))
