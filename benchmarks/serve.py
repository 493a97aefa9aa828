"""Requests per second of the same small handler on each rival, in turn, several rounds; medians of the ratios.

Usage: python benchmarks/serve.py [--quick] [--rounds N] [--seconds S] [--client {auto,wrk,own}] [--python2 PATH] [--pin]

The servers are in rivals.py: http.server as it is, http.server with disable_nagle_algorithm, the genuine BaseHTTPServer where a
Python 2.7 is there, a bare StreamRequestHandler, ours. The load is wrk where it is installed, else load.py: eight connections,
twelve header fields. Every round runs every rival, so that a busy spell of the machine meets all of them.
--pin keeps each server on the last processor and the load on the others: threads that hand the interpreter's lock over from one
processor to another may cost a virtual machine more than the requests do.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys

import common

FOLDER = os.path.dirname(os.path.abspath(__file__))
CONNECTIONS = 8
# What issue 2 asks for, on 3.11: ours divided by the rival.
GOALS = {
    "keep-alive": {"http.server": 100, "http.server, no Nagle": 2.8, "StreamRequestHandler": 0.5},
    "a connection for each request": {"http.server": 1.3},
}


def with_wrk(port, seconds, closes, target="/"):
    """Requests per second by wrk, which sees by itself that the server closes; ValueError when it counted errors."""
    command = ["wrk", "-t1", "-c%d" % CONNECTIONS, "-d%gs" % seconds]
    for field in common.REQUEST_FIELDS:
        command += ["-H", "%s: %s" % field]
    output = subprocess.check_output(command + ["http://127.0.0.1:%d%s" % (port, target)], universal_newlines=True)
    if "Non-2xx" in output or re.search(r"Socket errors: .*(connect|read|write) [1-9]", output):
        raise ValueError(output)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))


def with_own_client(port, seconds, closes):
    """Requests per second by load.py, in a process of its own."""
    command = [sys.executable, os.path.join(FOLDER, "load.py"), str(port), str(CONNECTIONS), str(seconds)]
    return float(subprocess.check_output(command + ["--close"] * closes))


def measure(python, rival, client, seconds, closes, pin=None):
    """Start the rival's server under the interpreter `python`, on the processor `pin` if any, load it, end it."""
    command = [python, os.path.join(FOLDER, "rivals.py"), rival] + ["--close"] * closes
    server = subprocess.Popen(command, stdout=subprocess.PIPE)
    if pin is not None:
        os.sched_setaffinity(server.pid, {pin})
    try:
        port = int(server.stdout.readline())
        return client(port, seconds, closes)
    finally:
        server.kill()
        server.wait()
        server.stdout.close()


def pythons(python2):
    """The rivals and the interpreter of each; 2.7 only where it runs."""
    found = dict.fromkeys(["http.server", "http.server, no Nagle", "StreamRequestHandler", "ours"], sys.executable)
    if python2 and not subprocess.call([python2, "-c", "import BaseHTTPServer"], stderr=subprocess.DEVNULL):
        found["BaseHTTPServer on 2.7"] = python2
    return found


def report(title, rounds):
    """Print the median speed of each rival and the median of ours divided by it."""
    print("\n%s" % title)
    print("%-24s %12s %14s %6s" % ("", "requests/s", "ours / rival", "goal"))
    for rival in rounds[0]:
        ratio = common.median(speeds["ours"] / speeds[rival] for speeds in rounds)
        goal = GOALS[title].get(rival, "")
        print("%-24s %12.0f %14.2f %6s" % (rival, common.median(speeds[rival] for speeds in rounds), ratio, goal))


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="2 rounds of 1 second")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3, help="for each rival in each round (default 3)")
    parser.add_argument("--client", choices=["auto", "wrk", "own"], default="auto")
    parser.add_argument("--python2", default=shutil.which("python2.7"), metavar="PATH", help="a Python 2.7 (default: from PATH)")
    parser.add_argument("--pin", action="store_true", help="each server on a processor of its own (Linux, two processors at least)")
    options = parser.parse_args()
    if options.quick:
        options.rounds, options.seconds = 2, 1
    if options.client == "auto":
        options.client = "wrk" if shutil.which("wrk") else "own"
    return options


def main():
    """Run all rivals, with and without keep-alive."""
    options = arguments()
    client = with_wrk if options.client == "wrk" else with_own_client
    rivals = pythons(options.python2)
    pin = max(os.sched_getaffinity(0)) if options.pin else None
    if options.pin:
        os.sched_setaffinity(0, os.sched_getaffinity(0) - {pin})
    print("%s, %s cores, %s client, %d connections, %d rounds of %g s%s" % (
        common.interpreter(), os.cpu_count(), options.client, CONNECTIONS, options.rounds, options.seconds,
        ", each server on a processor of its own" * options.pin))
    for title, closes in [("keep-alive", False), ("a connection for each request", True)]:
        report(title, [
            {rival: measure(python, rival, client, options.seconds, closes, pin) for rival, python in rivals.items()}
            for _ in range(options.rounds)
        ])


if __name__ == "__main__":
    main()
