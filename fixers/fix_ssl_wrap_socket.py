"""``ssl.wrap_socket``, gone from Python 3.12, as an SSLContext.

``httpd.socket = ssl.wrap_socket(httpd.socket, certfile="cert.pem", server_side=True)`` ->
``context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)``,
``context.load_cert_chain("cert.pem")``,
``httpd.socket = context.wrap_socket(httpd.socket, server_side=True)``

1. The same for every target: 2.7.9 has it all, and the module is not the shim's.
2. A client's context asks for no certificate, as wrap_socket did, unless cert_reqs says so.
3. The version is negotiated: PROTOCOL_SSLv2, SSLv3, TLSv1 and TLSv1_1 are left out, and reported (BH501).
4. Where no statement can come before it (a lambda, one side of ``or``), where it is called with ``*args`` or handed on,
   ``_wrap_socket`` stands for it, a function defined in the file.
"""

from . import imports
from .base import BaseFix
from .dotted import dotted_parts
from .engine import syms, token
from .grammar import symbol
from .handlers import Use
from .header_uses import put
from .trees import arguments, indentation, index_of, is_call, is_name, newline_of, root_of, source_of, statements
from .unused import define_under, drop_unused, uses_of

PARAMETERS = ("sock", "keyfile", "certfile", "server_side", "cert_reqs", "ssl_version", "ca_certs",
              "do_handshake_on_connect", "suppress_ragged_eofs", "ciphers")
NEGOTIATED = ("PROTOCOL_SSLv23", "PROTOCOL_TLS", "PROTOCOL_TLSv1_2", "PROTOCOL_TLS_SERVER", "PROTOCOL_TLS_CLIENT")
OLD = ("PROTOCOL_SSLv2", "PROTOCOL_SSLv3", "PROTOCOL_TLSv1", "PROTOCOL_TLSv1_1")
HELD = symbol("expr_stmt", "return_stmt", "simple_stmt", "power", "trailer", "arglist", "argument", "atom",
              "testlist_gexp", "testlist", "testlist_star_expr", "assert_stmt", "print_stmt")
HELPER = '''
def _wrap_socket(sock, keyfile=None, certfile=None, server_side=False, cert_reqs=None, ssl_version=None,
                 ca_certs=None, do_handshake_on_connect=True, suppress_ragged_eofs=True, ciphers=None):
    """Return the socket sock with TLS, of a version that is negotiated."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH if server_side else ssl.Purpose.SERVER_AUTH)
    context.check_hostname = False
    context.verify_mode = cert_reqs or ssl.CERT_NONE
    if certfile:
        context.load_cert_chain(certfile, keyfile)
    if ca_certs:
        context.load_verify_locations(ca_certs)
    if ciphers:
        context.set_ciphers(ciphers)
    return context.wrap_socket(sock, server_side=server_side, do_handshake_on_connect=do_handshake_on_connect,
                               suppress_ragged_eofs=suppress_ragged_eofs)
'''
LOOPS = symbol("comp_for", "old_comp_for", "list_for", "gen_for")


