"""The fixers lie beside the package in a checkout: find them once, for every test here."""
import pytest

from BaseHTTPServer_compat import cli

pytest.register_assert_rewrite("fixer_rows")  # or its failures show no values
cli.find_fixers()
