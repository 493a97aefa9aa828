"""What a caught error holds, for flow.Flow: an HTTPError is the answer of a server, others have bytes in one attribute.

Sources: the documentation of urllib.error, subprocess and http.client.
"""

from .engine import token
from .grammar import SEQUENCES, elements
from .places import part
from .signatures import normal
from .trees import is_attribute

KINDS = {"url.HTTPError": "file", "url.URLError": "file", "subprocess.CalledProcessError": "process error",
         "http.client.IncompleteRead": "short answer"}
HELD = frozenset([("process error", "output"), ("short answer", "partial")])


def caught(flow, node):
    """Say what the name in the except clause *node* stands for."""
    children = node.children
    for child in children[1:2]:
        flow.cell(child)
    if len(children) < 4:
        return
    if children[3].type != token.NAME:      # "except IOError, (number, text):"
        flow.cell(children[3])
        return
    classes = elements(children[1]) if children[1].type in SEQUENCES else [children[1]]
    kinds = [KINDS[name] for name in [normal(origin) for origin in map(flow.source.origin, classes) if origin] if name in KINDS]
    cell = flow.cell(children[3])
    cell.root().caught = True
    if kinds or is_read(flow.source, children[3]):
        cell.kind = kinds[0] if kinds else "file"


def is_read(source, leaf):
    """True where the name *leaf* of an error has a ``read()``: of all errors, an HTTPError alone has."""
    scope = source.scope_of(leaf)
    return any(ref.scope is scope and is_attribute(ref.leaf.next_sibling, "read") for ref in source.refs_to(leaf.value)
               if ref.context == "load" and ref.leaf.next_sibling is not None)


def held(flow, cell, node, children, index):
    """Return the Cell of the attribute at children[index] of what was caught, where it is bytes, else None."""
    if (cell.root().kind, children[index].children[1].value) not in HELD:
        return None
    made = flow.source_of_bytes(part(node, children, index + 1))
    made.wide = made.own = True
    return made
