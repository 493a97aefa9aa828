"""Errors of the interpreter in 2.7's words: many a server sends ``str(e)`` to its client.

`in_words_of_27` is applied where a program catches an exception; it changes the arguments of the exception itself, once.
"""
import io
import re
import sys
import types

from BaseHTTPServer_compat.runner import class_names, show

_MISSING = (r'(\S+)\(\) missing (\d+) required positional arguments?: ')
_TOO_MANY = (r'(\S+)\(\) takes (from \d+ to )?(\d+) positional arguments? but (\d+) (?:was|were) given')
_REWRITES = (  # compiled when the first error is caught
    (r"can only concatenate str \(not \"([\w.]+)\"\) to str$", r"cannot concatenate 'str' and '\1' objects"),
    (r"^must be str, not (\w+)$", r"cannot concatenate 'str' and '\1' objects"),
    (r"argument (\d) must be str, not NoneType$", r"argument \1 must be string, not None"),
    (r"argument (\d) must be str, not (\w+)$", r"argument \1 must be string, not \2"),
    (r"^a bytes-like object is required, not 'NoneType'$", r"must be string or buffer, not None"),
    (r"^a bytes-like object is required, not '(\w+)'$", r"must be string or buffer, not \1"),
    (r"takes (at least|at most|exactly) (\w+) positional argument", r"takes \1 \2 argument"),
    (r"^bool expected at most 1 arguments?, got (\d+)", r"bool() takes at most 1 argument (\1 given)"),
    (r"expected (at least |at most |)1 argument, got", r"expected \g<1>1 arguments, got"),
    (r"^\w*(?:\(\)|function) missing required argument '(\w+)' \(pos (\d+)\)$", r"Required argument '\1' (pos \2) not found"),
    (r"^property (?:'\w+' )?of '\w+' object has no setter$|^can't set attribute '\w+'$", r"can't set attribute"),
    (r"^property (?:'\w+' )?of '\w+' object has no deleter$|^can't delete attribute '\w+'$", r"can't delete attribute"),
    (r"^(?:connect|bind|sendto|connect_ex)\(\): (AF_|port)", r"getsockaddrarg: \1"),
    (r"^'(\w+)' object is not an iterator$", r"\1 object is not an iterator"),
    (r"^'\w+' object is not reversible$", r"argument to reversed() must be a sequence"),
    (r"'([\w.]+)' object is not subscriptable$", r"'\1' object has no attribute '__getitem__'"),
    (r"'([\w.]+)' object does not support indexing$", r"'\1' object has no attribute '__getitem__'"),
    (r"(list|tuple) indices must be integers or slices, not (\w+)$", r"\1 indices must be integers, not \2"),
    (r"string indices must be integers, not '(\w+)'$", r"string indices must be integers, not \1"),
    (r"string indices must be integers$", r"string indices must be integers, not str"),
    (r"not enough values to unpack \(expected \d+, got 1\)$", r"need more than 1 value to unpack"),
    (r"not enough values to unpack \(expected \d+, got (\d+)\)$", r"need more than \1 values to unpack"),
    (r"too many values to unpack \(expected .*\)$", r"too many values to unpack"),
    (r"cannot access local variable '(\w+)' where .*$", r"local variable '\1' referenced before assignment"),
    (r"cannot access free variable '(\w+)' where .*$", r"free variable '\1' referenced before assignment in enclosing scope"),
    (r"module '[\w.]+' has no attribute '(\w+)'.*$", r"'module' object has no attribute '\1'"),
    (r"object of type '(\w+)' has no len\(\)$", r"object of type '\1' has no len()"),
    (r"cannot use '(\w+)' as a dict key \(unhashable type: '\w+'\)$", r"unhashable type: '\1'"),
    (r"argument of type '(\w+)' is not a container or iterable$", r"argument of type '\1' is not iterable"),
    (r"expected str instance, (\w+) found", r"expected string, \1 found"),
    (r"^(?:dict\(\)|FaceType object) got multiple values for (?:keyword )?argument ",
     r"type object got multiple values for keyword argument "),
    (r"^(?:dict\(\)|FaceType object) argument after ", r"type object argument after "),
    (r"\(\) got multiple values for argument ", r"() got multiple values for keyword argument "),
    (r"('\w+' object cannot be interpreted as an integer|an integer is required \(got type \w+\))$", r"an integer is required"),
    (r"(%\w format: a) real (number is required, not \w+)$", r"\1 \2"),
    (r"must be real number, not \w+$", r"a float is required"),
    (r"keys must be str, int, float, bool or None, not \w+$", r"keys must be a string"),
    (r"^(?:\w+ (?:of|to)|I/O operation on) closed file\.?$", r"I/O operation on closed file"),
    (r"cannot unpack non-iterable ([\w.]+) object$", r"'\1' object is not iterable"),
    (r"reduce\(\) of empty iterable with no initial value$", r"reduce() of empty sequence with no initial value"),
    (r"^(\w+) first arg must be str or a tuple of str, not", r"\1 first arg must be str, unicode, or tuple, not"),
    (r"super\(\) argument 1 must be a type, not", r"super() argument 1 must be type, not"),
    (r"^year -?\d+ is out of range$", r"year is out of range"),
    (r"^A logger name must be a string$", r"A logger name must be string or Unicode"),
    (r"^No module named '([^']+)'.*$", r"No module named \1"),
    (r"cannot import name '(\w+)'.*$", r"cannot import name \1"),
    (r"(has no attribute '\w+') and no __dict__ for setting new attributes$", r"\1"),
    (r"(\w+)\(\) takes no arguments$", r"object() takes no parameters"),
)