class FixSslWrapSocket(BaseFix):
    """ssl.wrap_socket."""

    targets = ("http.server", "six", "future", "compat")
    words = ("wrap_socket",)

    def fix(self, source):
        """Rewrite *source*."""
        found = [use for use in uses_of(source, "ssl") if use.name == "wrap_socket"]
        self.lines = set()  # (id of line, name of a context made before it)
        for use in found:
            self.use(use)
        if found:
            drop_unused(self.refresh(), ("ssl",), ("wrap_socket",))

    def use(self, use):
        """One ``ssl.wrap_socket``."""
        call = use.rest[0] if use.rest and is_call(use.rest[0]) else None
        values = bound(arguments(call)) if call is not None else None
        line = line_before(use.node)
        if values is None or "sock" not in values or line is None:
            return self.by_helper(use, values)
        module = use.node.children[0].value if use.end == 2 else self.need("ssl")
        context = self.context_name(use.node, line)
        texts = self.made(use, values, context, module)
        new = [source_of(values["sock"])]
        for name in ("server_side", "do_handshake_on_connect", "suppress_ragged_eofs"):
            if name in values:
                new.append("%s=%s" % (name, source_of(values[name])))
        put(Use(use.node, use.end, False), 1, "%s.wrap_socket(%s)" % (context, ", ".join(new)))
        return insert(line, texts)

    def by_helper(self, use, values):
        """Let a function of the file stand for it."""
        module = self.need("ssl")
        name = define_under(self.source, "_wrap_socket", HELPER.replace("ssl.", module + "."))
        self.version(use, (values or {}).get("ssl_version"))
        put(Use(use.node, use.end, False), 0, name)

    def context_name(self, node, line):
        """Return a name for the context that its function does not use; another for a second one in a *line*."""
        scope = self.source.scope_of(node)
        inside = self.source.names
        if scope.kind == "function":
            inside = set(leaf.value for leaf in scope.node.leaves() if is_name(leaf))
        for name in ("context", "ssl_context"):
            if name not in inside and (id(line), name) not in self.lines:
                self.lines.add((id(line), name))
                return name
        return imports.free_name(self.source, "ssl_context")

    def made(self, use, values, context, module):
        """Return the statements that make the context."""
        side = source_of(values["server_side"]) if "server_side" in values else "False"
        server, client = "%s.Purpose.CLIENT_AUTH" % module, "%s.Purpose.SERVER_AUTH" % module
        purpose = {"True": server, "1": server, "False": "", "0": ""}.get(side, "%s if %s else %s" % (server, side, client))
        texts = ["%s = %s.create_default_context(%s)" % (context, module, purpose)]
        wanted = source_of(values["cert_reqs"]) if "cert_reqs" in values else None
        if purpose != server:
            texts.append("%s.check_hostname = False" % context)
            wanted = wanted or "%s.CERT_NONE" % module
        if wanted:
            texts.append("%s.verify_mode = %s" % (context, wanted))
        texts += chain(values, context, purpose == server)
        if given(values, "ca_certs"):
            texts.append("%s.load_verify_locations(%s)" % (context, source_of(values["ca_certs"])))
        if given(values, "ciphers"):
            texts.append("%s.set_ciphers(%s)" % (context, source_of(values["ciphers"])))
        self.version(use, values.get("ssl_version"))
        return texts

    def version(self, use, value):
        """Say what the version was, where the context does not offer it."""
        parts = dotted_parts(value)
        name = parts[-1].value if parts else None
        if value is None or name in NEGOTIATED:
            return
        if name in OLD:
            self.report(use.node, "BH501", "%s is left out; the version is negotiated" % name)
        else:
            self.report(use.node, "BH501", "ssl_version=%s is left out; the version is negotiated" % source_of(value))


def bound(values):
    """Return {parameter: node} of a call's arguments, or None where they cannot be told."""
    found = {}
    for position, value in enumerate(values):
        name = PARAMETERS[position] if position < len(PARAMETERS) else None
        if value.type == syms.argument:
            if len(value.children) != 3 or value.children[1].type != token.EQUAL:
                return None
            name, value = value.children[0].value, value.children[2]
        elif value.type in symbol("star_expr") or value.type in (token.STAR, token.DOUBLESTAR):
            return None
        if name not in PARAMETERS or name in found:
            return None
        found[name] = value
    return found


def given(values, name):
    """True where the argument *name* is there, and not None."""
    return name in values and not is_name(values[name], "None")


def chain(values, context, server):
    """Return the statements that load the certificate and its key."""
    if not given(values, "certfile"):
        return []
    certificate = source_of(values["certfile"])
    text = "%s.load_cert_chain(%s%s)" % (
        context, certificate, ", %s" % source_of(values["keyfile"]) if given(values, "keyfile") else "")
    if server or values["certfile"].type == token.STRING:
        return [text]
    return ["if %s: %s" % (certificate, text)]


def line_before(node):
    """Return the simple_stmt or one-line block that *node* is evaluated in, always and once; None elsewhere."""
    while node.parent is not None:
        node = node.parent
        if node.type == syms.simple_stmt:
            return node if node.parent.type in (syms.suite, syms.file_input) else None
        if node.type not in HELD or any(child.type in LOOPS for child in node.children):
            return None
    return None


def insert(line, texts):
    """Put the statements *texts* before *line*, each on a line of its own."""
    block, newline, indent = line.parent, newline_of(root_of(line)), indentation(line)
    index = index_of(line)
    prefix, line.prefix = line.prefix, indent
    for offset, text in enumerate(texts):
        new = statements(text)[0]
        for leaf in new.leaves():
            if leaf.type == token.NEWLINE:
                leaf.value = newline
        new.prefix = indent if offset else prefix
        block.insert_child(index + offset, new)
