"""ConfigParser: 2.7's classes on `configparser`; files and values are strings of bytes."""
import collections
import configparser
import re

from BaseHTTPServer_compat.runner import files, ini_lines, order, percent, show, std_collections, viewing
from BaseHTTPServer_compat.runner.strings import changed
from BaseHTTPServer_compat.runner.text import Unicode, wrap


class _Python2(object):
    """What 2.7 did: duplicates allowed, ``;`` begins a comment after a value, no value is checked."""

    SECTCRE, OPTCRE, OPTCRE_NV = ini_lines.SECTION, ini_lines.OPTION, ini_lines.OPTION_ALONE

    def __init__(self, defaults=None, dict_type=None, allow_no_value=False):
        kwargs = {'dict_type': dict_type or std_collections.OrderedDict}
        super(_Python2, self).__init__(
            None, allow_no_value=allow_no_value, delimiters=('=', ':'), strict=False, default_section='DEFAULT', **kwargs)
        for name, value in order.items(defaults or {}):
            self._defaults[self.optionxform(name)] = value

    def read(self, filenames):
        """Read the files that there are; return their names."""
        done = []
        for name in [filenames] if isinstance(filenames, str) else filenames:
            try:
                file = files.open_file(name)
            except OSError:
                continue
            with file:
                self.readfp(file, name)
            done.append(name)
        return done

    def readfp(self, fp, filename=None):
        ini_lines.Reader(self, filename or getattr(fp, 'name', None) or '<???>').read(fp)

    def optionxform(self, optionstr):
        """What stands for an option's name: letters of ASCII are small."""
        return changed(optionstr, 'lower')

    def write(self, fp):
        """Write all sections, ``name = value``."""
        if self._defaults:
            fp.write('[DEFAULT]\n')
            self._write_options(fp, self._defaults)
        for section in self._sections:
            fp.write('[%s]\n' % section)
            self._write_options(fp, self._sections[section])

    def _write_options(self, fp, options):
        for name, value in options.items():
            if name != '__name__':
                bare = value is None and self._allow_no_value
                fp.write('%s\n' % name if bare else '%s = %s\n' % (name, str(value).replace('\n', '\n\t')))
        fp.write('\n')

    def set(self, section, option, value=None):
        if section == 'DEFAULT':
            target = self._defaults
        elif section in self._sections:
            target = self._sections[section]
        else:
            raise NoSectionError(section)
        target[self.optionxform(option)] = value

    def _validate_value_types(self, *args, **kwargs):
        """2.7 stored anything."""

    def add_section(self, section):
        if section.lower() == 'default':
            raise ValueError('Invalid section name: %s' % section)
        super(_Python2, self).add_section(section)

    def sections(self):
        return list(self._sections)

    def options(self, section):
        return list(super(_Python2, self).options(section))

    def items(self, section, raw=False, vars=None):
        return list(super(_Python2, self).items(section, raw, vars))

    def defaults(self):
        return self._defaults


def _old_errors(name):
    """`name` of configparser's, whose errors quote a string as 2.7's did."""
    def call(self, *args, **kwargs):
        try:
            return getattr(super(_Quoting, self), name)(*args, **kwargs)
        except configparser.Error as error:
            words = _WORDS.get(type(error))
            if hasattr(error, 'source'):
                error.filename = error.source  # what 2.7 called it
            if words is not None:
                error.message = words(error)
                error.args = (error.message,)
            raise
    call.__name__ = name
    return call


def _place(error):
    return '\tsection: [%s]\n\toption : %s\n' % (error.section, error.option)


_WORDS = {
    configparser.NoSectionError: lambda error: 'No section: %s' % show.to_repr(error.section),
    configparser.NoOptionError: lambda error: 'No option %s in section: %s' % (
        show.to_repr(error.option), show.to_repr(error.section)),
    configparser.DuplicateSectionError: lambda error: 'Section %s already exists' % show.to_repr(error.section),
    configparser.MissingSectionHeaderError: lambda error: 'File contains no section headers.\nfile: %s, line: %d\n%s' % (
        error.source, error.lineno, show.to_repr(error.line)),
    configparser.ParsingError: lambda error: 'File contains parsing errors: %s%s' % (error.source, ''.join(
        '\n\t[line %2d]: %s' % row for row in error.errors)),
    configparser.InterpolationMissingOptionError: lambda error: 'Bad value substitution:\n%s\tkey    : %s\n\trawval : %s\n' % (
        _place(error), error.reference, error.args[2]),
    configparser.InterpolationDepthError: lambda error: 'Value interpolation too deeply recursive:\n%s\trawval : %s\n' % (
        _place(error), error.args[2]),
}


