"""``escape`` of cgi and ``_quote_html`` of BaseHTTPServer, in what Python 3 has, to the same characters."""

from .engine import syms
from .header_uses import put
from .trees import arguments, is_call, is_name, source_of
from .handlers import Use

QUOTE = "{'\"': \"&quot;\"}"


def escape(fixer, use):
    """Rewrite a use of ``escape`` (unused.Name): ``&``, ``<``, ``>``, and ``"`` where its second argument says so."""
    call = use.rest[0] if use.rest and is_call(use.rest[0]) else None
    place = Use(use.node, use.end, False)
    straddles = fixer.target.straddles
    if call is None:
        if straddles:
            return put(place, 0, fixer.need("xml.sax.saxutils", "escape"))
        return put(place, 0, "lambda text: %s(text, quote=False)" % fixer.need("html", "escape"), loose=True)
    values = arguments(call)
    if not values or any(value.type == syms.argument and not is_name(value.children[0], "quote") for value in values):
        return fixer.report(use.node, "BH502", "escape called in a way that is not known")
    text = source_of(values[0])
    if len(values) > 1:
        quote = values[1].children[2] if values[1].type == syms.argument else values[1]
        word = source_of(quote)
    else:
        word = "False"
    if word not in ("True", "1", "False", "0", "None"):
        name = fixer.need("xml.sax.saxutils", "escape")
        return put(place, 1, "%s(%s, %s if %s else {})" % (name, text, QUOTE, word))
    if straddles:
        name = fixer.need("xml.sax.saxutils", "escape")
        return put(place, 1, "%s(%s, %s)" % (name, text, QUOTE) if word in ("True", "1") else "%s(%s)" % (name, text))
    new = "%s(%s, quote=False)" % (fixer.need("html", "escape"), text)
    if word in ("True", "1"):
        new += ".replace('\"', \"&quot;\")"
    return put(place, 1, new)
