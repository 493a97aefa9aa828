"""Many small Python 2 programs in one process: what each prints, on 2.7 by python itself, on Python 3 under `run`."""
from __future__ import unicode_literals

import io
import os
import subprocess
import sys

DRIVER = """\
import sys, traceback
for name in sys.argv[1:]:
    print '\\0' + name
    try:
        execfile(name, {'__name__': 'row'})
    except:
        print traceback.format_exc()
    sys.stdout.softspace = 0
"""


def command():
    """How this interpreter runs a Python 2 program."""
    return [sys.executable] + ([] if sys.version_info[0] == 2 else ["-m", "BaseHTTPServer_compat", "run"])


def printed(folder, sources):
    """What each of the sources (text) prints when it is run in a namespace of its own, a list of text."""
    names = ["row%03d.py" % number for number in range(len(sources))]
    for name, source in zip(names + ["driver.py"], sources + [DRIVER]):
        with io.open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
            file.write(source)
    environ = dict(os.environ, LC_ALL=str("C.UTF-8"), XDG_CACHE_HOME=str(folder))
    process = subprocess.Popen(command() + ["driver.py"] + names, cwd=folder, env=environ, stdout=subprocess.PIPE)
    parts = process.communicate()[0].split(b"\0row")[1:]
    return [part.partition(b"\n")[2].decode("utf-8", "replace") for part in parts]
