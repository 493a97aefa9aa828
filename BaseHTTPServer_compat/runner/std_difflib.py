"""difflib: differences of unicode are unicode; a page says 2.7's charset."""
import difflib

from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.text import Unicode, wrap as _as_unicode


class Differ(difflib.Differ):

    _classic_ = True

    def compare(self, a, b):
        wide = _hold_unicode(a, b)
        for line in difflib.Differ.compare(self, a, b):
            yield _as_unicode(line) if wide and line[:2] != '? ' else line


def ndiff(a, b, linejunk=None, charjunk=difflib.IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


class HtmlDiff(difflib.HtmlDiff):

    def make_file(self, fromlines, tolines, *args, **kwargs):
        page = difflib.HtmlDiff.make_file(self, fromlines, tolines, *args, **kwargs)
        return _like(fromlines, tolines, page.replace('charset=utf-8', 'charset=ISO-8859-1', 1))

    def make_table(self, fromlines, tolines, *args, **kwargs):
        return _like(fromlines, tolines, difflib.HtmlDiff.make_table(self, fromlines, tolines, *args, **kwargs))


def _hold_unicode(before, after):
    return any(isinstance(line, Unicode) for lines in (before, after) for line in lines)


def _like(before, after, result):
    return _as_unicode(result) if _hold_unicode(before, after) else result


viewing.inherit(globals(), difflib)
