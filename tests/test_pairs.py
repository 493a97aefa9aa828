"""Handlers and requests made at random, run by CPython 2.7 and by this interpreter: the same bytes, the same exceptions.

The seed is fixed; PAIRS_SEED takes another one, PAIRS_PROGRAMS more programs (each meets `REQUESTS` requests).
"""

import os
import random
import re
import sys

import pytest
from ends import share

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from oracle import python27, wire  # noqa: E402
from oracle.batch import Oracle  # noqa: E402
from oracle.generate import Generator  # noqa: E402

SEED = int(os.environ.get('PAIRS_SEED', '27018'))
PROGRAMS = int(os.environ.get('PAIRS_PROGRAMS') or share(420, 105))
REQUESTS = 5  # requests a program
BATCH = 60  # programs a question
TRIES = 400  # without success, then a reproducer is small enough
CONTINUE = b'HTTP/1.1 100 Continue\r\n\r\n'
#: What the stock send_error writes for a refusal; an HTTP/0.9 answer has no head.
REFUSAL = re.compile(
    br'(?s)(HTTP/1\.[01] (400|431) [^\r\n]*\r\n([^\r\n]+\r\n)*Connection: close\r\nContent-Type: text/html\r\n\r\n)?'
    br'(<head>\n<title>Error response</title>\n</head>\n<body>\n<h1>Error response</h1>\n<p>Error code (400|431)\..*</body>\n)?\Z')


@pytest.fixture(scope='module')
def oracle():
    interpreter = python27.find()
    if interpreter is None:
        pytest.skip(python27.MISSING)
    with Oracle(interpreter) as running:
        yield running


def ours(program, request, number=0, **attributes):
    """Return (sent, errors) of this interpreter; the number varies the driver."""
    source = program.render()
    driver, step = [('socket', None), ('streams', None), ('streams', 1), ('streams', 7)][number % 4]
    if 'bufsize' in source:  # a stand-in's makefile has its own idea of buffers
        driver = 'socket'
    return wire.exchange(source, request, driver, step, handler=wire.make_handler(**attributes))[:2]


def made(tame):
    """Yield batches of [(program, requests), ...], always the same for one seed."""
    for start in range(0, PROGRAMS, BATCH):
        generator = Generator(random.Random('%d %d %r' % (SEED, start, tame)), tame)
        yield [(generator.program(), [generator.request() for _ in range(REQUESTS)]) for _ in range(min(BATCH, PROGRAMS - start))]


def faithful(program, request, theirs, number):
    """Tell whether ours, with strict_http off, does what 2.7 did."""
    sent, errors = ours(program, request, number, strict_http=False)
    return sent == theirs[0] and bool(errors) == bool(theirs[1])


def strict(program, request, theirs, number):
    """Tell whether ours, as it comes, does what 2.7 did or what section 6 of the design allows."""
    sent, errors = ours(program, request, number)
    if errors and not theirs[1]:
        return False
    return allowed(sent.replace(CONTINUE, b''), theirs[0].replace(CONTINUE, b''), request)


def allowed(sent, theirs, request):
    """2.7's bytes; or some of them, closed because of a body left unread; or some of them and a refusal."""
    # An HTTP/0.9 answer to HEAD has neither head nor page: a refusal is silence.
    may_end = re.search(br'(?i)content-length|transfer-encoding|HEAD.*HTTP/0', request)
    if sent == theirs or may_end and theirs.startswith(sent):
        return True
    return any(REFUSAL.match(sent, found.start()) for found in re.finditer(br'HTTP/1|<head>', sent)
               if theirs.startswith(sent[:found.start()]))


def smallest(oracle, holds, program, request, number):
    """Return the smallest (program, request) for which `holds` is still false, as far as `TRIES` tries go."""
    for tries, candidate in enumerate(smaller(program, request)):
        theirs = oracle.ask([(candidate[0].render(), [candidate[1]])])[0][0]
        if not holds(candidate[0], candidate[1], theirs, number):
            return smallest(oracle, holds, candidate[0], candidate[1], number)
        if tries == TRIES:
            break
    return program, request


def smaller(program, request):
    """Yield pairs with a piece less: of the program first, then of the request, large pieces first."""
    for less in program.smaller():
        yield less, request
    size = len(request) // 2
    while size:
        for start in range(0, len(request), size):
            yield program, request[:start] + request[start + size:]
        size //= 2


def report(oracle, holds, program, request, number):
    """Fail, showing a minimal reproducer."""
    program, request = smallest(oracle, holds, program, request, number)
    theirs = oracle.ask([(program.render(), [request])])[0][0]
    attributes = {'strict_http': False} if holds is faithful else {}
    pytest.fail('seed %d\n%s\nrequest  %r\nPython 2 %r %r\nours     %r %r' % (
        (SEED, program.render(), request) + theirs + ours(program, request, number, **attributes)))


@pytest.mark.parametrize('holds', [faithful, strict])
def test_pairs(oracle, holds):
    """At least 2,000 pairs in each mode at the ends, 500 between them."""
    print('PAIRS_SEED=%d PAIRS_PROGRAMS=%d' % (SEED, PROGRAMS))
    pairs = 0
    for batch in made(holds is strict):
        answers = oracle.ask([(program.render(), requests) for program, requests in batch])
        for (program, requests), expected in zip(batch, answers):
            for request, theirs in zip(requests, expected):
                pairs += 1
                if not holds(program, request, theirs, pairs):
                    report(oracle, holds, program, request, pairs)
    assert pairs >= share(2000, 500) or 'PAIRS_PROGRAMS' in os.environ


def test_generator_makes_programs_that_answer():
    """A generator of nothing would find nothing: most connections get an answer, some programs raise."""
    generator = Generator(random.Random(SEED))
    answers = [ours(generator.program(), generator.request(), 1, strict_http=False) for _ in range(200)]
    assert sum(1 for sent, _ in answers if sent) > 120
    assert 5 < sum(1 for _, errors in answers if errors) < 120


def test_smaller_programs_are_programs():
    generator = Generator(random.Random(SEED))
    for _ in range(20):
        for program in generator.program().smaller():
            compile(program.render(), 'smaller', 'exec')
