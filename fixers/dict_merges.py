"""Dicts that are merged, ``d.update(e)``, ``dict(d, key=value)``, ``d.copy()``, and gone through after it: for fix_dict_order.

Python 2 made room for all the new keys at once then: its table has another size than one that was filled key by key, so that its order
cannot be told from the keys. Such a dict is made as one that remembers: _Dict of merge_helpers; not in a file that tells classes apart.
"""

from .dict_displays import is_display, items_of
from .dict_kinds import takes_keywords
from .engine import syms, token
from .shares import of_program
from .grammar import COMPREHENSION_FOR
from .marked_unicodes import EXACT, tells_types
from .node_kinds import is_keyword
from .our_helpers import in_helper
from .trees import arguments, is_attribute, is_call, is_name

ROOM = 6        # as many keys and more make the table grow
LEFT = (syms.term, syms.comparison, syms.argument)      # "%(a)s" % dict(x, a=1)
LARGE = 8       # for as many items of a display room is made
FRESH = frozenset("json.loads url.parse_qs".split())      # by their names in signatures.py: what they give is nobody else's


class Merges(object):
    """What is to be done for the Walks of a file.

    ``calls``: [(power that makes one, the NAME dict in it, None for ``x.copy()``)]; ``displays``: [(node, True where room was made for
    its items)]; ``keywords``: the NAMEs of ``**keywords``; ``stars``: what stands behind two stars; ``reported``: NAMEs that are
    merged into something else.
    """

    def __init__(self, walks):
        self.walks, self.source = walks, walks.source
        self.calls, self.displays, self.keywords, self.stars, self.reported = [], [], [], [], []
        self.done, self.exact = set(), is_exact(walks.source)
        if self.source.says("update", "copy", "dict"):
            self.look()

    def look(self):
        """Look at what is gone through, and what is returned; of ``dict(x, y=1)`` any may come to be gone through."""
        for walk in self.walks.found:
            node = walk.node
            if walk.end is None and self.is_merged(node) or walk.end == 2 and self.is_dict_call(node):
                self.take_call(node)
            else:
                leaf = node.children[0] if walk.end == 1 else node
                if is_name(leaf):
                    self.name(leaf)
        for node in self.source.of_type(syms.return_stmt):
            if is_name(node.children[1]) and self.walks.is_dict(node.children[1]) and not in_helper(node):
                self.name(node.children[1])
        for node in self.source.powers_of("dict") if self.walks.found else ():
            if len(node.children) == 2 and self.is_merged(node) and node.parent.type not in LEFT and not in_helper(node):
                self.take_call(node)

    def name(self, leaf):
        """Look at what the name *leaf*, which is gone through, is bound to, once."""
        scope = self.source.scope_of(leaf).owner(leaf.value)
        if scope is None or (id(scope), leaf.value) in self.done:
            return
        self.done.add((id(scope), leaf.value))
        refs = [ref.leaf for ref in self.source.references(scope, leaf.value)]
        updates = [each for each in refs if is_updated(each)]
        bindings = self.source.bindings(leaf)
        values = [binding.value for binding in bindings]
        sizes = [size_of(value) for value in values] + [ROOM for each in refs if is_filled(each)]
        sizes += [size_of(value) for each in updates for value in arguments(each.next_sibling.next_sibling)]
        if sum(sizes) < ROOM or not (updates or any(value is not None and self.is_merged(value) for value in values)):
            return
        if self.exact or not all(self.can_remember(binding) for binding in bindings):
            self.reported += updates or [leaf]
            return
        for binding in bindings:
            self.take(binding)
        for each in updates:
            self.take_stars(each.next_sibling.next_sibling)

    def add_large(self, nodes):
        """Take the displays *nodes*, for which Python 2 made room."""
        nodes = () if self.exact else nodes
        self.displays += [(node, True) for node in nodes if not any(each is node for each, _ in self.displays)]

    def is_any(self):
        """True where a dict has to remember something."""
        return bool(self.calls or self.displays or self.keywords)

    def can_remember(self, binding):
        """True where what a *binding* binds can be made one that remembers."""
        if binding.kind == "param":
            return takes_keywords(binding.leaf)
        if binding.kind != "assign" or binding.value is None:
            return False
        value = binding.value
        return is_display(value) or self.is_dict_call(value) or self.is_merged(value) or value.type == syms.power and is_call(
            value.children[-1]) and self.walks.called(value.children[:-1]) in FRESH

    def take(self, binding):
        """Note what is to be done with what can_remember()."""
        if binding.kind == "param":
            self.keywords.append(binding.leaf)
        elif self.is_dict_call(binding.value) or self.is_merged(binding.value):
            self.take_call(binding.value)
        elif is_display(binding.value):
            inner = binding.value.children[1]
            made_of_items = not any(child.type in COMPREHENSION_FOR for child in inner.children)
            self.displays.append((binding.value, made_of_items))
        else:
            self.displays.append((binding.value, False))

    def take_call(self, node):
        """Note the call *node*, once."""
        if self.exact or any(each is node for each, _ in self.calls):
            return
        self.calls.append((node, node.children[0] if self.is_dict_call(node) else None))
        self.take_stars(node.children[-1])

    def take_stars(self, call):
        self.stars += [value.children[1] for value in arguments(call) if has_stars(value)]

    def is_dict_call(self, node):
        """True for ``dict(...)`` and what follows it."""
        return node.type == syms.power and is_name(node.children[0], "dict") and is_call(node.children[1]) and not self.source.bindings(
            node.children[0])

    def is_merged(self, node):
        """True for ``dict(x, ...)``, ``dict(**x)``, one of many keywords, and for the ``x.copy()`` of a dict."""
        if node.type != syms.power:
            return False
        if len(node.children) == 2 and self.is_dict_call(node):
            values = arguments(node.children[1])
            return any(map(has_stars, values)) or len([value for value in values if is_keyword(value)]) >= ROOM or (
                bool(values) and not is_keyword(values[0]) and (len(values) > 1 or self.walks.is_dict(values[0])))
        return len(node.children) == 3 and is_attribute(node.children[1], "copy") and is_call(node.children[2]) and self.walks.is_dict(
            node.children[0])


def is_exact(source):
    """True where a dict of another class may be taken for something else, or be refused: by XML-RPC, by ``type(x) is dict``."""
    return source.says(*EXACT) or tells_types(source) or any(declared.imports(*EXACT) for declared in of_program(source))


def has_stars(value):
    """True for the argument ``**x``."""
    return value.type == syms.argument and value.children[0].type == token.DOUBLESTAR


def is_updated(leaf):
    """True for the d of ``d.update(...)``."""
    call = leaf.next_sibling and leaf.next_sibling.next_sibling
    return leaf.parent.type == syms.power and is_attribute(leaf.next_sibling, "update") and is_call(call)


def is_filled(leaf):
    """True for the d of ``d[x] = y``."""
    power = leaf.parent
    return power.type == syms.power and power.children[0] is leaf and len(power.children) == 2 and (
        power.children[1].children[0].type == token.LSQB and power.parent.type == syms.expr_stmt and power.parent.children[-1] is not power)


def size_of(node):
    """Return how many keys a display or a keyword argument has, ROOM for what is not known."""
    if node is None:
        return ROOM
    if node.type == syms.atom and len(node.children) == 2:
        return 0
    if is_display(node):
        return len(items_of(node.children[1])[0]) if node.children[1].type == syms.dictsetmaker else 1
    return 1 if is_keyword(node) and not has_stars(node) else ROOM
