"""``self.headers = self.MessageClass(self.rfile, 0)`` -> ``_read_fields(self.rfile, self.MessageClass)``, defined in the file

What programs copied of BaseHTTPServer makes the header object so; the classes of Python 3 read no file. On 2.7, for the
targets six and future, it is made as before.

1. A class of the program's own that is no email.message.Message is called as before.
2. The fields are what fix_utf8_head makes of those that http.server reads: UTF-8, and the last of several with one name.
3. In a file of another encoding than UTF-8 they are Latin-1, as http.server's are.
"""

from .base import ORDER_API, BaseFix
from .definitions import define_class
from .engine import syms
from .python2 import is_python2
from .spelling import Speller
from .trees import arguments, expression, is_attribute, is_call, source_of
from .unused import define_under
from .utf8_head import FIELDS, POLICY

NAME, MESSAGE_CLASS = "_read_fields", "MessageClass"
READING = '''\
    lines = []
    while not lines or lines[-1].strip("\\r\\n"):
        line = file.readline()
        lines.append((line if isinstance(line, bytes) else line.encode("utf-8", "surrogateescape")).decode("latin-1"))
'''
HELPER = '''
def _read_fields(file, kind):
    """Read the fields of a request from file, up to the blank line after them, as Python 2's MessageClass(file, 0) did."""
    if not hasattr(kind, "get_all"):
        return kind(file, 0)
''' + READING + '''\
    fields = %s("".join(lines), _LastFields if kind is %s else kind)
    fields.policy = _Utf8Fields()
    return fields
'''
STRADDLING = '''
def _read_fields(file, kind):
    """Read the fields of a request from file, up to the blank line after them: Python 2's MessageClass(file, 0)."""
    if str is bytes or not hasattr(kind, "get_all"):
        return kind(file, 0)
''' + READING + '''\
    from email.policy import Compat32

    class Utf8Fields(Compat32):
        def header_fetch_parse(self, name, value):
            try:
                return value.encode("latin-1").decode("utf-8", "surrogateescape")
            except UnicodeError:    # set by the program
                return value

    class LastFields(kind):
        def get_all(self, name, failobj=None):
            values = super(LastFields, self).get_all(name, [])
            return ["\\n ".join(line.strip(" \\t\\r") for line in value.split("\\n")) for value in values] or failobj

        def get(self, name, failobj=None):
            return self.get_all(name, [failobj])[-1]
    fields = %s("".join(lines), LastFields)
    fields.policy = Utf8Fields()
    return fields
'''


class FixRequestFields(BaseFix):
    """Header objects that a handler makes itself."""

    run_order = ORDER_API + 1
    words = (MESSAGE_CLASS,)

    def fix(self, source):
        """Rewrite *source*."""
        calls = [trailer.next_sibling for trailer in source.attributes(MESSAGE_CLASS) if is_made(trailer)]
        if not calls or not is_python2(source):
            return
        name = self.helper(source, Speller(self, source).latin)
        for call in reversed(calls):
            rewrite(call, name)

    def helper(self, source, latin):
        """Define the function that reads; return its name."""
        parse = self.need("email", "message_from_string")
        if self.target.straddles:
            return define_under(source, NAME, without_policy(STRADDLING, latin) % parse)
        fields = self.need("http.client", "HTTPMessage")
        name = define_under(source, NAME, without_policy(HELPER, latin) % (parse, fields))
        define_class(source, "_LastFields", FIELDS % fields)
        if not latin:
            define_class(source, "_Utf8Fields", POLICY % self.need("email.policy", "Compat32"))
        return name


def without_policy(text, latin):
    """Return the function *text*, which leaves the fields in Latin-1 if *latin*."""
    if not latin:
        return text
    start, end = text.find("    from email.policy"), text.find("    class LastFields")
    text = text if start < 0 else text[:start] + text[end:]
    return "".join(line for line in text.splitlines(True) if "fields.policy" not in line)


def is_made(trailer):
    """True for ``.MessageClass`` that is called with a file."""
    call = trailer.next_sibling
    return trailer.parent.type == syms.power and is_attribute(trailer, MESSAGE_CLASS) and is_call(call) and (
        1 <= len(arguments(call)) <= 2) and all(value.type != syms.argument for value in arguments(call))


def rewrite(call, name):
    """Make of ``x.MessageClass(file, 0)``, whose last trailer is *call*, a call of *name*."""
    power = call.parent
    kind = []
    for child in list(power.children):
        if child is call:
            break
        kind.append(child)
    text = "%s(%s, %s)" % (name, source_of(arguments(call)[0]), "".join(map(str, kind)).strip())
    first = expression(text, power.prefix).children
    for child in kind:
        child.remove()
    call.remove()
    for place, child in enumerate(list(first)):
        child.remove()
        power.insert_child(place, child)
