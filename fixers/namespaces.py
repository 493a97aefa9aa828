"""What a walk by Python's scoping rules finds: scopes, what binds names in them, where names stand."""


class Scope(object):
    """One namespace. ``kind``: module, class, function, lambda or comprehension."""

    def __init__(self, kind, node, parent):
        self.kind, self.node, self.parent = kind, node, parent
        self.bound = {}        # name -> [Binding]
        self.outer = {}        # name -> "global" or "nonlocal"
        self.stars = []        # modules imported with *
        self.walks = None      # of the statements in the body of a long class: what bound was put together from
        self.webs = {}         # name -> what webs.webs_of has found of it

    @property
    def module(self):
        """The module's scope."""
        scope = self
        while scope.parent is not None:
            scope = scope.parent
        return scope

    def owner(self, name):
        """Return the scope that binds *name* as seen from here, or None (a builtin, or unknown)."""
        scope = self
        while scope is not None:
            outer = scope.outer
            if outer and outer.get(name) == "global":
                return self.module if name in self.module.bound else None
            if name in scope.bound and name not in outer and (scope is self or scope.kind != "class"):
                return scope
            scope = scope.parent
        return None


class Binding(object):
    """One place that binds a name.

    ``kind``: import, assign, augassign, unpack, param, for, with, except, def, class, del, global.
    ``leaf`` is the name, ``value`` the expression assigned (kinds assign and unpack where it is known),
    ``origin`` the dotted name imported, ``statement`` the node that binds.
    """

    __slots__ = ("kind", "leaf", "scope", "statement", "value", "origin")

    def __init__(self, kind, leaf, scope, statement, value=None, origin=None):
        self.kind, self.leaf, self.scope, self.statement = kind, leaf, scope, statement
        self.value, self.origin = value, origin


class Ref(object):
    """One occurrence of a name: ``leaf``, the ``scope`` it stands in, ``context``: load, store, del, global.

    Who makes one sets these: there are a hundred thousand, and a constructor takes as long again.
    """

    __slots__ = ("leaf", "scope", "context")
