"""Python 2's methods and attributes of the header object, in Python 3's.

``self.headers.getheader("Host")`` -> ``self.headers.get("Host")``
``self.headers.getheaders("Cookie")`` -> ``self.headers.get_all("Cookie", [])``
``self.headers.has_key("Host")`` -> ``"Host" in self.headers``
``self.headers.typeheader`` -> ``self.headers.get("Content-Type")``
``self.headers.type`` -> ``_content_type(self.headers)``, a small function defined in the file; maintype, subtype, gettype() likewise
``self.headers.getparam("boundary")`` -> ``self.headers.get_param("boundary")``
``self.headers.getdate("Date")`` -> ``_header_date(self.headers, "Date")``

1. For six and future what only Python 3 has is asked through a small function, defined in the file.
2. What has no counterpart (fp, rewindbody, readheaders ...) is reported (BH201), also where it is assigned to.
3. Of several fields with one name Python 2 gave the last, Python 3 gives the first: see fix_utf8_head.
4. get_content_type() takes a Content-Type without a slash, or with two, for text/plain.
"""

from .base import BaseFix
from .header_helpers import helper
from .header_uses import HEADER_WORDS, attribute_name, header_uses, put, stands_alone
from .engine import syms, token
from .trees import arguments, is_call, is_name, rename, source_of

# name -> what it becomes, {h}: the header object, {0} {1}: arguments; (http.server, six and future).
ATTRIBUTES = {
    "typeheader": ('{h}.get("Content-Type")',) * 2,
    "encodingheader": ('{h}.get("Content-Transfer-Encoding")',) * 2,
    "type": ("{_content_type}({h})",) * 2,
    "maintype": ('{_content_type}({h}).partition("/")[0]',) * 2,
    "subtype": ('{_content_type}({h}).partition("/")[2]',) * 2,
    "plist": ("{_content_type_parameters}({h})",) * 2,
    "plisttext": ('"".join({h}.get("Content-Type", "").partition(";")[1:])',) * 2,
    "dict": ("{_header_dict}({h})",) * 2,
    "headers": ("{_header_lines}({h})",) * 2,
    "status": ("{_header_status}({h})",) * 2,
    "unixfrom": ("{_unix_from}({h})",) * 2,
}
METHODS = {
    "gettype": ATTRIBUTES["type"],
    "getmaintype": ATTRIBUTES["maintype"],
    "getsubtype": ATTRIBUTES["subtype"],
    "getplist": ATTRIBUTES["plist"],
    "getencoding": ('{h}.get("Content-Transfer-Encoding", "7bit").lower()',) * 2,
    "getparamnames": (
        '[text.partition("=")[0] for text in {_content_type_parameters}({h}) if "=" in text]',) * 2,
    "getheaders": ("{h}.get_all({0}, [])", "{_all_headers}({h}, {0})"),
    "getparam": ("{h}.get_param({0})", "{_content_type_parameter}({h}, {0})"),
    "getrawheader": ("{_raw_header}({h}, {0})",) * 2,
    "getallmatchingheaders": ("{_matching_header_lines}({h}, {0})",) * 2,
    "getfirstmatchingheader": ("{_first_header_lines}({h}, {0})",) * 2,
    "getaddrlist": ("{email.utils.getaddresses}({h}.get_all({0}, []))", "{_header_addresses}({h}, {0})"),
    "getaddr": ("({email.utils.getaddresses}({h}.get_all({0}, [])) or [(None, None)])[0]",
                "({_header_addresses}({h}, {0}) or [(None, None)])[0]"),
    "setdefault": ("{_header_setdefault}({h}, {0}, {1})",) * 2,
    "getdate": ("{_header_date}({h}, {0})",) * 2,
    "getdate_tz": ("{_header_date_tz}({h}, {0})",) * 2,
}
ARITY = {"gettype": 0, "getmaintype": 0, "getsubtype": 0, "getplist": 0, "getencoding": 0, "getparamnames": 0,
         "setdefault": 2}
GONE = {
    "fp": "the body is read from rfile", "rewindbody": "the body is read from rfile",
    "startofheaders": "a socket has no positions", "startofbody": "a socket has no positions",
    "seekable": "a socket has no positions", "iscomment": "Python 3 parses by itself",
    "islast": "Python 3 parses by itself", "isheader": "Python 3 parses by itself",
    "readheaders": "Python 3 parses by itself", "parsetype": "Python 3 parses by itself",
    "parseplist": "Python 3 parses by itself",
    "addheader": "add_header(name, value)", "getbodyparts": "read the body with the email package",
    "getbody": "read the body with the email package", "readlines": "the body is read from rfile",
}


