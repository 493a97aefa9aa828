"""Functions of a file, and their parameters as nodes and names."""

from .engine import syms, token
from .grammar import symbol
from .trees import ancestors, enclosing, is_attribute, is_name

LISTS = symbol("typedargslist", "varargslist")


ENVIRONMENTS = (["env"], ["environ"])     # the first parameter of a WSGI application, mostly


class Function(object):
    """A function of the file: the Cells of its parameters, in order, and of what it returns."""

    def __init__(self, node, parameters, result, method):
        self.node, self.parameters, self.result, self.method = node, parameters, result, method
        self.called = False     # by anything that is followed
        self.order = []
        self.star = None        # the Cell of *arguments
        self.keywords = None    # the Cell of **keywords
        self.name = None        # (path, qualified name), where the file is one of several of a program
        self.passing = False    # a decorator of another file that hands on what is given and what is returned
        self.writes = node is not None and writes_to_given(node)
        self.page = node is not None and is_page_of_application(node)

    @property
    def answers(self):
        """True for a WSGI application."""
        return is_application(self.order)

    @property
    def sends(self):
        """True where what it returns, or yields, goes out as bytes: of a WSGI application."""
        return self.page or self.answers


def is_application(names):
    """True for the parameters of a WSGI application."""
    return names[1:] == ["start_response"] or names[:1] in ENVIRONMENTS and len(names) == 2 and (names[1] or "").startswith("start")


def is_page_of_application(node):
    """True for the ``__iter__`` that calls start_response, in a class of which WSGI makes an instance for each request."""
    if node.type != syms.funcdef or node.children[1].value != "__iter__" or not any(
            leaf.type == token.NAME and leaf.value.startswith(("start", "_start")) for leaf in node.children[-1].leaves()):
        return False
    around = enclosing(node, syms.classdef)
    return around is not None and any(
        is_name(each.children[1], "__init__") and is_application(parameter_names(each)[1:])
        for each in around.children[-1].pre_order() if each.type == syms.funcdef)


def writes_to_given(node):
    """True for a method ``write(self, out)`` that writes to what it is given: of a page or an answer, not of a file."""
    if node.type != syms.funcdef or node.children[1].value != "write":
        return False
    names = parameter_names(node)
    return len(names) > 1 and any(
        is_name(leaf, names[1]) and leaf.parent.type == syms.power and is_attribute(leaf.parent.children[1], "write")
        for leaf in node.children[-1].pre_order())


def parameter_names(node):
    """Return the names of the plain parameters of a funcdef or lambda, in order; None for a tuple."""
    found = []
    for part in _parameters(node):
        if part.type == token.NAME:
            found.append(part.value)
        elif part.type in symbol("tname"):
            found.append(part.children[0].value)
        else:
            found.append(None)
    return found


def _parameters(node):
    """Return the nodes of the parameters, without defaults and starred ones."""
    found, skip = [], False
    for child in _parameter_nodes(node):
        if child.type in (token.STAR, token.DOUBLESTAR, token.EQUAL):
            skip = True
        elif child.type == token.COMMA:
            skip = False
        elif not skip:
            found.append(child)
    return found


def _parameter_nodes(node):
    inner = node.children[2].children[1:-1] if node.type == syms.funcdef else node.children[1:-2]
    if len(inner) == 1 and inner[0].type in LISTS:
        inner = inner[0].children
    return inner


def star_names(node, sign=token.STAR):
    """Return the name after ``*``, or the *sign* ``**``, in the parameters."""
    nodes = _parameter_nodes(node)
    return [after.value for star, after in zip(nodes, nodes[1:]) if star.type == sign and after.type == token.NAME]


def defaults(node):
    """Return [(name, node of the default)] of a funcdef or lambda."""
    nodes = _parameter_nodes(node)
    found = []
    for index, child in enumerate(nodes):
        if child.type == token.EQUAL and nodes[index - 1].type == token.NAME:
            found.append((nodes[index - 1].value, nodes[index + 1]))
    return found


def qualified_name(node):
    """Return the name of a funcdef or classdef with those of the functions and classes around it; for a lambda where it stands."""
    if node.type not in (syms.funcdef, syms.classdef):
        return "<lambda %d:%d>" % (node.children[0].lineno, node.children[0].column)
    names = [parent.children[1].value for parent in ancestors(node) if parent.type in (syms.funcdef, syms.classdef)]
    return ".".join(names[::-1] + [node.children[1].value])
