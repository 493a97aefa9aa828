"""Handlers of urllib2 in a file: the methods that are given a request, an answer, and its headers."""

import re

from .engine import syms
from .handlers import base_nodes
from .parameters import parameter_names
from .trees import enclosing, source_of

METHODS = re.compile(r"https?_(?:open|request|response|error_\w+)$|redirect_request$")
BASES = ("Handler", "Processor")


def methods(source):
    """Return the funcdefs of the methods of such classes."""
    if not source.says("urllib2"):
        return []
    return [node for node in source.of_type(syms.funcdef) if is_method(node)]


def is_method(node):
    """True for the funcdef of a method that urllib2 calls."""
    if not METHODS.match(node.children[1].value):
        return False
    owner = enclosing(node, syms.classdef)
    return owner is not None and any(source_of(base).endswith(BASES) for base in base_nodes(owner))


def parameters(node):
    """Return the names of the parameters of the method *node*, self apart: of the request, the answer, its code, its words, its headers."""
    return parameter_names(node)[1:]
