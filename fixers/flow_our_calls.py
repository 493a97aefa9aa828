"""Calls of the functions that an earlier run, or another fixer, put into the file: what they give, for flow_calls."""

from . import flow_numbers, signatures
from .flow_builtins import builtin, each_argument, of_kind
from .flow_signatures import apply, unicode_text
from .places import Elsewhere
from .trees import arguments, is_attribute

# What fix_headers has made of attributes and methods of a header object, and what they give: see signatures.CALLS.
HEADER_CALLS = {"_header_lines": "LW", "_matching_header_lines": "LW", "_first_header_lines": "LW", "_header_dict": "TD"}


def of_ours(flow, node, name, call):
    """Return the Cell of what our function *name* gives, or None for a function that is none of ours."""
    if name == "_popen":
        return apply(flow, node, node.children, 1, call, signatures.CALLS["os.popen"])
    if name == "_urlopen":
        return apply(flow, node, node.children, 1, call, signatures.CALLS["url.urlopen"])
    if name == "_unescape":
        each_argument(flow, call)
        return unicode_text(flow)
    if name == "_answered":
        each_argument(flow, call)
        made = of_kind("list")
        made.of().sources.append(Elsewhere())
        return made
    if name in ("_python2_order", "_by_name", "_unicodes", "_unicode_rows", "_plain", "_shown_ordered"):
        return flow.cell(arguments(call)[0])
    if name == "_by_bytes":
        return by_bytes(flow, node, call)
    if name in ("_map", "_filter"):
        return builtin(flow, node, name[1:], call)
    if name == "_divide":
        return flow_numbers.divided(flow, call)
    if name == "_round":
        return flow_numbers.numbers(flow, "round", arguments(call))
    if name in ("_cut", "_singly", "_native", "_upper", "_translate", "_native_str", "_as_unicode", "_as_str", "_beside_unicode",
                "_capwords"):
        return apply(flow, node, node.children, 1, call, ("s..", "G" if name == "_singly" else "S"))
    if name in HEADER_CALLS:
        return apply(flow, node, node.children, 1, call, (".", HEADER_CALLS[name]))
    if name == "_decimal":
        return apply(flow, node, node.children, 1, call, ("t", "N"))
    if name in ("_python2_words", "_signed", "_is_unicode", "_hash", "_shown_class", "_shown_type", "_shown_error_type", "_shown_error"):
        return apply(flow, node, node.children, 1, call, (".", "N"))
    if name in ("_to_bytes", "_to_text", "_repr", "_str", "_characters", "_oct", "_of_utf8", "_space_after", "_unicode_repr",
                "_unicode_str", "_written", "_percent", "_format", "_class_name", "_type_name", "_literal"):
        return apply(flow, node, node.children, 1, call, (".", "B" if name == "_to_bytes" else "T"))
    return None


def by_bytes(flow, node, call):
    """``_by_bytes(re.sub, pattern, new, text)``, which an earlier run wrote."""
    name = (arguments(call)[0].children or [None])[-1]
    split = is_attribute(name, "split", "findall", "wrap")
    return apply(flow, node, node.children, 1, call, (".xx", "L") if split else (".xxx", "S"))
