"""random: 2.7's choices from a seed.

The generator is the same on both; what is made of its numbers differs (`choice`, `randint`, `shuffle`, `sample`), and so
does seeding by a string.
"""
import random as _random

from BaseHTTPServer_compat.runner import hash_table, order, viewing
from BaseHTTPServer_compat.runner.integers import Long


class Random(_random.Random):
    """2.7's Random."""

    def seed(self, a=None, *version):
        if a is None or isinstance(a, int):
            _random.Random.seed(self, a)
        else:
            _random.Random.seed(self, hash_table.hash_value(a))

    def randrange(self, start, stop=None, step=1):
        if stop is None:
            start, stop = 0, start
        count = len(range(start, stop, step))
        if not count:
            raise ValueError('empty range for randrange()')
        return start + step * int(self.random() * count)

    def getrandbits(self, k):
        return Long(_random.Random.getrandbits(self, k))

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        return seq[int(self.random() * len(seq))]

    def shuffle(self, x, random=None):
        random = random or self.random
        for last in reversed(range(1, len(x))):
            other = int(random() * (last + 1))
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k):
        count = len(population)
        if not 0 <= k <= count:
            raise ValueError('sample larger than population')
        pool, result = list(order.iterable(population)), []
        for done in range(k):
            chosen = int(self.random() * (count - done))
            result.append(pool[chosen])
            pool[chosen] = pool[count - done - 1]
        return result


_shared = Random()
for _name in ('seed random uniform triangular randint choice randrange sample shuffle normalvariate lognormvariate expovariate '
              'vonmisesvariate gammavariate gauss betavariate paretovariate weibullvariate getstate setstate getrandbits').split():
    globals()[_name] = getattr(_shared, _name)


def jumpahead(n):
    """2.7's, for a generator of its own."""
    _shared.seed(n)


viewing.inherit(globals(), _random)
