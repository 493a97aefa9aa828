"""``SimpleXMLRPCServer(address)`` -> ``_python2_faults(SimpleXMLRPCServer(address))``

The fault that an error becomes names its class: ``<type 'exceptions.ValueError'>:no`` on Python 2, ``<class 'ValueError'>:no`` on
Python 3. _python2_faults, defined in the file, makes a server write the former, in Python 2's words (see fix_error_words): a call
with too few arguments is the usual error, a None that is returned the next. What comes by another method than POST is answered by
Python 2's page. That a DocXMLRPCServer makes of the functions looks otherwise on Python 3: it is reported (BH106).

1. Only in a file that is Python 2's. Errors of classes of the program's own are written the same by both.
2. Errors of the system keep Python 3's names: whether they were an IOError or an OSError nobody can tell.
3. The page is left out where the file has one, or has been given one.
4. A class derived from SimpleXMLRPCServer is wrapped where the file makes one.
"""

from .base import ORDER_API
from .definitions import define
from .engine import syms
from .fix_error_words import FixErrorWords
from .fix_stock_error_page import PAGE, sets_page
from .python2 import ServerFix, is_python2
from .spelling import split_power, surround
from .trees import index_of, is_call, is_name, source_of
from .unused import uses_of

HELPER = '''

def _python2_faults(server):
    """Return server, whose faults and page say of an error what they said on Python 2."""
    if str is bytes:
        return server
    import re
    from xmlrpc.client import Fault
    from xmlrpc.server import SimpleXMLRPCRequestHandler
    marshaled = server._marshaled_dispatch

    def named(dispatch):
        def answer(method, params):
            try:
                return dispatch(method, params)
            except Fault:
                raise
            except Exception as error:
                _python2_words(error)
                if type(error).__module__ != "builtins":
                    raise
                raise Fault(1, "<type 'exceptions.%s'>:%s" % (type(error).__name__, error))
        return answer

    def answered(data, dispatch=None, *path):
        response = marshaled(data, dispatch and named(dispatch), *path)
        if not isinstance(response, bytes) or b"<fault>" not in response:
            return response
        response = re.sub(b"<string>&lt;class '([A-Za-z]+)'&gt;:", br"<string>&lt;type 'exceptions.\\1'&gt;:", response)
        return response.replace(b":cannot marshal &lt;class '", b":cannot marshal &lt;type '")
    server._dispatch = named(server._dispatch)
    server._marshaled_dispatch = answered
    return server
'''
RETURN = "    server._dispatch = named("
HANDLER = "SimpleXMLRPCRequestHandler"
SERVERS = ("SimpleXMLRPCServer", "SimpleXMLRPCDispatcher", "DocXMLRPCServer", "CGIXMLRPCRequestHandler", "DocCGIXMLRPCRequestHandler")


class FixXmlrpcFaults(ServerFix):
    """What a fault says of an error."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = SERVERS

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        own = set(node.children[1].value for node in source.of_type(syms.classdef)
                  if any(is_name(leaf, *SERVERS) for child in node.children[2:-2] for leaf in child.leaves()))
        found = []
        for node in source.of_type(syms.power):
            call = next((child for child in node.children if is_call(child)), None)
            if call is None:
                continue
            before = call.prev_sibling.children[1] if call.prev_sibling.children else call.prev_sibling
            origin = source.origin(node.children[0]) or ""
            if is_name(before, *SERVERS) and (origin.partition(".")[0].endswith("XMLRPCServer") or origin.startswith("xmlrpc.server")) or (
                    own and index_of(call) == 1 and is_name(before, *own)):
                found.append((node, index_of(call) + 1))
        documented = [use for use in uses_of(source, "DocXMLRPCServer", "xmlrpc.server") if (use.name or "").startswith("Doc")]
        if documented:
            self.report(documented[-1].node, "BH106", "the page about the functions is pydoc's, which has another look on Python 3")
        for node, end in reversed(found):
            head = split_power(node, end)
            if not source_of(head.parent.parent).startswith("_python2_faults("):
                surround(head, "_python2_faults(", ")")
        if found:
            define(source, "_python2_faults", helper(not sets_page(source)))
            FixErrorWords.define(source)


def helper(with_page):
    """Return the text of the helper, with Python 2's page or without."""
    if not with_page:
        return HELPER.replace("    from xmlrpc.server import %s\n" % HANDLER, "")
    page = PAGE.lstrip("\n") % (HANDLER, HANDLER)
    return HELPER.replace(RETURN, "    %s%s" % (page, RETURN))
