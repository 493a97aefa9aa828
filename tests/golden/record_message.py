#!/usr/bin/env python
"""Record what CPython 2.7.18's rfc822 and mimetools make of every row of the message tables, or check what is on file.

    python tests/golden/record_message.py           write tests/golden/message/*.json
    python tests/golden/record_message.py --check   exit status 1 and a list if 2.7 answers otherwise now

    python tests/golden/record_message.py --ask     read random texts from standard input, write the answers (see message/randoms.py)

Any Python runs it; one that is not 2.7 looks for one that is (environment variable PYTHON27, then PATH, then pyenv).
"""

import io
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from golden.message import blocks, calls, randoms, texts  # noqa: E402
from oracle import python27  # noqa: E402

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'message')
FILES = ['blocks', 'changes', 'orders', 'texts', 'codings']


def recorded(name):
    """Return what is on file: nested dictionaries of answers."""
    with io.open(os.path.join(FOLDER, name + '.json'), encoding='ascii') as file:
        return json.load(file)


def record():
    """Ask the modules `mimetools` and `rfc822` of this interpreter everything; return {file: answers}."""
    import mimetools
    return {
        'blocks': dict((words, _block(mimetools.Message, raw)) for words, raw in blocks.BLOCKS),
        'changes': dict((words, calls.changes(mimetools.Message, io.BytesIO, raw)) for words, raw in blocks.CHANGED),
        'orders': dict((words, calls.orders(mimetools.Message, io.BytesIO, raw)) for words, raw in blocks.CHANGED),
        'texts': _texts(),
        'codings': dict((coding_id(*row), coding(row, io.BytesIO, io.BytesIO)) for row in texts.CODINGS),
    }


def _block(kind, raw):
    found = {'calls': calls.answers(kind, io.BytesIO, raw), 'positions': calls.positions(kind, raw)}
    for _, open_file, seekable, way in calls.WAYS:
        reading = calls.reading(kind, open_file, raw, seekable)
        if found.setdefault(way, reading) != reading:
            raise SystemExit('2.7 itself is not of one mind: %r' % raw)
    return found


def _texts():
    found = dict((call, dict((written, text_answer(call, text)) for written, text in texts.texts(rows)))
                 for call, rows in texts.CALLS)
    found['plain'] = dict((call, text_answer(call)) for call in texts.PLAIN_CALLS)
    return found


def text_answer(call, text=None):
    """The answer of one call of texts.CALLS."""
    import mimetools
    import rfc822
    return calls.answer(call, x=text, rfc822=rfc822, mimetools=mimetools, scanned=texts.scanned, in_place=texts.in_place)


def coding_id(function, encoding, raw):
    """Name a row of texts.CODINGS."""
    return '%s %s %s' % (function, encoding, calls.written(raw))


def coding(row, read, write):
    """The answer of one row of texts.CODINGS."""
    import mimetools
    function, encoding, raw = row
    return calls.answer('coded(function, encoding, raw, read, write)', coded=texts.coded, read=read, write=write,
                        function=getattr(mimetools, function), encoding=encoding, raw=raw)


def write(answers):
    """Put the answers on file."""
    for name in FILES:
        text = json.dumps(answers[name], indent=1, sort_keys=True, separators=(',', ': '))
        with io.open(os.path.join(FOLDER, name + '.json'), 'w', encoding='ascii', newline='\n') as file:
            file.write(text.decode('ascii') + u'\n')


def differing(answers):
    """Return the rows whose answer is not the one on file."""
    rows = []
    for name in FILES:
        filed, now = recorded(name), json.loads(json.dumps(answers[name]))
        rows += ['%s: %s' % (name, row) for row in sorted(set(filed) | set(now)) if filed.get(row) != now.get(row)]
    return rows


def environment():
    """The environment of a 2.7 to ask: its own modules, the usual order of a dictionary, and the zone of the recording."""
    ours = ('PYTHONPATH', 'PYTHONHASHSEED')
    return dict(((name, value) for name, value in os.environ.items() if name not in ours), TZ='UTC')


def main(arguments):
    """Record or check; return the exit status."""
    if sys.version_info[:2] != (2, 7) or dict(os.environ) != environment():
        interpreter = python27.find()
        if interpreter is None:
            sys.exit(python27.MISSING)
        return subprocess.call([interpreter, os.path.abspath(__file__)] + arguments, env=environment())
    if arguments == ['--ask']:
        json.dump(randoms.answers(json.load(sys.stdin)), sys.stdout)
        return 0
    if arguments == ['--check']:
        rows = differing(record())
        sys.stdout.write(''.join(row.encode('ascii', 'backslashreplace') + '\n' for row in rows))
        return 1 if rows else 0
    write(record())
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
