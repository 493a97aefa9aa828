"""`setup.py editable`: importable stand-ins for a checkout whose folders are not named as its modules are.

`setup.py develop`, all that pip and setuptools of Python 2.7 and 3.6 know, puts one folder on sys.path. Ours are three
(`aliases/`, `BaseHTTPServer_compat/`, `fixers/`), and their parent would make `fixers` and `tests` importable. So this command
fills `.editable/`, which setup.cfg's alias then gives to `develop`, with modules that run the checkout's own files: an edit or
a new file is seen at once, and uninstalling leaves nothing behind in site-packages.
"""
import io
import os
from distutils.core import Command

FOLDER = ".editable"

MODULE = u'''# Written by tools/editable.py.
__file__ = {path!r}
with open(__file__, "rb") as source:
    code = compile(source.read(), __file__, "exec")
exec(code)
'''

# Its own folder stays behind the checkout's: the stand-ins of subpackages that live elsewhere are there.
PACKAGE = u"__path__.insert(0, {folder!r})\n" + MODULE


class editable(Command):
    """Write a stand-in for every module and package that setup.cfg names."""

    description = "write the modules that an editable install on Python 2.7 or 3.6 imports"
    user_options = []

    def initialize_options(self):
        """No options."""

    def finalize_options(self):
        """No options."""

    def run(self):
        """One file per module, one folder per package."""
        folders = self.distribution.package_dir
        for name in self.distribution.py_modules:
            write(name + ".py", MODULE.format(path=os.path.abspath(os.path.join(folders[""], name + ".py"))))
        for name in self.distribution.packages:
            parent, _, child = name.rpartition(".")
            folder = os.path.abspath(folders.get(name) or os.path.join(folders[parent], child))
            text = PACKAGE.format(folder=folder, path=os.path.join(folder, "__init__.py"))
            write(os.path.join(*(name.split(".") + ["__init__.py"])), text)


def write(name, text):
    """Write `text` to the file `name` of the folder, making the folders above it."""
    path = os.path.join(FOLDER, name)
    if not os.path.isdir(os.path.dirname(path)):
        os.makedirs(os.path.dirname(path))
    with io.open(path, "w", encoding="utf-8") as stand_in:
        stand_in.write(text)
