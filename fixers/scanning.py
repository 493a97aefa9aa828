"""The tokens of a whole text at once, as the engine's tokenizer and driver would hand them to a parser.

``scan(text)`` gives them as the engine's leaves; the prefix is what stands before a token: white space, comments, continued lines.
One regular expression, put together from the engine's own, finds them all. What the engine treats in
a way of its own (``async``, a carriage return alone, a string that does not end) is unusual: ``scan`` gives None, and its
tokenizer is to be asked.
"""

import re

from .engine import Leaf, driver, token, tokenize

DEPTH = dict(zip(u"([{)]}", (1, 1, 1, -1, -1, -1)))
# What an operator is, and how many brackets it opens.
OPERATORS = dict((text, (kind, DEPTH.get(text, 0))) for text, kind in driver.grammar.opmap.items())
STRING = token.STRING
LINE_ENDS = frozenset([u"\n", u"\r\n"])
TAB = 8
PLAIN_NAME = re.compile(r"[A-Za-z_]\w*\Z")
WORDS = frozenset([u"async", u"await"])
LONE_RETURN = re.compile(r"\r(?!\n)")
GROUP = re.compile(r"(\\.|\[\^?\]?[^\]]*\])|\((?!\?)")


NONE_APPLIED = []   # who adds to an empty one makes one of his own first: engine.refactor
new = object.__new__    # the engine's own constructors check, and copy


class Unusual(Exception):
    """The text holds something that is left to the engine's tokenizer."""


def of_engine(*names):
    """Return the engine's regular expressions *names* as alternatives, without groups of their own."""
    return "|".join(GROUP.sub(lambda found: found.group(1) or "(?:", getattr(tokenize, name)) for name in names)


FREQUENT = r"""[()\[\]{},;]|\.(?![0-9.])|[:=](?!=)|\r?\n|#[^\r\n]*|'[^\n'\\]+'|"[^\n"\\]+"|(?:0|[1-9][0-9]*)(?![\w.])|[-+%](?![=>])|[=!]="""
# In the engine's order, but for what is most frequent and begins nothing else: a word that no quote follows, punctuation, a
# line end, a comment, a short literal, an operator. To try the engine's on them first takes as long again. What follows most
# words, a bracket, a comma, a dot, a colon, is found with them: a match costs more than what it finds.
# DOTALL is for strings of several lines. At last comes what is no token, so that findall leaves nothing out.
TOKENS = re.compile(
    r"""([ \f\t]*)(?:([A-Za-z_][A-Za-z0-9_]*)(?:([()\[\],]|\.(?![0-9.])|:(?!=))|(?![\w'"]))"""
    r"""|(%s|(?=%s)[A-Za-z]*(?:'''(?:%s)|\"""(?:%s))|%s|.))""" % (
        FREQUENT, of_engine("Triple"), of_engine("Single3"), of_engine("Double3"),
        of_engine("PseudoExtras", "Number", "Funny", "ContStr", "Name")), re.DOTALL)


def share_names():
    """Make a Leaf with every attribute that one will have: once there are thousands, those of another name get a dict each."""
    leaf = make_leaf(token.ENDMARKER, "", "", 1, 0)
    leaf.parent = leaf.bh_ref = None


def scan(text):
    """Return the tokens of *text* as Leaves, None where something in it is unusual, such as the lack of a line end."""
    try:
        return tokens(text)
    except Unusual:
        return None


