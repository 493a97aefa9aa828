"""pprint as 2.7 laid things out: dicts sorted by 2.7's order, one item a line where all do not fit on one."""
import sys

from BaseHTTPServer_compat import python2_dict
from BaseHTTPServer_compat.runner import order, show

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter']
_BRACKETS = {list.__repr__: ('[', ']'), tuple.__repr__: ('(', ')'), set.__repr__: ('([', '])'), frozenset.__repr__: ('([', '])')}


def _ordered(items):
    items = list(items)
    order.sort(items)
    return items


def _recursion(obj):
    return '<Recursion on %s with id=%d>' % (show.type_name(obj), id(obj))


def _way(obj):
    """How an object is shown: a dict of the shim's (headers.dict) as any dict."""
    how = type(obj).__repr__
    return dict.__repr__ if how is python2_dict.Dict.__repr__ else how


def _plain(obj, context, maxlevels, level):
    """(the repr on one line, whether it can be read again, whether it holds itself)."""
    how = _way(obj)
    if how not in (dict.__repr__, list.__repr__, tuple.__repr__):
        text = show.to_repr(obj)
        return text, bool(text) and not text.startswith('<'), False
    left, right = _BRACKETS.get(how, ('{', '}'))
    if not obj:
        return left + right, True, False
    if maxlevels and level >= maxlevels:
        return left + '...' + right, False, id(obj) in context
    if id(obj) in context:
        return _recursion(obj), False, True
    context = dict(context)
    context[id(obj)] = 1
    return _joined(obj, how, (left, right), lambda part: _plain(part, context, maxlevels, level + 1))


def _joined(obj, how, brackets, shown):
    found = []
    if how is dict.__repr__:
        for key, value in _ordered(order.items(obj)):
            left, right = shown(key), shown(value)
            found.append((left[0] + ': ' + right[0], left[1] and right[1], left[2] or right[2]))
    else:
        found = list(map(shown, obj))
    end = ',' if how is tuple.__repr__ and len(obj) == 1 else ''
    text = brackets[0] + ', '.join([part[0] for part in found]) + end + brackets[1]
    return text, all(part[1] for part in found), any(part[2] for part in found)


class PrettyPrinter(object):
    """2.7's PrettyPrinter; subclasses override `format`.

    :param width: characters of a line
    """

    _classic_ = True

    def __init__(self, indent=1, width=80, depth=None, stream=None):
        self._indent_per_level, self._width, self._depth = int(indent), int(width), depth
        self._stream = sys.stdout if stream is None else stream

    def pprint(self, object):
        self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        parts = []
        self._format(object, parts.append, 0, 0, {}, 0)
        return ''.join(parts)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """(text, whether it can be read again, whether it is recursive) of an object on one line."""
        return _plain(object, context, maxlevels, level)

    def _text(self, obj, context, level):
        return self.format(obj, dict(context), self._depth, level)[0]

    def _format(self, obj, write, indent, allowance, context, level):
        if id(obj) in context:
            write(_recursion(obj))
            return
        text, how = self._text(obj, context, level), _way(obj)
        parted = len(text) > self._width - 1 - indent - allowance
        is_set = how in (set.__repr__, frozenset.__repr__)
        if self._depth and level + 1 > self._depth or not (how is dict.__repr__ or how in _BRACKETS) or is_set and not obj:
            write(text)
            return
        context[id(obj)] = 1
        self._items(obj, how, parted, write, indent, allowance + 1, context, level + 1)
        del context[id(obj)]

    def _items(self, obj, how, parted, write, indent, allowance, context, level):
        name = type(obj).__name__ if how in (set.__repr__, frozenset.__repr__) else ''
        left, right = _BRACKETS.get(how, ('{', '}'))
        write(name + left)
        if self._indent_per_level > 1 and (parted or how is dict.__repr__):
            write((self._indent_per_level - 1) * ' ')
        indent += self._indent_per_level + (len(name) + 1 if name else 0)
        between = ',\n' + ' ' * indent if parted else ', '
        pairs = _ordered(order.items(obj)) if how is dict.__repr__ else [(None, part) for part in (_ordered(obj) if name else obj)]
        for at, (key, value) in enumerate(pairs):
            key = self._text(key, context, level) + ': ' if how is dict.__repr__ else ''
            write((between if at else '') + key)
            self._format(value, write, indent + len(key), allowance, context, level)
        write((',' if how is tuple.__repr__ and len(obj) == 1 else '') + right)


def pformat(object, indent=1, width=80, depth=None):
    return PrettyPrinter(indent=indent, width=width, depth=depth).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth).pprint(object)


def saferepr(object):
    return _plain(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)
