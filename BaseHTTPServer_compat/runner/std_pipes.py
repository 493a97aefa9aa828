"""pipes: `quote`, which is what programs take from it, of strings of bytes."""
import shlex

from BaseHTTPServer_compat.runner.text import Unicode

__all__ = ['quote']


def quote(file):
    """The word as a shell reads it back.  Faithful: bytes beyond ASCII are quoted, as all that is no plain word."""
    if not file:
        return "''"
    quoted = shlex.quote(str.__str__(file))
    return Unicode(quoted) if isinstance(file, Unicode) else quoted
