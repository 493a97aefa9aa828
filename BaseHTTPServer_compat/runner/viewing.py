"""Tools for the views of the standard library (``std_*.py``)."""
import functools
import types

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


def inherit(namespace, module):
    """Fill a view's namespace with the names of the real module that it does not define itself, and say what ``*`` means."""
    own = [name for name, value in namespace.items() if not name.startswith('_') and not _is_tool(value)]
    for name, value in vars(module).items():
        if name not in namespace and not (name.startswith('__') and name.endswith('__')):
            namespace[name] = value
    namespace['__doc__'] = module.__doc__
    public = getattr(module, '__all__', None)
    if public is None:
        public = [name for name, value in vars(module).items() if not name.startswith('_') and not _is_tool(value)]
    namespace.setdefault('__all__', sorted(name for name in set(public) | set(own) if name in namespace))


def _is_tool(value):
    """Whether a name of a view is there for the view's own use: a module, or a function of the runner's core."""
    if isinstance(value, types.ModuleType):
        return True
    home = getattr(value, '__module__', None) or ''
    return home.startswith(__package__ + '.') and not home.startswith(__package__ + '.std_')


def wrap_all(namespace, module, names, wrapper=on_bytes):
    """Put ``wrapper(module.name)`` into a view's namespace for each name that the module has."""
    for name in names.split():
        if hasattr(module, name):
            namespace[name] = wrapper(getattr(module, name))
