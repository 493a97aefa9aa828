#!/usr/bin/env python
"""Record the answers of CPython 2.7.18's CGIHTTPServer to the exchanges of golden/cgi, or check those on file.

    python tests/golden/record_cgi.py           write cgi/cgi.json
    python tests/golden/record_cgi.py --check   exit status 1 and a list if 2.7 answers otherwise now

Any Python runs it; one that is not 2.7 looks for one that is (environment variable PYTHON27, then PATH, then pyenv).
"""

import io
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from oracle import python27  # noqa: E402


def record():
    """Return {name: {way: answer}}, ready for JSON."""
    from golden.cgi.exchanges import ROWS, WAYS, Site, filed
    with Site() as site:
        return dict((row.name, dict((way, filed(site.ask(row, way))) for way in WAYS)) for row in ROWS)


def differing(answers):
    """Return the names of the exchanges whose answers are not those on file."""
    from golden.cgi.exchanges import RECORDED
    with io.open(RECORDED, encoding='ascii') as file:
        on_file = json.load(file)
    return sorted(name for name in set(on_file) | set(answers) if on_file.get(name) != answers.get(name))


def write(answers):
    """Put the answers on file."""
    from golden.cgi.exchanges import RECORDED
    text = json.dumps(answers, indent=1, sort_keys=True, separators=(',', ': '))
    with io.open(RECORDED, 'w', encoding='ascii', newline='\n') as file:
        file.write(text.decode('ascii') + u'\n')


def main(arguments):
    """Record or check; return the exit status."""
    if sys.version_info[:2] != (2, 7):
        interpreter = python27.find()
        if interpreter is None:
            raise SystemExit('record_cgi.py: ' + python27.MISSING)
        return subprocess.call([interpreter, os.path.abspath(__file__)] + arguments)
    answers = record()
    if arguments == ['--check']:
        names = differing(answers)
        print('\n'.join(['differs: ' + name for name in names] + ['%d exchanges' % len(answers)]))
        return 1 if names else 0
    write(answers)
    print('%d exchanges recorded' % len(answers))
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
