"""The words and places that 2.7's parser had for what it refused, for code that a program makes: compile, exec, a console.

2.7 named the place where its tokenizer stood: behind the token that the parser did not expect, and at the end of the last
line where it had looked for more, which in a source of one line is ``unexpected EOF while parsing``.
"""
import re

_AT_THE_END = {'EOF in multi-line statement': 'invalid syntax',
               'EOF in multi-line string': 'EOF while scanning triple-quoted string literal'}
_OF_THE_COMPILER = (  # Python 3's words, 2.7's
    (r'cannot (assign to|delete) expression\b.*', r"can't \1 operator"),
    (r'cannot (assign to|delete) (?!None)(.*?)(?: here\..*|$)', r"can't \1 \2"),
    (r"can't assign to keyword$", 'cannot assign to None'),  # Python 3.6: True and False are names in a translation
    (r'positional argument follows keyword argument$', 'non-keyword arg after keyword arg'),
    (r'parameter without a default follows parameter with a default', 'non-default argument follows default argument'),
)


def of_27(refused, text, filename, mode):
    """The SyntaxError for an Untranslatable of the source `text`: arguments as 2.7's, as far as they can be told."""
    if mode == 'exec' and not text.endswith('\n'):
        text += '\n'
    lines = text.splitlines(True)
    words = _AT_THE_END.get(refused.msg, refused.msg)
    if words == 'invalid syntax':
        line, column, ended = _place(refused, lines)
        kind, words = _words(refused, lines)
        if ended and line <= 1:
            kind, words = SyntaxError, 'unexpected EOF while parsing'
    elif refused.msg in _AT_THE_END:
        kind, line = SyntaxError, len(lines)
        column = len(lines[-1])
    elif words.startswith('unindent does not match'):
        kind, words, line = IndentationError, 'unindent does not match any outer indentation level', refused.lineno
        column = len(lines[line - 1].rstrip('\n')) + 1
    else:  # of the compiler, which knew the line only
        for theirs, ours in _OF_THE_COMPILER:
            words = re.sub(theirs, ours, words)
        return SyntaxError(words, (filename, refused.lineno, None, None))
    return kind(words, (filename, line, column, lines[line - 1] if line else ''))


def _place(refused, lines):
    """(line, column, whether the tokenizer had looked behind the last line) of what the parser did not expect."""
    line = refused.lineno
    shown = lines[line - 1] if line <= len(lines) else ''
    column = _end(refused, shown)
    if line < len(lines) or line == len(lines) and (
            column < len(shown) or refused.kind in ('STRING', 'ERRORTOKEN') or shown.endswith('\n') or _is_digit_of_eight(refused, shown)):
        return line, column, False
    return len(lines), len(lines[-1]) if lines else 0, True


def _end(refused, shown):
    """The column behind the token that the parser did not expect, in its line."""
    first = refused.offset - 1
    if refused.kind == 'INDENT':
        return len(shown) - len(shown.lstrip())
    if _is_open_string(refused, shown):
        return len(shown.rstrip('\n'))
    if refused.kind == 'ERRORTOKEN':  # a space before it is part of it
        return first + len(shown[first:]) - len(shown[first:].lstrip(' \t')) + 1
    if refused.kind == 'DEDENT' or _is_digit_of_eight(refused, shown):  # the token is empty, or its first digits were taken for one
        return first + max(len(re.match(r'\w*', shown[first:]).group(0)), 1)
    return first + max(len(refused.token.strip()), 1)


def _words(refused, lines):
    shown = lines[refused.lineno - 1] if refused.lineno <= len(lines) else ''
    if _is_open_string(refused, shown):
        return SyntaxError, 'EOL while scanning string literal'
    if _is_digit_of_eight(refused, shown):
        return SyntaxError, 'invalid token'
    if refused.kind == 'INDENT':
        return IndentationError, 'unexpected indent'
    if not shown[:refused.offset - 1].strip() and _opens_a_block(lines[:refused.lineno - 1]):
        return IndentationError, 'expected an indented block'
    return SyntaxError, 'invalid syntax'


def _is_open_string(refused, shown):
    """True for a quote that is not closed in its line."""
    return refused.kind == 'ERRORTOKEN' and shown[refused.offset - 1:].lstrip(' \t')[:1] in ('"', "'")


def _is_digit_of_eight(refused, shown):
    """True for the 8 of ``08``."""
    return refused.kind == 'NUMBER' and refused.offset > 1 and shown[refused.offset - 2:refused.offset - 1].isdigit()


def _opens_a_block(lines):
    """Whether the last of `lines` that says anything ends in a colon."""
    for line in reversed(lines):
        bare = line.partition('#')[0].strip()
        if bare:
            return bare.endswith(':')
    return False
