"""The fixers: Python 2 sources that use BaseHTTPServer and its siblings, rewritten for http.server.

Installed as ``BaseHTTPServer_compat.fixers``. Driven by ``basehttpserver-compat fix``, by the engine's own
``main("BaseHTTPServer_compat.fixers", args)``, or by ``modernize -f BaseHTTPServer_compat.fixers.fix_x``.
"""
