"""``json.dumps(x, encoding="utf-8")`` -> ``json.dumps(x)``, and loads, load, dump

An argument that Python 3's json has no more: it takes and gives text. The others have to be named there:
``json.dumps(x, True, False)`` -> ``json.dumps(x, skipkeys=True, ensure_ascii=False)``.

1. ``encoding="utf-8"``, ASCII and None, which say what Python 2 did without it, for every target; another one is reported (BH622).
2. For loads and load the second argument, too.
3. Only in a file that is Python 2's.
"""

from .engine import syms
from .fix_connections import drop
from .fix_url_quoting import called
from .node_kinds import is_keyword
from .python2 import Python2Fix, is_python2
from .spelling import name_argument
from .trees import arguments, is_name, string_value

READING, WRITING = ("json.loads", "json.load"), ("json.dumps", "json.dump", "json.JSONEncoder", "json.JSONDecoder")
# The parameters of Python 2's, in their order, after the value and the file.
OF_DUMPS = "skipkeys ensure_ascii check_circular allow_nan cls indent separators encoding default sort_keys".split()
OF_LOADS = "encoding cls object_hook parse_float parse_int parse_constant object_pairs_hook".split()
PLACES = {"json.loads": ["s"] + OF_LOADS, "json.load": ["fp"] + OF_LOADS, "json.dumps": ["obj"] + OF_DUMPS,
          "json.dump": ["obj", "fp"] + OF_DUMPS}
FIRST = frozenset(["s", "fp", "obj"])      # no name needed
PLAIN = frozenset("utf-8 utf8 utf_8 ascii us-ascii".split())


class FixJsonEncoding(Python2Fix):
    """The encoding of JSON."""

    targets = ("http.server", "six", "future")
    words = ("json",)

    def fix(self, source):
        """Rewrite *source*."""
        found = [(call, name) for node in source.powers_imported() for call, name in [called(source, node)] if name in READING + WRITING]
        if not found or not is_python2(source):
            return
        for call, name in found:
            values = arguments(call)
            for value, parameter in zip(values, PLACES.get(name, ())):
                if value.type == syms.argument:     # named, or one of several by a star
                    break
                if parameter not in FIRST and (parameter != "encoding" or name in WRITING):
                    name_argument(value, parameter)
            for position, value in enumerate(arguments(call)):
                named = is_keyword(value) and is_name(value.children[0], "encoding")
                if named or name in READING and position == 1 and value.type not in (syms.argument, syms.arglist):
                    self.take_away(value, value.children[2] if named else value)

    def take_away(self, value, encoding):
        """Remove the argument *value*, whose *encoding* is known, or report it."""
        text = string_value(encoding)
        if is_name(encoding, "None") or text is not None and text[1].lower() in PLAIN:
            drop(value)
        else:
            self.report(encoding, "BH622", "json takes no encoding on Python 3")
