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

    def _format_action_invocation(self, action):
        """Faithful: what an option takes stands behind each of its names."""
        if not action.option_strings or action.nargs == 0:
            return super(_Formatting, self)._format_action_invocation(action)
        taken = self._format_args(action, action.dest.upper())
        return ', '.join('%s %s' % (name, taken) for name in action.option_strings)


class HelpFormatter(_Formatting, argparse.HelpFormatter):
    pass


class RawDescriptionHelpFormatter(_Formatting, argparse.RawDescriptionHelpFormatter):
    pass


class RawTextHelpFormatter(_Formatting, argparse.RawTextHelpFormatter):
    pass


class ArgumentDefaultsHelpFormatter(_Formatting, argparse.ArgumentDefaultsHelpFormatter):
    pass


class _VersionAction(argparse._VersionAction):
    """Faithful: writes to the file of errors."""

    def __call__(self, parser, namespace, values, option_string=None):
        formatter = parser._get_formatter()
        formatter.add_text(parser.version if self.version is None else self.version)
        parser.exit(message=formatter.format_help())


class ArgumentParser(argparse.ArgumentParser):
    """2.7's ArgumentParser."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, version=None, *args, **kwargs):
        if len(args) < 2:
            kwargs.setdefault('formatter_class', HelpFormatter)
        argparse.ArgumentParser.__init__(self, prog, usage, description, epilog, *args, **kwargs)
        self.version = version
        self.register('action', 'version', _VersionAction)
        if version is not None:
            mark = '-' if '-' in self.prefix_chars else self.prefix_chars[0]
            self.add_argument(mark + 'v', mark * 2 + 'version', action='version', default=argparse.SUPPRESS, version=version,
                              help="show program's version number and exit")
        self._optionals.title = 'optional arguments'

    def add_subparsers(self, **kwargs):
        """Faithful: one of the commands has to be given."""
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        action = argparse.ArgumentParser.add_subparsers(self, **kwargs)
        action.required = True
        return action

    def format_version(self):
        formatter = self._get_formatter()
        formatter.add_text(self.version)
        return formatter.format_help()

    def print_version(self, file=None):
        self._print_message(self.format_version(), file)

    def error(self, message):
        """2.7's words; ends the program."""
        marker = 'the following arguments are required: '
        if message.startswith(marker):
            names = message[len(marker):].split(', ')
            optional = all(name[:1] in self.prefix_chars for name in names)
            message = 'argument %s is required' % names[0] if optional else 'too few arguments'
        argparse.ArgumentParser.error(self, message)

    def parse_known_args(self, args=None, namespace=None):
        return argparse.ArgumentParser.parse_known_args(self, args, Namespace() if namespace is None else namespace)


viewing.inherit(globals(), argparse)
