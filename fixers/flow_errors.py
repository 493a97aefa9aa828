"""What a caught error holds, for flow.Flow: an HTTPError is the answer of a server, others have bytes in one attribute.

Sources: the documentation of urllib.error, subprocess and http.client.
"""

from .engine import token
from .grammar import SEQUENCES, elements
from .places import part
from .signatures import normal
from .trees import is_attribute, is_name

KINDS = {"url.HTTPError": "file", "url.URLError": "file", "subprocess.CalledProcessError": "process error",
         "http.client.IncompleteRead": "short answer"}
HELD = frozenset([("process error", "output"), ("short answer", "partial")])
ANY = frozenset("Exception StandardError BaseException".split())
# What tells of which class an error is, and its name, which the file must say: of the library's, no other has it.
TOLD_BY = {"read": ("file", ""), "output": ("process error", "CalledProcessError"), "partial": ("short answer", "IncompleteRead")}


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
    cell.kind = kinds[0] if kinds else told(flow.source, children[3], any(is_name(each, *ANY) for each in classes)) or cell.kind


def told(source, leaf, is_any):
    """Return the kind of the error with the name *leaf* by what is asked of it, else None; is_any: the clause takes every error."""
    scope = source.scope_of(leaf)
    for ref in source.refs_to(leaf.value):
        if ref.scope is scope and ref.context == "load" and is_attribute(ref.leaf.next_sibling, *TOLD_BY):
            kind, name = TOLD_BY[ref.leaf.next_sibling.children[1].value]
            if not name or is_any and source.says(name):
                return kind
    return None


def held(flow, cell, node, children, index):
    """Return the Cell of the attribute at children[index] of what was caught, where it is bytes, else None."""
    if (cell.root().kind, children[index].children[1].value) not in HELD:
        return None
    made = flow.source_of_bytes(part(node, children, index + 1))
    made.wide = made.own = True
    return made
