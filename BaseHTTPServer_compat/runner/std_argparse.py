"""argparse: its help and its Namespace as 2.7 showed them."""
import argparse

from BaseHTTPServer_compat.runner import order, show, viewing


class Namespace(argparse.Namespace):
    """2.7's: shows its values by their names."""

    def __repr__(self):
        return 'Namespace(%s)' % ', '.join('%s=%s' % (name, show.to_repr(value)) for name, value in sorted(order.items(vars(self))))


class _Formatting(object):
    """What 2.7 wrote for a list of arguments that may be empty."""

    def _format_args(self, action, default_metavar):
        if action.nargs == argparse.ZERO_OR_MORE:
            return '[%s [%s ...]]' % self._metavar_formatter(action, default_metavar)(2)
        return super(_Formatting, self)._format_args(action, default_metavar)


class HelpFormatter(_Formatting, argparse.HelpFormatter):
    pass


class RawDescriptionHelpFormatter(_Formatting, argparse.RawDescriptionHelpFormatter):
    pass


class RawTextHelpFormatter(_Formatting, argparse.RawTextHelpFormatter):
    pass


class ArgumentDefaultsHelpFormatter(_Formatting, argparse.ArgumentDefaultsHelpFormatter):
    pass


class ArgumentParser(argparse.ArgumentParser):
    """2.7's ArgumentParser."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault('formatter_class', HelpFormatter)
        argparse.ArgumentParser.__init__(self, *args, **kwargs)
        self._optionals.title = 'optional arguments'

    def parse_known_args(self, args=None, namespace=None):
        return argparse.ArgumentParser.parse_known_args(self, args, Namespace() if namespace is None else namespace)


viewing.inherit(globals(), argparse)
