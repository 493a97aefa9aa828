"""The lines of a configuration file as 2.7's ConfigParser took them: strings of bytes, or unicode from a file of codecs."""
import configparser
import re

from BaseHTTPServer_compat.runner import show
from BaseHTTPServer_compat.runner.strings import changed
from BaseHTTPServer_compat.runner.text import Unicode, native, wrap

# White space is ASCII's, in a unicode too.
SECTION = re.compile(r'\[(?P<header>[^]]+)\]', re.ASCII)
OPTION = re.compile(r'(?P<option>[^:=\s][^:=]*)\s*(?P<vi>[:=])\s*(?P<value>.*)$', re.ASCII)
OPTION_ALONE = re.compile(r'(?P<option>[^:=\s][^:=]*)\s*(?:(?P<vi>[:=])\s*(?P<value>.*))?$', re.ASCII)


class Reader(object):
    """Reads one file into a parser: its `_sections` and `_defaults`."""

    def __init__(self, parser, filename):
        self.parser, self.filename = parser, filename
        self.section = self.option = None   # where the next line belongs
        self.values = []                    # (section, option, [line])
        self.error = None

    def read(self, fp):
        """Read all lines.  Raises MissingSectionHeaderError at once, ParsingError at the end."""
        for number, line in enumerate(iter(fp.readline, ''), 1):
            line = native(line)
            if not is_comment(line):
                self.take(number, line)
        if self.error is not None:
            raise self.error
        for section, option, lines in self.values:
            section[option] = '\n'.join(lines) if all(type(line) is str for line in lines) else wrap('\n').join(lines)

    def take(self, number, line):
        """Read one line that says something."""
        stripped = changed(line, 'strip')
        if changed(line[0], 'isspace') and self.section is not None and self.option:
            self.lines.append(stripped)
            return
        header, option = self.parser.SECTCRE.match(line), None
        if header is not None:
            self.open(same(header.group('header'), line))
        elif self.section is None:
            raise configparser.MissingSectionHeaderError(self.filename, number, line)
        else:
            option = self.parser._optcre.match(line)
        if option is not None:
            self.set(*[same(part, line) for part in option.group('option', 'vi', 'value')])
        elif header is None:
            self.error = self.error or configparser.ParsingError(self.filename)
            self.error.append(number, show.to_repr(line))

    def open(self, name):
        """Go on in the section *name*."""
        parser, self.option = self.parser, None
        if name in parser._sections:
            self.section = parser._sections[name]
        elif name == 'DEFAULT':
            self.section = parser._defaults
        else:
            self.section = parser._sections[name] = parser._dict()
            parser._proxies[name] = configparser.SectionProxy(parser, name)

    def set(self, name, sign, value):
        """Take ``name = value``; a semicolon after white space ends the value."""
        self.option = self.parser.optionxform(changed(name, 'rstrip'))
        if value is None:
            self.section[self.option], self.lines = None, []
            return
        place = value.find(';')
        if sign in ('=', ':') and place >= 0 and changed(value[place - 1], 'isspace'):
            value = value[:place]
        value = changed(value, 'strip')
        self.lines = ['' if value == '""' else value]
        self.section[self.option] = self.lines[0]
        self.values.append((self.section, self.option, self.lines))


def is_comment(line):
    """Whether 2.7 passed over this line.  Faithful: what follows white space is none."""
    return not changed(line, 'strip') or line[0] in '#;' or line[0] in 'rR' and changed(changed(line, 'split')[0], 'lower') == 'rem'


def same(part, line):
    """A part of a line, or what was made of it, of its type; the line may be None."""
    return wrap(str(part)) if isinstance(line, Unicode) and part is not None else part
