"""What `python2` gives to programs that ``fix --target compat -f all`` rewrote: the pieces of the runner, one by one."""
import builtins
import functools
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import sys
import types

from BaseHTTPServer_compat.runner import (
    arithmetic, builtin, class_names, class_sources, executing, loader, objects, old_methods, order, process, show, text, views)
from BaseHTTPServer_compat.runner.asked import Asking as OldInstance  # noqa: F401  public
from BaseHTTPServer_compat.runner.messages import in_words_of_27  # noqa: F401  public
from BaseHTTPServer_compat.runner.objects import OldError  # noqa: F401  public
from BaseHTTPServer_compat.runner.text import Unicode  # noqa: F401  public

PUBLIC = 'BaseHTTPServer_compat.python2'


class py2(object):
    """An object with the methods and operators that it had on 2.7; what they give is a plain object again.

    >>> py2('%s') % 0.1 == '0.1' and py2(7) / 2 == 3 and list(py2({'a': 1}).iteritems()) == [('a', 1)]
    True
    """

    __slots__ = ('_py2_object',)
    __hash__ = None

    def __init__(self, obj):
        self._py2_object = obj

    def __getattr__(self, name):
        return objects.attribute(self._py2_object, name) if name in objects.NAMES else getattr(self._py2_object, name)

    @property
    def __class__(self):
        return objects.attribute(self._py2_object, '__class__')

    def __getitem__(self, index):
        return objects.item(self._py2_object, index)

    def __iter__(self):
        return iter(order.iterable(objects.parts(self._py2_object)))

    def __mod__(self, right):
        return arithmetic.remainder(self._py2_object, right)

    def __truediv__(self, right):
        return arithmetic.divide(self._py2_object, right)

    def __lt__(self, right):
        return order.less(self._py2_object, right)

    def __le__(self, right):
        return order.less_equal(self._py2_object, right)

    def __gt__(self, right):
        return order.greater(self._py2_object, right)

    def __ge__(self, right):
        return order.greater_equal(self._py2_object, right)

    def __repr__(self):
        return 'py2(%s)' % show.to_repr(self._py2_object)


def Dict(display=()):
    """The dict that 2.7 made of the display ``{...}``: it goes through its keys in 2.7's order."""
    items = list(dict.items(display)) if display else []
    return order.displayed(items) if len(items) >= order.DISPLAY else order.Dict(items)


def encoded(literal, encoding='utf-8'):
    """2.7's ``str`` for a literal: the bytes that stood in the source file.

    :param encoding: the one that the file was written in, for 2.7
    """
    return text.native(literal.encode(encoding))


def documented(definition):
    """Decorator: the documentation that stands in a source of UTF-8 is a str of 2.7's."""
    definition.__doc__ = text.from_text(definition.__doc__)
    return definition


def print_(*values, **options):
    """The print statement: ``end=' '`` is its trailing comma, which leaves the space to what is printed next."""
    show.write_line(options.get('end') != ' ', options.get('file'), *values)


def special_methods(kind):
    """Class decorator: call the methods that 2.7 called, such as ``__cmp__``, ``__nonzero__`` or ``next``."""
    given = dict(vars(kind))
    inherits_hash = given.get('__hash__') is None and '__eq__' in given
    if inherits_hash:
        del given['__hash__']
    made = dict(given)
    old_methods.adapt(made, kind.__bases__)
    for name, value in made.items():
        if given.get(name, made) is not value:
            setattr(kind, name, value)
    return kind


class old_property(old_methods.OldProperty):
    """A property of a class that was classic on 2.7, where no setter was called."""

    def __init__(self, *functions, **keywords):
        super().__init__(property(*functions, **keywords))

    def setter(self, function):
        return self

    deleter = setter


def ended_by_stop_iteration(function):
    """Decorator of a generator function: StopIteration that is raised in it ends it, which it does no more since PEP 479."""
    @functools.wraps(function)
    def call(*args, **keywords):
        try:
            for item in function(*args, **keywords):
                yield item
        except RuntimeError as error:
            if not isinstance(error.__cause__, StopIteration):
                raise
    return call


def import_(name, globals=None, locals=None, fromlist=(), level=0):
    """2.7's ``__import__``: modules by their old names; a neighbour in the caller's package comes first."""
    package = (globals or {}).get('__package__')
    if package and level <= 0 and importlib.util.find_spec('%s.%s' % (package, name.partition('.')[0])):
        module = importlib.import_module('%s.%s' % (package, name))
        return module if fromlist else sys.modules['%s.%s' % (package, name.partition('.')[0])]
    if level <= 0 and name == 'os.path':    # os is no package
        module = importlib.import_module('%s.os' % PUBLIC)
        return module.path if fromlist else module
    if level <= 0 and _is_known(name):
        last = importlib.import_module('%s.%s' % (PUBLIC, name))
        return last if fromlist else importlib.import_module('%s.%s' % (PUBLIC, name.partition('.')[0]))
    return builtins.__import__(name, globals, locals, fromlist, max(level, 0))


def _is_known(name):
    return name.partition('.')[0] == 'email' or name in views.OURS or name in views.RENAMED or name in views.SERVERS


def _is_package(name):
    try:
        return hasattr(importlib.import_module(name), '__path__')
    except ImportError:  # not a module of Python 3's
        return False


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds ``BaseHTTPServer_compat.python2.x``: the module that a program of 2.7 got for ``x``."""

    def find_spec(self, fullname, path, target=None):
        if not fullname.startswith(PUBLIC + '.'):
            return None
        module = views.get(fullname[len(PUBLIC) + 1:])
        if module is None:
            return None
        spec = importlib.machinery.ModuleSpec(fullname, self, is_package=True)
        spec.loader_state = module
        return spec

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        """Put the real module in the new one's place, and under its old name where Python 3 has no other of that name."""
        name, found = module.__spec__.name, module.__spec__.loader_state
        if hasattr(found, '__path__'):  # a package: the import system goes by its name to what is below it
            found = type(found)(name)
            found.__dict__.update(vars(module.__spec__.loader_state), __name__=name)
        sys.modules[name] = found
        old = name[len(PUBLIC) + 1:]
        if old in views.OURS and not hasattr(found, '__path__') and _is_package(old):
            found.__path__ = []  # json, logging: this finder knows what is below them
        if old in views.SERVERS or '.' not in old and old not in sys.modules and importlib.util.find_spec(old) is None:
            sys.modules.setdefault(old, found)


class _Python2(types.ModuleType):
    """The module `python2`: its attributes are the built-ins, then the modules."""

    def __getattr__(self, name):
        if name in builtin.MODULE.__dict__ and not name.startswith('_'):
            return builtin.MODULE.__dict__[name]
        raise AttributeError("Python 2 has no built-in and no module %r" % name)


_NAMES = {'print': print_, 'print_function': builtin.print_function, 'exec': executing.execute, '__import__': import_}


def start(name):
    """Make this process one of 2.7; `name` is of the module through which a program says what it wants."""
    loader.use_process()
    process.set_up()
    class_names.OLD_BY_SOURCE[:] = [class_sources.is_old]
    order.iterate_as_27()
    builtin.MODULE.__dict__['__import__'] = import_
    sys.meta_path.insert(0, _Finder())  # first: packages below `name` have the path of Python 3's
    module = sys.modules[name]
    module.__class__ = _Python2
    module.__dict__.update(_NAMES)
