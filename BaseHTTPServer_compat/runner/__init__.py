"""`basehttpserver-compat run`: a Python 2 program as it stands, on Python 3."""
