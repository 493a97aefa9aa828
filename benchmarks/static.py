"""Files of 1 KB (requests per second) and of 100 MB (MB per second) by SimpleHTTPRequestHandler beside its rivals, in turn.

Usage: python benchmarks/static.py [--quick] [--rounds N] [--seconds S] [--client {auto,wrk,own}] [--python2 PATH]

The rivals: http.server on the same interpreter, as it is and with disable_nagle_algorithm, the genuine SimpleHTTPServer where a
Python 2.7 is there, and for the large file a bare loop around socket.sendfile. Small files are asked for by wrk where it is
installed, else by load.py, over one kept connection and over eight, twelve header fields a request. Every round runs every rival,
so that a busy spell of the machine meets all of them. Beside the speed stands what one answer (of the large file: one MB) took of
the processor in the server's process, where /proc says it.
"""
import argparse
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time

import common
import rivals

SMALL, LARGE = "small.txt", "large.bin"
SIZES = {SMALL: 1 << 10, LARGE: 100 << 20}  # bytes
PLAIN, NO_NAGLE, OLD, LOOP, OURS = "http.server", "http.server, no Nagle", "SimpleHTTPServer on 2.7", "socket.sendfile loop", "ours"
# What issue 3 asks for: ours divided by the rival.
GOALS = {SMALL: {NO_NAGLE: 2.5}, LARGE: {LOOP: 0.85}}


# The servers; 2.7 runs this part too


def file_server(handler, mixin, server, **attributes):
    """A server of the working directory, HTTP/1.1 and without a log."""
    attributes.update(protocol_version="HTTP/1.1", log_message=lambda self, format, *args: None)
    return rivals.threading_server(mixin, server, type(handler)("Handler", (handler,), attributes))


def today(**attributes):
    """http.server, its handler with `attributes`."""
    import http.server
    import socketserver
    return file_server(http.server.SimpleHTTPRequestHandler, socketserver.ThreadingMixIn, http.server.HTTPServer, **attributes)


def old_names():
    """SimpleHTTPServer: the genuine module on 2.7, ours on 3."""
    common.use_checkout()
    import BaseHTTPServer
    import SimpleHTTPServer
    import SocketServer
    return file_server(SimpleHTTPServer.SimpleHTTPRequestHandler, SocketServer.ThreadingMixIn, BaseHTTPServer.HTTPServer)


