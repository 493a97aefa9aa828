"""A CPython 2.7 that stays up and answers batches of questions: `python2.7 oracle/batch.py`, one line of JSON each way.

A question is a program and the connections to try on it; the answer says for each connection what the genuine module put
on the wire and which exceptions reached handle_error.
"""

import base64
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from oracle import python27  # noqa: E402


def packed(raw):
    """Return bytes as text that JSON can carry."""
    return base64.b64encode(raw).decode('ascii')


def unpacked(text):
    """Return the bytes that `packed` packed."""
    return base64.b64decode(text.encode('ascii'))


class Oracle(object):
    """The client's side; a context manager that ends the process."""

    def __init__(self, interpreter):
        self._process = subprocess.Popen(
            [interpreter, os.path.abspath(__file__)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=python27.environment())

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()

    def ask(self, questions):
        """Return [[(sent, errors), ...], ...] for [(source, [request, ...]), ...]."""
        asked = [[source, [packed(request) for request in requests]] for source, requests in questions]
        self._process.stdin.write(json.dumps(asked).encode('ascii') + b'\n')
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError('CPython 2.7 ended in the middle of a batch of %d programs' % len(questions))
        return [[(unpacked(sent), errors) for sent, errors in answers] for answers in json.loads(line.decode('ascii'))]


def answer(questions, wire):
    """Return what the genuine module does, ready for JSON."""
    answers = []
    for source, requests in questions:
        source = source.encode('utf-8')
        served = [wire.exchange(source, unpacked(request), 'streams') for request in requests]
        answers.append([[packed(sent), errors] for sent, errors, _ in served])
    return answers


def main():
    """Answer until the input ends."""
    from oracle import wire
    out, sys.stdout = sys.stdout, sys.stderr  # what a program prints is no answer
    for line in iter(sys.stdin.readline, ''):
        out.write(json.dumps(answer(json.loads(line), wire)) + '\n')
        out.flush()


if __name__ == '__main__':
    main()
