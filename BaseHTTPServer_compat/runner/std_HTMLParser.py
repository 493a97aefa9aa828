"""HTMLParser: ``html.parser`` that leaves character references to the program, as 2.7 did."""
import html.entities
import html.parser
import re
import types

from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.text import Unicode

_REFERENCE = re.compile(r'&(#?[xX]?(?:[0-9a-fA-F]+|\w{1,8}));')


class HTMLParseError(Exception):
    """2.7's error."""


def _character(match):
    name = match.group(1)
    try:
        if name[:1] == '#':
            code = int(name[2:], 16) if name[1] in 'xX' else int(name[1:])
            return Unicode(chr(code))
    except ValueError:
        return '&#' + name[1:] + ';'
    if name == 'apos':
        return Unicode("'")
    found = html.entities.name2codepoint.get(name)
    return '&' + name + ';' if found is None else Unicode(chr(found))


def unescape(s):
    """An attribute's value.  Faithful: references make unicode of it, which bytes beyond ASCII refuse."""
    if '&' not in s:
        return s
    result, done = type(s)(), 0
    for match in _REFERENCE.finditer(s):
        result = result + s[done:match.start()] + _character(match)
        done = match.end()
    return result + s[done:]


class HTMLParser(html.parser.HTMLParser):

    def __init__(self):
        html.parser.HTMLParser.__init__(self, convert_charrefs=False)

    def unescape(self, s):
        return unescape(s)


def _with_our_unescape(function):
    """A method of the real class that calls our `unescape` for its module's, whatever that is named there."""
    names = dict(vars(html.parser), unescape=unescape)
    if '_unescape_attrvalue' in names:
        names['_unescape_attrvalue'] = unescape
    return types.FunctionType(function.__code__, names, function.__name__, function.__defaults__, function.__closure__)


HTMLParser.parse_starttag = _with_our_unescape(html.parser.HTMLParser.parse_starttag)
viewing.inherit(globals(), html.parser)
