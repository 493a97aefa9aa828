"""Put Python 2 programs through every route and compare each answer with CPython 2.7's own.

    python tools/trial.py FOLDER... [--routes run,compat,six,future,http.server] [--python3 P] [--python27 P]

FOLDER holds NAME.py and asks.py, as tests/programs_harness.py describes them; nothing need be recorded.  A line for each
program and route says how many answers are equal; -v shows where the others begin to differ.  --keep DIR keeps what
`fix` wrote, with its report.  The route shim is the program as it is, on Python 3.  The Pythons must have the package
installed (the route six27 runs what is fixed for six on 2.7).
Ends with 1 when an answer differs.
"""
from __future__ import print_function

import argparse
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), "tests"))

import programs_compare  # noqa: E402
import programs_harness  # noqa: E402

TARGETS = {"run": None, "shim": None, "compat": "compat", "six": "six", "six27": "six", "future": "future", "future27": "future",
           "http.server": "http.server"}
BYTES = ("run", "shim", "compat")


def asked(program, command, folder):
    """[answer or the words of a failure] for every row of the program's list, and what it wrote to its terminal."""
    for _ in range(3):
        running = programs_harness.Running(program, command, folder)
        answers = []
        try:
            for _, steps in program.asks:
                try:
                    answers.append(running.ask(steps))
                except programs_harness.Failed as error:
                    answers.append(("FAILED " + str(error)).encode("utf-8"))
                    if running.process.poll() is not None:
                        break
            said = running.said()
        finally:
            running.stop()
        if "Address already in use" not in said:
            break
    answers += [b"FAILED: not asked"] * (len(program.asks) - len(answers))
    return answers, said


def route_answers(route, program, options, parent):
    """What asked() gives by a route, in a fresh copy of the program below parent."""
    folder = program.copy_to(os.path.join(parent, route))
    python = options.python27 if route.endswith("27") else options.python3
    target = TARGETS[route]
    if target:
        said = subprocess.run(
            [options.python3, "-m", "BaseHTTPServer_compat", "fix", "-f", "all", "--target", target, "-w", "-n", "--no-diffs",
             folder], stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout
        with open(os.path.join(os.path.dirname(folder), "fix.log"), "wb") as stream:
            stream.write(said)
    command = [python] + (["-m", "BaseHTTPServer_compat", "run"] if route == "run" else [])
    return asked(program, command + [program.name + ".py"], folder)


def compare(route, program, genuine, found, options):
    """Print how many answers are equal; return whether all are."""
    mode = "bytes" if route in BYTES else "client"
    unequal = [(title, want, got, steps) for (title, steps), want, got in zip(program.asks, genuine[0], found[0])
               if not programs_compare.same(want, got, mode, steps)]
    total = len(program.asks)
    print("%-20s %-12s %d/%d %s" % (program.name, route, total - len(unequal), total,
                                    " ".join(repr(row[0]) for row in unequal)))
    if options.verbose:
        for title, want, got, steps in unequal:
            print("   ", title, programs_compare.describe(want, got, mode, steps))
        if unequal:
            print("    ...", found[1][-options.tail:].replace("\n", "\n    "))
    if options.both and genuine[1] != found[1]:
        print("--- 2.7's terminal\n%s\n--- %s's terminal\n%s" % (genuine[1], route, found[1]))
    return not unequal


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    parser.add_argument("-r", "--routes", default="run,compat,six27,six,future,http.server")
    parser.add_argument("--python3", default=sys.executable)
    parser.add_argument("--python27", default="python2.7")
    parser.add_argument("--keep", metavar="DIR")
    parser.add_argument("--both", action="store_true", help="show the terminals where they differ")
    parser.add_argument("--tail", type=int, default=1500)
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    equal = True
    with programs_harness.temporary_folder() as scratch:
        for folder in options.folders:
            root, name = os.path.split(os.path.abspath(folder))
            program = programs_harness.Program(name, root)
            parent = os.path.join(options.keep or scratch, name)
            shutil.rmtree(parent, ignore_errors=True)
            for route in ["py27"] + options.routes.split(","):
                os.makedirs(os.path.join(parent, route))
            genuine = asked(program, [options.python27, name + ".py"], program.copy_to(os.path.join(parent, "py27")))
            for row, answer in zip(program.asks, genuine[0]):
                if answer.startswith(b"FAILED"):
                    print(name, "2.7 itself:", row[0], answer.decode()[:1500])
            for route in options.routes.split(","):
                equal &= compare(route, program, genuine, route_answers(route, program, options, parent), options)
            sys.stdout.flush()
    return 0 if equal else 1


if __name__ == "__main__":
    sys.exit(main())
