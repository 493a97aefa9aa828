"""contextlib, with the managers in one that 2.7 had."""
import contextlib
import sys

from BaseHTTPServer_compat.runner import viewing

GeneratorContextManager = contextlib._GeneratorContextManager


@contextlib.contextmanager
def nested(*managers):
    """Enter each of the managers; leave them in the other order."""
    exits, values = [], []
    raised = (None, None, None)
    try:
        for manager in managers:
            leave = type(manager).__exit__
            values.append(type(manager).__enter__(manager))
            exits.append((leave, manager))
        yield values
    except BaseException:
        raised = sys.exc_info()
    while exits:
        leave, manager = exits.pop()
        try:
            if leave(manager, *raised):
                raised = (None, None, None)
        except BaseException:
            raised = sys.exc_info()
    if raised[1] is not None:
        raise raised[1]


viewing.inherit(globals(), contextlib)
