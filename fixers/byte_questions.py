"""What fix_byte_strings asks of values and of the places where they stand."""

import re

from .engine import syms, token
from .evidence import is_new
from .flow_trailers import is_constant
from .grammar import COMPREHENSION_FOR, symbol
from .helper_modules import names_beside
from .index_loops import ends_an_index
from .node_kinds import is_keyword
from .our_helpers import in_helper
from .places import Items, Part
from .python2 import has_surrogateescape, is_python2
from .scopes import kept
from .text_kinds import UNICODE, certain_kinds_of
from .text_limits import is_limit
from .trees import ancestors, arguments, enclosing, index_of, is_attribute, is_call, is_name, source_of, source_of_all, string_value
from .value_kinds import NONE, NUMBER, TEXT, kinds_of


def is_shown_anew(root, depth=0, mixed=False):
    """True where repr() of the values, or of what they hold, is not what it was on 2.7; *mixed*: also where some of them were unicodes."""
    if root.uni and not (mixed and root.own) or depth > 8 or root.shows_itself:
        return False
    if not root.contains or root.evident:   # a text, or a list of that name elsewhere
        return bool(root.wide or root.has("sources", "strong") or root.unknown or root.blank) or any(map(is_past_ascii, root.chars))
    if root.kind not in (None, "list", "dict", "tuple"):
        return False
    return not inner_of(root) or holds_shown_anew(root, depth, mixed)


def inner_of(root):
    """Return the roots of what the values hold."""
    return [each.root() for each in [root.element, root.key] + list(root.parts or ()) if each is not None]


def holds_shown_anew(root, depth=0, mixed=False):
    """True where repr() of some of what the values hold is not what it was on 2.7."""
    return any(is_shown_anew(each, depth + 1, mixed) for each in inner_of(root) if each is not root or each.evident)


def is_own(root, depth=0):
    """True where the values, or some of what they hold, may be a str past ASCII on Python 2."""
    inner = [root.element, root.key] + list(root.parts or ()) if root.contains and depth < 4 else ()
    return root.own or any(is_own(each.root(), depth + 1) for each in inner if each is not None and each.root() is not root)


def is_ordered(root, text, node):
    """True where the function around *node* asks for the numbers of *text*, an expression, one by one: ``ord(x[i])``, of its bytes."""
    function = enclosing(node, syms.funcdef)
    for place in root.ordered:
        power, end = (place.node, place.end) if isinstance(place, Part) else (place.parent, 1)
        if source_of_all(power.children[:end]) == text and enclosing(power, syms.funcdef) is function:
            return True
    return False


def is_unicode_there(source, node):
    """True for a name that is a unicode where it stands, by its last assignment or by ``if isinstance(name, unicode):``."""
    if is_name(node) and certain_kinds_of(source).of(node) == UNICODE:
        return True
    inner = node
    for parent in ancestors(node) if is_name(node) else ():
        if parent.type in (syms.funcdef, syms.lambdef):
            return False
        asked = inner.prev_sibling.prev_sibling if parent.type == syms.if_stmt and is_colon(inner.prev_sibling) else None
        if asked is not None and asks_unicode(asked, node.value):
            return all(ref.context == "load" for ref in source.refs_to(node.value) if any(each is inner for each in ancestors(ref.leaf)))
        inner = parent
    return False


def is_colon(node):
    """True for a ``:``."""
    return node is not None and node.type == token.COLON


def asks_unicode(test, name):
    """True for ``isinstance(name, unicode)`` and ``_is_unicode(name)``."""
    if test.type != syms.power or len(test.children) != 2 or not is_call(test.children[1]):
        return False
    values = arguments(test.children[1])
    if is_name(test.children[0], "isinstance"):
        return len(values) == 2 and is_name(values[0], name) and is_name(values[1], "unicode")
    return is_name(test.children[0], "_is_unicode") and len(values) == 1 and is_name(values[0], name)


def is_sent_too(root, name):
    """True for a NAME leaf whose variable is written where Python 3 wants bytes, in the same function."""
    function = enclosing(name, syms.funcdef)
    return any(getattr(place, "type", None) == token.NAME and place.value == name.value
               and enclosing(place, syms.funcdef) is function for place in root.sinks)


def may_be_text(place):
    """True for what fills an array, or is an option of a socket, and is not written out there."""
    if not isinstance(place, Part) and place.type == syms.arith_expr:
        return any(leaf.type == token.STRING for leaf in place.children)
    return not isinstance(place, Part) and (place.type == token.NAME or place.type == syms.power and not is_name(
        place.children[0], "range", "xrange", "list", "map", "sorted", "zip", "_encoded"))


