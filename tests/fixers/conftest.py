"""The rows' helper asserts for the tests: say so, or its failures show no values."""
import pytest

pytest.register_assert_rewrite("fixer_rows")
