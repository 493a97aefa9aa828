"""Sockets that a file makes itself, as tests of handlers do: what their makefile() returns is a file of bytes, for flow.Flow."""

from .engine import syms
from .places import Elsewhere
from .trees import enclosing

SENDING = ("sendall", "send")


def is_makefile(function):
    """True for the method ``makefile`` of a class."""
    return function.method and function.node.type == syms.funcdef and function.node.children[1].value == "makefile"


def declare(source, function):
    """Say that a method that sends, of a class that has makefile() too, is given bytes."""
    owner = enclosing(function.node, syms.classdef)
    if function.order and "makefile" in source.inner_scope(owner).bound:
        function.called = True
        function.parameters[function.order[0]].root().sources.append(Elsewhere())
