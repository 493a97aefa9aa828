"""pickle and cPickle: dumps give strings that 2.7 reads; protocol 0 unless another is named.

A plain string is pickled as 2.7's ``str``, a Unicode as ``unicode``, and each comes back as what it was.
"""
import io
import pickle
import sys
import types

from BaseHTTPServer_compat.runner import class_names, files, order, os_errors, viewing
from BaseHTTPServer_compat.runner.byte_array import ByteArray
from BaseHTTPServer_compat.runner.integers import MAXINT, Long
from BaseHTTPServer_compat.runner.messages import in_words_of_27
from BaseHTTPServer_compat.runner.text import Unicode, native, raw


PickleError, PicklingError, UnpicklingError = pickle.PickleError, pickle.PicklingError, pickle.UnpicklingError


class Pickler(pickle._Pickler):
    """Python 3's own in Python, whose table says how each type is saved."""

    dispatch = dict(pickle._Pickler.dispatch)

    def __init__(self, file, protocol=0):
        pickle._Pickler.__init__(self, files.binary(file), min(2, protocol) if protocol >= 0 else 2)

    def save(self, obj, save_persistent_id=True):
        """2.7's: an old class's instance is its class's name and its attributes."""
        kind = type(obj)
        known = id(obj) in self.memo or save_persistent_id and self.persistent_id(obj) is not None
        if not known and getattr(kind, '_translated_', False) and class_names.is_classic(kind) and not isinstance(obj, BaseException):
            self._save_instance(obj, kind)
        elif not known and isinstance(obj, ByteArray):
            self.save_reduce(kind, (Unicode(bytes(obj).decode('latin-1')), 'latin-1'), obj=obj)
        elif not known and isinstance(kind, os_errors.Kind) and '_names' in kind.__dict__:
            self.save_reduce(kind, obj.args + (() if obj.filename is None else (obj.filename,)), obj=obj)
        else:
            pickle._Pickler.save(self, obj, save_persistent_id)

    def _save_instance(self, obj, kind):
        args = obj.__getinitargs__() if hasattr(obj, '__getinitargs__') else ()
        if args:
            self._keep(args)
        self.write(pickle.MARK)
        if self.bin:
            self.save(kind)
        for arg in args:
            self.save(arg)
        self.write(pickle.OBJ if self.bin else pickle.INST + ('%s\n%s\n' % (kind.__module__, kind.__name__)).encode('latin-1'))
        self.memoize(obj)
        state = obj.__dict__
        if getattr(kind, '__getstate__', None) is not getattr(object, '__getstate__', None):
            state = obj.__getstate__()
            self._keep(state)
        self.save(state)
        self.write(pickle.BUILD)

    def _keep(self, obj):
        """Faithful: what is only for the pickle is kept in the memo, and counts there."""
        self.memo.setdefault(id(self.memo), []).append(obj)

    def save_global(self, obj, name=None):
        """A class or function by the names that the program has for it."""
        from BaseHTTPServer_compat.runner import loader
        module, name = _home(obj), name or obj.__name__
        if module == '__builtin__' and isinstance(obj, type):
            name = class_names.OLD_NAMES.get(name, name)
        if module in _BUILT_IN or dict.__contains__(loader.modules, module) and getattr(loader.modules[module], name, None) is obj:
            self.write(pickle.GLOBAL + ('%s\n%s\n' % (module, name)).encode('latin-1'))
            self.memoize(obj)
        else:
            pickle._Pickler.save_global(self, obj, name)

    def save_plain(self, obj):
        data = raw(obj)
        if not self.bin:
            self.write(pickle.STRING + repr(data)[1:].encode('ascii') + b'\n')
        elif len(data) < 256:
            self.write(pickle.SHORT_BINSTRING + bytes([len(data)]) + data)
        else:
            self.write(pickle.BINSTRING + len(data).to_bytes(4, 'little') + data)
        self.memoize(obj)

    def save_dict(self, obj):
        """In 2.7's order, a thousand items at once."""
        self.write(pickle.EMPTY_DICT if self.bin else pickle.MARK + pickle.DICT)
        self.memoize(obj)
        items = list(order.items(obj))
        while items:
            some, items = (items[:1000], items[1000:]) if self.bin else (items[:1], items[1:])
            if len(some) > 1:
                self.write(pickle.MARK)
            for key, value in some:
                self.save(key)
                self.save(value)
            self.write(pickle.SETITEMS if len(some) > 1 else pickle.SETITEM)

    def save_unicode(self, obj):
        pickle._Pickler.save_str(self, str.__str__(obj))

    def save_integer(self, obj):
        if isinstance(obj, Long) or not -MAXINT - 1 <= obj <= MAXINT:
            self._save_long(obj)
        elif self.bin and -0x80000000 <= obj <= 0x7fffffff:
            pickle._Pickler.save_long(self, obj)
        else:
            self.write(pickle.INT + b'%d\n' % obj)

    def _save_long(self, obj):
        data = pickle.encode_long(obj)
        if self.proto >= 2 and len(data) < 256:
            self.write(pickle.LONG1 + bytes([len(data)]) + data)
        elif self.proto >= 2:
            self.write(pickle.LONG4 + len(data).to_bytes(4, 'little') + data)
        else:
            self.write(pickle.LONG + b'%dL\n' % obj)

    def save_type(self, obj):
        if obj is type(None) or obj is type(NotImplemented) or obj is type(Ellipsis):
            pickle._Pickler.save_type(self, obj)
        else:
            self.save_global(obj)

    dispatch[type], dispatch[types.FunctionType] = save_type, save_global
    dispatch[str] = dispatch[bytes] = save_plain
    dispatch[int] = dispatch[Long] = save_integer
    dispatch[Unicode] = save_unicode
    dispatch[order.Dict] = dispatch[dict] = save_dict


