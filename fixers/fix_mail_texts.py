"""``MIMEText(page)``, ``m["Subject"] = title`` where the text may be past ASCII: reported (BH106)

Python 2 wrote the bytes as they were, and said us-ascii of them; Python 3 says utf-8 and writes base64, and encodes the field.

1. MIMEText without a charset; a field of what MIMEText() or MIMEMultipart() made under a name of its own.
2. Only in a file of a server that is Python 2's.
"""

from .engine import syms, token
from .fix_url_quoting import called
from .flow import flow_of
from .python2 import ServerFix, is_python2
from .trees import arguments, is_name

MAKERS = ("MIMEText", "MIMEMultipart", "Message", "MIMEBase")


class FixMailTexts(ServerFix):
    """Mail past ASCII."""

    targets = ("http.server", "six", "future")
    words = ("MIMEText", "MIMEMultipart", "MIMEBase")

    def fix(self, source):
        """Report what *source* makes."""
        if not is_python2(source):
            return
        flow = flow_of(source, self.target)
        for node in source.powers_imported():
            call, name = called(source, node)
            values = arguments(call) if name is not None and name.startswith("email.") and name.endswith("MIMEText") else ()
            if values and not any(map(is_charset, values[1:])) and len(values) < 3 and is_wide(flow, values[0]):
                self.report(values[0], "BH106", "Python 2 wrote text past ASCII as it is, and said us-ascii: give MIMEText a charset")
        for statement in source.of_type(syms.expr_stmt):
            target, value = statement.children[0], statement.children[-1]
            if is_field(source, target) and is_wide(flow, value):
                self.report(target, "BH106", "Python 2 wrote text past ASCII as it is: see email.header.Header")


def is_charset(value):
    """True for the argument ``_charset=...``."""
    return value.type == syms.argument and is_name(value.children[0], "_charset")


def is_wide(flow, node):
    """True for a str that may be past ASCII; ``Header(...)`` is none."""
    root = flow.cell(node).root()
    return root.wide and root.own and not root.contains


def is_field(source, node):
    """True for ``m["Subject"]`` of a message under a name of its own."""
    if node.type != syms.power or len(node.children) != 2 or not is_name(node.children[0]):
        return False
    values = [binding.value if binding.kind == "assign" else None for binding in source.bindings(node.children[0])]
    names = [called(source, value)[1] if value is not None and value.type == syms.power else None for value in values]
    made = [(name or "").rpartition(".")[2] for name in names]
    return node.children[1].children[0].type == token.LSQB and bool(made) and all(name in MAKERS for name in made)
