"""platform: this machine, but 2.7's Python."""
import platform

from BaseHTTPServer_compat.runner import viewing

_VERSION = '2.7.18'


def python_version():
    return _VERSION


def python_version_tuple():
    return tuple(_VERSION.split('.'))


def python_build():
    return 'default', 'Apr 20 2020 00:00:00'


viewing.inherit(globals(), platform)
