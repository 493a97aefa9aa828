"""``except socket.error, e: e[1]`` -> ``e.args[1]``; ``number, text = e`` -> ``number, text = e.args``

Exceptions are no sequences on Python 3.

1. Only where the name is bound by nothing but ``except``, or what sys.exc_info() gives, in a file that is Python 2's.
2. ``e.reason[0]`` -> ``getattr(e.reason, "args", e.reason)[0]``: the reason of an URLError may be a text;
   so for a parameter that is called as errors are, in a file that catches some.
3. ``last = e`` makes an error of ``last``, where nothing but errors and None is assigned to it.
4. ``self[0]`` in an error's class -> ``self.args[0]``, unless the class says what its items are.
"""

from . import caught_errors, error_values
from .engine import syms, token
from .grammar import SEQUENCES
from .python2 import Python2Fix, is_python2
from .trees import expression, replace, source_of, source_of_all

ENDS = {"reason": 1, "exc_value": 1, "exc_info": 3}     # the number of trailers of such an expression


class FixErrorItems(Python2Fix):
    """Items of exceptions."""

    targets = ("http.server", "six", "future")
    words = ("except", "class")

    def fix(self, source):
        """Rewrite *source*."""
        names = caught_errors.names_of(source)
        names = names | error_values.names_of(source) | error_values.kept_names(source, names)
        if not names and "exc_value" not in source.words:
            return
        found = [(node, 0) for node in source.powers_of(*names)] if names else []
        found += [(trailer.parent, ENDS[trailer.children[1].value]) for trailer in source.attributes(*ENDS)]
        caught = [(node, end) for node, end in found if len(node.children) > end + 1 and is_item(node.children[end + 1])]
        unpacked = [node.children[-1] for node in source.of_type(syms.expr_stmt) if node.children[-1].type in (token.NAME, syms.power)
                    and any(target.type in SEQUENCES for target in node.children[:-1:2])]
        if not caught and not unpacked or not is_python2(source):
            return
        for node, end in caught:
            self.take_arguments(source, node, end + 1)
        for value in unpacked:
            nodes = value.children or [value]
            if error_values.is_error(source, nodes):
                replace(value, source_of(value) + ".args")
            elif caught_errors.may_be_error(source, nodes):
                replace(value, either(nodes))

    @staticmethod
    def take_arguments(source, node, index):
        """Let the first *index* children of *node* be those of its arguments, if they are an error or the reason of one."""
        nodes = node.children[:index]
        if error_values.is_error(source, nodes):
            node.insert_child(index, arguments_of())
        elif caught_errors.may_be_error(source, nodes):
            new = expression(either(nodes), node.prefix)
            for child in nodes:
                child.remove()
            for place, child in enumerate(list(new.children)):
                child.remove()
                node.insert_child(place, child)


def is_item(trailer):
    """True for ``[x]``."""
    return trailer.type == syms.trailer and trailer.children[0].type == token.LSQB


def either(nodes):
    """Return the source of what is in *nodes*, an error's arguments or a text."""
    return 'getattr(%s, "args", %s)' % (source_of_all(nodes), source_of_all(nodes))


def arguments_of():
    """Return the trailer ``.args``."""
    trailer = expression("x.args").children[1]
    trailer.remove()
    return trailer