# What matches one byte of a character past ASCII: a dot, ``[^a-z]``, ``\\W``, where none or many more may follow.
ANY_ONE = re.compile(r"(?:(?<!\\)\.|\[\^[^\]]*\]|\\[WDS])(?![*+])")


@kept
def has_blobs(source, in_program=False):
    """True for a file that stores BLOBs, or one of whose program does, if *in_program*."""
    view = getattr(source.tree, "bh_share", None)
    if in_program and view is not None and view.share.blobs:
        return True
    made = any(not in_helper(node) for node in source.powers_of("memoryview"))    # what buffer is by now
    return made or source.says("buffer", "Binary") or any("blob" in leaf.value.lower() for leaf in source.of_type(token.STRING))


def may_hold_semicolons(node):
    """True for what parse_qs() is given, but for a literal without any and what an earlier run has seen to."""
    return not (node.type == token.STRING and ";" not in node.value) and not source_of(node).endswith('.replace(";", "&")')


def holds_bytes(root, depth=0):
    """True where the values, or what they hold, may be bytes on Python 2 that are no UTF-8."""
    if depth > 8:
        return False
    if root.own and root.evident or not root.contains:
        return root.own and root.evident
    inner = [each.root() for each in [root.element, root.key] + list(root.parts or ()) if each is not None]
    return any(each is not root and holds_bytes(each, depth + 1) for each in inner)


def prints_bytes(root, depth=0):
    """True where the values are containers of what print would show with a b, or otherwise than 2.7 its bytes."""
    if root.kind not in (None, "list", "dict", "tuple") or depth > 8:
        return False
    inner = [each.root() for each in [root.element, root.key] + list(root.parts or ()) if each is not None]
    return any(prints_bytes(each, depth + 1) if each.contains else not each.uni and (each.wide or each.is_bytes()) for each in inner
               if each is not root)


def is_past_ascii(place):
    """True for a chr() of more than a number below 128: ``chr(10)`` is the same on both."""
    node = place.node if isinstance(place, Part) else place
    if node.type == token.NAME:     # map(chr, x)
        numbers = arguments(node.parent.parent)[1:]
        return not all(map(is_of_ascii, numbers))
    inner = node.children[1].children[1]
    return inner.type != token.NUMBER or not inner.value.isdigit() or int(inner.value) > 127


OF_NUMBERS = frozenset("range xrange list ( ) [ ] , +".split())


def is_of_ascii(node):
    """True for ``range(65, 91)``, and lists of such numbers: nothing else is in it."""
    numbers = [leaf.value for leaf in node.leaves() if leaf.type == token.NUMBER]
    others = set(leaf.value for leaf in node.leaves() if leaf.type != token.NUMBER)
    return others <= OF_NUMBERS and all(each.isdigit() and int(each) <= 128 for each in numbers)


BITS = symbol("xor_expr", "and_expr", "expr", "shift_expr")


def is_made_of_bits(place):
    """True for ``chr(ord(c) ^ key)``, ``chr(n & 255)``, ``chr(n % 256)``, ``chr(int(x, 16))``: it is a byte, whatever becomes of it."""
    node = place.node if isinstance(place, Part) else place
    value = node.children[1].children[1] if node.type != token.NAME else node
    if value.type == syms.term:
        return source_of_all(value.children[-2:]).replace(" ", "").lower() in ("%256", "%0x100")
    call = value.children[1] if value.type == syms.power and len(value.children) == 2 else None
    return value.type in BITS or is_name(value.children[0] if call else None, "int", "long") and is_call(call) and (
        [source_of(base) for base in arguments(call)[1:]] in (["16"], ["2"], ["8"]))


def is_listed(node):
    """True for the x of ``list(x)``, ``sorted(x)`` and ``reversed(x)``."""
    call = node.parent
    return is_call(call) and index_of(call) == 1 and is_name(call.parent.children[0], "list", "sorted", "reversed")


def is_taken_apart(node):
    """True for the x of ``list(x)`` and its like, ``enumerate(x)`` and ``set(x)``."""
    return node is not None and (is_listed(node) or is_call(node.parent) and is_name(node.parent.prev_sibling, "enumerate", "set"))


