"""What fix_error_words defines beside _python2_words where a file has a use for it, and the words that some modules have for errors."""

# Module -> lines of the table of _python2_words. Sources: what CPython 2.7.18 and 3.6 to 3.13 say.
MODULE_WORDS = {
    "struct": r"""
            (r"unpack requires a (?:buffer|bytes object) of (\d+) bytes?", r"unpack requires a string argument of length \1"),
            (r"(unpack_from requires a buffer of at least \d+ bytes) .*", r"\1"),
            (r"'([bB])' format requires (-?\d+ <= number <= \d+)",
             lambda found: {"b": "byte", "B": "ubyte"}[found.group(1)] + " format requires " + found.group(2)),
            (r"('[qQ]') format requires -?\d+ <= number <= \d+", r"integer out of range for \1 format code"),
            (r"argument out of range|int too large to convert", "integer out of range"),
            (r"required argument is not an integer", "cannot convert argument to integer"),""",
    "re": r"""
            (r"expected string or bytes-like object.*", "expected string or buffer"),
            (r"missing \), unterminated subpattern.*", "unbalanced parenthesis"),
            (r"unterminated character set at .*", "unexpected end of regular expression"),
            (r"bad escape \(end of pattern\).*", "bogus escape (end of line)"),
            (r"invalid group reference \d+ at .*", "invalid group reference"),
            (r"bad character range .* at .*", "bad character range"),
            (r"min repeat greater than max repeat at .*", "bad repeat interval"),
            (r"missing >, unterminated name at .*", "unterminated name"),
            (r"unknown group name ('.*') at .*", r"unknown group name: \1"),
            (r"(?!invalid interpolation)(.*) at position \d+(?: \(line \d+, column \d+\))?", r"\1"),""",
    "json": r"""
            (r"Object of type '?\w+'? is not JSON serializable",
             lambda found: repr(place.tb_frame.f_locals.get("o")) + " is not JSON serializable"),
            (r"the JSON object must be str, bytes or bytearray, not .*", "expected string or buffer"),
            (r"keys must be (?:a string|str, .*)", "keys must be a string"),""",
    "random": r"""
            (r"Cannot choose from an empty sequence", "list index out of range"),
            (r"[Ss]ample larger than population.*", "sample larger than population"),
            (r"empty range (?:for randrange\(\) |in rand(range|int))\((-?\d+), (-?\d+).*",
             lambda found: "empty range for randrange() (%d,%d, %d)" % (
                 (lambda a, b: (a, b, b - a))(int(found.group(2)), int(found.group(3)) + (found.group(1) == "int")))),""",
    "math": r"""
            (r"must be real number, not \w+", "a float is required"),
            (r"expected a nonnegative input.*|expected a positive input.*", "math domain error"),""",
    "urllib2": r"""
            (r"unknown url type: '(.*)'", r"unknown url type: \1"),""",
    "decimal": r"""
            (r"\[<class 'decimal.DivisionByZero'>\]", "x / 0"),
            (r"\[<class 'decimal.DivisionUndefined'>\]", "0 / 0"),
            (r"(unsupported operand .*: )'(?:decimal\.)?(\w+)' and '(?:decimal\.)?(\w+)'", r"\1'\2' and '\3'"),""",
}
NAMES = "_python2_names"
NAMES_CALL = """    if str is not bytes and isinstance(error, (KeyError, OSError)):
        return _python2_names(error)
"""
NAMES_HELPER = """

def _python2_names(error):
    '''Let an error show a key, or the name of a file, as Python 2 did: bytes past ASCII as escapes, no name from os.rename().'''
    shown = type("Name", (str,), {"__repr__": lambda name: repr(name.encode("utf-8", "surrogateescape"))[1:]})
    if isinstance(error, KeyError):
        texts = [each.decode("utf-8", "surrogateescape") if type(each) is bytes else each for each in error.args]
        error.args = tuple([shown(each) if type(each) is str else each for each in texts])
        return
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    if error.filename2 is not None or place and place.tb_frame.f_globals.get("__name__") == "subprocess":
        error.strerror = (error.strerror or "").partition(": ")[0]      # Python 3.6 named the program here, too
        del error.filename, error.filename2
    elif type(error.filename) is str:
        error.filename = shown(error.filename)
"""
PROCESSES = ("CalledProcessError", "check_call", "check_output")
PROCESS = "_process_words"
PROCESS_CALL = """    if str is not bytes and hasattr(error, "returncode") and hasattr(error, "cmd"):
        return _process_words(error)
"""
PROCESS_HELPER = """

def _process_words(error):
    '''Give an error of subprocess the words that Python 2 had for it.'''
    error.__class__ = type("CalledProcessError", (type(error),), {"__module__": "subprocess", "__str__": (
        lambda error: "Command '%s' returned non-zero exit status %d" % (error.cmd, error.returncode))})
"""
DECIMAL = "_decimal"
DECIMAL_HELPER = """

def _decimal(value):
    '''Return Decimal(value), whose error has the words of Python 2.'''
    import decimal
    try:
        return decimal.Decimal(value)
    except decimal.InvalidOperation as error:
        if str is not bytes:
            error.args = ("Invalid literal for Decimal: " + repr(value.encode("utf-8", "surrogateescape"))[1:],)
        raise
"""
ARITY_NAME = "_argument_words"
ARITY_HELPER = """

def _argument_words(error, text):
    '''Return what Python 2 said of a call with too many or too few arguments, None for other errors.'''
    import re
    found = re.match(r"(\\S+)\\(\\) (?:missing (\\d+) required positional|takes .*positional arguments? but (\\d+) w)", text)
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    if not found or not place:
        return None
    parts = found.group(1).split(".")
    name, spaces = parts.pop(), (place.tb_frame.f_locals, place.tb_frame.f_globals)
    owners = [space[each] for space in spaces for each in space if not parts or each == parts[-1]]     # without it before Python 3.10
    held = [each for each in spaces[0].values() if type(each).__name__ in ("function", "method")]     # of a server of XML-RPC
    kinds = [owner if isinstance(owner, type) else type(owner) for owner in owners]     # no object is asked: it may answer anything
    own = [vars(owner).get(name) for owner in owners if type(owner).__name__ == "module"] + [getattr(kind, name, None) for kind in kinds]
    for function in [space.get(name) for space in spaces if not parts] + held + own:
        code = getattr(function, "__code__", None)
        if code is not None and code.co_name == name:
            break
    else:
        return None
    wanted, defaults = code.co_argcount, len(function.__defaults__ or ())
    given = int(found.group(3) or wanted - defaults - int(found.group(2) or 0))
    if not wanted:
        return "%s() takes no arguments (%d given)" % (name, given)
    few = found.group(2) is not None
    bound = "exactly" if not defaults and not code.co_flags & 4 else "at least" if few else "at most"
    wanted -= defaults if few else 0
    return "%s() takes %s %d argument%s (%d given)" % (name, bound, wanted, "" if wanted == 1 else "s", given)
"""
ARITY_CALL = """    counted = _argument_words(error, text)
    if counted:
        error.args = (counted,)
        return
"""
JSON_CALL = """    if str is not bytes and hasattr(error, "doc") and hasattr(error, "pos"):
        return _json_words(error)
"""
JSON_NAME = "_json_words"
JSON_HELPER = """

def _json_words(error):
    '''Give an error of json the words and the name that Python 2 had for it, which counted bytes.'''
    import re
    raw = error.doc.encode("utf-8", "surrogateescape")
    at = len(error.doc[:error.pos].encode("utf-8", "surrogateescape"))

    def place(number):
        line, column = raw.count(b"\\n", 0, number) + 1, number - raw.rfind(b"\\n", 0, number)
        return "line %d column %d (char %d)" % (line, column, number)
    words = re.sub("'(.)' delimiter", r"\\1 delimiter", error.msg).replace(" enclosed in double quotes", "")
    before, after = raw[:at].rstrip(), raw[at:].strip()
    if words.endswith("before end of object"):
        words, at = "Expecting property name", raw.index(b"}", at)
    said = words + ": " + place(at)
    if before[-1:] not in (b"", b":") and not after and words in (
            "Expecting value", "Expecting property name", "Expecting , delimiter"):
        said = "Expecting object: " + place(len(raw) - 1)
    elif words == "Expecting value" or words.endswith("before end of array"):
        said = "No JSON object could be decoded"
    elif words == "Extra data":
        said = "Extra data: %s - %s (char %d - %d)" % (
            place(at).partition(" (")[0], place(len(raw)).partition(" (")[0], at, len(raw))
    error.args, error.msg = (said,), said
    error.__class__ = type("ValueError", (ValueError,), {"__module__": "builtins"})
"""
