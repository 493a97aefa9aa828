"""fractions, with the function that math has now."""
import fractions

from BaseHTTPServer_compat.runner import viewing


def gcd(a, b):
    """Faithful: of the sign of `b`."""
    while b:
        a, b = b, a % b
    return a


viewing.inherit(globals(), fractions)
