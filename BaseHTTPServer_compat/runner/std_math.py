"""math: 2.7's floor and ceil gave floats."""
import math

from BaseHTTPServer_compat.runner import viewing


def floor(x):
    return float(math.floor(x)) if math.isfinite(x) else float(x)


def ceil(x):
    return float(math.ceil(x)) if math.isfinite(x) else float(x)


viewing.inherit(globals(), math)
