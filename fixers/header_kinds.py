"""Which names of a source are handlers or header objects, whatever function they were handed to.

ANSWER is what ``urllib2.urlopen(...).info()`` gives, and what other things' info() may: only names that nothing else
has tell. ``Kinds(source)`` starts from what is known (``self`` in a handler's methods, ``Handler(...)``,
``self.headers``) and asks of the names alone that take one of these, by an assignment or as parameters of the file's own
functions, and so on. A name is a header object only where all its bindings are, or None; a parameter where every call in the file
passes one and the function is not handed on, or what its function asks of it says so: see handler_parameters.
"""

import collections

from . import header_keepers, url_handlers
from .dotted import import_items
from .engine import syms, token
from .handler_parameters import handler_parameters, header_parameters
from .handlers import HANDLER_NAME, handler_classes, handler_words, is_handler_expression
from .header_helpers import TEXTS
from .moving import import_statements
from .receivers import Receivers
from .scopes import kept
from .trees import arguments, is_attribute, is_call, is_name

MESSAGES = ("mimetools.Message", "rfc822.Message")
MODULES = ("mimetools", "rfc822")   # no name comes from one of them where the file does not say it
HANDLER, HEADER, ANSWER = "handler", "header", "answer"
ASSIGNING = ("assign", "unpack")


