"""What translating and running have in common: the marks in a translation, and its error.  Imports nothing: every start needs it."""

PREFIX = '__py2_'  # of every name that a translation adds
UNICODE = u'\ufdd0'  # a non-character of Unicode: marks a literal as unicode until the code object is made
LINE, TAB = u'\ufdd1', u'\ufdd2'  # before each line of a docstring, and for a tab in it, until then


class Untranslatable(SyntaxError):
    """A place that Python 3 cannot be made to run: `filename`, `lineno`, `offset` and `msg` say where and why.

    `token` is the text that the parser did not expect there, `kind` the name of its type.
    """

    def __init__(self, message, line=1, column=1, token='', kind=''):
        SyntaxError.__init__(self, message, (None, line, column, None))
        self.token, self.kind = token, kind
