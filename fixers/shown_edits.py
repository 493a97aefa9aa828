"""The edits of byte_edits for what a program shows: repr(), str(), print, numbers and widths in formats."""

from .engine import Leaf, syms, token
from .formats import with_letter
from .places import Part, Shown, node_of
from .spelling import add_first_argument, call_method, split_power, surround
from .trees import expression, index_of, is_call, is_name, rename

HERE = "here_it_is"


def percent_call(node):
    """Put a call of _percent in the place of ``a % b``; return it."""
    operator, right = node.children[-2:]
    operator.remove()
    right.remove()
    right.prefix = " "
    left = node
    if len(node.children) == 1:
        left = node.children[0]
        left.remove()
        node.replace(left)
    call = surround(left, "_percent(", ", %s)" % HERE)
    call.children[1].children[1].children[-1].replace(right)
    return call


class ShownEdits(object):
    """A part of byte_edits.Edits."""

    def edit_shown(self, place, detail):
        """``repr(text)`` -> ``_repr(text)``, which shows the bytes past ASCII as 2.7 did; ``"%r" % text`` likewise."""
        if not self.python2:
            return
        self.show_by(place, self.speller.helper("_repr"))

    def edit_unicode(self, place, is_whole):
        """``repr(text)`` -> ``_unicode_repr(text)``, ``str(row)`` -> ``_unicode_str(row)``: with the u of Python 2."""
        self.speller.helper("_unicode_repr")
        if not is_whole:
            self.speller.helper("_str")
        name = "_unicode_repr" if is_whole else self.speller.helper("_unicode_str")
        self.show_by(place, name, "_unicode_str" if self.target.straddles else None)

    @staticmethod
    def show_by(place, name, both=None):
        """Let the function *name* make the text of what is shown at *place*; by str() still, on 2.7, where it is *both*."""
        node = node_of(place)
        if isinstance(place, Shown) and place.conversion is not None:
            leaf = place.conversion.leaf
            rename(leaf, with_letter(leaf.value, place.ordinal, "s"))
            surround(node, name + "(", ")")
            return
        outer = node.parent
        if is_name(node, "repr", "str") and outer.type == syms.arglist:    # map(repr, x)
            rename(node, name)
        elif outer.type == syms.atom and outer.children[0].type == token.BACKQUOTE:
            node.prefix = outer.prefix
            outer.children[0].remove()
            outer.children[-1].remove()
            surround(node, name + "(", ")")
        elif is_call(outer) and is_name(outer.prev_sibling, "repr", "str") and name != both:
            rename(outer.prev_sibling, name)
        else:
            surround(node, name + "(", ")")

    def edit_filled(self, place, is_percent):
        """``row % x`` -> ``_percent(row, x)``, ``row.format(x)`` -> ``_format(row, x)``."""
        self.speller.helper("_percent" if is_percent else "_format")
        if is_percent:
            return percent_call(place)
        call = place.last if isinstance(place, Part) else place.children[-1]
        power = call.parent
        power.children[index_of(call) - 1].remove()
        head, prefix = split_power(power, index_of(call)), power.prefix
        head.remove()
        head.prefix = ""
        power.insert_child(0, Leaf(token.NAME, "_format", prefix=prefix))
        add_first_argument(call, head)
        return place

    def edit_printed(self, place, detail):
        """``print [data]`` -> ``print _repr([data])``."""
        self.speller.helper("_repr")
        surround(node_of(place), "_repr(", ")")

    def edit_digits(self, place, is_unicode):
        """``"%s" % x`` -> ``"%s" % _str(x)``, ``str(x)`` -> ``_str(x)``: 12 digits of a float; *is_unicode*: if it is no text."""
        self.speller.helper("_str")
        node = node_of(place)
        if is_name(node, "str"):    # map(str, x)
            rename(node, "_str")
        elif isinstance(place, Shown) and place.conversion is None and is_call(node.parent) and not (is_unicode and self.target.straddles):
            rename(node.parent.parent.children[0], "_str")
        else:
            surround(node, "_str(", ")")

    def edit_mixture(self, place, detail):
        """``str(x)`` -> ``_written(x)``, where x is a text or a list."""
        for name in ("_repr", "_str"):
            self.speller.helper(name)
        self.show_by(place, self.speller.helper("_written"))

    def edit_width(self, place, detail):
        """``"%-9s" % text`` -> ``"%s" % text.encode(...).ljust(9).decode(...)``: so many bytes; *detail*: None for what is bytes."""
        leaf, found = place.conversion.leaf, place.conversion
        rename(leaf, with_letter(leaf.value, place.ordinal, "s", True))
        node, both = place.node, self.target.straddles
        if both and detail is False:     # on 2.7 _to_bytes() leaves a number a number
            node = surround(node, '"%s" % (', ",)")
        node = node if detail is None else self.speller.to_bytes(node, detail)
        if found.precision and (isinstance(node, Leaf) or node.type != syms.power):
            node = surround(node, "(", ")[:%s]" % found.precision)
        elif found.precision:
            trailer = expression("x[:%s]" % found.precision).children[1]
            trailer.remove()
            node.append_child(trailer)
        if found.width:
            node = call_method(node, "ljust" if "-" in found.flags else "rjust", found.width)
        if both:
            self.speller.to_text(node, True)
        else:
            call_method(node, "decode", self.speller.codec)
