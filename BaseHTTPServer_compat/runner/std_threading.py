"""threading: a thread has the name that 2.7 gave it; classes that were functions of 2.7's are called the same."""
import threading

from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.text import to_str

_counter = 0


def next_name():
    """``Thread-1``, ``Thread-2`` and so on, whatever the thread's function is called."""
    global _counter
    _counter += 1
    return 'Thread-%d' % _counter


class Thread(threading.Thread):
    """2.7's Thread."""

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, verbose=None):
        threading.Thread.__init__(self, group, target, to_str(name) if name else next_name(), args, kwargs)

    @property
    def _Thread__target(self):
        return self._target

    @property
    def _Thread__args(self):
        return self._args

    @property
    def _Thread__kwargs(self):
        return self._kwargs


class _Timer(Thread):
    """Calls a function after an interval, in seconds."""

    def __init__(self, interval, function, args=(), kwargs=None):
        Thread.__init__(self)
        self.interval, self.function, self.args, self.kwargs = interval, function, args, kwargs or {}
        self.finished = threading.Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


def Timer(*args, **kwargs):
    return _Timer(*args, **kwargs)


_Event, _Condition, _Semaphore = threading.Event, threading.Condition, threading.Semaphore
_BoundedSemaphore = threading.BoundedSemaphore


def settrace(func):
    threading.settrace(func)


viewing.inherit(globals(), threading)
