"""``file(path)`` -> ``open(path)``; ``cmp(a, b)`` -> ``_cmp(a, b)``; ``raise StopIteration`` in a generator -> ``return``

``round(x)`` -> ``_round(x)``, a float, and halves away from zero; ``oct(x)`` -> ``_oct(x)``, without Python 3's o
``int(text, 0)`` -> ``_int(text, 0)``, to which 017 is octal
``hash(x)`` -> ``_hash(x)``, which for a text is the same at every start; not in a ``__hash__``
``buffer(x)`` -> ``memoryview(x)``, for six and future see straddling.py
``base64.encodestring(x)`` -> ``base64.encodebytes(x)``, for six and future ``codecs.encode(x, "base64")``, which 2.7
has too.

1. A name that the file binds itself is left.
2. ``isinstance(x, file)`` -> ``_is_file(x)``; otherwise file as a type is reported (BH603): Python 3 has no one type of files. So is
   ``coerce`` (BH102).
"""

from .definitions import define
from .dotted import from_module, import_items
from .engine import syms, token
from .moving import import_statements
from .python2 import Python2Fix, is_python2
from .trees import ancestors, arguments, is_attribute, is_call, is_name, rename, replace, source_of

CMP = '''
def _cmp(a, b):
    """Return -1, 0 or 1, as Python 2's cmp()."""
    try:
        return (a > b) - (a < b)
    except TypeError:   # of two types: None, numbers, then by the types' names; two objects by where they are
        if a == b:
            return 0
        a, b = [(0, "", 0) if each is None else (1, "", 0) if isinstance(each, (int, float)) else (2, type(each).__name__, id(each))
                for each in (a, b)]
        return (a > b) - (a < b)
'''
ROUND = '''
def _round(number, digits=0):
    """Return round(number, digits) as Python 2 did: a float, and halves away from zero."""
    import decimal
    number = float(number)
    if number - number or abs(number) >= 1e16 and digits >= 0:    # no number, infinite, whole
        return number
    exact = decimal.Context(prec=1200, rounding=decimal.ROUND_HALF_UP)
    return float(decimal.Decimal(number).quantize(decimal.Decimal((0, (1,), -digits)), context=exact))
'''
OCT = '''
def _oct(number):
    """Return oct(number) as Python 2 did: after a 0 alone."""
    return oct(number).replace("o", "") if number else "0"
'''
HASH = '''
def _hash(value):
    """Return hash(value) as 64 bits of Python 2 had it: the same at every start for a text."""
    if str is bytes or not isinstance(value, (str, bytes, int, tuple)):
        return hash(value)
    if isinstance(value, int):
        number = abs(value) % (2 ** 64 - 1) * (-1 if value < 0 else 1)
    elif isinstance(value, tuple):
        number, factor = 0x345678, 1000003
        for left, each in zip(range(len(value) - 1, -1, -1), value):
            number, factor = (number ^ _hash(each)) * factor, factor + 82520 + 2 * left
        number += 97531
    else:
        raw = value.encode("utf-8", "surrogateescape") if isinstance(value, str) else value
        number = raw[0] << 7 if raw else 0
        for each in raw:
            number = (1000003 * number ^ each) & 2 ** 64 - 1
        number ^= len(raw)
    number = (number + 2 ** 63) % 2 ** 64 - 2 ** 63
    return -2 if number == -1 else number
'''
INT = '''
def _int(text, base):
    """Return int(text, base) as Python 2 did: with the base 0, octal after a 0 alone."""
    try:
        return int(text, base)
    except ValueError:
        if base != 0 or not text.strip().lstrip("-+").isdigit() or "8" in text or "9" in text:
            raise
        return int(text, 8)
'''
FILE = '''
def _is_file(value):
    """Return whether *value* is a file of the system, as isinstance(value, file) did: no memory, no socket."""
    import io
    import sys
    if str is bytes:
        return isinstance(value, type(sys.__stdin__))
    raw = getattr(getattr(value, "buffer", value), "raw", value)
    return type(value).__module__ == "_io" and isinstance(raw, io.FileIO)
'''
HELPERS = {"round": ROUND, "oct": OCT, "hash": HASH}
GONE = frozenset(["file", "cmp", "buffer", "coerce"])
CHANGED = ("round", "oct", "hash")     # not gone, and not what they were
BASE64 = {"encodestring": ("encodebytes", "encode"), "decodestring": ("decodebytes", "decode")}


