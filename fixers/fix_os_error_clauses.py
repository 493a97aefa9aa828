"""``except OSError: a(); except urllib2.URLError: b()`` -> the clauses the other way round

IOError, OSError, EnvironmentError, socket.error, select.error are one class on Python 3, and of it are those of urllib, shutil,
ssl, smtplib: a clause takes what a later one was for. Clauses of classes that are still classes of their own come first.

Reported (BH612): clauses of what is one class now, ``except IOError: a(); except OSError: b()``; and a clause that has come to catch what
its block raises first, ``try: os.listdir(x); except IOError: ...``, which went past it on Python 2.

1. Left where both do the same, and where a clause before catches both.
2. For the shim too: what is rewritten has Python 3's classes there, as its own modules and libraries raise them.
3. Only in a file that is Python 2's. What is called in the block may raise more than this knows.
"""

from .base import ORDER_API
from .engine import syms, token
from .grammar import flat
from .python2 import Python2Fix, is_python2
from .statements import closing, prefix_after
from .trees import ancestors, index_of, is_attribute, is_call, is_name, source_of

# The class on Python 2 -> the one above it.
ABOVE = {
    "EnvironmentError": None, "IOError": "EnvironmentError", "OSError": "EnvironmentError", "os.error": "OSError",
    "select.error": None, "resource.error": None, "socket.error": "IOError", "socket.timeout": "socket.error",
    "socket.gaierror": "socket.error", "socket.herror": "socket.error", "ssl.SSLError": "socket.error", "shutil.Error": "EnvironmentError",
    "urllib2.URLError": "IOError", "urllib2.HTTPError": "urllib2.URLError", "urllib.ContentTooShortError": "IOError",
    "smtplib.SMTPException": None}
SAME = frozenset(["EnvironmentError", "IOError", "OSError", "os.error", "select.error", "resource.error", "socket.error"])
MOVED = {"urllib.error.URLError": "urllib2.URLError", "urllib.error.HTTPError": "urllib2.HTTPError"}
ALL = frozenset(["Exception", "BaseException", "StandardError"])
RAISING = {"OSError": frozenset(
    ["os." + name for name in "listdir stat lstat remove unlink mkdir makedirs rmdir removedirs rename renames chdir chmod chown kill "
     "symlink link readlink utime statvfs open fork execv execvp waitpid setuid setgid setsid getpgid killpg".split()]
    + ["os.path." + name for name in "getsize getmtime getatime getctime samefile".split()]
    + ["subprocess." + name for name in "Popen call check_call check_output".split()])}
RAISING["IOError"] = frozenset(["open", "file", "urllib2.urlopen", "urllib.urlopen", "urllib.urlretrieve", "shutil.copyfile"])


class FixOsErrorClauses(Python2Fix):
    """Clauses for what is one class on Python 3."""

    run_order = ORDER_API
    words = ("OSError", "IOError", "EnvironmentError", "error", "URLError")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for node in source.of_type(syms.try_stmt):
            clauses = [child for child in node.children if child.type == syms.except_clause or is_name(child, "except")]
            caught = [classes(source, clause) for clause in clauses]
            self.arrange(node, clauses, caught)
            self.catching(source, node, clauses, caught)

    def arrange(self, node, clauses, caught):
        """Move a clause before the one that takes what it was for, or report it."""
        for later in range(1, len(clauses)):
            taken = [(first, name) for name in caught[later] for first in range(later)
                     if any(covers(other, name) for other in caught[first])
                     and not any(above(other, name) for names in caught[:later] for other in names)]
            if not taken or body(clauses[taken[0][0]]) == body(clauses[later]):
                continue
            first = min(taken)[0]
            kept = all(name not in SAME for name in caught[later]) and not any(
                covers(name, other) for names in caught[first:later] for other in names for name in caught[later])
            if kept and move(node, clauses[later], clauses[first]):
                for each in (clauses, caught):
                    each.insert(first, each.pop(later))
            else:
                self.report(clauses[later], "BH612", "the clause of line %d takes what this one is for: %s" % (
                    clauses[first].get_lineno(), taken[0][1]))

    def catching(self, source, node, clauses, caught):
        """Report the clause that catches what the block raises first, and was not the one on Python 2."""
        raised = first_raised(source, node.children[2]) if any(SAME.intersection(each) for each in caught) else None
        if raised is None or any(above(raised, name) and name != raised for each in caught for name in each):
            return
        before = [clause for clause, each in zip(clauses, caught) if any(above(name, raised) for name in each)][:1]
        today = [clause for clause, each in zip(clauses, caught) if any(covers(name, raised) for name in each)][:1]
        if today != before and not (before and body(today[0]) == body(before[0])):
            self.report(today[0], "BH612", "%s: Python 2 raised an %s here, which went past this clause" % (
                source_of(today[0].children[1]), raised))


def body(clause):
    """Return what a clause does, as a list of texts."""
    parts = list(clause.children[2:]) + [clause.next_sibling.next_sibling]
    return [leaf.value for part in parts for leaf in part.leaves() if leaf.value.strip()]


def classes(source, clause):
    """Return the classes that a clause catches by their names on Python 2: those of ABOVE and ALL."""
    if not clause.children:
        return ["BaseException"]
    node = clause.children[1]
    if node.type == syms.atom and len(node.children) == 3:
        inner = node.children[1]
        several = inner.type not in (token.NAME, syms.power)
        nodes = [child for child in inner.children if child.type != token.COMMA] if several else [inner]
    else:
        nodes = [node]
    return [name for name in [name_of(source, each) for each in nodes] if name in ABOVE or name in ALL]


def name_of(source, node):
    """Return the name that *node* means: a builtin, or what a module holds."""
    origin = source.origin(node)
    if origin is not None:
        return MOVED.get(origin, origin)
    return node.value if is_name(node) and not source.bindings(node) else ""


def above(one, other):
    """True where *one* was *other*, or above it, on Python 2."""
    if one in ALL:
        return True
    while other is not None and other != one:
        other = ABOVE.get(other)
    return other == one


def covers(one, other):
    """True where *one* catches *other* on Python 3."""
    return one in SAME and other in ABOVE or above(one, other)


def move(node, clause, before):
    """Move a clause of the try statement *node*, with its block, in front of another; False where a block is a line."""
    at, place = index_of(clause), index_of(before)
    parts = node.children[at:at + 3]
    blocks = [node.children[place - 1], parts[2], node.children[at - 1]]
    if any(each.type != syms.suite for each in blocks):
        return False
    first, mine, last = [prefix_after(each) for each in blocks]
    for part in parts:
        part.remove()
    for offset, part in enumerate(parts):
        node.insert_child(place + offset, part)
    for each, prefix in zip(blocks, (last, first, mine)):
        closing(each)[0].prefix = prefix
    return True


def first_raised(source, block):
    """Return "OSError" or "IOError": what is raised by the first call in a block that raises either, None without one."""
    for node in flat(block):
        if node.type != syms.power or len(node.children) < 2:
            continue
        calls = [index for index, child in enumerate(node.children) if is_call(child)]
        if not calls or any(parent.type in (syms.try_stmt, syms.funcdef, syms.lambdef, syms.classdef) for parent in between(node, block)):
            continue
        between_them = node.children[1:calls[0]]
        name = ".".join([name_of(source, node.children[0])] + [child.children[1].value for child in between_them if is_attribute(child)])
        for raised in sorted(RAISING):
            if name in RAISING[raised]:
                return raised
    return None


def between(node, block):
    """Return the nodes around *node* up to a block."""
    found = []
    for parent in ancestors(node):
        if parent is block:
            break
        found.append(parent)
    return found