_QUALIFIED = re.compile(r'^(?:[\w<>]+\.)+([\w<>]+)\(\)')
_COUNTED = re.compile(_MISSING + '|' + _TOO_MANY)


def in_words_of_27(error):
    """`error`, its message as 2.7 had it where it is the interpreter's."""
    if type(error) in _WORDED and len(error.args) == 1 and type(error.args[0]) is str and not hasattr(error, '_worded'):
        error._worded = True
        message = _reworded(error, error.args[0])
        if message != error.args[0]:
            error.args = (message,)
            if isinstance(error, ImportError):
                error.msg = message  # what str() shows
    return error


def _reworded(error, message):
    message = _QUALIFIED.sub(r'\1()', message) if isinstance(error, TypeError) and not _COUNTED.match(message) else message
    if isinstance(error, NameError) and message.startswith("name '"):
        return _name_error(error, message)
    if isinstance(error, AttributeError):
        found = re.match(r"'(\w+)' object has no attribute '(.*)'$", message, re.DOTALL)
        if found:
            return _no_attribute(error, *found.groups())
        found = re.match(r"type object '(\w+)' has no attribute '(\w+)'", message)
        if found and _is_classic_name(error, found.group(1)):
            return "class %s has no attribute '%s'" % found.groups()
    if isinstance(error, TypeError):
        found = re.match(r'(\w+)\(\) takes no arguments$', message)
        if found and _is_classic_name(error, found.group(1)):
            return 'this constructor takes no arguments'
        counted = _argument_count(error, message)
        if counted:
            return counted
    if message.startswith('time data '):  # and a repr()
        return ''.join(each if each < '\x7f' else ''.join('\\x%02x' % byte for byte in each.encode('utf-8', 'surrogateescape'))
                       for each in message)
    if isinstance(error, io.UnsupportedOperation):
        return {'read': 'File not open for reading', 'write': 'File not open for writing'}.get(message, message)
    if isinstance(error, ZeroDivisionError):
        # Before 3.14 the division of integers that `from __future__ import division` asks for says what it said.
        return {'division by zero': 'float division by zero' if sys.version_info >= (3, 14) else message,
                'integer modulo by zero': 'integer division or modulo by zero',
                'float modulo by zero': 'float modulo', 'float floor division by zero': 'float divmod()'}.get(message, message)
    for pattern, replacement in _REWRITES:
        changed, count = re.subn(pattern, replacement, message)
        if count:
            message = changed
            break
    message = message.replace("'Unicode'", "'unicode'")
    return _of_instances(error, message) if _OF_INSTANCES.search(message) else message


_OF_INSTANCES = re.compile(r"^(?:unsupported operand|bad operand|argument of type|cannot concatenate)|' object is not iterable$")


def _of_instances(error, message):
    """An old class's instance was an ``instance``, whatever its class."""
    changed = re.sub(r"'(\w+)'", lambda name: "'instance'" if _is_classic_name(error, name.group(1)) else name.group(0), message)
    return 'iteration over non-sequence' if changed == "'instance' object is not iterable" else changed


_WORDED = (io.UnsupportedOperation, TypeError, AttributeError, NameError, UnboundLocalError, ValueError, ZeroDivisionError, ImportError,
           ModuleNotFoundError, OverflowError)


def _last_frame(error):
    where = error.__traceback__
    while where is not None and where.tb_next is not None:
        where = where.tb_next
    return where and where.tb_frame


def _name_error(error, message):
    """Faithful: 2.7 said "global name" of a name that is missing inside a function."""
    frame = _last_frame(error)
    message = message.partition('. Did you')[0]
    if frame is None or frame.f_code.co_name == '<module>' or '__py2_execed__' in frame.f_code.co_varnames + frame.f_code.co_cellvars:
        return message
    return 'global ' + message


def _no_attribute(error, kind, name):
    """An old class's instance said so; which class it is, the error tells (3.10) or the caller's names do."""
    obj = getattr(error, 'obj', None)
    frame = _last_frame(error)
    while obj is None and frame is not None and kind != 'NoneType':
        obj = next((value for value in frame.f_locals.values() if type(value).__name__ == kind), None)
        frame = frame.f_back
    if obj is not None and show.is_classic(type(obj)):
        return "%s instance has no attribute '%s'" % (kind, name)
    kind = show.type_name(obj) if obj is not None else class_names.OLD_NAMES.get(kind, kind)
    return "'%s' object has no attribute '%s'" % (kind, name)


