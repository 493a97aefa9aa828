"""``class Links(HTMLParser)`` -> the same, and ``_parse_html_as_python2()`` before it: character references come one by one

Python 3's HTMLParser hands text on with its references done, in one piece, and never calls handle_charref() and handle_entityref().
``parser.unescape(text)`` -> ``_unescape(text)``, since Python 3.9 has no such method: those that end in a semicolon are done.

1. Only in a file that is Python 2's, and not where it names convert_charrefs.
2. unescape of an HTMLParser alone: of one that is made there, of a name for one, or of ``self`` in a class that derives from it.
3. For six and future both are what they were on 2.7.
"""

from .base import ORDER_API
from .definitions import begun_on_2, define, define_and_call
from .engine import syms
from .handlers import Use, base_nodes
from .header_uses import put
from .parameters import parameter_names
from .python2 import Python2Fix, is_python2
from .trees import enclosing, is_attribute, is_call, is_name
from .unused import drop_unused, uses_of

MODULES = ("HTMLParser", "html.parser")
UNESCAPE = '''
def _unescape(text):
    """Return text with its character references that end in a semicolon as what they stand for, as Python 2's HTMLParser did."""
    import re
    from html.entities import name2codepoint

    def character(found):
        name = found.group(1)
        if name == "apos" or name in name2codepoint:
            return "'" if name == "apos" else chr(name2codepoint[name])
        try:
            return chr(int(name[2:], 16) if name[1] in "xX" else int(name[1:])) if name[0] == "#" else found.group()
        except ValueError:
            return "&#%s;" % name[1:]
    return re.sub(r"&(#?[xX]?(?:[0-9a-fA-F]+|\\w{1,8}));", character, text)
'''
PARSE = '''
def _parse_html_as_python2():
    """Let HTMLParser hand on character references by themselves, as Python 2's did."""
    import html.parser
    html.parser.unescape = _unescape
    html.parser.HTMLParser.__init__.__kwdefaults__["convert_charrefs"] = False
'''
UNESCAPE_ON_2 = '''    if str is bytes:
        from HTMLParser import HTMLParser
        return HTMLParser().unescape(text)
'''


class FixHtmlParser(Python2Fix):
    """HTMLParser."""

    run_order = ORDER_API - 2
    targets = ("http.server", "six", "future")
    words = ("HTMLParser",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source) or source.says("convert_charrefs", "_unescape"):
            return
        uses = [use for use in uses_of(source, *MODULES) if use.name == "HTMLParser"]
        asked = [(node, index) for node in source.powers_with("unescape") for index in range(1, len(node.children) - 1)
                 if is_attribute(node.children[index], "unescape") and is_call(node.children[index + 1])
                 and is_parser(source, uses, node, index)]
        made_for_it = [id(use.node) for use in uses if any(node is use.node for node, _ in asked)]
        parsing = len(made_for_it) < len(uses)
        for node, index in asked[::-1]:
            put(Use(node, index, False), 1, "_unescape")
        if parsing:
            define_and_call(source, "_parse_html_as_python2", begun_on_2(PARSE) if self.target.straddles else PARSE)
        if uses:
            define(source, "_unescape", begun_on_2(UNESCAPE, UNESCAPE_ON_2) if self.target.straddles else UNESCAPE)
            drop_unused(self.refresh(), MODULES, ("HTMLParser",), whole=True)


def is_parser(source, uses, node, index):
    """True where the first *index* children of the power *node* are an HTMLParser."""
    first = node.children[0]
    if any(use.node is node and is_made(use, index) for use in uses):
        return True
    if index != 1 or not is_name(first):
        return False
    bindings = source.bindings(first)
    if bindings and all(binding.kind == "assign" for binding in bindings):
        return all(any(use.node is binding.value and is_made(use, len(use.node.children)) for use in uses) for binding in bindings)
    function, cls = enclosing(node, syms.funcdef), enclosing(node, syms.classdef)
    if function is None or cls is None or parameter_names(function)[:1] != [first.value]:
        return False
    return any(base is use.node for base in base_nodes(cls) for use in uses)


def is_made(use, end):
    """True where *use*, a Name, is called and nothing more, as far as *end*."""
    children = use.node.children
    return use.end + 1 == end and len(children) >= end and is_call(children[use.end])