def _home(obj):
    """The name of the module of 2.7 that has a class or function."""
    if obj.__module__ == 'builtins':
        return 'exceptions' if isinstance(obj, type) and issubclass(obj, BaseException) else '__builtin__'
    if '_real' in getattr(obj, '__dict__', ()) or isinstance(obj, types.FunctionType) and obj.__module__ in _OF_BUILTINS:
        return '__builtin__'
    return class_names.module_name(obj) if getattr(obj, '__module__', None) else '__main__'


_BUILT_IN = ('__builtin__', 'exceptions')

def _made_of_bytes(kind):
    """A function that makes a date of 2.7's state of it, which Python 3.8 takes as the string that it is."""
    def make(*args):
        return kind(*(raw(arg) for arg in args)) if args and isinstance(args[0], str) else kind(*args)
    return make


_OF_BUILTINS = tuple('BaseHTTPServer_compat.runner.' + name for name in ('builtin', 'sequences', 'order', 'show', 'executing'))


class Unpickler(pickle._Unpickler):
    """Reads what 2.7 wrote too."""

    dispatch = dict(pickle._Unpickler.dispatch)

    def __init__(self, file):
        pickle._Unpickler.__init__(self, files.binary(file), fix_imports=True, encoding='latin-1')

    def find_class(self, module, name):
        from BaseHTTPServer_compat.runner import loader
        if dict.__contains__(loader.modules, module):
            return getattr(loader.modules[module], name)
        if module in _BUILT_IN:
            from BaseHTTPServer_compat.runner import builtin
            return getattr(builtin.MODULE, name)
        try:
            found = pickle._Unpickler.find_class(self, module, name)
        except ImportError as error:
            raise in_words_of_27(error)
        return _made_of_bytes(found) if module == 'datetime' and sys.version_info < (3, 8) else found

    def _wide(load):
        def load_unicode(self):
            load(self)
            self.stack[-1] = Unicode(self.stack[-1])
        return load_unicode

    def _long(load):
        def load_long(self):
            load(self)
            self.stack[-1] = Long(self.stack[-1])
        return load_long

    for _code in (pickle.LONG, pickle.LONG1, pickle.LONG4):
        dispatch[_code[0]] = _long(dispatch[_code[0]])
    for _code in (pickle.UNICODE, pickle.BINUNICODE, pickle.SHORT_BINUNICODE):
        dispatch[_code[0]] = _wide(dispatch[_code[0]])


def functions_of(pickler):
    """(dump, dumps) that write as the class `pickler` does."""
    def dump(obj, file, protocol=0):
        pickler(file, protocol).dump(obj)

    def dumps(obj, protocol=0):
        buffer = io.BytesIO()
        pickler(buffer, protocol).dump(obj)
        return native(buffer.getvalue())
    return dump, dumps


HIGHEST_PROTOCOL, DEFAULT_PROTOCOL, format_version = 2, 0, '2.0'
dump, dumps = functions_of(Pickler)


def load(file):
    return Unpickler(file).load()


def loads(string):
    return Unpickler(io.BytesIO(raw(string))).load()


viewing.inherit(globals(), pickle)
