"""The request line: what nearly every client sends, known at a glance, and the protocol version by 2.7's rules, which are int()'s."""
import re

# Neither is compiled before it is needed: a program that serves nothing need not pay.
_USUAL_LINE = br'([!-~]+) (?!//)([!-~]+) (HTTP/1\.[01])\r?\n'
_NUMBER = r'([+-]?)0*([0-9]{1,18})(?:[0-9]*)'
_USUAL_VERSIONS = {'HTTP/1.1': (1, 1), 'HTTP/1.0': (1, 0)}  # known without parsing
recent = {}  # raw line: what `usual` says of it; a client asks for the same things again
_MAX_RECENT = 64  # of them
_MAX_LENGTH = 1024  # bytes of each


def usual(raw_line):
    """(request line, method, request-target, protocol version) of a line that no rule could read otherwise; None for any other.

    >>> usual(b'GET /a HTTP/1.1\\r\\n')
    ('GET /a HTTP/1.1', 'GET', '/a', 'HTTP/1.1')
    """
    return recent.get(raw_line) or _read_usual(raw_line)


def _read_usual(raw_line):
    found = re.fullmatch(_USUAL_LINE, raw_line)
    if found is None or len(raw_line) > _MAX_LENGTH:
        return None
    if len(recent) >= _MAX_RECENT:
        recent.clear()
    words = found.group(1, 2, 3)
    known = recent[raw_line] = tuple(raw.decode('ascii') for raw in (b' '.join(words),) + words)
    return known


def version_number(version):
    """(major, minor) of ``HTTP/major.minor``, or None.

    Faithful: the parts are what 2.7's int() takes, so a sign is fine and leading zeros too.  Digits past the 18th are
    dropped, which changes no decision and costs no time (CVE-2020-10735).

    >>> version_number('HTTP/+1.01'), version_number('HTTP/1.a')
    ((1, 1), None)
    """
    if version in _USUAL_VERSIONS:
        return _USUAL_VERSIONS[version]
    if not version.startswith('HTTP/'):
        return None
    parts = [re.fullmatch(_NUMBER, part) for part in version[5:].split('.')]
    if len(parts) != 2 or None in parts:
        return None
    return tuple(int(sign + digits) for sign, digits in (part.groups() for part in parts))