def tokens(text):
    """Return the Leaves of *text*. Unusual."""
    if not text.endswith(u"\n") or u"\r" in text and LONE_RETURN.search(text):
        raise Unusual
    found, indents = [], [0]
    add, operators, name = found.append, OPERATORS, token.NAME
    prefix, line, column = u"", 1, 0    # of the next token
    same = {}.setdefault
    depth, fresh = 0, True              # brackets open; at the start of a logical line
    for space, word, after, other in TOKENS.findall(text):
        if word:
            kind, word = name, same(word, word)
        elif other in operators:
            (kind, opened), word = operators[other], other
            depth += opened
        elif other in LINE_ENDS:
            if depth < 0:
                raise Unusual
            if depth or fresh:
                prefix += space + other
            else:
                add(make_leaf(token.NEWLINE, other, prefix + space, line, column + len(space)))
                prefix, fresh = "", True
            line, column = line + 1, 0
            continue
        elif other[0] == u"#":
            prefix += space + other
            column += len(space) + len(other)
            continue
        elif other[0] == u"\\":
            if other == u"\\" or depth < 0:
                raise Unusual
            if fresh:
                space, fresh = indent(add, indents, space, prefix, line), False
                prefix = u""
            prefix += space + other
            line, column = line + 1, 0
            continue
        else:
            kind, word = kind_of(other), other
        if fresh:
            column += len(space)
            prefix, fresh = indent(add, indents, space, prefix, line), False
        elif space:
            column += len(space)
            prefix = prefix + space if prefix else space
        leaf = new(Leaf)    # make_leaf, without the call
        leaf.type = kind
        leaf.value = word
        leaf._prefix = prefix
        leaf.lineno = line
        leaf.column = column
        leaf.fixers_applied = NONE_APPLIED
        add(leaf)
        prefix = ""
        column += len(word)
        if after:           # an operator of one character, at once behind a name
            kind, opened = operators[after]
            depth += opened
            leaf = new(Leaf)
            leaf.type = kind
            leaf.value = after
            leaf._prefix = prefix
            leaf.lineno = line
            leaf.column = column
            leaf.fixers_applied = NONE_APPLIED
            add(leaf)
            column += 1
        elif kind == STRING and u"\n" in word:
            line += word.count(u"\n")
            column = len(word) - word.rindex(u"\n") - 1
    if depth or not fresh or (u"async" in text or u"await" in text) and any(leaf.value in WORDS for leaf in found):
        raise Unusual
    end(add, indents, prefix, line)
    return found


def make_leaf(kind, value, prefix, line, column):
    """Return what ``Leaf(kind, value, (prefix, (line, column)))`` gives."""
    leaf = new(Leaf)
    leaf.type, leaf.value, leaf._prefix, leaf.lineno, leaf.column, leaf.fixers_applied = kind, value, prefix, line, column, NONE_APPLIED
    return leaf


def end(add, indents, prefix, line):
    """Add what ends a program: the DEDENTs that are left, and the ENDMARKER."""
    for _ in indents[1:]:
        add(make_leaf(token.DEDENT, "", prefix, line, 0))
        prefix = ""
    add(make_leaf(token.ENDMARKER, "", prefix, line, 0))


def indent(add, indents, space, prefix, line):
    """Add the INDENT or the DEDENTs of a logical line that begins with *space*; return the prefix that is left to its first token."""
    width = measure(space) if u"\t" in space or u"\f" in space else len(space)
    if width == indents[-1]:
        return prefix + space
    if width > indents[-1]:
        indents.append(width)
        add(make_leaf(token.INDENT, space, prefix, line, 0))
        return ""
    if width not in indents:
        raise Unusual
    prefix += space
    while width < indents[-1]:
        indents.pop()
        add(make_leaf(token.DEDENT, "", prefix, line, len(space)))
        prefix = ""
    return prefix


def measure(space):
    """Return the column that *space* reaches, as the engine counts."""
    column = 0
    for character in space:
        column = column + 1 if character == u" " else (column // TAB + 1) * TAB if character == u"\t" else 0
    return column


def kind_of(text):
    """Return the kind of a token that is neither a plain name nor an operator. Unusual."""
    if text[-1] in u"'\"" and len(text) > 1 and text not in tokenize.triple_quoted:
        return STRING
    if text[0] in u"0123456789" or text[0] == u"." and len(text) > 1:
        return token.NUMBER
    if PLAIN_NAME.match(text):      # a quote follows: print"x"
        return token.NAME
    raise Unusual


share_names()
