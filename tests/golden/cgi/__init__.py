"""Goldens of CGIHTTPServer: the site, the exchanges, and what CPython 2.7.18 answers."""
