"""What run.mjs runs inside Pyodide: pytest on the mounted copy of the checkout. Its value is pytest's exit status."""

import glob
import os
import sys
import zipfile

SITE = '/site-packages'

for wheel in glob.glob('/wheels/*.whl') + glob.glob('/built/*.whl'):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(SITE)
sys.path[:0] = [SITE, '/checkout/tests/pyodide']
sys.dont_write_bytecode = True
os.environ['HYPOTHESIS_STORAGE_DIRECTORY'] = '/tmp/hypothesis'
os.chdir('/checkout')

import pytest  # noqa: E402

# run.mjs's arguments, after ours: no cache in the checkout, no process for faulthandler to write to.
int(pytest.main(
    ['-p', 'no:cacheprovider', '-p', 'no:faulthandler', '-p', 'without_system', '--durations=5']
    + globals()['pytest_arguments']))
