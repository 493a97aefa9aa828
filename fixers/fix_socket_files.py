"""``socket._fileobject(sock, "wb", 0)`` -> ``sock.makefile("wb", 0)``; ``sock.makefile()`` -> ``sock.makefile("rb")``

A socket's file is of bytes on Python 2, whatever its mode; on Python 3 only if the mode says so.

1. Only in a file that is Python 2's: in another, makefile() may well mean text.
2. An argument ``close=True`` of _fileobject has no counterpart and is reported (BH305).
"""

from .engine import Leaf, syms, token
from .python2 import ServerFix, is_python2
from .trees import arguments, expression, is_attribute, is_call, is_name, rename, replace, source_of, string_value


class FixSocketFiles(ServerFix):
    """Files made of sockets."""

    words = ("_fileobject", "makefile")

    def fix(self, source):
        """Rewrite *source*."""
        for node in source.of_type(syms.power) if source.says("_fileobject") else ():
            if len(node.children) > 2 and source.origin(node.children[0]) in (
                    "socket", "socket._fileobject"):
                self.fileobject(source, node)
        calls = [node for node in source.attributes("makefile") if is_call(node.next_sibling)]
        if calls and is_python2(source):
            for node in calls:
                binary(node.next_sibling)

    def fileobject(self, source, node):
        """``socket._fileobject(...)``."""
        index = 1 if source.origin(node.children[0]) == "socket._fileobject" else 2
        if index == 2 and not is_attribute(node.children[1], "_fileobject") or not is_call(node.children[index]):
            return
        values = arguments(node.children[index])
        if not values or any(value.type == syms.argument for value in values) or len(values) > 3:
            self.report(node, "BH305", "socket._fileobject is gone and its arguments are not plain")
            return
        texts = [source_of(value) for value in values]
        rest = "".join(u"%s" % child for child in node.children[index + 1:])
        mode = texts[1:2] or ['"rb"']
        new = replace(node, "%s.makefile(%s)%s" % (texts[0], ", ".join(mode + texts[2:]), rest))
        binary([child for child in new.pre_order() if is_attribute(child, "makefile")][0].next_sibling)


def binary(call):
    """Make the mode in a call of makefile() binary."""
    values = arguments(call)
    for position, value in enumerate(values):
        literal = value
        if value.type == syms.argument:
            if not is_name(value.children[0], "mode"):
                continue
            literal = value.children[2]
        elif position:
            continue
        found = string_value(literal)
        if found is not None and "b" not in found[1]:
            rename(literal, literal.value[:-1] + "b" + literal.value[-1])
        return
    if values:                      # bufsize= alone
        call.children[1].replace(expression('f("rb", %s)' % source_of(call.children[1])).children[1].children[1])
    else:
        call.insert_child(1, Leaf(token.STRING, '"rb"'))
