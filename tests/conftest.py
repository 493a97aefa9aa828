"""What every test needs. The package itself is installed: by tox, or by `pip install -e .[test]`."""
import pytest
from hypothesis import settings

from golden.simple import folder

# No deadline: what is measured is behaviour, and a busy machine must not change a result.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")


@pytest.fixture(scope='module')
def served(request):
    """The folder that SimpleHTTPServer's tests ask for, as working directory."""
    place = folder.working_directory()
    try:
        place.__enter__()
    except OSError as error:
        pytest.skip('this file system does not take the names: %s' % error)
    request.addfinalizer(lambda: place.__exit__(None, None, None))
