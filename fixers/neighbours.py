"""What the files beside a file take from it: ``from netlib import BaseHTTPServer``, ``netlib.BaseHTTPServer``; a server's helpers.

A folder is read once a process. Such uses stay as they are when their file is fixed, and what makes a server can be seen before and
after, so the order is of no account.
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
# A server, before it was fixed and after; the words of import statements.
SERVES = re.compile(br"HTTPServer|[Ss]ocket[Ss]erver|RequestHandler|http\.server|XMLRPCServer|xmlrpc\.server|wsgiref|\.[rw]file\b")
IMPORTS = re.compile(br"(?m)^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+)?import[ \t]+(\([^)]*\)|[^\n#;]*)")
_FOLDERS = {}
_HELPERS = {}
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


def is_helper(path):
    """True where a server of the same folder imports the file *path*, itself or by a module between, or its package."""
    folder, last = os.path.split(path or "")
    if not last.endswith(".py") or not os.path.isfile(path):
        return False
    if os.path.splitext(last)[0].encode("utf-8", "replace") in helpers_in(folder or "."):
        return True
    if not os.path.isfile(os.path.join(folder, "__init__.py")):
        return False
    above, package = os.path.split(os.path.abspath(folder))
    return package.encode("utf-8", "replace") in helpers_in(above)


def helpers_in(folder):
    """Return the set of names that the servers of *folder* import, and that those import which lie there, too; looked up once."""
    if folder not in _HELPERS:
        taken, found = {}, set()
        for name, raw in files_in(folder):
            taken[os.path.splitext(name)[0].encode("utf-8", "replace")] = names = names_imported(raw)
            if SERVES.search(raw):
                found |= names
        before = None
        while before != len(found):
            before = len(found)
            found.update(*[names for module, names in taken.items() if module in found])
        _HELPERS[folder] = found
    return _HELPERS[folder]


def names_imported(raw):
    """Return the set of the words of the import statements of the source *raw*."""
    return set(word for found in IMPORTS.finditer(raw) for group in found.groups() if group for word in re.findall(br"\w+", group))


def names_beside(path, name):
    """True where another file of the folder of *path* has the word *name*."""
    folder, last = os.path.split(path or "")
    word = re.compile(br"\b" + name.encode("utf-8") + br"\b")
    return os.path.isfile(path) and any(word.search(raw) for other, raw in files_in(folder or ".") if other != last)


def files_in(folder):
    """Return [(name, bytes)] of the sources in *folder*."""
    try:
        return [(name, read(os.path.join(folder, name))) for name in os.listdir(folder) if name.endswith(".py")]
    except OSError:
        return []