def is_for_numbers(node):
    """True for the x of ``for c in x`` where c is compared, and given to ord(), and nothing else; and of ``map(ord, x)``."""
    clause, target = node.parent, node.prev_sibling and node.prev_sibling.prev_sibling
    if clause.type == syms.arglist:
        return is_name(clause.children[0], "ord")
    if clause.type != syms.for_stmt and clause.type not in COMPREHENSION_FOR or not is_name(target):
        return False
    around = clause if clause.type == syms.for_stmt else clause.parent
    return all(is_name(leaf.parent.prev_sibling, "ord") if is_call(leaf.parent) else leaf is target or is_compared(leaf)
               for leaf in around.leaves() if is_name(leaf, target.value) and not is_attribute(leaf.parent))


def may_be_key(source, index):
    """True for the name in ``x[name]`` that holds no number, where the file has objects with items of their own."""
    kinds = kinds_of(source).of(index) if is_name(index) else ()
    return NUMBER not in kinds and bool(kinds) and (TEXT in kinds or NONE in kinds or source.says("__getitem__"))


def is_compared(node):
    """True for an operand of a comparison."""
    return node.parent is not None and node.parent.type == syms.comparison


def is_told_apart(node):
    """True for an operand of a comparison with what is no literal in ASCII: ``q.lower() in text.lower()``."""
    others = [child for child in node.parent.children[::2] if child is not node] if is_compared(node) else ()
    return bool(others) and not any(string_value(other) or other.type == syms.atom for other in others)


def is_counted(source, node, always):
    """True where the len() of the text *node* is a number of bytes: not for an index, nor to tell empty from not."""
    power = node.parent.parent
    if ends_an_index(node):
        return False
    if enclosing(power, syms.subscript) or power.parent.type == syms.trailer and power.parent.children[0].type == token.LSQB:
        return False
    if always or power.parent.type != syms.comparison:
        return True
    others = [child for child in power.parent.children[::2] if child is not power]
    return any(other.type == token.NUMBER and other.value not in ("0", "1") or is_name(other) and is_constant(source, other)
               or is_name(other) and is_given(source, other, source_of(power)) or is_limit(source, node, other) for other in others)


def is_given(source, leaf, text):
    """True for a name that is given the value of the expression *text*: ``if len(line) > longest: longest = len(line)``."""
    return any(binding.value is not None and source_of(binding.value) == text for binding in source.bindings(leaf))


CLASSES = re.compile(r"(?:^|[^\\])(?:\\\\)*\\[wWbBdDsS]")    # in a raw literal
CASELESS = re.compile(r"\bre\.(?:I|IGNORECASE)\b(?!.*ASCII)")
WIDE_FLAGS = re.compile(r"\b(U|UNICODE|L|LOCALE)\b|\(\?[a-zA-Z]*[auL]")


def asks_for_classes(source, node):
    """True for a regular expression, a literal, with ``\\w`` and the like, which are ASCII alone where it is bytes."""
    literals = node.children if node.type == syms.atom else [node]
    if any(leaf.type != token.STRING for leaf in literals) or WIDE_FLAGS.search(source_of(node.parent)) or named_flags(source, node):
        return False
    return any(CLASSES.search(leaf.value if "r" in string_value(leaf)[0] else leaf.value.replace("\\\\", "\\")) for leaf in literals)


def named_flags(source, node):
    """True where a name beside the regular expression *node* stands for flags that say what a letter is: ``flags = re.S | re.U``."""
    names = [leaf for leaf in node.parent.children if is_name(leaf)] if node.parent.type == syms.arglist else ()
    values = [binding.value for leaf in names for binding in source.bindings(leaf)]
    return any(value is not None and WIDE_FLAGS.search(source_of(value)) for value in values)


def caseless_flags(node):
    """Return what is IGNORECASE among the arguments beside the regular expression *node*, None where it is told what letters are."""
    call = node.parent.parent
    if not is_call(call) or node.type == token.STRING and all(ord(each) < 128 for each in node.value):
        return None
    for value in arguments(call)[1:]:
        flags = value.children[-1] if is_keyword(value) else value
        text = source_of(flags).strip()
        if CASELESS.search(text) and not WIDE_FLAGS.search(text):
            return flags
    return None


