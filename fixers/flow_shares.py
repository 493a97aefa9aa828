"""What a file and the other files of its program know of each other's values, for flow.Flow: see shares.py.

``View`` is a Share as one file sees it, and hangs on the file's tree; ``Seeds`` makes Cells of its Facts for one walk of a Flow.
"""

from . import signatures
from .cells import Cell, join
from .flow_builtins import each_argument
from .flow_functions import bind, call_functions
from .parameters import Function, qualified_name
from .trees import arguments, is_attribute, is_call

# What handlers have of the library: an attribute of that name in another file's class says nothing about theirs.
OF_HANDLERS = signatures.HANDLER_TEXT | signatures.HANDLER_CALLS_TEXT | frozenset(
    "headers rfile wfile connection request client_address server server_address raw_requestline close_connection "
    "send_header send_response send_error log_message log_error log_request copyfile end_headers __init__ setup finish handle".split())


class View(object):
    """The Share *share* as the file *path* sees it."""

    def __init__(self, share, path):
        self.share, self.path = share, path

    def find(self, dotted):
        """Return what the *dotted* name that was imported means in the program, or None."""
        return self.share.find(self.path, dotted)

    def starred(self, scope, name):
        """Return what a star import gives under *name* in *scope*."""
        while scope is not None:
            found = self.share.starred(self.path, scope.stars, name)
            if found is not None:
                return found
            scope = scope.parent
        return None

    def outside(self, name):
        """Return what a module of the program imported under *name*, which a star import gives here."""
        return self.share.outside(self.path, name)

    def is_set(self, dotted):
        """True for the origin of a name of the program that holds a set."""
        found = self.find(dotted)
        return found is not None and found.kind == "variable" and not found.rest and found.name in self.share.declared[found.path].sets

    def is_mixed_in(self, node):
        """True for the classdef *node* of which a handler of the program is derived."""
        return (self.path, qualified_name(node)) in self.share.mixed

    def is_handler(self, dotted):
        """True for the origin of a class of the program that handles requests."""
        found = self.find(dotted)
        return found is not None and found.kind == "class" and not found.rest and (found.path, found.name) in self.share.handlers

    def is_keeper(self, dotted):
        """True for the origin of a class of the program that keeps the header object of a handler."""
        found = self.find(dotted)
        return found is not None and found.kind == "class" and not found.rest and found.name in self.share.declared[found.path].keepers


