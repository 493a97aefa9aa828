"""Whether a program has changed anything of a handler's class: where it has not, one method of ours may do the work of several.

Any method may be overridden, or be replaced while the program runs, and must be called then as 2.7 called it.  To look for each
at every response takes longer than what they do, so the answer is kept for each class until a class gets or loses an attribute.
"""
from BaseHTTPServer_compat.classic import ClassicType, is_watched

_MAX_CLASSES = 64  # to remember: there are programs that make one for each connection


class Untouched(dict):
    """Handler class to whether the attributes `names` of it are those that `base` has now.

    A class with a base that is none of ours nor of the library's, and could change unseen, counts as touched.
    """

    def __init__(self, base, *names):
        self._names = [(name, getattr(base, name)) for name in names]
        ClassicType.answers.append(self)

    def __missing__(self, kind):
        if len(self) >= _MAX_CLASSES:
            self.clear()
        changes = ClassicType.changes
        answer = self[kind] = (
            all(is_watched(cls) for cls in kind.__mro__) and kind.__getattribute__ is object.__getattribute__
            and all(getattr(kind, name) is own for name, own in self._names))
        if changes != ClassicType.changes:  # by another thread, just now
            self.clear()
        return answer
