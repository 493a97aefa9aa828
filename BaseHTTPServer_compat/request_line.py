"""The protocol version of a request line, by 2.7's rules, which are int()'s."""
import re

_NUMBER = r'([+-]?)0*([0-9]{1,18})(?:[0-9]*)'  # not compiled before the first unusual version
_USUAL = {'HTTP/1.1': (1, 1), 'HTTP/1.0': (1, 0)}  # known without parsing


def version_number(version):
    """(major, minor) of ``HTTP/major.minor``, or None.

    Faithful: the parts are what 2.7's int() takes, so a sign is fine and leading zeros too.  Digits past the 18th are
    dropped, which changes no decision and costs no time (CVE-2020-10735).

    >>> version_number('HTTP/+1.01'), version_number('HTTP/1.a')
    ((1, 1), None)
    """
    if version in _USUAL:
        return _USUAL[version]
    if not version.startswith('HTTP/'):
        return None
    parts = [re.fullmatch(_NUMBER, part) for part in version[5:].split('.')]
    if len(parts) != 2 or None in parts:
        return None
    return tuple(int(sign + digits) for sign, digits in (part.groups() for part in parts))
