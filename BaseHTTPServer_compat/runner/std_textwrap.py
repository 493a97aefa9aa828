"""textwrap: lines of unicode are unicode."""
import textwrap

from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.text import Unicode, wrap as _as_unicode


def _like(text, result):
    return _as_unicode(result) if isinstance(text, Unicode) else result


class TextWrapper(textwrap.TextWrapper):
    """2.7's TextWrapper."""

    _classic_ = True

    def wrap(self, text):
        return _like(text, textwrap.TextWrapper.wrap(self, str.__str__(text)))

    def fill(self, text):
        return _like(text, '\n'.join(map(str.__str__, self.wrap(text))))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def dedent(text):
    return _like(text, textwrap.dedent(str.__str__(text)))


viewing.inherit(globals(), textwrap)
