#!/usr/bin/env python
"""Record the answers of CPython 2.7.18 to every exchange of the tables, or check those on file.

    python tests/golden/record.py           write exchanges.json
    python tests/golden/record.py --check   exit status 1 and a list if 2.7 answers otherwise now

Any Python runs it; one that is not 2.7 looks for one that is (environment variable PYTHON27, then PATH, then pyenv).
"""

import io
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
# Instead of this folder, whose cgi/ and others are no modules to import.
sys.path[:] = [os.path.dirname(HERE)] + [folder for folder in sys.path if os.path.abspath(folder) != HERE]
from oracle import python27  # noqa: E402


def ask(row):
    """Return what this interpreter does with the exchange; every driver and step must agree."""
    from oracle import wire
    answers = [
        wire.exchange(row.source, row.request, driver, step, row.hold) for driver in row.drivers for step in (None, 1)]
    if any(answer[:2] != answers[0][:2] for answer in answers):
        raise SystemExit('%s: 2.7 itself is not of one mind: %r' % (row.name, answers))
    return answers[0]


def record():
    """Return {name: answer}, ready for JSON."""
    from golden.exchanges import EXCHANGES, abridged
    answers = {}
    for row in EXCHANGES:
        sent, errors, log = ask(row)
        answers[row.name] = {'sent': abridged(sent).decode('latin-1'), 'errors': errors, 'log': log.decode('latin-1')}
    return answers


def write(answers):
    """Put the answers on file."""
    from golden.exchanges import RECORDED
    text = json.dumps(answers, indent=1, sort_keys=True, separators=(',', ': '))
    with io.open(RECORDED, 'w', encoding='ascii', newline='\n') as file:
        file.write(text.decode('ascii') + u'\n')


def differing(answers):
    """Return the names of the exchanges whose answer is not the one on file."""
    from golden.exchanges import RECORDED
    with io.open(RECORDED, encoding='ascii') as file:
        filed = json.load(file)
    return sorted(name for name in set(filed) | set(answers) if filed.get(name) != answers.get(name))


def main(arguments):
    """Record or check; return the exit status."""
    if sys.version_info[:2] != (2, 7):
        interpreter = python27.find()
        if interpreter is None:
            raise SystemExit('record.py: ' + python27.MISSING)
        return subprocess.call([interpreter, os.path.abspath(__file__)] + arguments, env=python27.environment())
    answers = record()
    if arguments == ['--check']:
        names = differing(answers)
        print('\n'.join(['differs: %s' % name.encode('utf-8') for name in names] + ['%d exchanges' % len(answers)]))
        return 1 if names else 0
    write(answers)
    print('%d exchanges recorded' % len(answers))
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
