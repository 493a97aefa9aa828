"""A load generator for machines without wrk: one process, many connections, each sending its next request at once.

Usage: python load.py PORT CONNECTIONS SECONDS [--close]; prints answers per second, and fails when an answer differs in length.
With --close the server ends each connection after its answer.
"""
import re
import selectors
import socket
import sys
import time

import common


REQUEST = b"GET / HTTP/1.1\r\n" + common.raw_fields()


class Client(object):
    """One connection after another, or one for all requests."""

    def __init__(self, port, closes, length):
        """`length` is an answer's, in bytes."""
        self.address = ("127.0.0.1", port)
        self.closes = closes
        self.length = length
        self.send()

    def send(self, connection=None):
        """Send the next request, on a new connection unless one is given."""
        if connection is None:
            connection = socket.create_connection(self.address)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket = connection
        self.missing = self.length
        connection.sendall(REQUEST)

    def receive(self):
        """Read what has come; whether an answer is complete. Raises ValueError on a short or long answer."""
        data = self.socket.recv(65536)
        self.missing -= len(data)
        if self.missing < 0 or not data and self.missing:
            raise ValueError("%d bytes missing from an answer of %d" % (self.missing, self.length))
        return not data if self.closes else self.missing == 0


def answer_length(port):
    """The length in bytes of the first answer; all others have the same."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(REQUEST)
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += connection.recv(65536)
    head = answer.partition(b"\r\n\r\n")[0]
    return len(head) + 4 + int(re.search(br"(?i)content-length: (\d+)", head).group(1))


def load(port, connections, seconds, closes):
    """Answers per second."""
    length = answer_length(port)
    selector = selectors.DefaultSelector()
    for _ in range(connections):
        client = Client(port, closes, length)
        selector.register(client.socket, selectors.EVENT_READ, client)
    count = 0
    start = time.perf_counter()
    while time.perf_counter() < start + seconds:
        for key, _ in selector.select(1):
            client = key.data
            if not client.receive():
                continue
            count += 1
            if closes:
                selector.unregister(client.socket)
                client.socket.close()
                client.send()
                selector.register(client.socket, selectors.EVENT_READ, client)
            else:
                client.send(client.socket)
    return count / (time.perf_counter() - start)


if __name__ == "__main__":
    print(load(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), "--close" in sys.argv))
