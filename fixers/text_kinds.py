"""Whether an expression was a str or a unicode of Python 2, where that is certain: for str_origins.

``Kinds(source).of(node)`` is STR, UNICODE or OTHER (no text), None where it may be one or the other. Between `natives`, which knows a str
for certain, and `unicodes`, which knows what may be a unicode: ``"<p>%s" % name`` is what *name* is.
"""

from . import signatures
from .documents import DOCUMENTS, is_document, is_part
from .engine import syms, token
from .formats import conversions
from .grammar import KEYWORDS, elements, leaves_of, symbol
from .natively import HANDLER_STRINGS, Natives
from .our_helpers import in_helper
from .python2 import has_future
from .reaching import reaching
from .scopes import kept
from .spelling import FORM_CONSTANT
from .trees import arguments, is_attribute, is_call, is_name, string_value
from .value_kinds import kinds_of as kinds_of_values

STR, UNICODE, OTHER = "str unicode other".split()
EITHER = "either"   # by what is in it
OF_CALLS = dict.fromkeys("str repr hex oct chr raw_input bin".split(), STR)
OF_CALLS.update(dict.fromkeys("unicode unichr".split(), UNICODE))
OF_CALLS.update(dict.fromkeys("int float len long ord sum abs hash id round dict list tuple set bool".split(), OTHER))
# Methods that give a str or a unicode as what they are called on; ``replace`` and ``join`` by their arguments too.
KEEPING = frozenset("strip lstrip rstrip lower upper title capitalize swapcase center ljust rjust zfill expandtabs".split())
ENCODED = frozenset("json.dumps simplejson.dumps".split())
DEPTH = 8


# Functions that give a str whatever they are given, by their beginnings; others may give a unicode for a unicode.
STR_MODULES = ("base64.", "binascii.", "commands.", "hashlib.", "json.dumps", "locale.", "mimetypes.", "os.getcwd", "os.popen", "os.read",
               "os.urandom", "platform.", "pickle.dumps", "socket.", "struct.", "subprocess.", "time.", "traceback.", "url.urlencode",
               "url.urlopen", "uuid.", "zlib.")
STR_VALUES = ("sys.argv", "os.environ", "sys.version", "sys.platform", "os.sep", "os.linesep")


class Sure(Natives):
    """Natives that do not take the result of a function for a str where it may be the unicode that it was given."""

    def __init__(self, source):
        super(Sure, self).__init__(source)
        self.asked = set()      # the attributes of a handler that are being asked for

    def head(self, children, depth):
        """The beginning of a power: what the file itself assigns to ``self.path`` may be a unicode."""
        name = children[1].children[1].value if len(children) > 1 and is_attribute(children[1]) else None
        given = kinds_of_values(self.source).given.get(name, ()) if name in HANDLER_STRINGS else ()
        values = [value for value in given if value is None or not in_helper(value)]
        if not values or name in self.asked:
            return super(Sure, self).head(children, depth)
        self.asked.add(name)
        found = depth > 0 and all(value is not None and self.of(value, depth - 1) for value in values)
        self.asked.discard(name)
        return (True, 2) if found and super(Sure, self).head(children, depth)[0] else (False, 2)

    def called(self, origin, children, depth):
        """The call of an imported function."""
        native, index = super(Sure, self).called(origin, children, depth)
        name = ".".join([origin] + [child.children[1].value for child in children[1:] if is_attribute(child)])
        if name.startswith(STR_VALUES):
            return True, 1 + name.count(".") - origin.count(".") if name in STR_VALUES else index
        if native and not signatures.normal(name).startswith(STR_MODULES):
            native = all(self.of(value, depth) for value in arguments(children[index - 1]) if not is_errors(value))
        return native, index

    def power(self, children, depth):
        """The same of a name and its trailers: not where a unicode is among what they are given, unless it is encoded."""
        if not super(Sure, self).power(children, depth):
            return False
        if len(children) > 1 and is_attribute(children[-2], "encode") or is_name(children[0], "str", "repr") and len(children) == 2:
            return True
        return not any(leaf.type == token.STRING and leaf.value[0] in "uU" for child in children[1:] for leaf in leaves_of(child))