class Kinds(object):
    """``names()``: [(scope, name, kind)], HANDLER, HEADER or ANSWER; ``passed(binding)``: what a parameter is given."""

    def __init__(self, source):
        self.source = source
        self.kinds = {}         # (id(scope), name) -> kind
        self.scopes = {}        # id(scope) -> scope
        self.found = False      # whether both are
        self.own = set()        # (id(scope), name) of self
        self.methods = None     # {name of a function: uses as an attribute}, once it is wanted; see uses_of_methods
        self.calls = {}         # id(funcdef) -> [trailer of a call], None where not all are known
        self.indexes = {}       # id(funcdef) -> {name of a parameter: its place among the arguments}
        self.keepers = {}       # id(classdef) -> Keeper

    def find(self):
        """Find out what names are."""
        self.found = True
        for cls in handler_classes(self.source):
            if cls.assigns("headers") is None:
                for method in cls.methods:
                    if method.self_name:
                        self.set(method.scope, method.self_name, HANDLER)
                        self.own.add((id(method.scope), method.self_name))
        for scope, name in handler_parameters(self.source):
            self.set(scope, name, HANDLER)
        for function in url_handlers.methods(self.source):
            names = url_handlers.parameters(function)
            if len(names) > 4 and names[4]:
                self.set(self.source.inner_scope(function), names[4], ANSWER)
        for scope, name in header_parameters(self.source):
            if all(binding.kind == "param" for binding in scope.bound[name]):
                self.set(scope, name, HEADER)
        if self.kinds or self.says_more():
            self.follow()
        self.keep(header_keepers.candidates(self.source))
        alike = header_keepers.called_alike(self.source, header_keepers.names_of(self.source, self.keepers))
        new = [(scope, name) for scope, name in alike if (id(scope), name) not in self.kinds]
        for scope, name in new:
            self.set(scope, name, HANDLER)
        if new:
            self.follow()

    def keep(self, candidates):
        """Find out which of the *candidates* are Keepers, and what takes their objects."""
        while candidates:
            found = [keeper for keeper in candidates if all(map(self.is_kept, keeper.values))]
            for keeper in found:
                self.keepers[id(keeper.node)] = keeper
                for scope, name in keeper.selves(self.source):
                    self.set(scope, name, HANDLER)
                    self.own.add((id(scope), name))
            if not found:
                break
            self.follow()
            candidates = [keeper for keeper in candidates if id(keeper.node) not in self.keepers]

    def is_kept(self, value):
        """True for a header object, and for the headers of a parameter that is nothing else known."""
        return self.of(value) == HEADER or header_keepers.is_of_parameter(self.source, value)

    def says_more(self):
        """True where a header object or a handler may be had otherwise than from the handlers of this file."""
        return bool(self.source.powers_with("info") or messages_made(self.source) or handler_words(self.source))

    def follow(self):
        """Find out what the names are that take one of the known expressions, those that take these names, and so on."""
        receivers, tried = Receivers(self.source, self.indexes_of), {}
        waiting = self.made(receivers) + [node for key in self.kinds for node in self.uses(*key)]
        while waiting:
            for scope, name in receivers.of(waiting.pop()):
                key = id(scope), name
                if scope.kind != "class" and key not in self.own and key not in self.kinds:
                    if key not in tried:
                        tried[key] = self.values(scope.bound[name])
                    if tried[key] and self.decide(scope, name, tried[key]):
                        waiting += self.uses(*key)

    def made(self, receivers):
        """Return the expressions that are a handler or a header object by themselves: ``Handler(...)``, ``x.info()``."""
        found = [node for node in self.source.powers_with("info") if is_info(node)]
        found += [node for node, made in messages_made(self.source) if made == len(node.children)]
        found += [node for node in self.source.powers_of(*handler_names(self.source, receivers))
                  if len(node.children) == 2 and is_call(node.children[1]) and is_handler_expression(self.source, node.children[0])]
        names = header_keepers.names_of(self.source, self.keepers)
        found += [node for node in self.source.powers_of(*names) + self.source.powers_with(*names)
                  if header_keepers.are_made(self.source, self.keepers, node)]
        return found

    def uses(self, scope, name):
        """Return the expressions that are what a known name is: the name itself, and ``x.headers`` of a handler."""
        found = []
        for ref in self.source.references(self.scopes[scope], name):
            power = ref.leaf.parent
            if power.type != syms.power or power.children[0] is not ref.leaf or len(power.children) == 1:
                found.append(ref.leaf)
            elif self.kinds[scope, name] == HANDLER and len(power.children) == 2 and is_attribute(power.children[1], "headers"):
                found.append(power)
        return found

    def set(self, scope, name, kind):
        """Note what a name is."""
        self.scopes[id(scope)] = scope
        self.kinds[id(scope), name] = kind

    def values(self, bindings):
        """Return every value that *bindings* give their name, or None where one of them is never known."""
        found = []
        for binding in bindings:    # what a parameter is given takes longer to find out than what is assigned
            if binding.kind != "param" and (binding.kind not in ASSIGNING or not self.may_be(binding.value)):
                return None
        for binding in bindings:
            values = self.passed(binding) if binding.kind == "param" else [binding.value]
            if not values or not all(map(self.may_be, values)):
                return None
            found += values
        return found

    def may_be(self, value):
        """False where the expression *value* is none of those that ``of`` may know, whatever is found of names."""
        if value is None or value.type != syms.power:
            return is_name(value)
        first, last = value.children[0], value.children[-1]
        size = len(value.children)      # a fixer may have left one alone
        if size == 2 and is_name(first) and (is_call(last) or is_attribute(last, "headers")):
            return True
        return size > 1 and is_call(last) and (
            is_info(value) or header_keepers.are_made(self.source, self.keepers, value)
            or is_name(first) and self.source.may_be_imported(first.value) and says_message(self.source))

    def decide(self, scope, name, values):
        """Find out what a name is; True where that is new."""
        if (id(scope), name) in self.kinds:
            return False
        kinds = set([self.of(value) for value in values if not is_name(value, "None")])
        if not kinds or None in kinds or len(kinds) > 1 and HANDLER in kinds:
            return False
        self.set(scope, name, kinds.pop() if len(kinds) == 1 else ANSWER)
        return True

    def of(self, node):
        """Return what the expression *node* is."""
        if is_name(node):
            owner = self.source.scope_of(node).owner(node.value)
            return self.kinds.get((id(owner), node.value)) if owner is not None else None
        if node is None or node.type != syms.power or len(node.children) < 2:
            return None
        if says_message(self.source) and made_by(self.source, node) == len(node.children):
            return HEADER
        if is_info(node):
            return ANSWER
        if header_keepers.are_made(self.source, self.keepers, node):
            return HANDLER
        if len(node.children) != 2 or not is_name(node.children[0]):
            return None
        if is_attribute(node.children[1], "headers") and self.of(node.children[0]) == HANDLER:
            return HEADER
        if is_call(node.children[1]) and is_handler_expression(self.source, node.children[0]):
            return HANDLER
        return None

    def names(self):
        """Return [(scope, name, kind)] of the names that are known."""
        if not self.found:
            self.find()
        return [(self.scopes[scope], name, kind) for (scope, name), kind in self.kinds.items()]

    def is_handler(self, leaf):
        """True for a name that is a handler, as far as its headers go."""
        if not self.found:
            self.find()
        return self.of(leaf) == HANDLER

    # --- parameters ---

    def passed(self, binding):
        """Return every value that a parameter is given, or None where one is not known."""
        function = binding.statement
        if function.type != syms.funcdef:
            return None
        if id(function) not in self.calls:
            self.calls[id(function)] = self.calls_of(function)
        calls = self.calls[id(function)]
        if not calls:
            return None
        index = self.indexes_of(function).get(binding.leaf.value)
        return None if index is None else [argument(call, index, binding.leaf.value) for call in calls]

    def indexes_of(self, function):
        """Return {name of a parameter: its place among the arguments of a call}, {} where there are stars or tuples among them."""
        if id(function) not in self.indexes:
            first = -1 if self.source.inner_scope(function).parent.kind == "class" else 0
            self.indexes[id(function)] = dict((name, index) for index, name in reversed(list(enumerate(parameters(function) or (), first))))
        return self.indexes[id(function)]

    def calls_of(self, function):
        """Return the calls of a function or method, None where it is used in another way."""
        name, scope = function.children[1].value, self.source.inner_scope(function).parent
        if function.parent.type == syms.decorated or name.rstrip("_") in TEXTS:  # ours is for both Pythons
            return None
        if scope.kind == "class" and name == "__init__":
            return self.calls_of_class(scope)
        if scope.kind == "class":
            if self.methods is None:
                self.methods = uses_of_methods(self.source)
            uses = self.methods.get(name)
            if not uses or any(ref.context == "load" for ref in self.source.refs_to(name)):
                return None
        else:
            if len(scope.bound[name]) != 1:
                return None
            uses = [ref.leaf for ref in self.source.references(scope, name) if ref.context != "store"]
        calls = [use.next_sibling if use.parent.type == syms.power else None for use in uses]
        return calls if all(is_call(call) for call in calls) else None


    def calls_of_class(self, scope):
        """Return the calls of the class *scope*, None where it has subclasses or is handed on."""
        node = scope.node
        owner, name = scope.parent, node.children[1].value
        if len(owner.bound.get(name, ())) != 1:
            return None
        uses = [ref.leaf for ref in self.source.references(owner, name) if ref.context == "load"]
        calls = [use.next_sibling if use.parent.type == syms.power else None for use in uses]
        return calls if all(is_call(call) for call in calls) else None


