"""``pickle.load(f)`` -> ``pickle.load(f, encoding="utf-8", errors="surrogateescape")``: what Python 2 pickled holds its str

``pickle.dumps(x)`` -> ``pickle.dumps(x, 0)``, ``pickle.dump(x, f, -1)`` -> ``pickle.dump(x, f, 2)``: the protocols of Python 2, so that
another program on Python 2 can read it.

What is pickled or marshalled and sent to somebody, or quoted for an address, is reported (BH624): a str of Python 2 is not what Python 3
pickles for its str.

1. For six and future the codec is given by a constant of the file, which is empty on 2.7.
2. Only in a file of a server that is Python 2's. A protocol that is a number of its own, or named, stays.
"""

from .base import ORDER_API
from .fix_url_quoting import called
from .flow import flow_of
from .node_kinds import is_keyword
from .places import Part
from .python2 import Python2Fix, is_python2
from .spelling import Speller, add_argument
from .trees import arguments, is_attribute, is_call, is_name, replace, source_of

CONSTANT = "_PICKLED_TEXT"
PROTOCOL = {"pickle.dumps": 1, "pickle.dump": 2, "pickle.Pickler": 1}
READING = ("pickle.load", "pickle.loads", "pickle.Unpickler")


MAKING = ("pickle.dumps", "marshal.dumps")


def is_sent(place):
    """True for what is written to a wfile or a socket."""
    node = place.node if isinstance(place, Part) else place
    call = getattr(node, "parent", None)
    name = call.prev_sibling if is_call(call) else None
    return is_attribute(name, "send", "sendall") or is_attribute(name, "write") and is_attribute(name.prev_sibling, "wfile")


def is_quoted(node):
    """True for what is quoted as it is made: it becomes part of an address."""
    name = node.parent.prev_sibling if is_call(node.parent) else None
    return is_attribute(name, "quote", "quote_plus") or is_name(name, "quote", "quote_plus")


def calls(source):
    """Return [(power, trailer of the call, name in signatures' spelling)] of what may be a module's, the last first."""
    return [(node,) + called(source, node) for node in reversed(source.powers_imported())]


def sent_pickles(source, flow):
    """Return the first leaves of the calls that make what is sent to somebody; *flow* is called for a Flow, if need be."""
    making = [node for node, _, name in calls(source) if name in MAKING]
    return [node.children[0] for node in making if is_quoted(node) or any(map(is_sent, flow().cell(node).root().sinks))]


def foresee(source, flow):
    """Find them on the *flow* that there is, for a fixer that is going to change the file: to find it again takes long."""
    source.tree.bh_sent = sent_pickles(source, lambda: flow) if source.says(*FixPickles.words) else []


class FixPickles(Python2Fix):
    """Pickles of Python 2."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = ("pickle", "cPickle", "marshal")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        speller, found = Speller(self, source), calls(source)
        foreseen = getattr(source.tree, "bh_sent", None)
        sent = sent_pickles(source, lambda: flow_of(source, self.target)) if foreseen is None else foreseen
        for node, call, name in found:
            if any(node.children[0] is leaf for leaf in sent):
                self.report(node, "BH624", "somebody is sent what Python 2 made otherwise of a str")
            values = arguments(call) if call is not None else ()
            if name in READING and len(values) == 1 and not is_keyword(values[0]):
                add_argument(call, speller.keywords(CONSTANT, speller.coding()))
            elif name in PROTOCOL and not any(is_keyword(value) for value in values):
                at = PROTOCOL[name]
                if len(values) == at:
                    add_argument(call, "0")
                elif len(values) == at + 1 and (source_of(values[at]) == "-1" or source_of(values[at]).endswith("HIGHEST_PROTOCOL")):
                    replace(values[at], "2")