class _Quoting(object):
    """Errors in 2.7's words."""


for _name in 'get options items getint getfloat getboolean set remove_option add_section readfp'.split():
    setattr(_Quoting, _name, _old_errors(_name))


class _Plain(object):

    def getint(self, section, option, **more):
        if more:  # of Python 3's own, which reads configurations of logging
            return configparser.RawConfigParser.getint(self, section, option, **more)
        from BaseHTTPServer_compat.runner import faces
        return faces.int(self.get(section, option))

    def getfloat(self, section, option):
        from BaseHTTPServer_compat.runner import faces
        return faces.float(self.get(section, option))

    def get(self, section, option, raw=False, vars=None, **fallback):
        return super(_Plain, self).get(section, option, raw=raw, vars=vars, **fallback)


class _Raw(_Python2, configparser.RawConfigParser):

    def get(self, section, option, **more):
        more['raw'] = True
        return configparser.RawConfigParser.get(self, section, option, **more)

    def items(self, section):
        return list(configparser.RawConfigParser.items(self, section, True))


class RawConfigParser(_Quoting, _Raw):
    pass


def _with_name(values, section):
    """A section's values, and its name as 2.7 kept it among them."""
    return collections.ChainMap(values, {'__name__': section})


class _Lenient(configparser.Interpolation):
    """Python 2's: ``%(name)s`` by the operator ``%``, in values that have one; any other ``%`` stays."""

    _KEY = re.compile(r'%\(([^)]*)\)s|.', re.S)

    def before_get(self, parser, section, option, value, defaults):
        found, defaults = value, _with_name(defaults, section)
        for _ in range(configparser.MAX_INTERPOLATION_DEPTH):
            if not found or '%(' not in found:
                return found
            named = self._KEY.sub(lambda match: match.group() if match.group(1) is None else '%%(%s)s' % parser.optionxform(
                match.group(1)), found)
            try:
                found = percent.percent(ini_lines.same(named, found), defaults)
            except KeyError as error:
                raise configparser.InterpolationMissingOptionError(option, section, value, error.args[0])
        if found and '%(' in found:
            raise configparser.InterpolationDepthError(option, section, value)
        return found

    def before_set(self, parser, section, option, value):
        return value


def _behind(value, parser, values):
    """Faithful: what the error tells as the value is what stands behind the first name that is missing."""
    for match in re.finditer(r'%\(([^)]+)\)s', value):
        name = parser.optionxform(match.group(1))
        found = _behind(values[name] or '', parser, values) if name in values else value[match.end():]
        if found is not None:
            return found
    return None


class _OfUnicode(object):
    """A parser as the interpolation of a unicode asks it: the names in that are unicode."""

    def __init__(self, parser):
        self.parser, self.get = parser, parser.get

    def optionxform(self, name):
        return self.parser.optionxform(wrap(str(name)))


class _Strict(configparser.BasicInterpolation):
    """Python 2's of SafeConfigParser."""

    def before_get(self, parser, section, option, value, defaults):
        defaults = _with_name(defaults, section)
        try:
            asked = _OfUnicode(parser) if isinstance(value, Unicode) else parser
            found = configparser.BasicInterpolation.before_get(self, asked, section, option, value, defaults)
        except configparser.InterpolationMissingOptionError as error:
            error.args = error.args[:2] + (_behind(value, parser, defaults),) + error.args[3:]
            raise
        return ini_lines.same(found, value)


class ConfigParser(_Quoting, _Plain, _Python2, configparser.RawConfigParser):
    """Interpolates ``%(name)s``, leniently."""

    _DEFAULT_INTERPOLATION = _Lenient()


class SafeConfigParser(ConfigParser):
    """Interpolates ``%(name)s`` and refuses any other ``%`` but ``%%``."""

    _WRONG = re.compile(r'%(?!\([^)]+\)s)')

    def set(self, section, option, value=None):
        if not isinstance(value, str) and (value is not None or self._optcre is self.OPTCRE):
            raise TypeError('option values must be strings')
        wrong = self._WRONG.search(value.replace('%%', '')) if value else None
        if wrong:
            raise ValueError('invalid interpolation syntax in %s at position %d' % (show.to_repr(value), wrong.start()))
        ConfigParser.set(self, section, option, value)

    _DEFAULT_INTERPOLATION = _Strict()


NoSectionError = configparser.NoSectionError
viewing.inherit(globals(), configparser)
