"""Which files: paths, directories walked as git does, ``--exclude``, ``.gitignore``, ``--files-from``.

The order is that of the arguments; inside a directory files come first, then directories, by name. No file
comes twice. A path named on the command line is taken whatever ``.gitignore`` says, as git itself does.
"""

import os

try:
    from os import scandir
except ImportError:  # 2.7
    scandir = None


class Ignore(object):
    """The ``.gitignore`` files that hold for a directory, innermost last, and ``--exclude``.

    pathspec reads the patterns: git's rules (``**``, ``!``, anchors, character classes) are not fnmatch's.
    """

    def __init__(self, excludes=(), gitignore=True):
        self.gitignore = gitignore
        self.base = os.getcwd()
        self.excludes = compile_patterns(excludes)
        self._levels = {}

    def excluded(self, path, is_directory=False):
        """True where ``--exclude`` names *path*, relative to the current directory, or a directory above it."""
        if not self.excludes:
            return False
        relative = posix(os.path.relpath(os.path.abspath(path), self.base))
        parts = relative.split("/")
        heads = ["/".join(parts[:length]) + "/" for length in range(1, len(parts))]
        heads.append(relative + "/" if is_directory else relative)
        return any(verdict(self.excludes, head.lstrip("/")) for head in heads if head.strip("./"))

    def ignored(self, directory, name, is_directory):
        """True where git would ignore *name* in *directory*."""
        if not self.gitignore:
            return False
        for base, patterns in self.levels(directory) or ():
            relative = posix(os.path.relpath(os.path.join(directory, name), base))
            answer = verdict(patterns, relative + "/" if is_directory else relative)
            if answer is not None:
                return answer
        return False

    def named(self, directory):
        """Return the Ignore to walk *directory* with: without ``.gitignore`` where git ignores the whole of it."""
        whole = os.path.abspath(directory)
        if not self.gitignore or not self.ignored(os.path.dirname(whole), os.path.basename(whole), True):
            return self
        bare = Ignore((), False)
        bare.excludes, bare.base = self.excludes, self.base
        return bare

    def levels(self, directory):
        """Return [(directory, patterns)] that hold in *directory*, innermost first; [] outside a work tree."""
        directory = os.path.abspath(directory)
        if directory not in self._levels:
            parent = os.path.dirname(directory)
            if os.path.exists(os.path.join(directory, ".git")):
                above, inside = read_patterns(directory, os.path.join(directory, ".git", "info", "exclude")), True
            else:
                above = self.levels(parent) if parent != directory else None
                inside = above is not None
            found = None
            if inside:
                found = read_patterns(directory, os.path.join(directory, ".gitignore")) + above
            self._levels[directory] = found
        return self._levels[directory]

    def holds(self, directory):
        """True inside a work tree."""
        return self.gitignore and self.levels(directory) is not None


def read_patterns(directory, path):
    """Return [(directory, patterns)] of one ignore file, [] where there is none."""
    try:
        with open(path, "rb") as stream:
            text = stream.read().decode("utf-8", "replace")
    except (IOError, OSError):
        return []
    return [(directory, compile_patterns(text.splitlines()))]


def compile_patterns(lines):
    """Return [(include, match)] of gitignore *lines*; blank ones and comments left out."""
    if not lines:
        return []
    try:
        import pathspec
    except ImportError as error:
        raise ImportError('%s; --exclude and .gitignore need it: pip install pathspec' % error)
    try:
        factory = pathspec.patterns.gitignore.spec.GitIgnoreSpecPattern  # 1.0 and later
    except AttributeError:
        factory = pathspec.patterns.GitWildMatchPattern
    patterns = [factory(line) for line in lines]
    return [(pattern.include, pattern.regex.match) for pattern in patterns if pattern.include is not None]


def verdict(patterns, path):
    """Return what the last pattern that matches *path* says: True ignore, False keep, None nothing."""
    for include, match in reversed(patterns):
        if match(path):
            return include
    return None


def posix(path):
    """Return *path* with slashes."""
    return path.replace(os.sep, "/")


def find(paths, ignore):
    """Yield the files to look at for the command line's *paths*, in order, each once.

    A path that does not exist is yielded too: reading it says so.
    """
    seen = set()
    for path in paths:
        if os.path.isdir(path):
            found = [] if ignore.excluded(path, True) else walk(path, ignore.named(path))
        else:
            found = [] if ignore.excluded(path) else [path]
        for name in found:
            key = os.path.normpath(name) if len(paths) > 1 else name    # one alone gives no file twice
            if key not in seen:
                seen.add(key)
                yield name


def walk(directory, ignore):
    """Yield the ``.py`` files under *directory*, without those in hidden or ignored directories."""
    files, directories = listing(directory)
    asks = bool(ignore.excludes) or ignore.holds(directory)
    for name in files:
        if name.endswith(".py") and not name.startswith("."):
            path = os.path.join(directory, name)
            if not asks or not (ignore.ignored(directory, name, False) or ignore.excluded(path)):
                yield path
    for name in directories:
        if name.startswith("."):
            continue
        path = os.path.join(directory, name)
        if not asks or not (ignore.ignored(directory, name, True) or ignore.excluded(path, True)):
            for found in walk(path, ignore):
                yield found


def listing(directory):
    """Return (files, directories) of *directory*, sorted; links to directories are not followed."""
    files, directories = [], []
    if scandir is None:
        for name in sorted(os.listdir(directory)):
            path = os.path.join(directory, name)
            if os.path.isdir(path):
                if not os.path.islink(path):
                    directories.append(name)
            else:
                files.append(name)
        return files, directories
    for entry in scandir(directory):
        if entry.is_dir(follow_symlinks=False):
            directories.append(entry.name)
        elif not entry.is_symlink() or not entry.is_dir():
            files.append(entry.name)
    return sorted(files), sorted(directories)


def read_list(stream):
    """Return the paths in ``--files-from``'s binary *stream*: separated by NUL if there is one, else by lines."""
    raw = stream.read()
    parts = raw.split(b"\0") if b"\0" in raw else raw.splitlines()
    decode = getattr(os, "fsdecode", lambda name: name)
    return [decode(part) for part in parts if part.strip()]
