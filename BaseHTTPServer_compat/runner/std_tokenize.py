"""tokenize: the tokens of Python 2's source, by the engine's tokenizer, under 2.7's numbers."""
from BaseHTTPServer_compat.runner import std_token
from BaseHTTPServer_compat.runner.std_token import *  # noqa: F403  as 2.7's

COMMENT, NL = std_token.N_TOKENS, std_token.N_TOKENS + 1
tok_name = std_token.tok_name  # Faithful: token shows what is added here
tok_name.update({COMMENT: 'COMMENT', NL: 'NL'})
N_TOKENS = NL + 1
_NUMBERS = dict((name, number) for number, name in tok_name.items())


class TokenError(Exception):
    """A string or a bracket that does not end."""

    __module__ = 'tokenize'


class StopTokenizing(Exception):
    """What a tokeneater raises to have no more."""

    __module__ = 'tokenize'


def generate_tokens(readline):
    """(kind, text, (row, column), (row, column), line) of each token."""
    from BaseHTTPServer_compat.runner import engine
    theirs = engine.fixers_engine.tokenize

    def line():
        try:
            return readline()
        except StopIteration:
            return ''
    try:
        for kind, text, start, end, source in theirs.generate_tokens(line):
            name = engine.fixers_engine.token.tok_name[kind]
            if text[:1] == '\\':  # the end of a line that goes on is none of 2.7's tokens
                continue
            yield _NUMBERS.get(name, std_token.NAME), text, start, end, source
    except theirs.TokenError as error:
        raise TokenError(*error.args)


def printtoken(type, token, start, end, line):
    print('%d,%d-%d,%d:\t%s\t%r' % (start + end + (tok_name[type], token)))


def tokenize(readline, tokeneater=printtoken):
    try:
        for token in generate_tokens(readline):
            tokeneater(*token)
    except StopTokenizing:
        pass


def untokenize(iterable):
    """Source that has these tokens: where it has their places, at them."""
    import tokenize as real
    return real.untokenize(tuple(token) for token in iterable)


__all__ = std_token.__all__ + ['COMMENT', 'tokenize', 'generate_tokens', 'NL', 'untokenize', 'TokenError', 'StopTokenizing', 'printtoken']
