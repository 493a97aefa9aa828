"""UserList."""
from collections import UserList  # noqa: F401
