#!/usr/bin/env python
"""Record what CPython 2.7.18 answers for every program of tests/programs.

    python2.7 tests/golden/record_programs.py [NAME ...]            write the goldens
    python2.7 tests/golden/record_programs.py --check [NAME ...]    compare, write nothing

Exit status: 0, or 1 when --check found a difference or a program failed.  A golden holds
each request beside its answer, as text in which one character stands for one byte.
"""
from __future__ import print_function, unicode_literals

import argparse
import io
import json
import multiprocessing.pool
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))

import programs_compare  # noqa: E402
import programs_harness  # noqa: E402

GOLDENS = os.path.join(HERE, "programs")
RECORDED_FROM = (2, 7, 18)


def _lines(raw):
    """bytes -> list of lines, one character a byte, so that a golden can be read and diffed."""
    return raw.decode("latin-1").split("\n")


def _raw(lines):
    return "\n".join(lines).encode("latin-1")


def golden_path(name):
    return os.path.join(GOLDENS, name + ".json")


def load(name):
    """[(title, steps, raw answer)] as recorded.  Raises IOError when nothing is recorded."""
    with io.open(golden_path(name), encoding="ascii") as stream:
        rows = json.load(stream)["answers"]
    return [(row["title"], [_raw(step) for step in row["requests"]], _raw(row["answer"]))
            for row in rows]


def save(name, answers):
    """Write the golden of one program, Date and Server version blanked already."""
    rows = [{"title": title, "requests": [_lines(step) for step in steps],
             "answer": _lines(programs_compare.normalise(raw))}
            for title, steps, raw in answers]
    text = json.dumps({"python": "2.7.18", "answers": rows}, indent=1, sort_keys=True,
                      separators=(",", ": "))
    with io.open(golden_path(name), "w", encoding="ascii", newline="\n") as stream:
        stream.write(text.decode("ascii") if isinstance(text, bytes) else text)
        stream.write("\n")


def answers_of(name):
    """Run one program with this interpreter, untouched."""
    program = programs_harness.Program(name)
    with programs_harness.temporary_folder() as parent:
        folder = program.copy_to(parent)
        return programs_harness.run_program(program, [sys.executable, name + ".py"], folder)[0]


def differences(name, answers, mode="bytes"):
    """What of answers is not as recorded: a list of messages, empty when all is equal."""
    recorded = load(name)
    if [row[:2] for row in recorded] != [row[:2] for row in answers]:
        return ["%s: the request list has changed, record it anew" % name]
    return ["%s: %s %s" % (name, title, programs_compare.describe(want, got, mode, steps))
            for (title, steps, want), (_, _, got) in zip(recorded, answers)
            if not programs_compare.same(want, got, mode, steps)]


def _record(name):
    """Record one program twice: what differs between two runs is no golden."""
    answers, again = answers_of(name), answers_of(name)
    for (title, _, first), (_, _, second) in zip(answers, again):
        if not programs_compare.same(first, second, "bytes"):
            return [programs_compare.describe(first, second, "bytes"),
                    "%s: %s is not deterministic" % (name, title)]
    save(name, answers)
    return []


def _check(name):
    return differences(name, answers_of(name))


def _guarded(work, name):
    try:
        return work(name)
    except (programs_harness.Failed, IOError) as error:
        return ["%s: %s" % (name, error)]


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("names", nargs="*", metavar="NAME")
    options = parser.parse_args(argv)
    if sys.version_info[:3] != RECORDED_FROM:
        parser.error("run me with CPython 2.7.18, this is %s" % sys.version.split()[0])
    work = _check if options.check else _record
    names = options.names or programs_harness.program_names()
    pool = multiprocessing.pool.ThreadPool(2)
    found = pool.map(lambda name: _guarded(work, name), names, chunksize=1)
    for messages in found:
        for message in messages:
            print(message, file=sys.stderr)
    print("%d programs, %d with differences" % (len(names), sum(1 for m in found if m)))
    return 1 if any(found) else 0


if __name__ == "__main__":
    sys.exit(main())
