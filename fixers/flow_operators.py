"""``%`` and the comparisons, for flow.Flow."""

from .cells import Cell, join
from .engine import Leaf, syms, token
from .flow_functions import bind
from .formats import conversions
from .grammar import symbol
from .places import Shown
from .trees import is_name


def alike(one, two):
    """Say that two values are compared: they are of one type. What is compared with JSON is text, but did not come from there."""
    for document, other in ((one.root(), two.root()), (two.root(), one.root())):
        if document.nested and not (other.nested or other.contains):
            other.strong.append(None)
            return
    join(one, two)


BITS = {"<<": "__lshift__", ">>": "__rshift__", "|": "__or__", "&": "__and__", "^": "__xor__"}


class Operators(object):
    """Evaluates what two values do to each other; a part of flow.Flow."""

    def _bits(self, node):
        """``page << "text"``: of a class of the file, or of whole numbers."""
        made = None
        for child in node.children[::2]:
            self.cell(child)
        for operator, right in zip(node.children[1::2], node.children[2::2]):
            methods = self.methods.get(BITS[operator.value], ()) if right.type != token.NUMBER else ()
            if methods:
                made = bind(self, methods, [right])
        return made

    def _percent(self, node):
        children = node.children
        left = self.cell(children[0])
        for operator, right in zip(children[1::2], children[2::2]):
            if operator.type != token.PERCENT:
                self.cell(right)
                continue
            result = Cell()
            self.format(node, children[0], right, result, left)
            left = result
        return left

    def format(self, node, left_node, right, result, left=None):
        """``left % right``: text if left is a string, its arguments are wanted as text."""
        left = left if left is not None else self.cell(left_node)
        values = [right]
        inner = right.children[1] if right.type == syms.atom and right.children[0].type == token.LPAR else right
        if inner.type in symbol("testlist_gexp", "testlist"):
            values = [child for child in inner.children if child.type != token.COMMA]
        for value in values:
            self.cell(value)
        shown = self.show(left_node, values)
        if shown is None:
            shown = ()
            if node.type == syms.term and node.children[-1] is right:
                self.filled.append((node, left_node, left, [right], True))

        # Of what a unicode is filled with no str was past ASCII, or 2.7 refused it.
        passes = self.unicode_passes if is_unicode_literal(left_node) else self.passes

        def attempt():
            if not left.root().evident:
                return False
            left.root().strong.append(None)
            if left.root().files:       # a template: it goes out
                left.root().wide = True
            result.root().strong.append(node if node.type == syms.term else None)
            passes.extend((cell, result) for cell in [left] + [self.cell(value) for value in values])
            for value in values:
                cell = self.cell(value)
                if not cell.said:       # an object of the program's, perhaps
                    passes.extend((function.result, result) for function in self.methods.get("__str__", ()))
                if not cell.contains and id(value) not in shown:
                    self.want_text(value)
                elif cell.parts:
                    for part in cell.parts:
                        part.root().strong.append(None)
                        passes.append((part, result))
                elif cell.kind == "dict":
                    cell.of().strong.append(None)
                    passes.append((cell.of(), result))
                elif cell.kind == "list" and cell.element is not None:  # *arguments
                    passes.append((cell.of(), result))
            return True
        self.wait(attempt, result)

    def show(self, left, values):
        """Note which *values* the format *left* shows by their repr(). Return their ids, None if that is unknown."""
        found = conversions(left)
        if found is None or len(found) != len(values):
            return None
        shown, ordinals = set(), {}
        for conversion, value in zip(found, values):
            ordinal = ordinals[id(conversion.leaf)] = ordinals.get(id(conversion.leaf), -1) + 1
            if conversion.letter in "rs":
                self.cell(value).shown.append(Shown(value, conversion, ordinal))
            if conversion.letter == "r":
                shown.add(id(value))
        return shown

    def _comparison(self, node):
        children = node.children
        first = children[0]
        for operator, second in zip(children[1::2], children[2::2]):
            one, two = self.cell(first), self.cell(second)
            if operator.type in symbol("comp_op") or is_name(operator, "in"):
                words = [leaf.value for leaf in operator.leaves()] if not isinstance(operator, Leaf) else [operator.value]
                if "in" in words:
                    self.membership(one, two, second)
            elif not is_name(operator, "is"):
                self.compared(one, two)
            first = second
        return None

    def compared(self, one, two):
        """Values that are compared are of one type; containers item by item."""
        if one.parts is not None and two.parts is not None and len(one.parts) == len(two.parts):
            for mine, other in zip(one.parts, two.parts):
                alike(mine, other)
        else:
            alike(one, two)

    def membership(self, one, two, node):
        """``one in two``."""
        def attempt():
            root = two.root()
            if root.parts is not None:
                for part in root.parts:
                    alike(one, part)
            elif root.kind == "dict":
                alike(one, root.keys())
            elif root.kind is not None:
                alike(one, root.of())
            elif root.evident:
                alike(one, root)
            else:
                return False
            return True
        if not attempt():
            self.later.append(attempt)


def is_unicode_literal(node):
    """True for a literal ``u"..."``."""
    return node is not None and node.type == token.STRING and node.value[0] in "uU"
