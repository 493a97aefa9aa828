"""``Cookie.SimpleCookie()`` -> ``_SimpleCookie()``, a class defined in the file.

The names are the same in http.cookies, but what goes over the wire is not: bytes past ASCII are quoted as the
characters that they are in Latin-1, an empty value as ``""``, a colon not at all. _SimpleCookie quotes as 2.7 did. And it reads as
2.7 did, which kept what stands beside a name without a value, where Python 3 takes none of a header that is not well formed.

1. For six and future the class is empty on 2.7.
2. Only in a file that is Python 2's. SerialCookie and SmartCookie, which unpickle what a client sends, are reported
   (BH102).
"""

from .base import ORDER_API
from .definitions import define_class, empty_on_2
from .handlers import Use
from .header_uses import put
from .python2 import Python2Fix, is_python2
from .spelling import Speller
from .unused import drop_unused, uses_of

MODULES = ("Cookie", "http.cookies")
GONE = ("SerialCookie", "SmartCookie", "Cookie")
MORSEL = '''
class _Morsel(MODULE.Morsel):
    """A cookie whose comment goes out as it is, and its flags in lower case, as on Python 2."""

    def OutputString(self, attrs=None):
        """Return the cookie as it stands in a header."""
        comment, self["comment"] = self["comment"], ""
        first, semicolon, rest = super().OutputString(attrs).partition("; ")
        self["comment"] = comment
        if comment and (attrs is None or "comment" in attrs):
            first += "; Comment=%s" % comment
        flags = {"HttpOnly": "httponly", "Secure": "secure"}
        return first + semicolon + "; ".join([flags.get(each, each) for each in rest.split("; ")])
'''
HELPER = r'''
class _SimpleCookie(MODULE.SimpleCookie):
    """Cookies read and quoted as Python 2 did it: byte by byte."""

    def load(self, rawdata):
        """Take what a client sent, up to what is no cookie."""
        import re
        if not isinstance(rawdata, str):
            return super().load(rawdata)
        sign = r"[\w!#%&'~`><@,:/$*+\-.^|)(?}{=]"
        coded = r'"(?:[^\\"]|\\.)*"|\w{3},\s[\s\w-]{9,11}\s[\d:]{8}\sGMT|(?:[][]|%s)*' % sign
        cookie = re.compile(r"\s*(%s+?)(?:\s*=\s*(%s))?\s*(?:\s|;|$)" % (sign, coded), re.ASCII)
        morsel, found = None, cookie.match(rawdata)
        while found and found.end() > found.start():
            key, value = found.groups()
            if key.lower().lstrip("$") in MODULE.Morsel._reserved:
                if morsel is not None and (value is not None or key.lower() in ("secure", "httponly")):
                    morsel[key.lstrip("$")] = value is None or MODULE._unquote(value)
            elif value is not None and key[0] != "$":
                if not re.match(r"[\w!#$%&'*+\-.^`|~]+$", key, re.ASCII):
                    raise MODULE.CookieError("Illegal key value: %s" % key)
                morsel = self.get(key) or _Morsel()
                morsel.set(key, *self.value_decode(value))
                self[key] = morsel
            found = cookie.match(rawdata, found.end())

    def __setitem__(self, key, value):
        if isinstance(value, MODULE.Morsel):
            super().__setitem__(key, value)
        else:
            morsel = _Morsel()
            morsel.set(key, *self.value_encode(value))
            super().__setitem__(key, morsel)

    def value_decode(self, val):
        """Return (value, as it was quoted)."""
        raw = val.encode(CODEC).decode("latin-1")
        return super().value_decode(raw)[0].encode("latin-1").decode(CODEC), val

    def value_encode(self, val):
        """Return (value, quoted)."""
        text = str(val)
        quoted = super().value_encode(text.encode(CODEC).decode("latin-1"))[1]
        if not text or ":" in text and not quoted.startswith('"'):
            quoted = text and '"%s"' % text
        return text, quoted
'''


class FixCookies(Python2Fix):
    """The module Cookie."""

    run_order = ORDER_API
    words = ("Cookie", "cookies", "http_cookies")

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        found = uses_of(source, *MODULES)
        for use in found:
            if use.name == "SimpleCookie":
                put(Use(use.node, use.end, False), 0, self.define())
            elif use.name in GONE:
                self.report(use.node, "BH102", "Cookie.%s unpickles what a client sends and is gone: SimpleCookie" % use.name)

        if found:
            drop_unused(self.refresh(), MODULES[:1], ("SimpleCookie",), whole=True)

    def define(self):
        """Define the classes; return the name of the one to use."""
        home = "six.moves.http_cookies" if self.target.name == "six" else "http.cookies"
        module = self.need(home, "Morsel").rpartition(".")[0]
        codec = Speller(self, self.source).codec
        for name, text in (("_SimpleCookie", HELPER), ("_Morsel", MORSEL)):
            text = text.replace("MODULE", module).replace("CODEC", codec)
            define_class(self.source, name, empty_on_2(name, text) if self.target.straddles else text)
        return "_SimpleCookie"