class FixHeaders(BaseFix):
    """The header object's own names."""

    words = HEADER_WORDS

    def fix(self, source):
        """Rewrite *source*."""
        for use in header_uses(source):
            name = attribute_name(use.rest[0]) if use.rest else None
            if name is None:
                continue
            if name in ATTRIBUTES or name in GONE:
                self.attribute(use, name)
            elif len(use.rest) > 1 and is_call(use.rest[1]):
                self.method(use, name)
            elif name in METHODS or name in ("getheader", "has_key"):
                self.bound(use, name)

    def attribute(self, use, name):
        """An attribute: read, assigned to, or gone."""
        if name in GONE:
            return self.report(use.node, "BH201", "headers.%s is gone: %s" % (name, GONE[name]))
        if len(use.rest) == 1 and is_target(use.node) or name in ("dict", "headers") and changes(use):
            return self.report(use.node, "BH201", "headers.%s is computed on Python 3 and cannot be changed" % name)
        if len(use.rest) > 1 and is_call(use.rest[1]):  # a method of that name is not Python 2's
            return None
        return put(use, 1, self.spell(ATTRIBUTES[name], use, []))

    def method(self, use, name):
        """A method that is called."""
        values = arguments(use.rest[1])
        if name == "has_key" and len(values) == 1:
            return has_key(use, values[0])
        if name in ("getheader", "get"):
            return self.get(use, name, values)
        if name not in METHODS:
            return None
        if len(values) != ARITY.get(name, 1) or any(value.type == syms.argument for value in values):
            return self.report(use.node, "BH201", "headers.%s called in a way that is not known" % name)
        return put(use, 2, self.spell(METHODS[name], use, [source_of(value) for value in values]))

    @staticmethod
    def get(use, name, values):
        """``getheader`` and ``get``, whose default Python 3 calls otherwise."""
        rename(use.rest[0].children[1], "get")
        for value in values:
            if value.type == syms.argument and is_name(value.children[0], "default") and len(values) == 2:
                inner = value.children[2]
                inner.remove()
                inner.prefix = value.prefix
                value.replace(inner)

    def bound(self, use, name):
        """A method that is handed on."""
        if name == "getheader":
            rename(use.rest[0].children[1], "get")
        elif name == "has_key":
            rename(use.rest[0].children[1], "__contains__")
        elif name == "getheaders" and not self.target.straddles:
            put(use, 1, "lambda name: %s.get_all(name, [])" % use.text, loose=True)
        else:
            self.report(use.node, "BH201", "headers.%s is handed on; Python 3's has none" % name)

    def spell(self, texts, use, values):
        """Return the text that stands for a name, with what it needs made available."""
        text = texts[self.target.straddles]
        names = dict(("{%s}" % name, name) for name in found_names(text))
        for mark, name in names.items():
            if name.startswith("email."):
                text = text.replace(mark, self.need("email.utils", name.rpartition(".")[2]))
            elif name.startswith("_"):
                text = text.replace(mark, helper(self, name))
        for index, value in enumerate(values):
            text = text.replace("{%d}" % index, value)
        return text.replace("{h}", use.text)


def found_names(text):
    """Return what stands in braces in *text*."""
    return [piece.partition("}")[0] for piece in text.split("{")[1:]]


def is_target(node):
    """True where the expression *node* is assigned to or deleted."""
    parent = node.parent
    if parent.type == syms.expr_stmt:
        return parent.children[-1] is not node
    return parent.type == syms.del_stmt


def changes(use):
    """True where what follows ``headers.dict`` or ``headers.headers`` changes it."""
    rest = use.rest[1:]
    if not rest:
        return False
    if attribute_name(rest[0]) in ("append", "insert", "remove", "update", "pop", "clear", "extend", "setdefault"):
        return True
    return rest[0].children[0].type == token.LSQB and len(rest) == 1 and is_target(use.node)


def has_key(use, value):
    """``h.has_key(x)`` -> ``x in h``, ``not h.has_key(x)`` -> ``x not in h``."""
    key = source_of(value)
    if value.type not in (token.STRING, token.NAME, syms.power, syms.atom, syms.arith_expr, syms.term):
        key = "(%s)" % key
    word, node = "in", use.node
    negated = node.parent.type == syms.not_test and len(use.rest) == 2
    if negated:
        word = "not in"
        prefix, outer = node.parent.prefix, node.parent
        node.remove()
        outer.replace(node)
        node.prefix = prefix
    put(use, 2, "%s %s %s" % (key, word, use.text.strip()), loose=not stands_alone(node) or len(use.rest) > 2)
