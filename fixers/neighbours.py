"""What the files beside a file take from it: ``from netlib import BaseHTTPServer``, ``netlib.BaseHTTPServer``.

A folder is read once a process. Such uses stay as they are when their file is fixed, so the order is of no account.
"""

import os
import re

from .. import moves

_NAMES = "|".join(module["old"] for module in moves.MODULES)
WORD = re.compile(("\\b(?:%s)\\b" % _NAMES).encode("ascii"))
TAKEN = re.compile(br"from[ \t]+\.?(\w+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#;]*)")     # at the start of a line: see taken
ATTRIBUTE = re.compile((r"\.(%s)\b" % _NAMES).encode("ascii"))
OWNER = re.compile(br"\w{1,99}\Z")
PARTS = (b"HTTPServer", b"SocketServer", b"mimetools", b"rfc822")     # of the names; quicker to find
_FOLDERS = {}
_SILENT = set()


def say_nothing(path):
    """Note that the file *path* names none of the modules, so that it need not be read again."""
    _SILENT.add(path)


def is_taken(path, name):
    """True where a file beside *path* takes the module *name* from it."""
    folder, last = os.path.split(path or "")
    module = os.path.splitext(last)[0].encode("utf-8", "replace")
    if not last.endswith(".py"):
        return False
    if folder not in _FOLDERS:
        _FOLDERS[folder] = taken_in(folder or ".")
    return (module, name.encode("ascii")) in _FOLDERS[folder] or (module, b"*") in _FOLDERS[folder]


def taken_in(folder):
    """Return the set of (module, name) that the files of *folder* take, the family's names and stars alone."""
    found = set()
    try:
        names = os.listdir(folder)
    except OSError:
        return found
    for name in names:
        path = os.path.join(folder, name)
        raw = read(path) if name.endswith(".py") and path not in _SILENT else b""
        if any(part in raw for part in PARTS) and WORD.search(raw):
            for match in taken(raw):
                found.update((match.group(1), name) for name in imported(match.group(2)))
            for match in ATTRIBUTE.finditer(raw):
                owner = OWNER.search(raw, max(match.start() - 99, 0), match.start())
                if owner:
                    found.add((owner.group(), match.group(1)))
    return found


def taken(raw):
    """Yield the matches of TAKEN before which a line has white space alone; to ask the expression for that takes ten times as long."""
    match = TAKEN.search(raw)
    while match is not None:
        alone = not raw[raw.rfind(b"\n", 0, match.start()) + 1:match.start()].strip(b" \t")
        if alone:
            yield match
        match = TAKEN.search(raw, match.end() if alone else match.start() + 1)


def imported(names):
    """Return those of the family in the *names* of a from import; the star for all of them."""
    return [b"*"] if names.strip() == b"*" else WORD.findall(names)


def read(path):
    """Return the bytes of a file, none where it cannot be read."""
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except (IOError, OSError):
        return b""