class Seeds(object):
    """The Cells of one walk for what other files have a say in."""

    def __init__(self, flow, view):
        self.flow, self.view, self.share = flow, view, view.share
        self.made = {}          # number of a Fact -> Cell
        self.touched = {}       # key -> Cell
        self.functions = {}     # key of a function -> Function
        self.later = []         # (Cell, keys of the functions that it may be), until all of the file's own are declared

    # --- cells ---

    def cell(self, number):
        """Return the Cell of a Fact."""
        number = self.share.root(number)
        if number in self.made:
            return self.made[number].root()
        fact = self.share.facts[number]
        self.made[number] = cell = Cell()
        for flag in fact.flags:
            setattr(cell, flag, True)
        cell.told = frozenset(fact.told)
        cell.outgoing = cell.outgoing or not cell.told.isdisjoint(("sinks", "sent"))
        cell.kind = fact.kind
        if fact.functions:
            self.later.append((cell, fact.functions))
        cell.calls.extend(sorted(fact.calls))
        for name in ("element", "key", "variant"):
            inner = getattr(fact, name)
            if inner is not None:
                setattr(cell, name, self.cell(inner))
        if fact.parts is not None:
            cell.parts = [self.cell(part) for part in fact.parts]
        return cell

    def named(self, key):
        """Return the Cell under *key*."""
        key = self.share.key_of(key)
        if key not in self.touched:
            number = self.share.number(key)
            self.touched[key] = Cell() if number is None else self.cell(number)
        return self.touched[key].root()

    def function(self, key):
        """Return the Function of another file, or of this one, under *key*."""
        if key not in self.functions:
            signature = self.share.declared[key[0]].functions[key[1]]
            cells = dict((name, self.named(("p",) + key + (name,))) for name in signature.names)
            made = Function(None, cells, self.named(("r",) + key), signature.method)
            made.name, made.order, made.passing, made.writes = key, signature.order, signature.passing, signature.writes
            if signature.star:
                made.star = self.named(("p",) + key + ("*",))
            self.functions[key] = made
        return self.functions[key]

    def own(self, function, qualified):
        """Join the Cells of a *function* of this file with what is known of it elsewhere."""
        key = function.name = (self.view.path, qualified)
        for name, cell in function.parameters.items():
            join(self.named(("p",) + key + (name,)), cell)
        join(self.named(("r",) + key), function.result)
        if function.star is not None:
            join(self.named(("p",) + key + ("*",)), function.star)
        self.functions.setdefault(key, function)
        function.called = function.called or key in self.share.called

    def declare(self):
        """Add the methods of other files, and join the names of this module with what is known of them."""
        flow, path = self.flow, self.view.path
        said, by_name = flow.source.words, flow.source.says("getattr")
        for name, keys in self.share.methods.items():
            for key in keys if by_name or name in said else ():
                is_method = self.share.declared[key[0]].functions[key[1]].method
                if not is_method or key[0] != path and name not in OF_HANDLERS:
                    flow.methods.setdefault(name, []).append(self.function(key))
        for name, each in self.share.declared[path].names.items():
            if each[0] == "variable" and name in flow.source.module.bound:
                join(self.named(("v", path, name)), flow.variable(flow.source.module, name))

    def settle(self):
        """Give the Cells made so far the functions that they may be; True where there were some."""
        waiting, self.later = self.later, []
        for cell, keys in waiting:
            known = cell.root().functions
            known.extend(each for each in map(self.function, sorted(key for key in keys if self.is_known(key))) if each not in known)
        return bool(waiting)

    def is_known(self, key):
        """False for a lambda of another file: nothing is known of its parameters."""
        return key in self.functions or key[1] in self.share.declared[key[0]].functions

    def collected(self):
        """Return {key: Cell} of what this file has a say in."""
        found = dict(self.touched)
        found.update((("a", key[1]), cell) for key, cell in self.flow.names.items() if key[0] == "attribute")
        return found

    # --- names ---

    def has_attribute(self, name):
        """True for an attribute that another file assigns to."""
        return name in self.share.attributes and name not in OF_HANDLERS

    def value(self, found):
        """Return the Cell of what a name of the program holds, None for a class or a module."""
        if found.kind == "variable":
            return self.named(("v", found.path, found.name))
        if found.kind == "def" and found.name in self.share.declared[found.path].functions:
            cell = Cell()
            cell.functions.append(self.function((found.path, found.name)))
            return cell
        return None

    def name(self, leaf, bindings):
        """Return the Cell of the imported name *leaf*; None where it came from outside the program."""
        found = self.view.find(bindings[0].origin) if bindings else self.view.starred(self.flow.source.scope_of(leaf), leaf.value)
        if found is None:
            return None
        return (self.value(found) if not found.rest else None) or Cell()

    def head(self, node, children, origin):
        """Return (Cell, index of the next trailer) of a power that begins with something of the program, or None."""
        names = []
        for child in children[1:]:
            if not is_attribute(child):
                break
            names.append(child.children[1].value)
        found = self.view.find(".".join([origin] + names)) if origin is not None else self.view.starred(
            self.flow.source.scope_of(children[0]), children[0].value)
        if found is None:
            return None
        used = len(names) - len(found.rest) if origin is not None else 0
        index = 1 + max(used, 0)
        call = children[index] if index < len(children) and is_call(children[index]) else None
        if used < 0 or found.kind == "module":
            return None
        if found.kind == "class":
            return self.of_class(found, children, index, call)
        value = self.value(found)
        if value is None or call is None:
            return None if value is None else (value, index)
        if found.kind == "def":
            return call_functions(self.flow, [self.function((found.path, found.name))], call), index + 1
        return value, index

    def functions_of(self, node):
        """Return {name: [Function]} of the module that the expression *node* is, None for anything else."""
        origin = self.flow.source.origin(node)
        found = self.view.find(origin) if origin is not None else None
        if found is None or found.kind != "module":
            return None
        names = self.share.declared[found.path].names
        return dict((name, [self.function((found.path, name))]) for name, each in names.items() if each[0] == "def")

    def outside(self, children, origin):
        """Return where the name at the beginning of a power comes from, if a module of the program imported it."""
        path = self.view.path
        if origin is None:
            return self.share.star_outside(path, self.flow.source.module.stars, children[0].value)
        found = self.share.modules.find(path, origin)
        if found is None or len(found[1]) != 1:
            return origin
        return self.share.outside(found[0], found[1][0], 0, False) or origin

    def of_class(self, found, children, index, call):
        """The same for a class: ``Store(path)``, ``Base.setup(self, x)``, ``Base.name``."""
        if call is not None:
            return self.made_of(found.path, found.name, call), index + 1
        if index + 1 < len(children) and is_attribute(children[index]) and is_call(children[index + 1]):
            method = self.share.method_of(found.path, found.name, children[index].children[1].value)
            if method is not None:
                values = arguments(children[index + 1])
                if self.share.declared[method[0]].functions[method[1]].plain and values:
                    self.flow.cell(values[0])
                    values = values[1:]
                return bind(self.flow, [self.function(method)], values), index + 2
        return Cell(), index

    def made_of(self, path, name, call):
        """Return the Cell of an object of a class, which *call* makes."""
        maker = self.share.method_of(path, name, "__init__")
        if maker is not None:
            call_functions(self.flow, [self.function(maker)], call)
        else:
            each_argument(self.flow, call)
        made = Cell()
        kind = self.share.declared[path].kinds.get(name)
        if kind is not None:
            join(made, self.named(("i", path, name)))
            made.root().kind = made.root().kind or kind
        else:
            made.unknown = True
        return made


def inherited_maker(flow, classdef):
    """Return [the Function] of the ``__init__`` that the class *classdef* of this file inherits in the program, or []."""
    if flow.seeds is None:
        return []
    found = flow.seeds.share.method_of(flow.seeds.view.path, qualified_name(classdef), "__init__")
    return [] if found is None else [flow.seeds.function(found)]

