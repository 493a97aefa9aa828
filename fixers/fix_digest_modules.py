"""``md5.new(x)`` -> ``hashlib.md5(x)``; ``sha.sha(x)`` -> ``hashlib.sha1(x)``

``hmac.new(key, x, sha)`` -> ``hmac.new(key, x, hashlib.sha1)``
``def digest(x, kind=md5): kind.new(x)`` -> ``def digest(x, kind=hashlib.md5): kind(x)``

The modules md5 and sha are gone; hashlib is on 2.7, too.

1. ``from md5 import new`` and ``import sha as hasher`` likewise; the imports go.
2. Left where an import of them stands in a try or an if: the file knows hashlib.
"""

from .evidence import guarded
from .engine import syms
from .dotted import from_module, import_items
from .handlers import Use
from .header_uses import put
from .moving import import_statements
from .python2 import Python2Fix
from .trees import enclosing, is_attribute, is_call, is_name, rename, replace
from .unused import drop_unused, uses_of

HASHES = {"md5": "md5", "sha": "sha1"}
MAKERS = ("new", "md5", "sha")
SIZES = {"md5": {"digest_size": "16", "blocksize": "1"}, "sha": {"digest_size": "20", "digestsize": "20", "blocksize": "1"}}


class FixDigestModules(Python2Fix):
    """The modules md5 and sha."""

    words = tuple(HASHES)

    def fix(self, source):
        """Rewrite *source*."""
        statements = [node for node in import_statements(source) if names_one(node)]
        if not statements or any(map(guarded, statements)):
            return
        made = self.renamed(source, statements)
        for module in HASHES:
            for use in uses_of(source, module):
                around = enclosing(use.node, syms.power) if use.name is None else None
                if use.name is None and not (around is not None and is_name(around.children[0], "hmac")):
                    for power in source.powers_with("new"):
                        make_by_name(source, power)
                text = SIZES[module].get(use.name)
                if use.name is None or use.name in MAKERS:
                    text = "%s.%s" % (made, HASHES[module])
                if text is not None and use.end == 0:
                    replace(use.node, text)
                elif text is not None:
                    put(Use(use.node, use.end, False), 0, text)
        drop_unused(self.refresh(), tuple(HASHES), MAKERS + ("digest_size", "digestsize", "blocksize"), whole=True)

    def renamed(self, source, statements):
        """Let ``import md5`` be ``import hashlib``, if there is none; return what hashlib is called."""
        for node in statements if "hashlib" not in source.names else ():
            for name, alias, leaf in import_items(node) if node.type == syms.import_name else ():
                if name in HASHES and alias is None:
                    rename(leaf, "hashlib")
                    return "hashlib"
        return self.need("hashlib", "md5").rpartition(".")[0]


def make_by_name(source, power):
    """``kind.new(x)`` -> ``kind(x)``, where a module that is handed on as a value may be what the name holds."""
    bindings = source.bindings(power.children[0]) if is_name(power.children[0]) else ()
    called = is_attribute(power.children[1], "new") and len(power.children) > 2 and is_call(power.children[2])
    if called and bindings and all(binding.kind in ("param", "assign", "for", "unpack") for binding in bindings):
        power.children[1].remove()


def names_one(node):
    """True for an import of md5 or sha, or from one of them."""
    if node.type == syms.import_from:
        return from_module(node) in HASHES
    return any(name in HASHES for name, _, _ in import_items(node))
