"""Sends on the response heads that have waited for a first body byte long enough.

A complete head is held back so that it leaves with the body's first bytes: one system call and one segment instead of
two.  A handler that ends its headers and then waits (long polling, an event stream) must not keep its client waiting for
the head, so one daemon thread looks at the held heads every `TICK` seconds and sends those that it has seen before.
"""
import os
import threading
import time
import weakref

TICK = 0.02  # seconds; a head waits for one to two of them
_IDLE_TICKS = 50  # without any head, until the thread goes to sleep


class HeadWatch(object):
    """The thread and the writers that it watches.

    A writer has `holds_head`, whether there is a complete head to send; `held_at`, the tick since when; `send_late_head()`;
    and `is_watched`.  It is watched until a tick finds that it holds no head: a writer that answers one request after the
    other need not say so each time.
    """

    def __init__(self):
        self.tick = 0
        self._writers = set()
        self._here = threading.local()  # what this thread serves
        self._forget_thread()

    def _forget_thread(self):
        self._thread = None
        self._awake = False
        self._starting = threading.Lock()
        self._wake = threading.Event()

    def add(self, writer):
        """Watch `writer`, which has just completed a head.

        Raises RuntimeError where no thread can be had.
        """
        writer.is_watched = True
        self._writers.add(writer)
        if not self._awake:
            self._rouse()

    def discard(self, writer):
        """Watch `writer` no more."""
        self._writers.discard(writer)
        writer.is_watched = False

    def _rouse(self):
        with self._starting:
            if self._thread is None:
                thread = threading.Thread(target=self._run, name='head watch')
                thread.daemon = True
                thread.start()
                self._thread = thread
            self._awake = True
            self._wake.set()

    def _run(self):
        while True:
            self._wake.wait()
            self._watch()
            self._wake.clear()
            self._awake = False
            if self._writers:  # came while we made ready to sleep
                self._awake = True
                self._wake.set()

    def _watch(self):
        idle = 0
        while idle < _IDLE_TICKS:
            time.sleep(TICK)
            self.tick += 1
            writers = self._writers.copy()
            idle = 0 if writers else idle + 1
            for writer in writers:
                self._look_at(writer)

    def _look_at(self, writer):
        if not writer.holds_head:
            self.discard(writer)
            if writer.holds_head:  # it saw that it was watched, in the meantime
                self.add(writer)
        elif writer.held_at < self.tick - 1:
            writer.send_late_head()

    def serve(self, writer):
        """From now on this thread writes to `writer`; its head, complete or not, is sent before the thread forks."""
        self._here.writer = weakref.ref(writer)

    def before_fork(self):
        """Send every complete head, and what there is of this thread's: afterwards two processes would hold it."""
        writers = {writer for writer in self._writers.copy() if writer.holds_head}
        writers.add(getattr(self._here, 'writer', lambda: None)())
        for writer in writers - {None}:
            try:
                writer.before_read()
            except OSError:
                self.discard(writer)  # the client has gone

    def after_fork_in_child(self):
        """The thread stayed with the parent."""
        for writer in self._writers.copy():
            self.discard(writer)
        self._forget_thread()


class HeadWatch36(HeadWatch):
    """For Python 3.6, which does not tell of a fork: asks to be told by `os.fork`, and notices others afterwards."""

    def __init__(self):
        super(HeadWatch36, self).__init__()
        self._fork = getattr(os, 'fork', None)
        if self._fork is not None:
            os.fork = self._forked

    def _forked(self):
        """Fork, as `os.fork` does."""
        self.before_fork()
        pid = self._fork()
        if not pid:
            self.after_fork_in_child()
        return pid

    def _forget_thread(self):
        super(HeadWatch36, self)._forget_thread()
        self._pid = os.getpid()

    def add(self, writer):
        if self._pid != os.getpid():
            self.after_fork_in_child()
        super(HeadWatch36, self).add(writer)


if hasattr(os, 'register_at_fork'):
    watch = HeadWatch()
    os.register_at_fork(before=watch.before_fork, after_in_child=watch.after_fork_in_child)
else:
    watch = HeadWatch36()
