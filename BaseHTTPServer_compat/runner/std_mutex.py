"""mutex: a lock that calls whoever waits for it when it is free."""
from collections import deque


class mutex(object):
    """Not for threads: for events of `sched`."""

    def __init__(self):
        self.locked, self.queue = False, deque()

    def test(self):
        return self.locked

    def testandset(self):
        if self.locked:
            return False
        self.locked = True
        return True

    def lock(self, function, argument):
        if self.testandset():
            function(argument)
        else:
            self.queue.append((function, argument))

    def unlock(self):
        if self.queue:
            function, argument = self.queue.popleft()
            function(argument)
        else:
            self.locked = False
