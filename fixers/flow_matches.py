"""Regular expressions, their matches, and what takes the place of one, for flow.Flow.

A pattern, what it is applied to, what takes its place and the groups of its matches are of one type. Where a function
gives what takes the place, its argument is a match and its result is of that type.
"""

from .cells import Cell, join
from .flow_objects import name_of, rule


def replacement(flow, node, cell, place, subject):
    """Say that *node* takes the place of a match in the Cell *cell*: text or bytes, or a function that gives them.

    *place* is the whole call, *subject* the node of what it is done to, or None.
    """
    given = flow.cell(node)

    def attempt():
        functions = given.root().functions
        for function in functions:
            function.called = True
            for name in function.order[:1]:
                if name in function.parameters:
                    match = function.parameters[name].root()
                    match.kind = match.kind or "match"
                    join(match.of(), cell)
            join(cell, function.result)
        if functions:
            if subject is not None and place is not None:
                cell.root().replaced.append((place, subject))
            if given.evident:   # a table of patterns has both
                join(cell, given)
            return True
        if given.evident or given.root().blank:
            join(cell, given)
            return True
        return False
    flow.wait(attempt, cell)


def _takes(root, cells):
    """Say that a regular expression is applied to what is of its own type."""
    for each in cells:
        join(root.of(), each)


@rule(("regex",), "match search fullmatch")
def _matched(flow, root, values, cells, result, place):
    _takes(root, cells[:1])
    result.root().kind = "match"
    join(result.of(), root.of())


@rule(("regex",), "split findall")
def _split(flow, root, values, cells, result, place):
    _takes(root, cells[:1])
    result.root().kind = "list"
    join(result.of(), root.of())


@rule(("regex",), "finditer")
def _found(flow, root, values, cells, result, place):
    _takes(root, cells[:1])
    result.root().kind = "list"
    result.of().kind = "match"
    join(result.of().of(), root.of())


@rule(("regex",), "sub subn")
def _replaced(flow, root, values, cells, result, place):
    several = place is not None and name_of(place) == "subn"
    for value in values[:1]:
        replacement(flow, value, root.of(), None if several else place, (values + [None])[1])
    _takes(root, cells[1:2])
    if several:
        result.root().kind = "tuple"
        result.root().parts = [root.of(), Cell()]
    else:
        join(result, root.of())


@rule(("match",), "group expand")
def _group(flow, root, values, cells, result, place):
    if len(values) > 1:
        result.root().kind = "list"
        join(result.of(), root.of())
    else:
        join(result, root.of())


@rule(("match",), "groups")
def _groups(flow, root, values, cells, result, place):
    result.root().kind = "list"
    join(result.of(), root.of())
    for each in cells[:1]:
        join(result.of(), each)


@rule(("match",), "groupdict")
def _named_groups(flow, root, values, cells, result, place):
    result.root().kind = "dict"
    join(result.of(), root.of())
