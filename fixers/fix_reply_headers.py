"""``reply.getheaders()`` -> ``_merged_fields(reply.msg).items()``

``urlopen(url).info().gettype()`` -> ``.info().get_content_type()``; the same for ``type``, ``maintype``, ``subtype``,
``getheader``; ``.info()[name]`` -> ``", ".join(.info().get_all(name))``: what a server got from another one, by httplib or urllib2.
``urlopen(url).info().get("Set-Cookie")`` -> ``_answer_field(urlopen(url).info(), "Set-Cookie")``, which gives all of them as one.
``urlopen(url).info().items()`` -> ``_merged_fields(urlopen(url).info()).items()``, defined in the file; ``keys()``, ``dict(...)`` and
the ``headers`` of an answer likewise, and the ``dict`` of either. ``e.hdrs`` of an HTTPError -> ``e.headers``.

1. Only in a file that is Python 2's. 2.7 gives the names of an httplib answer in lower case, which proxies compare,
   and fields of one name as one, with a comma between.
2. For six and future the type is found by a small function: on 2.7 the headers of an answer are a mimetools.Message.
"""

import re

from .base import ORDER_ASKING
from .caught_errors import is_error
from .engine import syms, token
from .fix_headers import ATTRIBUTES
from .fix_headers import METHODS as FOR_BOTH
from .fix_url_quoting import called
from .flow import flow_of
from .handlers import Use
from .header_helpers import helper
from .header_uses import put
from .python2 import ServerFix, is_python2
from .trees import arguments, is_attribute, is_call, is_name, rename, source_of, source_of_all, string_value

TYPES = {"type": "get_content_type()", "maintype": "get_content_maintype()", "subtype": "get_content_subtype()",
         "gettype": "get_content_type", "getmaintype": "get_content_maintype", "getsubtype": "get_content_subtype"}
METHODS = ("gettype", "getmaintype", "getsubtype", "getheader", "getheaders", "getparam")
OLD_ATTRIBUTES = ("type", "maintype", "subtype")
ASKED = ("get", "dict") + METHODS + OLD_ATTRIBUTES
HELPED = re.compile(r"\{(_\w+)\}")
# Fields that an answer has once: get() gives the same.
SINGLE = frozenset("content-type content-length content-encoding content-disposition content-range location etag last-modified date "
                   "server expires host age".split())
GIVES_HEADERS = re.compile(r"\b(getresponse|HTTPResponse)\b")      # whose answers have them as msg
ANSWERS = ("urlopen", "getresponse", "build_opener", "urlretrieve")
WALKED = ("items", "keys", "values", "iteritems", "iterkeys", "itervalues")


