"""Python 2's SimpleHTTPServer: `BaseHTTPServer_compat.simple_http` under its old name."""
import sys

from BaseHTTPServer_compat import simple_http

if __name__ == '__main__':
    simple_http.test()
else:
    sys.modules[__name__] = simple_http
