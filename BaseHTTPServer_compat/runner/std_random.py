"""random: 2.7's choices from a seed.

The generator is the same on both; what is made of its numbers differs (`choice`, `randint`, `shuffle`, `sample`), and so
does seeding by a string.
"""
import math
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
        for place, number in (('arg 1', start), ('stop', stop), ('step', step)):
            if number is not None and number != int(number):
                raise ValueError('non-integer %s for randrange()' % place)
        start, step = int(start), int(step)
        if stop is None:
            return self._below(start, 'empty range for randrange()')
        if not step:
            raise ValueError('zero step for randrange()')
        stop = int(stop)
        width = stop - start
        if step == 1:
            return start + self._below(width, 'empty range for randrange() (%d,%d, %d)' % (start, stop, width))
        return start + step * self._below((width + step - (1 if step > 0 else -1)) // step, 'empty range for randrange()')

    def _below(self, count, complaint):
        """A number below `count`: of one random() as far as that reaches."""
        if count <= 0:
            raise ValueError(complaint)
        if count < 1 << 53:
            return int(self.random() * count)
        bits = int(1.00001 + math.log(count - 1, 2.0))  # rounded up
        found = self.getrandbits(bits)
        while found >= count:
            found = self.getrandbits(bits)
        return found

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
        size = 21  # of a small set, without an empty list of the pool's length
        if k > 5:
            size += 4 ** math.ceil(math.log(k * 3, 4))
        if count > size and not hasattr(population, 'keys'):
            return self._sample_of_many(population, count, k)
        pool, result = list(order.iterable(population)), []
        for done in range(k):
            chosen = int(self.random() * (count - done))
            result.append(pool[chosen])
            pool[chosen] = pool[count - done - 1]
        return result


    def _sample_of_many(self, population, count, k):
        """Chosen one by one; one that was chosen already is drawn again."""
        if isinstance(population, (set, frozenset)):
            population = order.iterable(population)
        chosen, result = set(), []
        for _ in range(k):
            at = int(self.random() * count)
            while at in chosen:
                at = int(self.random() * count)
            chosen.add(at)
            result.append(population[at])
        return result

    def gammavariate(self, alpha, beta):
        if alpha != 1.0:
            return _random.Random.gammavariate(self, alpha, beta)
        drawn = self.random()
        while drawn <= 1e-7:
            drawn = self.random()
        return -math.log(drawn) * beta


_shared = Random()
for _name in ('seed random uniform triangular randint choice randrange sample shuffle normalvariate lognormvariate expovariate '
              'vonmisesvariate gammavariate gauss betavariate paretovariate weibullvariate getstate setstate getrandbits').split():
    globals()[_name] = getattr(_shared, _name)


def jumpahead(n):
    """2.7's, for a generator of its own."""
    _shared.seed(n)


viewing.inherit(globals(), _random)
