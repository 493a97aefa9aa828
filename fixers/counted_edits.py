"""The edits of byte_edits for what Python 2 did to bytes and Python 3 does to characters: slices, fillings, capitals, wrapping."""

from .engine import Leaf, syms, token
from .spelling import split_power, surround
from .trees import arguments, expression, index_of, is_call, replace, source_of, source_of_all


class CountedEdits(object):
    """A part of byte_edits.Edits."""

    def stays_bytes(self, last):
        """Take the ``.decode(...)`` or ``_to_text(...)`` away that edit_by_bytes put behind the trailer *last*; return whether it did."""
        found = self.decoded.get(id(last))
        if found is last:
            at = index_of(last) + 1
            for child in last.parent.children[at:at + 2]:
                child.remove()
        elif found is not None:
            inner = found.children[1].children[1]
            inner.remove()
            inner.prefix = found.prefix
            found.replace(inner)
        return found is not None

    def ends_as_text(self, node):
        """True for an expression that ends with such a ``.decode(...)``, or is such a ``_to_text(...)``."""
        if node.type != syms.power or not self.decoded:
            return False
        before = node.children[-3] if len(node.children) > 3 else None
        return before is not None and self.decoded.get(id(before)) is before or any(found is node for found in self.decoded.values())

    def without_text(self, node):
        """Take that away from the end of *node*; return what is left, which is bytes."""
        if not self.target.straddles:
            for child in node.children[-2:]:
                child.remove()
            return node
        inner = node.children[1].children[1]
        inner.remove()
        inner.prefix = node.prefix
        node.replace(inner)
        return inner

    def edit_by_bytes(self, node, detail):
        """``x[:20]`` -> ``x.encode(...)[:20].decode(...)``; ``x.ljust(9, ".")`` -> ``x.encode(...).ljust(9, b".").decode(...)``."""
        trailer, call, certain = detail
        for value in arguments(call) if call is not None else ():
            if value.type == token.STRING:
                self.edit_prefix(value, None)
        last = call if call is not None else trailer
        power = trailer.parent
        if call is None and not certain:
            return self.cut(power, trailer)
        if self.target.straddles or not certain:
            is_whole = node is power and index_of(last) + 1 == len(power.children)      # and no codec's function is around it
            self.speller.to_bytes(split_power(power, index_of(trailer)), certain)
            around = self.speller.to_text(split_power(power, index_of(last) + 1), True)
            self.decoded[id(last)] = around if self.target.straddles else last
            return around if is_whole else None     # what else is done, is done to the result
        for name, place in (("decode", index_of(last) + 1), ("encode", index_of(trailer))):
            for each in reversed(expression("x.%s(%s)" % (name, self.speller.codec)).children[1:]):
                each.remove()
                power.insert_child(place, each)
        self.decoded[id(last)] = last
        return None

    def cut(self, power, trailer):
        """``x[:20]`` -> ``_cut(x, slice(None, 20))`` where x may be a list."""
        parts = ", ".join(each.strip() or "None" for each in source_of(trailer)[1:-1].split(":"))
        prefix = power.prefix
        head = split_power(power, index_of(trailer))
        head.remove()
        head.prefix = ""
        call = expression("x(here, slice(%s))" % parts).children[1]
        call.children[1].children[0].replace(head)
        for child in list(trailer.children):    # the node stays: other edits may be told by it
            child.remove()
        for child in list(call.children):
            child.remove()
            trailer.append_child(child)
        power.insert_child(0, Leaf(token.NAME, self.speller.helper("_cut"), prefix=prefix))

    def edit_count(self, node, detail):
        """``key=len`` -> ``key=lambda item: len(_encoded(item))``: in bytes."""
        return replace(node, "lambda item: len(%s(item))" % self.speller.helper("_encoded"))

    def edit_by_character(self, node, detail):
        """``re.sub("[^a-z]", "_", x)`` -> ``_by_bytes(re.sub, "[^a-z]", "_", x)``: as often as x has such bytes."""
        at = next(index for index, child in enumerate(node.children) if is_call(child))
        function = source_of_all(node.children[:at])
        first, given = expression(self.speller.helper("_by_bytes"), node.prefix), arguments(node.children[at])[0]
        for child in list(node.children[:at]):
            child.remove()
        node.insert_child(0, first)
        surround(given, function + ", ", "")
        return node

    def edit_capwords(self, node, detail):
        """``string.capwords(x)`` -> ``_capwords(x)``."""
        first = expression(self.speller.helper("_capwords"), node.prefix)
        for child in list(node.children[:[is_call(child) for child in node.children].index(True)]):
            child.remove()
        node.insert_child(0, first)
        return node
