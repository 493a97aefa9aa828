"""``random.seed(1); random.choice(x)`` -> the same, and ``_choose_as_python2()`` before it: what Python 2 chose from that seed

The numbers are the same on Python 3, but choice(), shuffle(), sample(), randint() and randrange() make something else of them, and a
text as a seed counts otherwise. The function is defined in the file and changes the module random, for other files of the program too.

1. Where the file asks for more than random() and uniform(), which give the same. ``random.seed()`` is left.
2. Only in a file that is Python 2's. For six and future it does nothing on 2.7.
3. A seed that is a literal with a fraction, or a tuple, went by its hash(): it is reported (BH618).
"""

from .definitions import begun_on_2, defined, define_and_call
from .engine import syms, token
from .fix_url_quoting import called
from .python2 import Python2Fix, is_python2
from .spelling import Speller
from .trees import arguments

CHOOSING = ("choice", "shuffle", "sample", "randint", "randrange")
NAME = "_choose_as_python2"
CHOOSE = '''
def _choose_as_python2():
    """Let the module random choose from a seed what Python 2 chose."""
    import random
    seed = random.Random.seed

    def seed_as_python2(self, a=None, version=1):
        if isinstance(a, str):
            a = a.encode(%s)
        seed(self, a, 1)

    random.Random._randbelow = lambda self, n: int(self.random() * n)
    random.Random.seed = seed_as_python2
    random.seed = random._inst.seed
'''


class FixRandomOrder(Python2Fix):
    """Seeds."""

    targets = ("http.server", "six", "future")
    words = ("seed", "Random")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source) or not source.says(*CHOOSING) or defined(source, NAME):
            return
        seeds = [value for node in source.powers_imported() for call, name in [called(source, node)]
                 if name in ("random.seed", "random.Random") for value in arguments(call)[:1]]
        for value in seeds:
            if value.type == token.NUMBER and "." in value.value or value.type == syms.atom:
                self.report(value, "BH618", "Python 2 chose other things from this seed")
        if seeds:
            text = CHOOSE % Speller(self, source).codec
            define_and_call(source, NAME, begun_on_2(text) if self.target.straddles else text)
