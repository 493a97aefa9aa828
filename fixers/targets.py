"""What each ``--target`` writes.

``http.server``  Python 3 and its standard library, nothing else (the default)
``six``          runs on 2.7 and 3 with six
``future``       runs on 2.7 and 3 with python-future, which gives 2.7 an ``http`` and a ``socketserver``
``compat``       Python 3 with this package: the shim by its own name; with ``-f all``, all of Python 2's meaning by name
                 (std_python2), since one text type of bytes throughout needs no guess where text becomes bytes
"""

from .. import moves

ENVIRONMENT = "BASEHTTPSERVER_COMPAT_TARGET"  # for drivers that cannot pass a target: modernize, 2to3's main

# What these write, 2.7 does not run or runs otherwise; std_straddle does it for both.
STRADDLE_LEFT_OUT = frozenset(
    "basestring future getcwdu imports imports2 input intern metaclass nonzero raw_input reload types unicode urllib xrange".split())

# For compat: the syntax. What names and methods mean, std_python2 has Python 2's own words for.
SYNTAX_ONLY = frozenset("except exec future import metaclass ne numliterals paren print raise repr throw tuple_params".split())


# What ours do with more care.
LEFT_OUT = frozenset(["sorted"])


class Target(object):
    """One target. ``name`` is its spelling on the command line."""

    def __init__(self, name):
        if name not in moves.TARGETS:
            raise ValueError("unknown target %r; one of %s" % (name, ", ".join(moves.TARGETS)))
        self.name = name

    @property
    def straddles(self):
        """True where the result has to run on 2.7 as well as on 3."""
        return self.name in ("six", "future")

    @property
    def keeps_api(self):
        """True where the program goes on talking to Python 2's API: nothing but its imports changes."""
        return self.name == "compat"

    def standard(self, names):
        """Return those of the standard fixers *names* that ``-f all`` runs for this target."""
        if self.keeps_api:
            return SYNTAX_ONLY & frozenset(names)
        return frozenset(names) - LEFT_OUT - (STRADDLE_LEFT_OUT if self.straddles else frozenset())

    @property
    def standard_added(self):
        """Modules of ours that ``-f all`` runs in the place of others: for compat, of all of ours too."""
        if self.keeps_api:
            return ("std_python2", "fix_reserved_names", "fix_exec_names", "fix_lambda_tuples", "fix_body_metaclass", "fix_raised_strings",
                    "fix_old_slots", "fix_os_error_clauses")
        return ("std_range", "std_straddle") if self.straddles else ()

    def module(self, old):
        """Return the dotted module that stands for the old module, or None."""
        return moves.BY_NAME[old][self.name]

    def place(self, old, name):
        """Return (module, attribute or None) for ``old.name``, or None where it is gone.

        KeyError where 2.7's module had no such name.
        """
        return moves.place(old, name, self.name)