class FixReplyHeaders(ServerFix):
    """The headers of an answer from another server."""

    run_order = ORDER_ASKING
    words = ("info", "getheaders", "hdrs") + ANSWERS

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        if source.says("hdrs"):
            source = self.errors(source)
        asking = source.powers_with("getheaders", "info")
        if source.says(*ANSWERS):
            asking += source.powers_with("headers", "msg") + (source.powers_with(*METHODS) if source.says("urlretrieve") else [])
        walked = [node for node in source.powers_with(*WALKED) if walks(source, node)]
        if not walked and not any(map(asks, asking)):
            return
        flow = flow_of(source, self.target) if walked or any(map(asks_what, asking)) else None
        for node in walked[::-1]:
            self.fields(source, flow, node)
        for node in reversed(source.of_type(syms.power)):
            if node.parent is None:     # in what was rewritten
                continue
            self.lower(flow, node)
            self.info(source, flow, node)
            if node.parent is not None:
                self.merged(source, flow, node)

    def errors(self, source):
        """``e.hdrs`` -> ``e.headers``, of an HTTPError: the same by the name that other fixers know. Return the Source that holds."""
        for trailer in source.attributes("hdrs"):
            if is_error(source, trailer.parent.children[:1]) and trailer is trailer.parent.children[1]:
                rename(trailer.children[1], "headers")
        return self.refresh()

    def fields(self, source, flow, node):
        """``info.items()``, ``answer.headers.keys()``."""
        index = len(node.children) - 2
        if is_headers(source, flow, node.children, index) or is_of_answer(flow, node, index):
            text = source_of_all(node.children[:index])
            put(Use(node, index, False), 0, "%s(%s)" % (helper(self, "_merged_fields"), text))

    def lower(self, flow, node):
        """``x.getheaders()`` of an httplib answer."""
        for index, child in enumerate(node.children[:-1]):
            call = node.children[index + 1]
            if is_attribute(child, "getheaders") and is_call(call) and not arguments(call):
                if index == 1 and flow.cell(node.children[0]).root().kind == "file":
                    text = "%s(%s.msg).items()" % (helper(self, "_merged_fields"), source_of(node.children[0]))
                    put(Use(node, index, False), 2, text)
                return

    def merged(self, source, flow, node):
        """``info[name]``, several fields of the name as one: ``", ".join(info.get_all(name))``."""
        children = node.children
        for index in range(1, len(children)):
            if is_index(children[index]) and is_headers(source, flow, children, index) and not is_stored(node):
                text = source_of_all(children[:index])
                key = source_of(children[index].children[1])
                if self.target.straddles:
                    put(Use(node, index, False), 1, "%s(%s, %s)" % (helper(self, "_merged_field"), text, key))
                else:
                    put(Use(node, index, False), 1, '", ".join(%s.get_all(%s))' % (text, key))
                return

    def info(self, source, flow, node):
        """``x.info().gettype()`` and the like, and those of a name for it."""
        children = node.children
        for index in range(1, len(children)):
            name = children[index].children[1] if is_attribute(children[index]) else None
            if name is None or not is_headers(source, flow, children, index):
                continue
            called = index + 1 < len(children) and is_call(children[index + 1])
            if called and name.value in ("get", "getheader") and not asks_for_single(children[index + 1]):
                text = "%s, %s" % (source_of_all(children[:index]), source_of(children[index + 1])[1:-1])
                put(Use(node, index, False), 2, "%s(%s)" % (helper(self, "_answer_field"), text))
                return
            if name.value == "dict" and not called:
                text = source_of_all(children[:index])
                put(Use(node, index, False), 1, "%s(%s)" % (helper(self, "_merged_fields"), text))
                return
            table = FOR_BOTH if called else ATTRIBUTES
            if called and name.value == "getheader":
                rename(name, "get")
            elif name.value in TYPES and not self.target.straddles:
                rename(name, TYPES[name.value])
            elif name.value in table and name.value in (METHODS if called else OLD_ATTRIBUTES):
                text = self.written(table[name.value][self.target.straddles], source_of_all(children[:index]), children[index + 1:])
                put(Use(node, index, False), 2 if called else 1, text)
                return

    def written(self, text, headers, rest):
        """Return the template *text* of fix_headers for the source of the object *headers* and what follows it in the tree."""
        for name in set(HELPED.findall(text)):
            text = text.replace("{%s}" % name, helper(self, name))
        return text.replace("{h}", headers).replace("{0}", source_of(rest[0])[1:-1] if rest else "")


def walks(source, node):
    """True for ``x.items()`` and the like at the end of a power, of what may be headers of an answer: to know takes a Flow."""
    children = node.children
    if not is_attribute(children[-2], *WALKED) or not is_call(children[-1]) or arguments(children[-1]):
        return False
    if len(children) == 3:
        return is_headers(source, None, children, 1)
    if is_attribute(children[-3], "headers", "msg"):
        return len(children) == 4 and not is_name(children[0], "self")
    return len(children) > 4 and is_attribute(children[-4], "info")


def is_of_answer(flow, node, index):
    """True where the first *index* children of the power *node* are the headers of an answer: ``answer.headers``."""
    if index != 2 or not is_attribute(node.children[1], "headers", "msg") or flow.cell(node.children[0]).root().kind != "file":
        return False
    return is_attribute(node.children[1], "headers") or not has_reason(flow.source, node.children[0])


