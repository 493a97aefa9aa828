"""What a file declares for the other files of its program: names of the module, functions, classes, attributes. See shares.py."""

from .dotted import dotted_parts
from .engine import syms
from .flow import assigned
from .flow_instances import is_property, kind_of
from .handlers import base_nodes, is_handler_class, kind_of_method, looks_like_handler
from .header_keepers import names_of
from .header_kinds import Kinds
from .parameters import parameter_names, qualified_name, star_names, writes_to_given
from .passing import is_passing
from .shares import Declared, Signature
from .trees import is_call, is_name


def declared_in(source):
    """Return what the Source *source* has Declared."""
    made = Declared()
    made.stars = list(source.module.stars)
    for name, bindings in source.module.bound.items():
        made.names[name] = kind_of_name(bindings)
    made.plain = frozenset(name for name, bindings in source.module.bound.items()
                           if len(bindings) == 1 and bindings[0].kind == "import")
    made.imported = frozenset(binding.origin.partition(".")[0] for scope in source.scopes() for bindings in scope.bound.values()
                              for binding in bindings if binding.kind == "import")
    made.sets = frozenset(name for name, bindings in source.module.bound.items() if all(map(is_set, bindings)))
    attributes = set()
    for node in source.of_type(syms.expr_stmt):
        attributes.update(target.children[-1].children[1].value for target in assigned(node))
    for scope in source.scopes():
        if scope.kind == "class":
            attributes.update(name for name, bindings in scope.bound.items() if any(each.kind != "def" for each in bindings))
    for node in source.of_type(syms.funcdef):
        scope = source.inner_scope(node).parent
        method = scope.kind == "class"
        kind = kind_of_method(scope, node) if method else None
        names = parameter_names(node)
        made.functions[qualified_name(node)] = signature = Signature(
            [name for name in names if name], names if kind in (None, "static") else names[1:], bool(star_names(node)), method,
            not method and is_passing(node), method and writes_to_given(node))
        signature.plain = kind == "plain"
        if method and is_property(source, node):
            attributes.add(node.children[1].value)
    for node in source.of_type(syms.classdef):
        name, bases = qualified_name(node), base_nodes(node)
        made.classes[name] = [dotted for dotted in map(dotted_text, bases) if dotted]
        kinds = [kind for kind in [kind_of(source, base) for base in bases] if kind]
        if kinds:
            made.kinds[name] = kinds[0]
    made.attributes = frozenset(attributes)
    if "headers" in attributes:
        kinds = Kinds(source)   # not kept: by and by more is known of what comes from other files
        kinds.names()
        made.keepers = frozenset(names_of(source, kinds.keepers))
    return made


def is_set(binding):
    """True for ``name = set(...)``."""
    value = binding.value if binding.kind == "assign" else None
    return value is not None and value.type == syms.power and is_name(value.children[0], "set", "frozenset") and len(
        value.children) == 2 and is_call(value.children[1])


def kind_of_name(bindings):
    """Return (kind, origin) of a name of the module."""
    kinds = set(binding.kind for binding in bindings)
    if kinds == set(["import"]):
        return "import", bindings[0].origin
    if kinds == set(["def"]) or kinds == set(["class"]):
        return bindings[0].kind, None
    return "variable", None


def dotted_text(node):
    """Return the text of a dotted name, None for any other expression."""
    leaves = dotted_parts(node)
    return leaves and ".".join(leaf.value for leaf in leaves)


def handlers_of(share, read):
    """Return the set of (path, name) of the classes that handle requests: of the library's, directly or by classes of the program."""
    found = set()
    for path, source in read.items():
        for node in source.of_type(syms.classdef):
            if is_handler_class(source, node) or looks_like_handler(node):
                found.add((path, qualified_name(node)))
    before = None
    while before != len(found):
        before = len(found)
        for path, declared in share.declared.items():
            for name in declared.classes:
                if any((base.path, base.name) in found for base in share.bases(path, name)):
                    found.add((path, name))
    return frozenset(found)


def mixed_of(share):
    """Return the set of (path, name) of the classes of the program that its handlers are derived of."""
    found, waiting = set(), list(share.handlers)
    while waiting:
        path, name = waiting.pop()
        for base in share.bases(path, name):
            if (base.path, base.name) not in found:
                found.add((base.path, base.name))
                waiting.append((base.path, base.name))
    return frozenset(found)
