"""Backslashes in a literal that begin no escape: ``"\\w"``, which Python 3.12 warns of on stderr.

Python 2 left them as they stood. In a plain literal of its own ``\\u``, ``\\U`` and ``\\N`` began none either, and ``\\777`` was
one byte.
"""

import re

ESCAPE = re.compile(r"\\(\r\n|.)", re.DOTALL)
LARGE_OCTAL = re.compile(r"((?<!\\)(?:\\\\)*\\)([4-7][0-7][0-7])")
PLAIN = frozenset(["\r\n"] + list("\n\r\\'\"abfnrtvx01234567"))
WIDE = PLAIN | frozenset("NuU")


def with_known_escapes(head, body, tail, is_wide):
    """Return the literal *head* + *body* + *tail*, which is not raw, with a meaning that Python 3 does not doubt.

    *head*: letters and quote; *is_wide*: it was a unicode.
    """
    if not is_wide:
        body = LARGE_OCTAL.sub(lambda match: match.group(1) + "%03o" % (int(match.group(2), 8) & 255), body)
    found = ESCAPE.findall(body)
    known = WIDE if is_wide else PLAIN
    unknown = [each for each in found if each not in known]
    letters = head.rstrip("'\"")
    if unknown and len(unknown) == len(found) and letters in ("", "b", "B"):
        return letters + "r" + head[len(letters):] + body + tail
    return head + ESCAPE.sub(lambda match: match.group() if match.group(1) in known else "\\" + match.group(), body) + tail
