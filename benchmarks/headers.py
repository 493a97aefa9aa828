"""Parsing twelve field lines and looking two up: our Message beside http.client.parse_headers, in turn in one process.

Usage: python benchmarks/headers.py [--quick]

Each block is another one, since our parser remembers the last few; what it makes of a block that it remembers is shown too.
"""
import argparse
import http.client
import io
import itertools
import timeit

import common

common.use_checkout()

from BaseHTTPServer_compat.mimetools import Message  # noqa: E402

RAW = common.raw_fields()
BLOCKS = [RAW.replace(b"\r\n", b"%d\r\n" % number, 1) for number in range(1000)]
GOAL = 0.25  # of the time of parse_headers, issue 2
next_block = itertools.cycle(BLOCKS).__next__


def theirs():
    """As http.server does it."""
    headers = http.client.parse_headers(io.BufferedReader(io.BytesIO(next_block())))
    return headers.get("Host"), headers["User-Agent"]


def ours():
    """As BaseHTTPServer did it."""
    headers = Message(io.BufferedReader(io.BytesIO(next_block())), 0)
    return headers.getheader("Host"), headers["User-Agent"]


def ours_again():
    """As a client asks that says the same of itself with each request."""
    headers = Message(io.BufferedReader(io.BytesIO(RAW)), 0)
    return headers.getheader("Host"), headers["User-Agent"]


def main():
    """Time both in turn, several rounds; print medians of microseconds and of the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="3 short rounds instead of 15")
    quick = parser.parse_args().quick
    rounds, number = (3, 500) if quick else (15, 3000)
    if theirs()[1] != ours()[1]:
        raise SystemExit("not the same values: %r, %r" % (theirs(), ours()))
    times = [[timeit.timeit(parse, number=number) / number * 1e6 for parse in (theirs, ours, ours_again)]
             for _ in range(rounds)]
    print("%s, %d rounds of %d, in turn" % (common.interpreter(), rounds, number))
    for name, values in zip(["http.client.parse_headers", "mimetools.Message", "the same block again"], zip(*times)):
        print("%-26s %7.1f us" % (name, common.median(values)))
    print("%-26s %7.2f    (goal: at most %.2f)" % ("ratio", common.median(our / their for their, our, _ in times), GOAL))


if __name__ == "__main__":
    main()
