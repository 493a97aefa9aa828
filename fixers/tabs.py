"""Tabs and spaces in indentation: Python 2 took a tab for as many spaces as reach the next multiple of 8.

Python 3 refuses a file in which the comparison of two lines' indentation depends on the width of a tab.
``untangle`` gives the indentation of every logical line in spaces, by Python 2's rule, in such files only;
the inside of strings and the continuation lines of brackets are left as they are.
"""

import io
import re

from . import engine

INDENT = re.compile(r"[ \t\f]*")


def untangle(text):
    """Return *text* with its indentation in spaces if Python 3 would refuse it, else *text* itself."""
    if u"\t" not in text:
        return text
    lines = text.split(u"\n")  # not splitlines(): that splits at form feeds too
    starts = logical_starts(text, lines)
    if starts is None or not refused([lines[number] for number in starts]):
        return text
    for number in range(len(lines)):
        indent = INDENT.match(lines[number]).group()
        if u"\t" in indent and (number in starts or lines[number].strip().startswith(u"#")):
            lines[number] = u" " * width(indent, 8) + lines[number][len(indent):]
    return u"\n".join(lines)


def width(indent, tab):
    """Return the column that *indent* reaches with tabs every *tab* columns."""
    column = 0
    for character in indent:
        if character == u"\t":
            column = (column // tab + 1) * tab
        elif character == u"\f":
            column = 0
        else:
            column += 1
    return column


def refused(starts):
    """True where Python 3 raises TabError: with tabs of 1 column the lines nest otherwise than with 8."""
    stack = [(0, 0)]
    for line in starts:
        indent = INDENT.match(line).group()
        wide, narrow = width(indent, 8), width(indent, 1)
        if wide > stack[-1][0]:
            if narrow <= stack[-1][1]:
                return True
            stack.append((wide, narrow))
            continue
        while wide < stack[-1][0]:
            stack.pop()
        if wide == stack[-1][0] and narrow != stack[-1][1]:
            return True
    return False


def logical_starts(text, lines):
    """Return the indexes of the lines that begin a logical line; None for a source that cannot be tokenized."""
    tokenize, token = engine.tokenize, engine.token
    starts, fresh = set(), True
    try:
        for kind, _, (row, _), _, _ in tokenize.generate_tokens(io.StringIO(text).readline):
            if kind in (tokenize.NL, tokenize.COMMENT, token.INDENT, token.DEDENT):
                continue
            if kind == token.NEWLINE:
                fresh = True
            elif fresh and kind != token.ENDMARKER:
                starts.add(row - 1)
                fresh = False
    except Exception:  # noqa: BLE001 - TokenError, IndentationError: the parser will say it better
        return None
    return sorted(number for number in starts if number < len(lines))
