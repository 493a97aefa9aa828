"""What every test needs. The package itself is installed: by tox, or by `pip install -e .[test]`."""
from hypothesis import settings

# No deadline: what is measured is behaviour, and a busy machine must not change a result.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")
