"""``BaseHTTPRequestHandler.end_headers(self)`` -> ``_Utf8Head.end_headers(self)``, for fix_utf8_head.

A class that overrides a method calls the one of its base by the name of the class, on Python 2 mostly: the class of a new base that
has such a method too would be left out.
"""

import re

from .engine import syms
from .handlers import HANDLER_NAME, inherits
from .spelling import split_power
from .trees import arguments, enclosing, index_of, is_attribute, is_call, is_name, replace, source_of
from .utf8_head import LATIN_METHODS, METHODS

NAMES = frozenset(re.findall(r"def ([a-z]\w+)\(self", METHODS + LATIN_METHODS))


def call_new_base(source, mixed, straddles):
    """Let methods of classes, and of what derives from those, call the library's through a new base: *mixed* is [(classdef, its name)]."""
    for trailer in source.attributes(*NAMES) if mixed else ():
        around = enclosing(trailer, syms.classdef)
        if around is not None and is_base_call(source, trailer):
            for name in [name for node, name in mixed if around is node or inherits(source, around, [node])][:1]:
                head = split_power(trailer.parent, index_of(trailer))
                # On 2.7 it has no methods.
                replace(head, "(%s if str is not bytes else %s)" % (name, source_of(head)) if straddles else name)


def is_base_call(source, trailer):
    """True for the ``.end_headers`` of ``BaseHTTPRequestHandler.end_headers(self)``, of a class of the library."""
    call, before = trailer.next_sibling, trailer.parent.children[:index_of(trailer)]
    values = arguments(call) if is_call(call) else ()
    if not values or not is_name(values[0]) or not all(is_attribute(each) for each in before[1:]):
        return False
    origin = source.origin(before[0]) if is_name(before[0]) else None
    return origin is not None and HANDLER_NAME.search(".".join([origin] + [each.children[1].value for each in before[1:]])) is not None