def has_reason(source, leaf):
    """True for a name that may be what urlopen() gives or raises: its ``msg`` is the reason phrase, "Not Found"."""
    for binding in source.bindings(leaf) if is_name(leaf) else ():
        if binding.kind == "except" or binding.kind == "assign" and not GIVES_HEADERS.search(source_of(binding.value)):
            return True
        if binding.kind != "assign" and source.says("urlopen", "HTTPError"):
            return True
    return False


def asks(node):
    """True where a power has a ``getheaders()``, or an ``info()`` that is no statement: ``logger.info("...")``."""
    children = node.children
    if is_attribute(children[1], "headers", "msg") or len(children) > 2 and is_attribute(children[-2], *METHODS):
        return len(children) > 2 and not is_name(children[0], "self")
    for index in range(1, len(children) - 1):
        if is_attribute(children[index], "getheaders", "info") and is_call(children[index + 1]):
            if index + 2 < len(children) or node.parent.type != syms.simple_stmt or children[index].children[1].value != "info":
                return True
    return False


def asks_what(node):
    """True for ``x.getheaders()``, ``x.info()...`` and ``x.headers[name]``, of which the flow says what x is."""
    children = node.children
    if is_attribute(children[1], "headers", "msg") and len(children) > 2:
        asked = is_attribute(children[2], *ASKED) or is_index(children[2]) and not is_stored(node)
        return asked and not is_name(children[0], "self")
    if len(children) < 3 or not is_call(children[2]):
        return False
    return is_attribute(children[1], "getheaders") or len(children) > 3 and is_attribute(children[1], "info")


def is_index(node):
    """True for ``[x]`` after something."""
    return node.type == syms.trailer and node.children[0].type == token.LSQB


def is_stored(node):
    """True for the target of an assignment or a del."""
    return node.parent.type == syms.del_stmt or node.parent.type == syms.expr_stmt and node.parent.children[-1] is not node


def is_headers(source, flow, children, index):
    """True where children[:index] is the headers of an answer: ``x.info()``, or a name whose value that is."""
    if index >= 3 and is_attribute(children[index - 2], "info") and is_call(children[index - 1]):
        if index == 3:
            return flow.cell(children[0]).root().kind in ("file", None)
        call, name = called(source, children[0].parent)
        return name == "url.urlopen" and children[index - 3] is call
    if index == 2 and is_attribute(children[1], "headers", "msg"):
        return flow is not None and is_of_answer(flow, children[0].parent, index) and not is_name(children[0], "self")
    if index > 2 and is_retrieved(children, index):
        return True
    if index == 1 and is_name(children[0]):
        bindings = source.bindings(children[0])
        return bool(bindings) and all(
            binding.kind == "assign" and ends_with_info(binding.value) or binding.kind == "unpack" and is_second(binding)
            for binding in bindings)
    return False


def asks_for_single(call):
    """True for the arguments of get() where it is asked for a field that comes once."""
    name = string_value(arguments(call)[0]) if arguments(call) else None
    return name is not None and name[1].lower() in SINGLE


def is_retrieved(children, index):
    """True where children[:index] is ``urllib.urlretrieve(...)[1]``."""
    call, name = children[index - 2], children[index - 3]
    return is_call(call) and source_of(children[index - 1]) == "[1]" and (is_name(name, "urlretrieve") or is_attribute(name, "urlretrieve"))


def is_second(binding):
    """True for the h of ``name, h = urllib.urlretrieve(...)``."""
    statement = binding.statement
    if statement.type != syms.expr_stmt or len(statement.children) != 3 or statement.children[2].type != syms.power:
        return False
    call = statement.children[2].children
    return is_call(call[-1]) and (is_name(call[-2], "urlretrieve") or is_attribute(call[-2], "urlretrieve")) and (
        binding.leaf.next_sibling is None or binding.leaf.next_sibling.type != token.COMMA)


def ends_with_info(node):
    """True for ``x.info()``."""
    return (node is not None and node.type == syms.power and len(node.children) > 2
            and is_attribute(node.children[-2], "info") and is_call(node.children[-1]))
