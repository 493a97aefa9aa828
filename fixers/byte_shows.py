"""What a program shows of texts: widths and digits in formats, and the repr(), alone or in a list; planned for fix_byte_strings."""

from . import marked_unicodes
from .byte_questions import distinct, holds_shown_anew, inner_of, is_past_ascii, is_shown_anew, prints_bytes
from .places import Shown, key
from .shown_unicodes import is_asked, is_repr, node_at, shown_mixtures, shown_unicodes
from .trees import is_name
from .unicodes import made_here, unicodes_of


def mixtures(root):
    """Return the places where str() is asked of what may be a text and may be a list: only the latter is shown as by repr()."""
    lists = [each.root() for each in root.beside + ([root] if root.contains and root.evident else [])]
    if root.caught or root.uni or not any(each.kind in ("list", "dict", "tuple") and holds_shown_anew(each) for each in lists):
        return []
    return [place for place in root.written if is_name(place, "str")] + [
        place for place in root.shown if isinstance(place, Shown) and place.letter == "s" and not is_repr(place)
        and not (place.conversion is not None and place.conversion.counts)]      # a width goes by bytes already


def holds_unicodes(root, depth=3):
    """True where all texts in a list or dict, as far as they are known, were unicode, and none came from JSON or a database."""
    inner = inner_of(root) if depth and root.contains else []
    return any(each.uni and not (each.own or each.stored or each.nested or each.literals) or holds_unicodes(each, depth - 1)
               for each in inner if each is not root)


class Shows(object):
    """Plans of one file; a part of FixByteStrings."""

    def decide_what_shows(self, root, answer):
        """Plan what keeps the look of the values in other texts: widths, digits, repr()."""
        counted = root.wide if answer is not True else not self.target.keeps_api
        if self.python2 and counted and (not root.contains or root.own and (root.uni or root.evident)):
            for node in root.counted if answer is not True and not root.uni else ():
                self.plan(node, "count")
            for place in root.shown:
                if isinstance(place, Shown) and place.letter == "s" and place.conversion is not None and place.conversion.counts:
                    if not root.uni or self.is_native(root, place.node):
                        self.plan_width(place, root.certain and not root.contains)
        if self.python2 and answer is not True and root.fraction and (not root.contains or root.evident):
            for place in root.written + [each for each in root.shown if isinstance(each, Shown) and each.letter == "s"]:
                self.plan(place, "digits", root.uni)
        anew, among_unicodes = is_shown_anew(root), is_shown_anew(root, mixed=True)
        holds = root.contains and not root.evident and not root.caught     # its str() is its repr()
        for place in root.shown:
            is_whole = not (isinstance(place, Shown) and place.letter == "s")
            if anew and (holds or is_whole):
                self.plan(place, "shown")
                self.show_characters(root)
            elif root.uni and is_repr(place) and self.natives.of(node_at(place)):     # among others that are none
                self.plan(place, "shown")
            elif among_unicodes and not anew and (holds or is_whole) and self.is_native(root, node_at(place)):
                self.plan(place, "shown")
        if self.python2 and not self.target.keeps_api and answer is not True:
            self.show_unicodes(root)
        for place in root.written if anew and holds else ():
            if is_name(place, "str"):       # map(str, rows)
                self.plan(place, "shown")
        for place in mixtures(root) if self.python2 and answer is not True else ():
            self.plan(place, "mixture")
            self.drop(place, "digits")      # it sees to them
        for place in root.printed if self.python2 and root.contains and prints_bytes(root) else ():
            if self.drop(place, "digits"):      # a number, or a list
                self.plan(place, "mixture")
            else:
                self.plan(place, "printed")

    def show_characters(self, root, depth=3):
        """Plan that what chr() made is the byte that it was, where it is shown in a list."""
        for each in inner_of(root) if depth else ():
            for place in each.chars if not each.uni else ():
                if is_past_ascii(place):
                    self.plan(place, "chr", "text")
            self.show_characters(each, depth - 1)

    def drop(self, place, kind):
        """Take a planned edit back; return whether there was one."""
        edits = self.edits.get(key(place), (place, []))[1]
        there = any(edit[0] == kind for edit in edits)
        edits[:] = [edit for edit in edits if edit[0] != kind]
        return there

    def show_unicodes(self, root):
        """Plan that what was a unicode is shown with its u, or report it where it may have been a str."""
        planned = shown_unicodes(self.source, root)
        done = [id(node_at(place)) for place, _ in planned]
        self.open += [(root, place, is_repr(place)) for place in root.shown if id(node_at(place)) not in done]
        self.open += [(root, place, False) for place in root.printed + root.written if id(node_at(place)) not in done]
        for place, is_whole in planned:
            self.plan(place, "unicode", is_whole)
            self.drop(place, "shown")
        for place in root.shown if root.uni and not root.contains and not planned else ():
            node = node_at(place)
            if is_repr(place) and not self.natives.of(node) and (
                    not (root.own or root.stored) or unicodes_of(self.source).of(node)):
                self.report(node, "BH609", "repr() of a unicode began with a u")
                done.append(id(node))
        for node in [node for node in shown_mixtures(self.source, root) if id(node) not in done]:
            self.report(node, "BH609", "what came from JSON was shown with a u before each text")
            done.append(id(node))
        if root.contains and not root.evident:
            nodes = [node_at(place) for place in root.shown + root.written]
            self.held += [node for node in nodes if id(node) not in done and not self.natives.of(node) and (
                holds_unicodes(root) or unicodes_of(self.source).of(node))]

    def report_held(self, source):
        """Report what holds unicodes and is shown, but where those from JSON or a database are marked."""
        marked = getattr(source.tree, "bh_open", ())
        for node in distinct([node for node in self.held if id(node) not in marked or made_here(source).of(node)]):
            self.report(node, "BH609", "a list or dict of unicodes was shown with a u before each")

    def mark_unicodes(self, source):
        """Say that texts from JSON or a database have to say what they are, where only the running program knows that they are shown."""
        if not marked_unicodes.may_mark(source):
            return
        shown = [place for root, place, is_whole in self.open
                 if marked_unicodes.is_open(source, root, node_at(place), is_whole, self.natives.of)]
        if not shown and not getattr(source.tree, "bh_types", False):     # types are asked for: see fix_shown_classes
            return
        source.tree.bh_open = frozenset([0] + [id(node_at(place)) for place in shown])
        source.tree.bh_asked = [place.node for root, place, _ in self.open if is_asked(place) and marked_unicodes.may_be_text(root)]
