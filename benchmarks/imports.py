"""What `import BaseHTTPServer` costs beside `import http.server`: fresh processes in turn, medians of milliseconds.

Usage: python benchmarks/imports.py [--quick]
"""
import argparse
import os
import subprocess
import sys

import common

TIMED = """
import time
start = time.perf_counter()
import %s
print((time.perf_counter() - start) * 1000)
"""
MODULES = ["http.server", "BaseHTTPServer"]
LIMIT = 3  # ms, issue 2


def once(module):
    """Milliseconds that importing `module` takes in a new process."""
    path = os.pathsep.join([common.ROOT, os.path.join(common.ROOT, "aliases")])
    environ = dict(os.environ, PYTHONPATH=path)
    environ.pop("PYTHONDONTWRITEBYTECODE", None)  # compiling would be counted each time
    return float(subprocess.check_output([sys.executable, "-c", TIMED % module], env=environ))


def main():
    """Run the modules in turn; print medians and the difference."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="10 runs instead of 60")
    runs = 10 if parser.parse_args().quick else 60
    for module in MODULES:
        once(module)  # writes the .pyc files
    times = [[once(module) for module in MODULES] for _ in range(runs)]
    print("%s, %d processes each, in turn" % (common.interpreter(), runs))
    for module, values in zip(MODULES, zip(*times)):
        print("import %-15s %7.2f ms" % (module, common.median(values)))
    print("difference             %7.2f ms (goal: at most %d)" % (common.median(ours - theirs for theirs, ours in times), LIMIT))


if __name__ == "__main__":
    main()
