# everything that talks to the net is imported here, so that it can be faked in tests
try:
    import BaseHTTPServer
    import urllib2
except ImportError:
    raise SystemExit, "Python is too old"
