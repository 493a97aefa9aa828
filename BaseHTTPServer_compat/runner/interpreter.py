"""Commands that start ``sys.executable``: what a program has Python 2 run, `run` runs.

``subprocess.Popen([sys.executable] + sys.argv)`` is how servers start themselves anew when a file of theirs has changed.
"""
import sys

_KEPT = ('-u', '-O', '-OO', '-B', '-v')  # options of 2.7's interpreter that Python 3's has, too; all others are left out
_WITH_WORD = ('-W', '-Q')


def arguments(words):
    """The arguments, after the name of the interpreter, that have Python 3's do what 2.7's did for `words`."""
    kept, at = [], 0
    while at < len(words) and _is_option(words[at]):
        if words[at] in _WITH_WORD:
            at += 1
        elif words[at] in _KEPT:
            kept.append(words[at])
        at += 1
    rest = list(words[at:])
    if not rest or not isinstance(rest[0], (str, bytes)) or rest[0] in ('-', b'-') or _is_installed(rest):
        return list(words)  # a console, or a module of Python 3's
    return kept + ['-m', 'BaseHTTPServer_compat', 'run'] + rest


def _is_installed(rest):
    """Whether ``-m`` is of a module that the program has not: a server module (``-m SimpleHTTPServer``) is Python 3's, too."""
    from BaseHTTPServer_compat.runner import loader
    name = rest[1] if rest[0] == '-m' and len(rest) > 1 else rest[0][2:] if rest[0][:2] == '-m' else None
    return name is not None and loader.find(name.partition('.')[0], [''] + loader._own_path())[0] is None


def _is_option(word):
    return isinstance(word, str) and word.startswith('-') and word[:2] not in ('-c', '-m', '-')


def _is_python(word):
    from BaseHTTPServer_compat.runner import loader
    return isinstance(word, str) and word == sys.executable and loader.modules is not sys.modules


def command(words):
    """A list of words as it stands or, where it starts Python, as it has to be."""
    if isinstance(words, (list, tuple)) and words and _is_python(words[0]):
        return [words[0]] + arguments(words[1:])
    return words


def spawned(name, args):
    """The arguments of the function `name` of `os` (``execv``, ``spawnle`` and so on)."""
    at, kind = (1, name[5:]) if name.startswith('spawn') else (0, name[4:])
    if len(args) < at + 2 or not _is_python(args[at]):
        return args
    # The interpreter is found by its first argument: it has to be the real one.
    head, rest = list(args[:at + 1]), list(args[at + 1:])
    if 'v' in kind:
        return head + [head[-1:] + arguments(list(rest[0][1:]))] + rest[1:]
    last = [rest.pop()] if 'e' in kind else []
    return head + head[-1:] + arguments(rest[1:]) + last
