"""``python -m BaseHTTPServer_compat``: the same as the command ``basehttpserver-compat``."""

import sys

from BaseHTTPServer_compat.cli import main

if __name__ == "__main__":
    sys.exit(main())
