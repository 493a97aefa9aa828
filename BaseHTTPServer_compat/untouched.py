"""Whether a program has changed anything of a class of ours: where it has not, one method may do the work of several.

Any method may be overridden, or be replaced while the program runs, and must be called then as 2.7 called it.  To look for each
at every request takes longer than what they do, so the answer is kept for each class until a class gets or loses an attribute.
"""
from abc import ABCMeta

_LIBRARY = ('socketserver', 'http.server', 'email.message')  # what ours derive from, and override where it matters
_MAX_CLASSES = 64  # to remember: there are programs that make one for each connection

_answers = []  # every Untouched
_changes = [0]


class WatchedType(ABCMeta):
    """Metaclass of classes whose changes are noticed.

    It derives from ABCMeta so that an abstract mix-in beside one of our classes raises no metaclass conflict: on 2.7
    classic classes have no metaclass that could conflict.
    """

    def __setattr__(cls, name, value):
        super(WatchedType, cls).__setattr__(name, value)
        _forget_answers()

    def __delattr__(cls, name):
        super(WatchedType, cls).__delattr__(name)
        _forget_answers()


def _forget_answers():
    _changes[0] += 1
    for answers in _answers:
        answers.clear()


class _Answers(dict):
    """Class to what `find` says of it, until a class gets or loses an attribute."""

    def __init__(self):
        _answers.append(self)

    def __missing__(self, kind):
        if len(self) >= _MAX_CLASSES:
            self.clear()
        changes = _changes[0]
        answer = self[kind] = self.find(kind)
        if changes != _changes[0]:  # by another thread, just now
            self.clear()
        return answer


class Untouched(_Answers):
    """Class to whether the attributes `names` of it are those that `base` has now, if any.

    A class with a base that is none of ours nor of the library's, and could change unseen, counts as touched.
    """

    def __init__(self, base, *names):
        super(Untouched, self).__init__()
        self._own = [(name, getattr(base, name, None)) for name in names]

    def find(self, kind):
        return (isinstance(kind, WatchedType) and kind.__getattribute__ is object.__getattribute__
                and all(isinstance(cls, WatchedType) or cls is object or cls.__module__ in _LIBRARY for cls in kind.__mro__)
                and all(getattr(kind, name, None) == own for name, own in self._own))


class Facts(_Answers):
    """Class to the values that its attributes `names` have, which takes less than to ask for each; () where it is touched.

    :param untouched: an `Untouched`
    """

    def __init__(self, untouched, *names):
        super(Facts, self).__init__()
        self._untouched = untouched
        self._names = names

    def find(self, kind):
        values = tuple(getattr(kind, name) for name in self._names) if self._untouched[kind] else ()
        return () if any(hasattr(value, '__get__') for value in values) else values  # a property: each instance has its own
