#!/usr/bin/env python
"""Record what CPython 2.7.18's SimpleHTTPServer answers to tests/golden/simple, or check what is on file.

    python tests/golden/record_simple.py           write simple/*.json
    python tests/golden/record_simple.py --check   exit status 1 and a list if 2.7 answers otherwise now

Any Python runs it; one that is not 2.7 looks for one that is (see oracle/python27.py).
"""

import io
import json
import os
import subprocess
import sys

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Not this folder, which Python puts first: the tables in it are named for the modules that they show.
sys.path[:] = [TESTS] + [path for path in sys.path if os.path.abspath(path or '.') not in (TESTS, os.path.join(TESTS, 'golden'))]
from oracle import python27  # noqa: E402

# 2.7 reads the system's mime.types files when it imports SimpleHTTPServer: not here.
TYPES = '''
import json, mimetypes
mimetypes.knownfiles[:] = []
import SimpleHTTPServer
print json.dumps(SimpleHTTPServer.SimpleHTTPRequestHandler.extensions_map)
'''


def record():
    """Return {path: what belongs there}."""
    from golden.simple import exchanges, folder, targets
    types = json.loads(subprocess.check_output([sys.executable, '-c', TYPES]).decode('ascii'))
    with folder.working_directory():
        answers = dict((row.name, ask(row, types)) for row in exchanges.EXCHANGES)
        asked = [(target.decode('latin-1'), ask_target(target, types)) for target in targets.targets()]
    return {exchanges.TYPES: types, exchanges.ANSWERS: answers,
            exchanges.TARGETS: [[target, answer['sent'], answer['errors']] for target, answer in asked]}


def ask(row, types):
    """Return the answer to an exchange, as it is put on file; both drivers must agree."""
    from golden.simple import exchanges, handler
    answers = [exchanges.spelt(handler.answer(row.source, row.request, driver, types)) for driver in row.drivers]
    if answers[0] != answers[1]:
        raise SystemExit('%s: 2.7 itself is not of one mind' % row.name)
    return answers[0]


def ask_target(target, types):
    """Return the answer to a random target."""
    from golden.simple import exchanges, handler, programs, targets
    return exchanges.spelt(handler.answer(programs.PLAIN, targets.request(target), 'streams', types))


def write(path, content):
    """Put it on file."""
    text = json.dumps(content, indent=1, sort_keys=True, separators=(',', ': '))
    with io.open(path, 'w', encoding='ascii', newline='\n') as file:
        file.write(text.decode('ascii') + u'\n')


def main(arguments):
    """Record or check; return the exit status."""
    if sys.version_info[:2] != (2, 7):
        interpreter = python27.find()
        if interpreter is None:
            raise SystemExit('record_simple.py: ' + python27.MISSING)
        return subprocess.call([interpreter, os.path.abspath(__file__)] + arguments)
    from golden.simple import exchanges
    found = record()
    if arguments != ['--check']:
        for path, content in found.items():
            write(path, content)
        return 0
    # By way of JSON: lists for tuples.
    differing = [path for path, content in found.items() if json.loads(json.dumps(content)) != exchanges.on_file(path)]
    print('\n'.join(['differs: ' + path for path in differing] + ['%d files' % len(found)]))
    return 1 if differing else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