@kept
def kinds_of(source):
    """Return the Kinds of *source*, for which an item of JSON is a unicode, as it is where it is a text at all."""
    return Kinds(source, True)


@kept
def certain_kinds_of(source):
    """Return the Kinds of *source*, for which an item of JSON may be a number too."""
    return Kinds(source, False)


def is_errors(value):
    """True for the arguments ``errors=...`` and ``**_URL_BYTES``, which another fixer has added."""
    return value.type == syms.argument and (is_name(value.children[0], "errors") or is_name(value.children[-1], FORM_CONSTANT))


def together(kinds):
    """Return what texts of *kinds* make: a unicode if one of them is one."""
    if UNICODE in kinds:
        return UNICODE
    return STR if all(kind in (STR, OTHER) for kind in kinds) else None


class Kinds(object):
    """Answers of one file."""

    def __init__(self, source, takes_json):
        self.source, self.natives, self.takes_json = source, Sure(source), takes_json
        self.own = set(node.children[1].value for node in source.of_type(syms.funcdef))
        self.plain = UNICODE if has_future(source, "unicode_literals") else STR
        self.known = {}     # (id of a node, depth) -> its kind: names that are bound often are asked for again and again

    def of(self, node, depth=DEPTH):
        """Return the kind of the expression *node*."""
        if depth == 0:
            return None
        key = id(node), depth
        if key not in self.known:
            self.known[key] = self.found(node, depth)
        return self.known[key]

    def found(self, node, depth):
        """The same, found anew."""
        if node.type == token.STRING:
            prefix = string_value(node)[0]
            return UNICODE if "u" in prefix else STR if "b" in prefix else self.plain
        if node.type == token.NUMBER or node.type == token.NAME and node.value in KEYWORDS:
            return OTHER
        if node.type == token.NAME:
            return self.name(node, depth - 1)
        if node.type == syms.atom:
            return self.atom(node, depth)
        if node.type == syms.arith_expr:
            return together([self.of(child, depth - 1) for child in node.children[::2]])
        if node.type == syms.term:
            return self.filled(node, depth - 1)
        if node.type == syms.power:
            return self.power(node.children, depth - 1)
        return OTHER if node.type in symbol("comparison", "not_test", "factor") else None

    def atom(self, node, depth):
        """The same of a literal in parts, of what stands in brackets, of a display."""
        first = node.children[0]
        if first.type == token.STRING:
            return together([self.of(child, depth) for child in node.children])
        if first.type == token.BACKQUOTE:
            return STR
        inner = node.children[1]
        if first.type == token.LPAR and len(node.children) == 3 and inner.type not in symbol("testlist_gexp", "testlist", "yield_expr"):
            return self.of(inner, depth - 1)
        return OTHER

    def filled(self, node, depth):
        """The same of ``format % values``: numbers and repr() make no unicode of it."""
        if len(node.children) != 3 or node.children[1].type != token.PERCENT:
            return self.of(node.children[0], depth) if all(child.type == token.STAR for child in node.children[1::2]) else None
        left, right = node.children[0], node.children[2]
        kind, found = self.of(left, depth), conversions(left)
        if kind != STR:
            return kind
        if found is not None and all(each.letter != "s" for each in found):
            return STR
        inner = right.children[1] if right.type == syms.atom and right.children[0].type == token.LPAR else right
        certain = certain_kinds_of(self.source)     # a number of JSON makes no unicode of it
        if right.type == syms.atom and right.children[0].type == token.LBRACE:
            maker = right.children[1]
            values = maker.children[2::4] if maker.type == syms.dictsetmaker else [right]
            kinds = [certain.of(value, depth) for value in values]
        else:
            values = elements(right) if inner.type in symbol("testlist_gexp", "testlist") else [inner]
            letters = [each.letter for each in found] if found is not None and len(found) == len(values) else "s" * len(values)
            kinds = [certain.of(value, depth) for letter, value in zip(letters, values) if letter == "s"]
        return together(kinds)

    def begins(self, node, end):
        """The same of the first *end* children of the power *node*."""
        return self.of(node.children[0]) if end == 1 else self.power(node.children[:end], DEPTH)

    def power(self, children, depth):
        """The same of a name and its trailers."""
        last = children[-1]
        if any(child.type == token.DOUBLESTAR for child in children):
            return OTHER
        if is_call(last) and is_name(children[0]) and len(children) == 2 and not self.source.bindings(children[0]):
            return OF_CALLS.get(children[0].value)
        if is_call(last) and is_attribute(children[-2]):
            found = self.method(children, children[-2].children[1].value, arguments(last), depth)
            if found is not None:
                return None if found == EITHER else found
        if self.natives.power(children, DEPTH) or self.is_of_request(children):
            return STR
        whole = children[-1].parent if children[-1].next_sibling is None else None
        return UNICODE if self.takes_json and (self.is_parsed(children) or whole is not None and is_part(self.source, whole)) else None

    def is_of_request(self, children):
        """True for ``request.headers.get("Host")`` and ``handler.path`` of a parameter: what came in was a str."""
        names = [child.children[1].value for child in children[1:] if is_attribute(child)]
        if not is_name(children[0]) or not names or not is_attribute(children[1]):
            return False
        bindings = self.source.bindings(children[0])
        known = names == ["path"] and len(children) == 2 or names[0] == "headers" and len(children) < 5 and names[1:] in (
            [], ["get"], ["getheader"])
        return known and len(bindings) == 1 and bindings[0].kind == "param" and names[0] not in kinds_of_values(self.source).given

    def method(self, children, name, values, depth):
        """The same of the call of a method, or of a module's function."""
        origin = self.source.origin(children[0]) if is_name(children[0]) else None
        if origin is not None and len(children) == 3:
            return self.imported(signatures.normal("%s.%s" % (origin, name)), values, depth)
        if name in self.own and not (values and string_value(values[0])):
            return None     # the file has a method of that name
        if name == "encode":
            return STR
        if name == "decode":
            codec = string_value(values[0])[1].lower() if values and string_value(values[0]) else ""
            return UNICODE if codec not in signatures.BINARY_CODECS and (not values or codec) else None
        if name not in KEEPING and name not in ("replace", "join", "format"):
            return None
        kind = self.of(children[0], depth) if len(children) == 3 else self.power(children[:-2], depth - 1) if depth else None
        if kind == UNICODE or name == "format":
            return kind
        return kind if name in KEEPING else together([kind] + [self.of(value, depth) for value in values]) if name == "replace" else None

    def imported(self, name, values, depth):
        """The same of the call of the function of a module, by its dotted *name*."""
        if name in ENCODED:
            return EITHER if any(value.type == syms.argument and is_name(value.children[0], "ensure_ascii") for value in values) else STR
        result = signatures.CALLS.get(name, ("", ""))[1]
        if result == "S" and values:
            return together([self.of(value, depth) for value in values[:1]])
        return UNICODE if result == "TU" else None

    def is_parsed(self, children):
        """True for an item of ``json.loads(...)``: no str."""
        if not is_name(children[0]) or any(map(is_call, children[-1:])):
            return False
        origin = self.source.origin(children[0])
        if origin is not None:
            called = len(children) > 3 and is_attribute(children[1]) and is_call(children[2])
            return called and "%s.%s" % (origin, children[1].children[1].value) in DOCUMENTS and not any(map(is_call, children[3:]))
        return not any(map(is_call, children)) and is_document(self.source, children[0])

    def name(self, leaf, depth):
        """The same of a name, by all that it may be bound to."""
        bindings = self.source.bindings(leaf)
        last = reaching(self.source, leaf) if len(bindings) > 1 else None
        bindings = [last] if last is not None else bindings
        values = [binding.value if binding.kind == "assign" else None for binding in bindings]
        kinds = set(None if value is None else self.of(value, depth) for value in values)
        if len(kinds) == 1 and None not in kinds:
            return kinds.pop()
        return STR if self.natives.of(leaf) else None
