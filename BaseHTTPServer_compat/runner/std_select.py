"""select: its errors index like 2.7's; lists of anything with ``fileno()``."""
import select as _select

from BaseHTTPServer_compat.runner import os_errors, viewing

error = os_errors.of_program(os_errors.SelectError)


def select(rlist, wlist, xlist, timeout=None):
    return tuple(_select.select(rlist, wlist, xlist, timeout))


viewing.inherit(globals(), _select)