class Loop(object):
    """The least that can answer: one request a connection, a constant head, the file by socket.sendfile."""

    def __init__(self):
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self._socket.listen(5)
        self.server_address = self._socket.getsockname()

    def serve_forever(self):
        """Answer every connection with the large file."""
        while True:
            connection, _ = self._socket.accept()
            with connection, open(LARGE, "rb") as file:
                connection.recv(65536)
                connection.sendall(("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % SIZES[LARGE]).encode("ascii"))
                connection.sendfile(file)


SERVERS = {PLAIN: today, NO_NAGLE: lambda: today(disable_nagle_algorithm=True), OLD: old_names, LOOP: Loop, OURS: old_names}


def serve(rival):
    """Run the rival's server until it is ended; print its port."""
    server = SERVERS[rival]()
    print(server.server_address[1])
    sys.stdout.flush()
    server.serve_forever()


# The clients


def request_for(name):
    """The request of a browser, bytes."""
    return ("GET /%s HTTP/1.1\r\n" % name).encode("ascii") + common.raw_fields()


def load_small(port, options):
    """Requests per second."""
    if options.client == "wrk":
        import serve as by_wrk
        by_wrk.CONNECTIONS = options.connections
        return by_wrk.with_wrk(port, options.seconds, False, "/" + SMALL)
    import load
    load.REQUEST = request_for(SMALL)
    return load.load(port, options.connections, options.seconds, False)


def load_large(port, options):
    """MB per second, as many files as begin within the time, by a client of our own; ValueError when one is not whole."""
    count, buffer, start = 0, bytearray(1 << 20), time.perf_counter()
    while time.perf_counter() < start + options.seconds:
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(request_for(LARGE))
            missing = SIZES[LARGE] - len(read_head(connection, buffer))
            while missing > 0:
                size = connection.recv_into(buffer)
                if not size:
                    raise ValueError("%d bytes missing" % missing)
                missing -= size
        count += 1
    return count * SIZES[LARGE] / 1e6 / (time.perf_counter() - start)


def read_head(connection, buffer):
    """Read past the blank line; the bytes of the body that came along."""
    head = b""
    while b"\r\n\r\n" not in head:
        size = connection.recv_into(buffer)
        if not size:
            raise ValueError("no head: %r" % head)
        head += bytes(buffer[:size])
    return head.partition(b"\r\n\r\n")[2]


LOADS = {SMALL: load_small, LARGE: load_large}


# The measurement


def measure(python, rival, name, connections, options, folder):
    """Start the rival's server under the interpreter `python`, load it by a process of its own, end it.

    Returns its speed, and the microseconds of processor time for each unit of it (None where the system does not say).
    """
    server = subprocess.Popen([python, os.path.abspath(__file__), "--serve", rival], cwd=folder, stdout=subprocess.PIPE)
    try:
        port = int(server.stdout.readline())
        command = [sys.executable, os.path.abspath(__file__), "--load", name, "--port", str(port), "--seconds", str(options.seconds),
                   "--client", options.client, "--connections", str(connections)]
        before = processor_time(server.pid)
        speed, elapsed = [float(word) for word in subprocess.check_output(command).split()]
        used = None if before is None else processor_time(server.pid) - before
        return speed, used and used / (speed * elapsed) * 1e6
    finally:
        server.kill()
        server.wait()
        server.stdout.close()


def processor_time(pid):
    """Seconds that the process has had, its threads' together; None where there is no /proc."""
    try:
        with open("/proc/%d/stat" % pid) as stat:
            fields = stat.read().rpartition(")")[2].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def pythons(name, python2):
    """The rivals for the file, and the interpreter of each."""
    found = dict.fromkeys([PLAIN, NO_NAGLE] + [LOOP] * (name == LARGE) + [OURS], sys.executable)
    if python2 and not subprocess.call([python2, "-c", "import SimpleHTTPServer"], stderr=subprocess.DEVNULL):
        found[OLD] = python2
    return found


def report(name, connections, rounds):
    """Print the medians of each rival's speed and processor time, and of ours compared with them."""
    unit = "requests/s" if name == SMALL else "MB/s"
    print("\n%s, %d bytes, %d at a time\n%-26s %12s %14s %6s %12s %14s" % (
        name, SIZES[name], connections, "", unit, "ours / rival", "goal", "us of CPU", "rival / ours"))
    for rival in rounds[0]:
        ratio = common.median(found[OURS][0] / found[rival][0] for found in rounds)
        speed = common.median(found[rival][0] for found in rounds)
        row = "%-26s %12.0f %14.2f %6s" % (rival, speed, ratio, GOALS[name].get(rival, ""))
        if rounds[0][rival][1]:
            used = common.median(found[rival][1] for found in rounds)
            row += " %12.1f %14.2f" % (used, common.median(found[rival][1] / found[OURS][1] for found in rounds))
        print(row)


def make_files(folder):
    """Write both files; the large one has real bytes, no hole."""
    for name, size in SIZES.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(b"0123456789abcde\n" * (size // 16))


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--load", choices=sorted(LOADS), help=argparse.SUPPRESS)  # the client's process
    parser.add_argument("--port", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--connections", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--quick", action="store_true", help="2 rounds of 1 second")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3, help="for each rival in each round (default 3)")
    parser.add_argument("--client", choices=["auto", "wrk", "own"], default="auto")
    parser.add_argument("--python2", default=shutil.which("python2.7"), metavar="PATH", help="a Python 2.7 (default: from PATH)")
    options = parser.parse_args()
    if options.quick:
        options.rounds, options.seconds = 2, 1
    if options.client == "auto":
        options.client = "wrk" if shutil.which("wrk") else "own"
    return options


def main():
    """Run all rivals, on both files; or be one's client."""
    options = arguments()
    if options.load:
        start = time.perf_counter()
        print(LOADS[options.load](options.port, options), time.perf_counter() - start)
        return
    folder = tempfile.mkdtemp()
    try:
        make_files(folder)
        print("%s, %s cores, %s client, %d rounds of %g s" % (
            common.interpreter(), os.cpu_count(), options.client, options.rounds, options.seconds))
        for name, connections in (SMALL, 1), (SMALL, 8), (LARGE, 1):
            found = pythons(name, options.python2)
            report(name, connections, [
                {rival: measure(python, rival, name, connections, options, folder) for rival, python in found.items()}
                for _ in range(options.rounds)
            ])
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--serve"]:
        serve(sys.argv[2])
    else:
        main()
