"""``translations.ugettext(x)`` -> ``translations.gettext(x)``, ``ungettext`` -> ``ngettext``; ``gettext.install(x, unicode=1)`` -> ``(x)``

On Python 3 all of gettext is text. What was a str, encoded as the catalogue is, is UTF-8 wherever bytes are wanted.

1. The attributes whatever they are of: nothing else has them. Not in a file that defines one.
2. For six and future Python 2 keeps its own: ``getattr(translations, "ugettext" if str is bytes else "gettext")(x)``.
3. ``install()`` of the module and of translations, with a keyword.
"""

from .base import ORDER_API
from .engine import syms
from .fix_json_encoding import drop, is_keyword
from .python2 import Python2Fix, is_python2
from .trees import arguments, expression, is_call, is_name, is_target, rename, source_of, source_of_all

RENAMED = {"ugettext": "gettext", "ungettext": "ngettext"}


class FixGettext(Python2Fix):
    """Translations as unicode."""

    run_order = ORDER_API
    targets = ("http.server", "six", "future")
    words = tuple(RENAMED) + ("install",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        own = [node.children[1].value for node in source.of_type(syms.funcdef)] if source.says(*RENAMED) else ()
        for trailer in source.attributes(*RENAMED)[::-1]:
            name = trailer.children[1].value
            if name not in own and not (trailer.next_sibling is None and is_target(trailer.parent)):
                self.rename(trailer, name)
        for trailer in source.attributes("install") if source.says("gettext") else ():
            for value in arguments(trailer.next_sibling) if is_call(trailer.next_sibling) else ():
                if is_keyword(value) and is_name(value.children[0], "unicode"):
                    self.take_away(value)

    def rename(self, trailer, name):
        """``x.ugettext``."""
        if not self.target.straddles:
            return rename(trailer.children[1], RENAMED[name])
        power = trailer.parent
        before = power.children[:power.children.index(trailer)]
        text = 'getattr(%s, "%s" if str is bytes else "%s")' % (source_of_all(before), name, RENAMED[name])
        rest = "".join(u"%s" % child for child in power.children[len(before) + 1:])
        return power.replace(expression(text + rest, power.prefix))

    def take_away(self, value):
        """``unicode=1``."""
        if not self.target.straddles:
            drop(value)
        else:
            new = expression("f(**({\"unicode\": %s} if str is bytes else {}))" % source_of(value.children[2])).children[1].children[1]
            new.prefix = value.prefix
            value.replace(new)
