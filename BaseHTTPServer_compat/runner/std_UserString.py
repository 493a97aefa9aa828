"""UserString."""
from collections import UserString  # noqa: F401
