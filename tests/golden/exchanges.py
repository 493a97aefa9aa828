"""All exchanges, in the order of their tables, and the answers recorded for them."""

import hashlib
import io
import json
import os

from golden import exchanges_answers, exchanges_headers, exchanges_requests, exchanges_streams

#: Where record.py writes the answers: {name: {'sent': ..., 'errors': [...], 'log': ...}}, bytes spelt as Latin-1 text.
RECORDED = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'exchanges.json')

EXCHANGES = exchanges_requests.ROWS + exchanges_answers.ROWS + exchanges_streams.ROWS + exchanges_headers.ROWS
assert len(set(row.name for row in EXCHANGES)) == len(EXCHANGES), 'two exchanges have one name'


def abridged(sent):
    """Return the bytes as they are put on file: a long answer by its length and digest."""
    if len(sent) <= 20000:
        return sent
    return ('%d bytes, SHA-256 %s' % (len(sent), hashlib.sha256(sent).hexdigest())).encode('ascii')


def recorded():
    """Return {name: (sent, errors, log)} as recorded from CPython 2.7.18."""
    with io.open(RECORDED, encoding='ascii') as file:
        answers = json.load(file)
    return {
        name: (answer['sent'].encode('latin-1'), answer['errors'], answer['log'].encode('latin-1'))
        for name, answer in answers.items()}
