"""doctest: examples are Python 2, and what they raise is named as 2.7 named it."""
import doctest

from BaseHTTPServer_compat.runner import executing, std_traceback, viewing

# The module asks for these by their names; the process is the program's.
doctest.compile, doctest.traceback = executing.compile_, std_traceback
setattr(doctest, 'exec', executing.execute)  # noqa: B010 - its name is a statement where 2.7 compiles this file
viewing.inherit(globals(), doctest)