def _is_classic_name(error, name):
    """Whether a class of that name, as the error or the frame of it or of a caller has it, is an old one."""
    if getattr(error, 'obj', None) is not None:
        return show.is_classic(error.obj)
    frame = _last_frame(error)
    while frame is not None:
        found = frame.f_locals.get(name, frame.f_globals.get(name))
        if isinstance(found, type):
            return show.is_classic(found)
        frame = frame.f_back
    return False


def _argument_count(error, message):
    """``f() takes exactly 2 arguments (1 given)``: the function is found by its name, where it can be."""
    missing, surplus = re.match(_MISSING, message), re.match(_TOO_MANY, message)
    if not missing and not surplus:
        return None
    qualified = (missing or surplus).group(1)
    name = qualified.rpartition('.')[2]
    code, defaults = _function(error, qualified)
    if code is None and missing:
        return None
    wanted = code.co_argcount if code else int(surplus.group(3))
    given = wanted - defaults - int(missing.group(2)) if missing else int(surplus.group(4))
    if missing and not given and '.' in qualified.rpartition('<locals>.')[2]:
        return 'unbound method %s() must be called with %s instance as first argument (got nothing instead)' % (
            name, qualified.split('.')[-2])
    if not wanted and surplus:
        return '%s() takes no arguments (%d given)' % (name, given)
    any_number = defaults or surplus and surplus.group(2) or code and code.co_flags & 4
    bound = 'exactly' if not any_number else 'at least' if missing else 'at most'
    wanted = wanted - defaults if missing else wanted
    return '%s() takes %s %d argument%s (%d given)' % (name, bound, wanted, '' if wanted == 1 else 's', given)


def _named(frame, name):
    """What a name is to a frame or, of a function's own classes, to its callers."""
    while frame is not None:
        if name in frame.f_locals or name in frame.f_globals:
            return frame.f_locals.get(name, frame.f_globals.get(name))
        frame = frame.f_back
    return None


def _function(error, qualified):
    """(code, count of defaults) of the function of a name as the frame that called it sees it; (None, 0) if it is not found."""
    frame, parts = _last_frame(error), qualified.rpartition('<locals>.')[2].split('.')
    if frame is None:
        return None, 0
    for first in ([parts[0]] if len(parts) > 1 else []) + [parts[-1]]:
        obj = _named(frame, first)
        for part in parts[1:] if first == parts[0] else []:
            obj = getattr(obj, part, None)
        if isinstance(obj, type):
            obj = getattr(obj, '__init__', None)
        while isinstance(obj, types.FunctionType) and hasattr(obj, '__wrapped__'):
            obj = obj.__wrapped__
        if hasattr(obj, '__code__') and obj.__code__.co_name in (parts[-1], '__init__'):  # not what a decorator put there
            return obj.__code__, len(obj.__defaults__ or ())
    # Bound to another name. Only functions are asked: any other object may do anything when it is asked for a name.
    called = dict((value.__code__, len(value.__defaults__ or ())) for value in frame.f_locals.values()
                  if isinstance(value, (types.FunctionType, types.MethodType)) and value.__name__ == parts[-1])
    if called and (len(called) == 1 or parts[-1] != '<lambda>'):
        return next(iter(called.items()))
    for name in frame.f_code.co_names:  # of a module or an object that the code names
        try:
            found = getattr(_named(frame, name), parts[-1], None)
        except Exception:  # noqa: BLE001, S112  the same
            continue
        if isinstance(found, (types.FunctionType, types.MethodType)) and found.__qualname__ == qualified:
            return found.__code__, len(found.__defaults__ or ())
    constants = [constant for constant in frame.f_code.co_consts if getattr(constant, 'co_name', None) == parts[-1]]
    if len(constants) == 1:  # defined there, and not bound to any
        return constants[0], 0
    found = _constructor(frame) if parts == ['__init__'] else _method_of_locals(frame, parts[-1])
    return (found.__code__, len(found.__defaults__ or ())) if found is not None else (None, 0)


def _constructor(frame):
    """The ``__init__`` of the one class of a program's that a frame's code names (3.9 and older do not say which)."""
    code = frame.f_code
    named = [_named(frame, name) for name in code.co_names + code.co_varnames + code.co_freevars + code.co_cellvars]
    found = set(value.__init__ for value in named if isinstance(value, type) and hasattr(value.__init__, '__code__'))
    return found.pop() if len(found) == 1 else None


def _method_of_locals(frame, name):
    for value in frame.f_locals.values():
        method = getattr(type(value), name, None)
        if hasattr(method, '__code__') and name != '__init__':
            return method
    return None
