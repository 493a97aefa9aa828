"""What a parser says of a source that it cannot read, for reading.Reader: where, and in one line what."""

from . import engine


def error_place(error):
    """Return (line, column from 0) of what a parser raised."""
    if isinstance(error, engine.parse.ParseError):
        return error.context[1]
    if isinstance(error, SyntaxError) and error.lineno:  # IndentationError of the tokenizer
        return error.lineno, (error.offset or 1) - 1
    if len(error.args) == 2 and isinstance(error.args[1], tuple):  # TokenError
        return error.args[1]
    return 1, 0


def open_literal(error, text, line, column):
    """Return the column of the quote that opens a literal and that nothing closes, None where the error is another one."""
    if error.args and error.args[0] == "EOF in multi-line string":
        return column
    if not isinstance(error, engine.parse.ParseError) or error.msg != "bad token":
        return None
    rest = text.splitlines()[line - 1][column:]
    start = column + len(rest) - len(rest.lstrip())
    return start if rest.lstrip()[:1] in ("'", '"') else None


def describe(error):
    """Return one line about what a parser raised."""
    if isinstance(error, engine.parse.ParseError):
        return "%s at %r" % (error.msg, str(error.value or ""))
    return str(error.args[0]) if error.args else type(error).__name__
