"""``print >>self.wfile, a, b`` -> ``self.wfile.write("%s %s\\n" % (a, b))``

The same for any other file of bytes: one opened with "wb", a socket's makefile().
fix_byte_strings then turns the text into bytes.

1. ``print >>f, a,`` leaves the line open; the space that Python 2 writes before the next item is written if the
   next statement is a print to the same file, else the place is reported (BH303). After a name it is _space_after that
   writes it, or none, when the program runs.
2. Files of text are left to the engine's own print fixer; so is ``print >>f`` where f is not known. An open line is reported there too,
   unless such a print follows.
3. No space after what is sure to end a line, as Python 2 wrote none: see softspace.
4. ``sys.stdout = self.wfile`` -> ``sys.stdout = _TextOutput(self.wfile)``, for what is printed is text on Python 3; a name or a
   parameter that is always a wfile, likewise, and one that is a wfile at times is reported (BH620). So is the file of
   ``print(a, file=self.wfile)``.
"""

from .definitions import define, define_class
from .engine import syms, token
from .flow import assigned, flow_of
from .header_uses import kinds_of
from .python2 import ServerFix, has_future, is_python2
from .softspace import closes
from .spelling import Speller, surround
from .std_print import HELPER
from .trees import arguments, enclosing, expression, is_attribute, is_call, is_name, source_of, statement_of

PRINT = getattr(syms, "print_stmt", None)
STANDARD = frozenset(["sys.stdout", "sys.stderr", "sys.__stdout__", "sys.__stderr__"])

TEXT_OUTPUT = '''
class _TextOutput(object):
    """A file of bytes that print can write text to."""

    def __init__(self, raw):
        self.raw = raw

    def write(self, text):
        """Write text, encoded."""
        self.raw.write(text if isinstance(text, bytes) else text.encode(%s))

    def flush(self):
        """Send what has been written."""
        self.raw.flush()
'''


class FixOutputPrint(ServerFix):
    """print to a file of bytes."""

    kinds = ("wfile", "file", "text wfile")
    words = ("print", "wfile")

    def fix(self, source):
        """Rewrite *source*."""
        found = [node for node in source.of_type(PRINT) if len(node.children) > 2
                 and node.children[1].type == token.RIGHTSHIFT]
        redirections = [] if self.target.keeps_api or not is_python2(source) else list(redirections_in(source)) + files_of_calls(source)
        if not found and not redirections:
            return
        found = [node for node in found if not is_standard(source, node.children[2])]
        flow = flow_of(source, self.target) if found else None
        every, found = found, [node for node in found if flow.cell(node.children[2]).root().kind in self.kinds or self.goes_out(flow, node)]
        if is_python2(source) and not self.target.keeps_api:
            self.report_open(every, found)
        for node, follows in [(node, follows_open(node, found)) for node in found]:
            self.rewrite(node, follows, found)
        for value in redirections:
            values = origins(source, value)
            outputs = [each for each in values if is_wfile(each)]
            if outputs and len(outputs) == len(values):
                define_class(self.source, "_TextOutput", TEXT_OUTPUT % Speller(self, self.source).codec)
                surround(value, "_TextOutput(", ")")
            elif outputs:
                self.report(value, "BH620", "%s is self.wfile at times, which print cannot write to" % source_of(value))

    @staticmethod
    def goes_out(flow, node):
        """True for a file or StringIO whose content is bytes."""
        root = flow.cell(node.children[2]).root()
        return root.kind == "flex" and root.of().is_bytes() is True

    def report_open(self, every, found):
        """Report those prints to files of text, of *every* one but the *found*, that leave a line open for something else to follow."""
        taken = set(map(id, found))
        for node in every:
            if id(node) not in taken and is_open(node) and not closes(node.children[-2]):
                following = next_print(node, every)
                if following is None or len(following.children) < 4:
                    self.report(node, "BH303", "a space is written after it: Python 2 wrote one before the next item, if there was one")

    def rewrite(self, node, follows, found):
        """Replace one print statement."""
        stream = source_of(node.children[2])
        values = [child for child in node.children[3:] if child.type != token.COMMA]
        stays_open = is_open(node)
        if stays_open and not next_print(node, found) and not closes(values[-1]):
            self.report(node, "BH303", "the space after an open line is not written")
        text = stream + ".write(" + written(values, follows, "" if stays_open else "\\n")
        if stays_open and next_print(node, found) and is_asked(values[-1]):
            text += " + _space_after(%s)" % source_of(values[-1])
            define(self.source, "_space_after", HELPER)
        text += ")"
        new = expression(text, node.prefix)
        for leaf in new.leaves():
            leaf.lineno = node.get_lineno()
        node.replace(new)


