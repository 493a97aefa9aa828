"""pprint, with 2.7's reprs."""
import pprint as _pprint
import sys

from BaseHTTPServer_compat.runner import order, show, viewing


def _sorted_repr(obj):
    """The repr of `obj` on one line, dicts sorted by key."""
    if type(obj) in (dict, order.Dict):
        return '{%s}' % ', '.join('%s: %s' % (_sorted_repr(key), _sorted_repr(obj[key]))
                                  for key in sorted(obj, key=order.cmp_key))
    if type(obj) is list:
        return '[%s]' % ', '.join(map(_sorted_repr, obj))
    if type(obj) is tuple:
        return '(%s%s)' % (', '.join(map(_sorted_repr, obj)), ',' if len(obj) == 1 else '')
    return show.to_repr(obj)


class PrettyPrinter(_pprint.PrettyPrinter):

    _dispatch = dict((method, printer) for method, printer in _pprint.PrettyPrinter._dispatch.items()
                     if method is not str.__repr__)
    _dispatch[order.Dict.__repr__] = _pprint.PrettyPrinter._dispatch[dict.__repr__]

    def format(self, object, context, maxlevels, level):
        return _sorted_repr(object), True, False


def pformat(object, indent=1, width=80, depth=None):
    return PrettyPrinter(indent=indent, width=width, depth=depth).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None):
    (stream or sys.stdout).write(pformat(object, indent, width, depth) + '\n')


def saferepr(object):
    return _sorted_repr(object)


viewing.inherit(globals(), _pprint)