def counts_characters(node):
    """True for the pattern of ``re.sub(pattern, "_", x)`` or re.findall(), a literal, one match of which is any one byte of many."""
    call = node.parent.parent
    if node.type != token.STRING or not is_call(call) or not is_attribute(call.prev_sibling, "sub", "subn", "findall", "split"):
        return False
    values = arguments(call)
    if values[0] is not node or is_name(call.parent.children[0], "_by_bytes") or WIDE_FLAGS.search(source_of(call)):
        return False
    if is_attribute(call.prev_sibling, "sub", "subn") and not (len(values) > 2 and values[1].type == token.STRING):
        return False
    return ANY_ONE.search(string_value(node)[1]) is not None


def searched(node):
    """Return the node of the text in which a call of re, whose pattern is the literal *node*, looks for it."""
    call = node.parent.parent
    return arguments(call)[2 if is_attribute(call.prev_sibling, "sub", "subn") else 1]


def is_written(place):
    """True for the argument of ``write()`` and ``send()``."""
    node = place.node if isinstance(place, Part) else place
    call = getattr(node, "parent", None)
    return is_call(call) and is_attribute(call.prev_sibling, "write", "send", "sendall")


def is_settled(source):
    """True in a file that names surrogateescape, which 2.7 has not: somebody has told its bytes and text apart, we or a person.

    So it is in a file of Python 3 with literals of bytes, unless it writes a literal of text to a wfile, as 2to3 leaves it; and in all
    files of a program of Python 3 one of which has bytes: see programs.py.
    """
    view = getattr(source.tree, "bh_share", None)
    if view is not None and view.share.settled:
        return True
    if is_python2(source):
        return False
    if has_surrogateescape(source):
        return True
    return any(leaf.value[0] in "bB" for leaf in source.of_type(token.STRING)) and is_python3(source) and not writes_text(source)


def is_python3(source):
    """True where *source* imports what only Python 3 or six has, or has a statement or literal that Python 2 has not."""
    if any(map(is_new, source.of_type(syms.import_name, syms.import_from))) or source.says("nonlocal"):
        return True
    if any(is_name(child, "from") for node in source.of_type(syms.raise_stmt) for child in node.children):
        return True
    return any(leaf.value[0] in "fF" for leaf in source.of_type(token.STRING)) or any(
        is_call(node.children[1]) and not arguments(node.children[1]) for node in source.powers_of("super"))


def writes_text(source):
    """True where a literal of text is written to a ``wfile``, as it stands or filled."""
    for trailer in source.attributes("write"):
        call = trailer.next_sibling
        if is_attribute(trailer.prev_sibling, "wfile") and is_call(call) and arguments(call):
            first = arguments(call)[0]
            while first.children and first.type != syms.power:      # not "a".encode()
                first = first.children[0]
            if first.type == token.STRING and first.value[0] not in "bB":
                return True
    return False


def distinct(roots):
    """Return *roots* without repetition, in their order."""
    seen, found = set(), []
    for root in roots:
        if id(root) not in seen:
            seen.add(id(root))
            found.append(root)
    return found


def dicts_of(flow):
    """Return the ids of the nodes that are dicts, for who goes through them; of a file of a program others may have made them."""
    roots = [(number, cell if cell.parent is None else cell.root()) for number, cell in flow.cells.items()]
    return frozenset([number for number, root in roots if root.kind == "dict" and (flow.seeds is not None or not root.evident)])


def by_byte(node):
    """True for what an earlier run has made of a loop: ``bytearray(ord(c) for c in x)`` is it too; and for what _filter() does."""
    text, call = source_of(node), node.parent.parent
    if is_call(call) and is_name(call.prev_sibling, "filter", "_filter"):
        return True
    return text.endswith('.decode("latin-1")') or text.startswith(("_characters(", "_singly(")) or any(
        source_of(parent).startswith("bytearray(ord(c) for c in ") for parent in list(ancestors(node))[:4])


def is_decoded(place):
    """True for the x of ``x.decode(...)``."""
    if isinstance(place, Part):
        following = place.node.children[place.end]
    else:
        following = node_of_items(place).next_sibling
    return is_attribute(following, "decode")


def node_of_items(place):
    """Return the node of a place, of Items that of what holds them."""
    return place.node if isinstance(place, Items) else place


OF_FILES = frozenset("read readline readlines next recv handle fileno".split())     # whoever calls them wants bytes


def is_handed_out(function, path):
    """True for a function that returns what it read, and that a file beside *path* calls and nothing in its own."""
    name = function.node.children[1].value if function.node.type == syms.funcdef else "_"
    result = function.result.root()
    return bool(not function.called and name[0] != "_" and name not in OF_FILES and vars(result).get("sources") and not result.binary
                and result.is_bytes() and names_beside(path, name))
