"""Write the parts of the README that are made from the code: `python tools/readme.py`; the tests compare them.

A part stands between the comments `<!-- made: NAME -->` and `<!-- end -->`.
"""
from __future__ import print_function

import contextlib
import io
import os
import re
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
README = os.path.join(ROOT, "README.md")
PART = re.compile(r"(?ms)^(<!-- made: ([\w-]+) -->\n)(.*?)^(<!-- end -->)$")


def is_own(row):
    """Whether a row of the table of moves is a name that the module defined, rather than one that it imported."""
    name, new, _, remark = row
    imported = "itself" in remark or new and ":" not in new or (new or "").startswith("warnings:")
    return not (name.startswith("_") or name in ("warnpy3k", "cgi", "StringIO") or imported)


def moves_table():
    """One row for each old module: its names, and what has them today."""
    from BaseHTTPServer_compat import moves
    lines = ["| Python 2 | names | today |", "| --- | --- | --- |"]
    for module in moves.MODULES:
        names = ", ".join("`%s`" % row[0] for row in module["names"] if is_own(row))
        today = "`%s`" % module["http.server"] if module["http.server"] else "gone"
        lines.append("| `%s` | %s | %s |" % (module["old"], names, today))
    return "\n".join(lines) + "\n"


def codes_table():
    """One row for each message of the fixers."""
    from BaseHTTPServer_compat.fixers.messages import CODES
    lines = ["| code | what it says | what to do |", "| --- | --- | --- |"]
    lines += ["| %s | %s | %s |" % ((code,) + CODES[code]) for code in sorted(CODES)]
    return "\n".join(lines) + "\n"


def example_diff():
    """What `fix hello.py` prints of the README's first program."""
    return diff_of("python", "hello.py", "fix")


def compat_diff():
    """What `fix --target compat -f all add.py` prints of the README's first program in Python 2's grammar."""
    return diff_of("python2", "add.py", "fix", "--target", "compat", "-f", "all")


def diff_of(language, name, *command):
    """What a command prints of the first program in a language, in the folder of the file.  SystemExit when it fails."""
    from BaseHTTPServer_compat import cli
    scratch = tempfile.mkdtemp()
    path = os.path.join(scratch, name)
    with io.open(README, encoding="utf-8") as page, io.open(path, "w", encoding="utf-8") as program:
        program.write(re.search(r"(?ms)^```%s\n(.*?)^```" % language, page.read()).group(1))
    try:
        with printed() as output:
            status = cli.main(list(command) + [path])
    finally:
        os.remove(path)
        os.rmdir(scratch)
    if status == cli.EXIT_FAILED:
        raise SystemExit("README.md: untouched, since fix failed")
    return "```diff\n%s```\n" % output.getvalue().replace(path, name)


@contextlib.contextmanager
def printed():
    """Keep what is printed; the file is bytes on Python 2 and text on 3, as sys.stdout is."""
    kept = io.BytesIO() if sys.version_info[0] == 2 else io.StringIO()
    stdout, sys.stdout = sys.stdout, kept
    try:
        yield kept
    finally:
        sys.stdout = stdout


PARTS = {"moves": moves_table, "codes": codes_table, "fixed": example_diff, "compat": compat_diff}


def main():
    """Write all parts anew."""
    sys.path[:0] = [ROOT, os.path.join(ROOT, "aliases")]
    from BaseHTTPServer_compat import cli
    cli.find_fixers()
    with io.open(README, encoding="utf-8") as page:
        text = page.read()
    made = PART.sub(lambda part: part.group(1) + PARTS[part.group(2)]() + part.group(4), text)
    with io.open(README, "w", encoding="utf-8") as page:
        page.write(made)
    print("README.md: %s" % ("written" if made != text else "nothing to do"))


if __name__ == "__main__":
    main()
