"""Python 2's CGIHTTPServer: `BaseHTTPServer_compat.cgi_http` under its old name."""
import sys

from BaseHTTPServer_compat import cgi_http

if __name__ == '__main__':
    cgi_http.test()
else:
    sys.modules[__name__] = cgi_http
