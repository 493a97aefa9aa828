"""The module cgi, most of which is elsewhere or gone on Python 3, and all of it from 3.13 on.

``cgi.escape(text)`` -> ``html.escape(text, quote=False)``
``cgi.escape(text, True)`` -> ``html.escape(text, quote=False).replace('"', "&quot;")``
``cgi.parse_qs(text)`` -> ``parse_qs(text)`` and ``from urllib.parse import parse_qs``; parse_qsl likewise
``cgi.parse_header(line)`` -> ``_parse_header(line)``, defined in the file; parse_multipart likewise

1. ``html.escape(text)`` alone would write ``'`` as ``&#x27;`` too, which cgi.escape did not.
2. For six and future ``xml.sax.saxutils.escape``, which is 2.7's as well.
3. ``FieldStorage(fp)`` -> ``FieldStorage(fp, errors="surrogateescape")`` for http.server and compat: bytes that are no
   UTF-8 come out as they went in.
4. ``FieldStorage(fp=self.rfile)`` -> ``_FieldStorage(fp=self.rfile)``, defined in the file: Python 3's fails on a body that is
   no form and has a length, and on a part whose name is no UTF-8, and does not part fields at semicolons. Where cgi is imported at
   the top of the file. So for a class derived from it that has no ``__init__``, where the file makes one.
5. FieldStorage and the rest are reported (BH502): they need legacy-cgi on 3.13 and later. An ``import cgi`` that nothing uses goes.
6. For every target: it is not the shim's.
"""

from . import imports
from .base import BaseFix
from .definitions import define_class, empty_on_2
from .dotted import from_module, import_items
from .engine import syms, token
from .evidence import guarded
from .escaping import escape
from .grammar import symbol
from .handlers import Use, functions_in
from .header_uses import put
from .moving import import_statements
from .python2 import is_python2
from .spelling import Speller, add_argument
from .statements import replace_import
from .trees import arguments, is_call, is_name, replace, source_of_all
from .unused import define_under, drop_unused, uses_of

PARSE = {"http.server": "urllib.parse", "compat": "urllib.parse", "six": "six.moves.urllib.parse",
         "future": "future.moves.urllib.parse"}
PARSED = ("parse_qs", "parse_qsl")
DONE = PARSED + ("escape", "parse_header")
MULTIPART = """

def _parse_multipart(fp, parameters):
    \"\"\"Return {name: [value]} of a form that is sent as multipart/form-data.\"\"\"
    delimiter = b"--" + parameters["boundary"].encode("latin-1")
    form, part = {}, None
    for line in iter(fp.readline, b""):
        if line.rstrip() not in (delimiter, delimiter + b"--"):
            part = part if part is None else part + line
            continue
        head, _, value = (part or b"").replace(b"\\r\\n\\r\\n", b"\\n\\n", 1).partition(b"\\n\\n")
        name = %s(br'(?im)^content-disposition:.*?;\\s*name="?([^";\\r\\n]*)', head)
        if name:
            value = value[:-2] if value.endswith(b"\\r\\n") else value[:-1]
            form.setdefault(name.group(1).decode(CODEC), []).append(value.decode(CODEC))
        if line.rstrip() != delimiter:
            break
        part = b""
    return form
"""
MULTIPART_OF_BOTH = MULTIPART.replace("    delimiter =", """    if str is bytes:
        return __import__("cgi").parse_multipart(fp, parameters)
    delimiter =""", 1)
FIELD_STORAGE = '''
class _FieldStorage(%s):
    """A form, or a body of another type, JSON for one, which Python 3's cannot read."""

    def __init__(self, fp=None, headers=None, outerboundary=b"", *values, **named):
        if outerboundary:   # a part: its name is in any encoding
            raw = {"header_fetch_parse": lambda self, name, value: value}
            headers.policy = type("Raw", (type(headers.policy),), raw)()
        super().__init__(fp, headers, outerboundary, *values, **named)

    def read_binary(self):
        """Read what has a length; only a file is kept as bytes."""
        if not self.outerboundary:
            self.fp = %s(self.fp.read(self.length))
            return self.read_lines()
        return super().read_binary()

    def read_urlencoded(self):
        """Read a form whose fields a semicolon may part, too."""
        self.fp = %s(self.fp.read(self.length).replace(b";", b"&"))
        self.qs_on_post = (self.qs_on_post or "").replace(";", "&")
        return super().read_urlencoded()
'''
PARSE_HEADER = r'''
def _parse_header(line):
    """Return (value, parameters) of a header field like Content-Type."""
    pieces = %s(r'(?:"(?:\\.|[^"\\])*(?:"|$)|[^;"])+', line) or [""]
    parameters = {}
    for piece in pieces[1:]:
        name, equals, value = piece.partition("=")
        if equals:
            value = value.strip()
            if len(value) >= 2 and value[0] == value[-1] == '"':
                value = value[1:-1].replace("\\\\", "\\").replace('\\"', '"')
            parameters[name.strip().lower()] = value
    return pieces[0].strip(), parameters
'''


def source_call(use):
    """Return the trailer of the call that follows the use of a name, or None."""
    following = use.node.children[use.end] if use.node.type == syms.power and use.end < len(use.node.children) else None
    return following if is_call(following) else None


def is_file(value):
    """True for the first argument of FieldStorage() where that is what it reads."""
    return value.type != syms.argument or is_name(value.children[0], "fp")