def kinds_of(source):
    """Return the Kinds of *source*, which are found once for an analysis."""
    if getattr(source, "header_kinds", None) is None:
        source.header_kinds = Kinds(source)
    return source.header_kinds


def handler_names(source, receivers):
    """Return the names of the file that may stand for a request handler class."""
    said = handler_words(source)
    if not said:
        return ()
    found = set(said).union([node.children[1].value for node in source.of_type(syms.classdef)])
    for statement in import_statements(source):
        found.update([leaf.value for name, _, leaf in import_items(statement) if HANDLER_NAME.search(name)])
    for trailer in source.attributes(*said):
        found.update([name for _, name in receivers.of(trailer.parent)])
    return source.with_aliases(found)


def uses_of_methods(source):
    """Return {name: [trailer ``.name``]} for the names that one function of the file has, and no other."""
    counts = collections.Counter(node.children[1].value for node in source.of_type(syms.funcdef))
    found = dict((name, []) for name, count in counts.items() if count == 1)
    for part in source.parts:
        for name, trailers in part.attributes.items():
            if name in found:
                found[name] += trailers
    return found


def is_info(node):
    """True for a power ``x.info()``."""
    last = node.children[-1]
    return is_attribute(node.children[-2], "info") and is_call(last) and len(last.children) == 2


def says_message(source):
    """True where one of MESSAGES may be in the file."""
    return source.says("Message") and source.says(*MODULES)


def made_by(source, node):
    """Return how many children of a power are ``mimetools.Message(file)`` (see fix_header_parser), 0 for none."""
    first = node.children[0]
    if first.type != token.NAME or not source.may_be_imported(first.value):
        return 0
    name = source.origin(first)
    for index, child in enumerate(node.children[1:]):
        if name is None or is_call(child):
            return index + 2 if name in MESSAGES else 0
        name = "%s.%s" % (name, child.children[1].value) if is_attribute(child) else None
    return 0


@kept
def messages_made(source):
    """Return [(node, ``made_by`` of it)] of the powers that make a header object, in the order of the source."""
    if not says_message(source):
        return []
    names = source.names_from(*MODULES)
    powers = source.of_type(syms.power) if names is None else source.powers_of(*names)
    return [(node, made) for node, made in [(node, made_by(source, node)) for node in powers] if made]


def parameters(function):
    """Return the names of a funcdef's parameters, or None where there are stars or tuples among them."""
    inner = function.children[2].children[1:-1]
    if inner and inner[0].type not in (token.NAME,):
        inner = inner[0].children
    names, default = [], False
    for node in inner:
        if node.type == token.EQUAL:
            default = True
        elif node.type == token.COMMA:
            default = False
        elif not default:
            if node.type != token.NAME:
                return None
            names.append(node.value)
    return names


def argument(call, index, name):
    """Return what a call passes for the parameter at *index*, called *name*; None where that is not known."""
    values = arguments(call)
    for value in values:
        if value.type == syms.argument and is_name(value.children[0], name) and len(value.children) == 3:
            return value.children[2]
        if value.type == syms.argument and value.children[1].type != token.EQUAL:
            return None
    if any(value.type in (token.STAR, token.DOUBLESTAR) for value in values):
        return None
    return values[index] if 0 <= index < len(values) and values[index].type != syms.argument else None
