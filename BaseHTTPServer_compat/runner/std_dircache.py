"""dircache: sorted listings of folders, kept until the folder changes."""
import os

from BaseHTTPServer_compat.runner import files, std_os

cache = {}


def reset():
    cache.clear()


def listdir(path):
    """The names in a folder, sorted; the same list while its time stays the same."""
    changed = os.stat(files.path(path)).st_mtime
    kept = cache.get(path)
    if kept is None or kept[0] != changed:
        kept = cache[path] = changed, sorted(std_os.listdir(path))
    return kept[1]


opendir = listdir


def annotate(head, list):
    """Put a slash after the names of folders, in place."""
    for at, name in enumerate(list):
        if std_os.path.isdir(std_os.path.join(head, name)):
            list[at] = name + '/'
