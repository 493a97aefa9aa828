"""``c.getresponse(buffering=True)`` -> ``c.getresponse()``, ``HTTPConnection(host, strict=True)`` -> ``HTTPConnection(host)``

Arguments of httplib that Python 3's http.client has no more: it buffers always, and is always strict.
``HTTPSConnection(host, key_file=k, cert_file=c)`` -> ``HTTPSConnection(host, context=_client_context(k, c))``, which Python 3.12 asks for.

1. For six and future, too: on 2.7 the answer is the same, read in smaller pieces.
2. Only in a file that is Python 2's.
"""

from .definitions import define
from .engine import syms
from .node_kinds import is_keyword
from .python2 import Python2Fix, is_python2
from .trees import arguments, is_attribute, is_call, is_name, rename, replace, source_of

CLASSES = ("HTTPConnection", "HTTPSConnection")
FILES = ("key_file", "cert_file")
HELPER = '''

def _client_context(key_file, cert_file):
    """Return a context with the certificate of a client, as HTTPSConnection of Python 2 made it."""
    import ssl
    context = ssl._create_default_https_context()
    context.load_cert_chain(cert_file, key_file)
    return context
'''


class FixConnections(Python2Fix):
    """Arguments of httplib."""

    targets = ("http.server", "six", "future")
    words = ("getresponse",) + CLASSES

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        for power in source.powers_with("getresponse"):
            for child in power.children:
                if is_attribute(child, "getresponse") and is_call(child.next_sibling):
                    for value in arguments(child.next_sibling):
                        if source_of(value) in ("True", "1", "buffering=True", "buffering=1"):
                            drop(value)
        for leaf in [leaf for name in CLASSES for leaf in source.leaves_of(name)] if source.says("strict") else ():
            last = leaf.parent if is_attribute(leaf.parent) else leaf
            for value in arguments(last.next_sibling) if is_call(last.next_sibling) else ():
                if is_keyword(value) and is_name(value.children[0], "strict"):
                    drop(value)
        for leaf in source.leaves_of(CLASSES[1]) if source.says(*FILES) else ():
            last = leaf.parent if is_attribute(leaf.parent) else leaf
            if is_call(last.next_sibling) and give_context(arguments(last.next_sibling)):
                define(source, "_client_context", HELPER)


def give_context(values):
    """Put a context in the place of the files that are among the arguments *values*; False where there are none."""
    given = [value for value in values if is_keyword(value) and is_name(value.children[0], *FILES)]
    if not given:
        return False
    files = dict((value.children[0].value, source_of(value.children[2])) for value in given)
    text = "_client_context(%s, %s)" % tuple(files.get(name, "None") for name in FILES)
    for value in given[1:]:
        drop(value)
    rename(given[0].children[0], "context")
    replace(given[0].children[2], text)
    return True


def drop(value):
    """Remove an argument, and the comma beside it."""
    before, after, prefix = value.prev_sibling, value.next_sibling, value.prefix
    if value.parent.type == syms.arglist:
        if before is not None:
            before.remove()
        else:
            after.next_sibling.prefix = prefix
            after.remove()
    value.remove()
