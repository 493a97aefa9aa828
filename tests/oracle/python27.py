"""Find a CPython 2.7 to ask."""

import os
import subprocess
import sys

MISSING = 'no CPython 2.7 found: set PYTHON27, or put python2.7 on PATH, or install one with pyenv'


def find():
    """Return the path of a Python 2.7 interpreter, or None."""
    if sys.version_info[:2] == (2, 7):
        return sys.executable
    named = os.environ.get('PYTHON27')
    candidates = [named] if named else _on_path() + _of_pyenv()
    for path in candidates:
        if _is_python27(path):
            return path
    return None


def environment():
    """Return the environment to run it in: nothing of ours on its path, so that the genuine modules answer."""
    return dict((name, value) for name, value in os.environ.items() if not name.startswith('PYTHON'))


def say(interpreter, source, **variables):
    """Run the program text under an interpreter, this one or a 2.7, with `variables` as its environment; return what it prints."""
    variables.setdefault('LC_ALL', 'C.UTF-8')
    if interpreter == sys.executable:
        variables['PYTHONPATH'] = os.pathsep.join(filter(None, sys.path))
    if 'SYSTEMROOT' in os.environ:
        variables['SYSTEMROOT'] = os.environ['SYSTEMROOT']
    return subprocess.check_output([interpreter, '-c', source], env=variables).decode('ascii')


def _on_path():
    names = ['python2.7', 'python2.7.exe', 'python2']
    return [os.path.join(folder, name) for folder in os.environ.get('PATH', '').split(os.pathsep) for name in names]


def _of_pyenv():
    root = os.path.join(os.environ.get('PYENV_ROOT', os.path.expanduser('~/.pyenv')), 'versions')
    found = sorted(os.listdir(root), reverse=True) if os.path.isdir(root) else []
    return [os.path.join(root, name, 'bin', 'python2.7') for name in found if name.startswith('2.7')]


def _is_python27(path):
    if not os.access(path, os.X_OK) or os.path.isdir(path):
        return False
    try:
        # A shim of pyenv exists but fails when no version is chosen.
        output = subprocess.check_output([path, '-c', 'import sys; sys.stdout.write("%d.%d" % sys.version_info[:2])'], stderr=subprocess.STDOUT)
    except (OSError, subprocess.CalledProcessError):
        return False
    return output == b'2.7'
