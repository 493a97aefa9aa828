"""``run --explain``: the translated source with a note for each change, and a warning where a program may behave otherwise."""
import re
import sys

from BaseHTTPServer_compat.runner.markers import Untranslatable
from BaseHTTPServer_compat.runner.syntax import Source, rewrite

WARNINGS = tuple((re.compile(pattern), text) for pattern, text in (
    (r'\bfrom\s+\w+\s+import\s+\*', 'a star import: names of Python 3\'s modules come too'),
    (r'\bgc\.|\bsys\.getrefcount\b|\bweakref\b', 'depends on when objects go: the same interpreter family, another version'),
    (r'\bimport\s+(?:imp|ihooks|imputil|compiler|parser)\b', 'works with Python 2\'s own importing or compiling'),
    (r'\bimport\s+(?:htmllib)\b', 'a module that Python 3 has no more, or not in every version'),
    (r'\bsys\.exc_clear\b', 'sys.exc_clear() does nothing'),
    (r'\bid\s*\(|\bhash\s*\(', 'identities and hashes of objects differ between runs'),
    (r'\bimport\s+(?:Tkinter|wx|gtk|pygtk)\b', 'needs a graphical toolkit for Python 3'),
))


def main(options):
    """Print what `run` would run; return the exit status."""
    from BaseHTTPServer_compat.runner import command
    try:
        filename, _ = command.locate(options)
        with open(filename, 'rb') as file:
            print_source(file.read(), filename, sys.stdout)
    except OSError as error:
        return command.say(error)
    except ImportError as error:  # the engine
        return command.say(error)
    except Untranslatable as error:
        sys.stderr.write('%s:%s:%s: %s\n' % (filename, error.lineno, error.offset, error.msg))
        return command.EXIT_FAILED
    return 0


def print_source(data, filename, out):
    """Write the translation of `data` to `out`, notes and warnings to the right as comments.

    Literals are shown as they were: their values are made when the code is loaded.
    """
    source = Source(data)
    lines = rewrite(source).replace(u'\ufdd0', '').split('\n')[:-1]
    notes = {}
    for number, text in source.notes:
        notes.setdefault(number, []).append(text)
    for number, line in enumerate(source.text.split('\n'), 1):
        bare = line.partition('#')[0]
        notes.setdefault(number, []).extend('warning: ' + text for pattern, text in WARNINGS if pattern.search(bare))
    for number, line in enumerate(lines, 1):
        remarks = '; '.join(sorted(set(notes.get(number, ())), key=notes.get(number, []).index))
        out.write((line + ('  # -> ' + remarks if remarks else '')).encode('latin-1', 'replace').decode(
            source.encoding, 'replace') + '\n')
    warnings = sum(text.startswith('warning: ') for texts in notes.values() for text in texts)
    out.write('# %s: %s, %s. Text: a str is bytes, one character each; operators and names mean what they meant on 2.7.\n' % (
        filename, _counted(len(source.notes), 'change'), _counted(warnings, 'warning')))


def _counted(number, what):
    return '%d %s%s' % (number, what, '' if number == 1 else 's')