def says_no_more(call):
    """True for arguments that name no encoding, and are not unpacked: engines have other nodes for a star."""
    return not any(leaf.type in (token.STAR, token.DOUBLESTAR) for leaf in call.leaves()) and not any(
        value.type == syms.argument and is_name(value.children[0], "encoding", "errors") for value in arguments(call))


def is_at_top(source, use):
    """True where the name that *use* begins with is bound at the top of the file, by one import that is sure to run."""
    scope = source.scope_of(use.leaf).owner(use.leaf.value)
    bindings = scope.bound[use.leaf.value] if scope is source.module else ()
    return len(bindings) == 1 and bindings[0].statement.parent.parent is source.tree


class FixCgiModule(BaseFix):
    """cgi.X."""

    targets = ("http.server", "six", "future", "compat")
    words = ("cgi",)

    def fix(self, source):
        """Rewrite *source*."""
        found = uses_of(source, "cgi")
        for use in found:
            self.use(use)
        for node in import_statements(source):
            if node.type == syms.import_from and from_module(node) == "cgi":
                self.from_import(source, node)
        if found or is_python2(source) and self.target.name != "compat":
            drop_unused(self.refresh(), ("cgi",), DONE, whole=True)
        if not any(use.name not in DONE for use in found) and is_python2(source):
            self.report_imports(self.refresh())

    def report_imports(self, source):
        """Report the imports that stay though nothing uses them: they fail as well."""
        for node in import_statements(source) if self.target.name != "compat" else ():
            names = [from_module(node)] if node.type == syms.import_from else [item[0] for item in import_items(node)]
            if "cgi" in names and not guarded(node):
                self.report(node, "BH502", "cgi needs legacy-cgi on Python 3.13 and later")

    def use(self, use):
        """One use of a name of cgi."""
        place = Use(use.node, use.end, False)
        if use.name == "escape":
            escape(self, use)
        elif use.name == "parse_header":
            text = PARSE_HEADER.replace("%s(", self.need("re", "findall") + "(")
            put(place, 0, define_under(self.source, "_parse_header", text))
        elif use.name in PARSED and use.end == 2:
            put(place, 0, imports.need_from(self.source, PARSE[self.target.name], use.name))
        elif use.name == "parse_multipart" and is_python2(self.source):
            text = MULTIPART_OF_BOTH if self.target.straddles else MULTIPART
            text = text.replace("%s(", self.need("re", "search") + "(").replace("CODEC", Speller(self, self.source).codec)
            put(place, 0, define_under(self.source, "_parse_multipart", text))
        elif use.name not in DONE:
            if use.name == "FieldStorage":
                call = source_call(use)
                if call is None:
                    self.derived(use)
                else:
                    self.field_storage(use, call)
            self.report(use.node, "BH502", "cgi%s needs legacy-cgi on Python 3.13 and later" % (
                "." + use.name if use.name else ""))

    def field_storage(self, use, call):
        """``FieldStorage(fp)`` -> ``_FieldStorage(fp, errors="surrogateescape")``, or ``encoding="latin-1"`` in Latin-1."""
        if not is_python2(self.source):
            return
        values = arguments(call)
        if any(value.type != syms.argument for value in values[6:]) or any(
                value.type == syms.argument and value.children[0].value in ("encoding", "errors", "*", "**") for value in values):
            return
        add_argument(call, Speller(self, self.source).form_keywords())
        if len(values) > 2 and values[2].type == token.STRING and values[2].value[0] in "'\"":    # outerboundary
            replace(values[2], "b" + values[2].value)
        if any(map(is_file, values[:1])):
            self.own_class(use)

    def derived(self, use):
        """``class C(FieldStorage)`` -> ``class C(_FieldStorage)``, and ``C(fp)`` as FieldStorage(fp)."""
        node = use.node if use.node.parent.type == syms.classdef else use.node.parent
        cls = node.parent if node.type in symbol("arglist") or node is use.node else None
        if cls is None or cls.type != syms.classdef or not is_python2(self.source) or any(
                each.children[1].value == "__init__" for each in functions_in(cls)):
            return
        made = [each for each in self.source.powers_of(cls.children[1].value) if is_call(each.children[1])]
        if made and all(any(map(is_file, arguments(each.children[1])[:1])) and says_no_more(each.children[1]) for each in made):
            for each in made:
                add_argument(each.children[1], Speller(self, self.source).form_keywords())
            self.own_class(use)

    def own_class(self, use):
        """Let _FieldStorage stand for the FieldStorage that *use* names."""
        if self.target.name == "compat" or not is_at_top(self.source, use):
            return
        base = source_of_all(use.node.children[:use.end]) if use.end > 1 else use.leaf.value
        buffer = self.need("io", "BytesIO")
        text = FIELD_STORAGE % (base, buffer, buffer)
        define_class(self.source, "_FieldStorage", empty_on_2("_FieldStorage", text) if self.target.straddles else text)
        put(Use(use.node, use.end, False), 0, "_FieldStorage")

    def from_import(self, source, node):
        """``from cgi import parse_qs``: the name stays, its module changes."""
        items, changed = [], False
        for name, alias, _ in import_items(node):
            if name in PARSED:
                items.append((PARSE[self.target.name], name, alias))
                changed = True
            else:
                items.append(("cgi", name, alias))
        if changed:
            replace_import(node, items)
