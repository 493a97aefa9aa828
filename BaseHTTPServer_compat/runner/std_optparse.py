"""optparse: options shown in the order of 2.7's dicts, errors in its words."""
import optparse
import re

from BaseHTTPServer_compat.runner import show, viewing


class Values(optparse.Values):
    """What the options are."""

    def __str__(self):
        return show.to_repr(self.__dict__)

    def __repr__(self):
        return '<Values at %#x: %s>' % (id(self), self)


class OptionParser(optparse.OptionParser):

    def get_default_values(self):
        return Values(optparse.OptionParser.get_default_values(self).__dict__)

    def error(self, msg):
        optparse.OptionParser.error(self, re.sub('option requires 1 argument$', 'option requires an argument', msg))


viewing.inherit(globals(), optparse)