def is_standard(source, node):
    """True for ``sys.stderr``, ``sys.stdout`` and a name for one, unless the file gives that attribute to something.

    ``flow`` knows it too, and takes long to find out.
    """
    if is_name(node):
        bindings = source.bindings(node)
        return bool(bindings) and all(binding.kind == "assign" and binding.value is not None and binding.value.type == syms.power
                                      and is_standard(source, binding.value) for binding in bindings)
    if node.type != syms.power or len(node.children) != 2 or source.origin(node) not in STANDARD:
        return False
    name = node.children[1].children[1].value
    return not source.refs_to(name) and not any(is_assigned(trailer.parent) for trailer in source.attributes(name))


def is_assigned(power):
    """True for the ``x.name`` of an assignment."""
    around = enclosing(power, syms.expr_stmt)
    return around is not None and any(target is power for target in assigned(around))


def redirections_in(source):
    """Yield what is assigned to sys.stdout and to sys.stderr."""
    for part in source.having("stdout", "stderr"):
        for statement in part.of_type(syms.expr_stmt):
            if len(statement.children) == 3 and source_of(statement.children[0]) in ("sys.stdout", "sys.stderr"):
                yield statement.children[2]


def files_of_calls(source):
    """Return the files that print(), the function, is given."""
    if not has_future(source, "print_function"):
        return []
    calls = [node.children[1] for node in source.powers_of("print") if is_call(node.children[1])]
    return [value.children[-1] for call in calls for value in arguments(call)
            if value.type == syms.argument and is_name(value.children[0], "file") and value.children[1].type == token.EQUAL]


def origins(source, node):
    """Return the expressions that *node* may be, by assignments and the calls of the file; itself where they are not known."""
    if not is_name(node):
        return [node]
    found = []
    for binding in source.bindings(node):
        values = [binding.value] if binding.kind == "assign" else kinds_of(source).passed(binding) if binding.kind == "param" else None
        found += values or [node]
    return [value for value in found if value is not None] or [node]


def is_wfile(node):
    """True for ``self.wfile`` and the like."""
    return source_of(node).endswith(".wfile")


def is_open(node):
    """True for a print with a comma at its end."""
    return len(node.children) > 4 and node.children[-1].type == token.COMMA


def next_print(node, found):
    """Return the print that follows *node* directly and writes to the same file, or None."""
    statement = statement_of(node)
    following = statement.next_sibling
    for other in found:
        if other.parent is not None and statement_of(other) is following and source_of(
                other.children[2]) == source_of(node.children[2]):
            return other
    return None


def follows_open(node, found):
    """True where the print before *node* left its line open."""
    return any(is_open(other) and other is not node and not closes(other.children[-2]) and not is_asked(other.children[-2])
               and next_print(other, found) is node for other in found)


def is_asked(node):
    """True for a name or an attribute, of which nobody knows whether it ends a line before the program runs."""
    return is_name(node) or node.type == syms.power and is_name(node.children[0]) and all(map(is_attribute, node.children[1:]))


def written(values, follows, end):
    """Return the source of the text that a print of *values* writes."""
    lead = " " if follows else ""
    if not values:
        return '"%s"' % (end or "")
    if len(values) == 1:
        only = values[0]
        text = source_of(only).rstrip()
        if only.type == token.STRING and plain(only.value):
            quote = only.value[0]
            return quote + lead + only.value[1:-1] + end + quote
        if is_format(only):
            literal, rest = only.children[0], "".join(u"%s" % child for child in only.children[1:])
            quote = literal.value[0]
            return quote + lead + literal.value[1:-1] + end + quote + rest
        if not lead and not end:
            return "str(%s)" % text
    pattern = lead + "".join("%s" if closes(value) else "%s " for value in values[:-1]) + "%s" + end
    texts = [source_of(value) for value in values]
    return '"%s" %% (%s%s)' % (pattern, ", ".join(texts), "," if len(texts) == 1 else "")


def plain(literal):
    """True for a literal in single quotes of either kind, without a prefix."""
    return literal[0] in "'\"" and literal[:3] not in ("'''", '"""')


def is_format(node):
    """True for ``"..." % x`` with a plain literal."""
    return (node.type == syms.term and len(node.children) == 3 and node.children[0].type == token.STRING
            and node.children[1].type == token.PERCENT and plain(node.children[0].value))
