"""pprint, with 2.7's reprs."""
import pprint as _pprint
import sys

from BaseHTTPServer_compat.runner import order, show, viewing


def _sorted_repr(obj, depth=None, level=0):
    """The repr of `obj` on one line, dicts sorted by key, nothing deeper than `depth`."""
    kind, level = type(obj), level + 1
    if kind in _BRACKETS and depth is not None and level > depth and obj:
        return '%s...%s' % _BRACKETS[kind]
    if kind in (dict, order.Dict):
        return '{%s}' % ', '.join('%s: %s' % (_sorted_repr(key, depth, level), _sorted_repr(obj[key], depth, level))
                                  for key in sorted(obj, key=order.cmp_key))
    if kind is list:
        return '[%s]' % ', '.join([_sorted_repr(item, depth, level) for item in obj])
    if kind is tuple:
        return '(%s%s)' % (', '.join([_sorted_repr(item, depth, level) for item in obj]), ',' if len(obj) == 1 else '')
    return show.to_repr(obj)


_BRACKETS = {dict: ('{', '}'), order.Dict: ('{', '}'), list: ('[', ']'), tuple: ('(', ')')}


class PrettyPrinter(_pprint.PrettyPrinter):

    _dispatch = dict((method, printer) for method, printer in _pprint.PrettyPrinter._dispatch.items()
                     if method is not str.__repr__)
    _dispatch[order.Dict.__repr__] = _pprint.PrettyPrinter._dispatch[dict.__repr__]

    def format(self, object, context, maxlevels, level):
        return _sorted_repr(object, maxlevels, level), True, False


def pformat(object, indent=1, width=80, depth=None):
    return PrettyPrinter(indent=indent, width=width, depth=depth).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None):
    (stream or sys.stdout).write(pformat(object, indent, width, depth) + '\n')


def saferepr(object):
    return _sorted_repr(object)


viewing.inherit(globals(), _pprint)
