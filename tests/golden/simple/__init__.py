"""The exchanges of SimpleHTTPServer: the folder that is served, the requests, and the answers of CPython 2.7.18."""