class FixPython2Builtins(Python2Fix):
    """Builtins and functions that the engine's fixers know nothing of."""

    words = ("file", "cmp", "buffer", "coerce", "StopIteration", "int", "long") + CHANGED + tuple(BASE64)

    def fix(self, source):
        """Rewrite *source*."""
        for ref in source.refs_among(GONE):
            if ref.context == "load" and ref.leaf.value in GONE and not source.bindings(ref.leaf):
                getattr(self, ref.leaf.value)(source, ref.leaf)
        if source.says(*CHANGED) and is_python2(source):
            self.changed(source)
        for node in source.of_type(syms.raise_stmt):
            if is_name(node.children[1], "StopIteration") and len(node.children) == 2:
                stop(node)
        if source.says(*BASE64):
            self.base64(source)
        for node in source.powers_of("int", "long"):
            self.of_any_base(source, node)

    def file(self, source, leaf):
        """``file(...)`` is open(...), handed on too."""
        call = leaf.parent.parent
        values = arguments(call) if leaf.parent.type == syms.arglist else ()
        if len(values) == 2 and values[1] is leaf and is_name(call.prev_sibling, "isinstance") and not source.bindings(call.prev_sibling):
            define(source, "_is_file", FILE)
            rename(call.prev_sibling, "_is_file")
            replace(leaf.parent, source_of(values[0]))
        elif is_attribute(leaf.next_sibling) or is_asked(leaf):
            self.report(leaf, "BH603", "file is no type on Python 3")
        elif leaf.parent.type != syms.argument or leaf.parent.children[0] is not leaf:
            rename(leaf, "open")

    def cmp(self, source, leaf):
        """``cmp``, called or handed on."""
        if leaf.parent.type != syms.argument or leaf.parent.children[0] is not leaf:
            define(source, "_cmp", CMP)
            rename(leaf, "_cmp")

    def changed(self, source):
        """``round``, ``oct``, called or handed on."""
        for ref in source.refs_among(frozenset(CHANGED)):
            leaf = ref.leaf
            if ref.context == "load" and leaf.value in CHANGED and not source.bindings(leaf) and not (
                    leaf.parent.type == syms.argument and leaf.parent.children[0] is leaf) and not in_hash(leaf):
                name = leaf.value
                define(source, "_" + name, HELPERS[name])
                rename(leaf, "_" + name)

    def of_any_base(self, source, node):
        """``int(text, 0)``; other bases are the same on both."""
        values = arguments(node.children[1]) if is_call(node.children[1]) else ()
        if len(values) == 2 and values[1].type == token.NUMBER and values[1].value == "0" and not source.bindings(node.children[0]) and (
                is_python2(source)):
            define(source, "_int", INT)
            rename(node.children[0], "_int")

    def buffer(self, source, leaf):
        """``buffer(x)`` is memoryview(x), unless it is a slice of it."""
        if is_call(leaf.next_sibling) and len(arguments(leaf.next_sibling)) == 1 and not self.target.straddles:
            rename(leaf, "memoryview")
        elif is_call(leaf.next_sibling) and not self.target.straddles:
            self.report(leaf, "BH102", "buffer is gone on Python 3: use memoryview, and a slice of it")

    def coerce(self, source, leaf):
        """``coerce(a, b)``."""
        if is_call(leaf.next_sibling):
            self.report(leaf, "BH102", "coerce is gone on Python 3")

    def base64(self, source):
        """The functions of base64 that were renamed."""
        for leaf in imported(source, "base64"):
            old = leaf.value
            new = BASE64[old][0] if not self.target.straddles else "b64decode" if old == "decodestring" else None
            if new is None:
                self.report(leaf, "BH102", "base64.encodestring is base64.encodebytes on Python 3, and gone from 3.9")
                continue
            for ref in source.refs:
                if ref.context == "load" and ref.leaf.value == old and source.origin(ref.leaf) == "base64." + old:
                    rename(ref.leaf, new)
            rename(leaf, new)
        for node in reversed(source.of_type(syms.power)):
            if source.origin(node.children[0]) != "base64":
                continue
            name = node.children[1].children[1].value if is_attribute(node.children[1]) else None
            if name not in BASE64:
                continue
            new, codec = BASE64[name]
            called = len(node.children) > 2 and is_call(node.children[2])
            if not self.target.straddles or not called and name == "decodestring":
                rename(node.children[1].children[1], new if not self.target.straddles else "b64decode")
                continue
            if not called:
                self.report(node, "BH102", "base64.encodestring is base64.encodebytes on Python 3, and gone from 3.9")
                continue
            values = ", ".join(source_of(value) for value in arguments(node.children[2]))
            rest = "".join(u"%s" % child for child in node.children[3:])
            replace(node, '%s(%s, "base64")%s' % (self.need("codecs", codec), values, rest))


def is_asked(leaf):
    """True for the x of ``isinstance(y, (x, z))``, ``y is x`` and ``class C(x)``."""
    for node in ancestors(leaf):
        if is_call(node):
            return is_name(node.prev_sibling, "isinstance", "issubclass")
        if node.type in (syms.comparison, syms.classdef):
            return True
        if node.type not in (syms.atom, syms.testlist_gexp, syms.arglist):
            return False
    return False


def in_hash(leaf):
    """True for a hash() in a __hash__, which a dict alone asks for."""
    return leaf.value == "hash" and any(
        parent.type == syms.funcdef and parent.children[1].value in ("__hash__", "_hash") for parent in ancestors(leaf))


def imported(source, module):
    """Return the leaves of the names of BASE64 that statements import from *module*."""
    return [leaf if alias is None else leaf.parent.children[0] for statement in import_statements(source)
            if statement.type == syms.import_from and from_module(statement) == module
            for name, alias, leaf in import_items(statement) if name in BASE64]


def stop(node):
    """``raise StopIteration`` -> ``return``, in a generator; elsewhere it is right."""
    for parent in ancestors(node):
        if parent.type == syms.funcdef:
            if generator(parent):
                rename(node.children[0], "return")
                node.children[1].remove()
            return


def generator(function):
    """True for a function with a yield of its own."""
    stack = list(function.children[-1:])
    while stack:
        node = stack.pop()
        if node.type == token.NAME and node.value == "yield":
            return True
        if node.type not in (syms.funcdef, syms.lambdef, syms.classdef):
            stack.extend(node.children)
    return False
