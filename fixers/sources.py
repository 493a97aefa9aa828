"""Source files as bytes and text: reading, decoding, writing so that no file is ever half-written."""

import io
import os
import shutil
import stat
import tempfile

from . import engine

READING = os.O_RDONLY | getattr(os, "O_BINARY", 0)


class FileProblem(Exception):
    """A file that cannot be done: ``code`` and ``text`` of the message, and where in the file."""

    def __init__(self, code, text, line=1, column=1):
        super(FileProblem, self).__init__(code, text, line, column)  # these args: it is pickled
        self.code, self.text, self.line, self.column = code, text, line, column


def read(path):
    """Return the bytes of *path*. FileProblem BH901 or BH906."""
    try:
        handle = os.open(path, READING)
    except OSError as error:
        missing = not os.path.lexists(path)
        raise FileProblem("BH906" if missing else "BH901", "cannot read: %s" % error.strerror)
    try:
        return read_all(handle)
    except OSError as error:
        raise FileProblem("BH901", "cannot read: %s" % error.strerror)
    finally:
        os.close(handle)


def read_all(handle):
    """Return everything in the file descriptor *handle*: twice as fast as open() over a large tree."""
    chunks = [os.read(handle, 1 << 16)]
    while len(chunks[-1]) == 1 << 16:
        chunks.append(os.read(handle, 1 << 16))
    return b"".join(chunks)


def decode(raw):
    """Return (text, encoding) of the source *raw*, by its BOM or cookie; line ends as they are. FileProblem BH902.

    The encoding is ``utf-8-sig`` for a file with a BOM, so that encoding puts it back.
    """
    try:
        encoding = engine.tokenize.detect_encoding(io.BytesIO(raw).readline)[0]
    except SyntaxError as error:  # an unknown encoding, or one that contradicts the BOM
        raise FileProblem("BH902", "cannot decode: %s" % error)
    if encoding.endswith("-sig"):  # a BOM and the cookie utf8: the engine makes up "utf8-sig"
        encoding = "utf-8-sig"
    try:
        return raw.decode(encoding), encoding
    except LookupError as error:
        raise FileProblem("BH902", "cannot decode: %s" % error)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        raise FileProblem("BH902", "cannot decode: %s" % error, line, column)


def write(path, raw, before, backup=False, destination=None):
    """Replace the file *path* by *raw*, all or nothing, with its mode. FileProblem BH904 or BH907.

    *before*: the bytes it was made from; where the file no longer holds them it is left alone.
    *destination*: write there instead. *backup*: leave the old bytes in ``<name>.bak``.
    """
    target = os.path.realpath(destination or path)  # through a link, not over it
    try:
        directory = os.path.dirname(target)
        if destination and directory and not os.path.isdir(directory):
            os.makedirs(directory)
        if backup and os.path.lexists(target):
            replace(target + ".bak", before, path, keep_times=True)
        if read(path) != before:
            raise FileProblem("BH907", "changed while it was being rewritten")
        replace(target, raw, path)
    except (IOError, OSError) as error:
        raise FileProblem("BH904", "cannot write: %s" % error.strerror)


def replace(target, raw, model, keep_times=False):
    """Put *raw* into the file *target* by renaming, with the mode and owner of the file *model*."""
    handle, temporary = tempfile.mkstemp(prefix=".basehttpserver-compat-", dir=os.path.dirname(target) or ".")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(raw)
            stream.flush()
            os.fsync(stream.fileno())
        if keep_times:
            shutil.copystat(model, temporary)
        copy_owner(model, temporary)
        getattr(os, "replace", os.rename)(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise


def copy_owner(model, path):
    """Give *path* the mode of *model* and, where we may, its owner."""
    status = os.stat(model)
    if hasattr(os, "geteuid") and (status.st_uid, status.st_gid) != (os.geteuid(), os.getegid()):
        try:
            os.chown(path, status.st_uid, status.st_gid)
        except OSError:  # only root gives files away; the text matters more
            pass
    os.chmod(path, stat.S_IMODE(status.st_mode))
