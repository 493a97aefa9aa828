"""HTMLParser: ``html.parser`` that leaves character references to the program, as 2.7 did."""
import html.parser

from BaseHTTPServer_compat.runner import viewing


class HTMLParseError(Exception):
    """2.7's error."""


class HTMLParser(html.parser.HTMLParser):

    def __init__(self):
        html.parser.HTMLParser.__init__(self, convert_charrefs=False)

    def unescape(self, s):
        return html.unescape(s)


viewing.inherit(globals(), html.parser)
