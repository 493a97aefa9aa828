"""Every message the fixers can give: its code, and what it means. The README lists this table.

``CODES`` maps a code to (summary, remedy). The first digit says what it is about: 1 imports, 2 the header
object, 3 output, 4 input, 5 other API, 6 Python 2 itself, 9 files. 1 to 6 mean that a place needs a person
(exit status 1), 9 that a file could not be done (exit status 2).
"""

CODES = {
    # 1 imports
    "BH101": ("module used in a way that cannot be followed",
              "replace the use by hand; the import was left as it is"),
    "BH102": ("name that is gone",
              "use what the message names"),
    "BH103": ("module named by a string that is computed or partly something else",
              "rename it by hand if it means the module"),
    "BH104": ("module taken from another module's namespace",
              "import it where it is used"),
    "BH105": ("star import whose names are not all available",
              "import the names by hand"),
    "BH106": ("name that behaves differently now",
              "read the message; the name was moved"),
    "BH107": ("relative or shadowed module of the same name",
              "nothing, if the module is your own"),
    # 2 the header object
    "BH201": ("name of the header object that is gone", "use what the message names"),
    "BH202": ("header field assigned to in a way that adds a second one", "del headers[name] before it"),
    "BH203": ("header class of the program's own", "derive it from http.client.HTTPMessage, which is filled and not read"),
    # 3 output
    "BH301": ("index into bytes", "a number on Python 3: write x[i:i + 1]"),
    "BH302": ("writelines of text to a binary file", "encode the lines"),
    "BH303": ("print to a file of bytes that leaves its line open", "write the space, or the line end, where it belongs"),
    "BH305": ("socket._fileobject", "sock.makefile(mode, size)"),
    # 5 other API
    "BH501": ("a version of SSL or TLS that is no longer offered", "make sure that the clients speak a newer one"),
    "BH502": ("cgi, which Python 3.13 has no more", "pip install legacy-cgi, or another parser"),
    "BH503": ("test() called in a way that cannot be followed", "give http.server.test() its port"),
    # 6 Python 2 itself
    "BH601": ("message of a standard fixer", "read it; the fixer left the place or is not sure of it"),
    "BH602": ("__metaclass__", "class C(six.with_metaclass(Meta, Base)), or the future package's with_metaclass"),
    "BH603": ("the result of -f all does not compile on Python 3", "what the fixers could not know: mend it by hand"),
    "BH604": ("variable of a list comprehension that is read after it", "assign it before: Python 3 forgets it"),
    "BH605": ("exec in a function that reads what only the code can bind", "exec code in a dict, and take the names out of it"),
    "BH606": ("code that the program makes and runs", "see that it means the same on Python 3: it is not rewritten"),
    "BH607": ("text that may be a str or a unicode", "see whether bytes or characters are counted: Python 2 knew by its type"),
    "BH608": ("order of a set, or of a dict after update()", "sort it, where the order can be seen: Python 3 has another"),
    "BH609": ("repr() of a unicode", "write the u before it, if somebody reads it: Python 2 wrote u'...'"),
    "BH610": ("server's socket closed by a handler", "call its shutdown() in a thread: Python 3's serve_forever() does not end by that"),
    "BH611": ("call of one of several functions that do not all take or give text", "call each by name, and convert there"),
    "BH612": ("except clause that takes more than it did",
              "IOError, OSError, socket.error and select.error are one class now: ask for e.errno, or catch each where it is raised"),
    "BH613": ("comparison of values that may be of two types", "Python 3 raises a TypeError: see that neither side is None"),
    "BH614": ("method that Python 3 does not call", "give the class the method that the message names, or do without"),
    "BH615": ("old-style class that is raised",
              "see which except clauses catch it: Python 2's `except Exception` did not"),
    "BH616": ("special methods that __getattr__ answered for",
              "define those that are used in the class: Python 3 looks for them there alone"),
    "BH617": ("class, or its name, that is shown", "write the name yourself, if somebody reads it"),
    "BH618": ("seed of random that is neither a whole number nor a text",
              "take one that is: Python 2 went by its hash(), which is another on Python 3"),
    "BH619": ("docstring that is read", "give the text a name of its own, where its indentation can be seen"),
    "BH620": ("file of bytes that becomes sys.stdout", "give it a write() that encodes: Python 3 prints text"),
    "BH621": ("bytes that another file was given as a str", "decode them there or here, or see that only bytes are asked of them"),
    "BH622": ("encoding of JSON", "decode before json.loads(), and give json.dumps() text: Python 3 takes no encoding"),
    "BH623": ("repr() of a long", "write the L after it, if somebody reads it: Python 2 wrote 5L"),
    "BH624": ("pickle, or marshalled value, that is sent",
              "see what reads it: Python 3 pickles a str as Python 2 did a unicode; JSON is read by both"),
    "BH625": ("parameter, or name of a module, that is called like a built-in",
              "give it another name, here and where it is given: what is written here calls the built-in"),
    "BH626": ("fixer that failed, and was left out of the file",
              "look for what it rewrites, and report the traceback that -v shows, with the file"),
    # 9 files
    "BH901": ("file cannot be read", "check its permissions"),
    "BH902": ("file cannot be decoded", "declare its encoding in its first or second line"),
    "BH903": ("file cannot be parsed", "fix the syntax error, by either Python's grammar"),
    "BH904": ("file cannot be written", "check its permissions and the room on the disk"),
    "BH905": ("fixer failed", "report the traceback that -v shows, with the file; -x leaves the fixer out"),
    "BH906": ("path does not exist", "check the spelling"),
    "BH907": ("file changed while it was being rewritten", "run again"),
}


class Message(object):
    """One message: where it is, its code and its text."""

    __slots__ = ("path", "line", "column", "code", "text")

    def __init__(self, path, line, column, code, text):
        if code not in CODES:
            raise KeyError("unknown message code %r; add it to messages.CODES" % code)
        self.path, self.line, self.column, self.code, self.text = path, line, column, code, text

    @property
    def failed(self):
        """True where the file could not be done, False where a place needs a person."""
        return self.code.startswith("BH9")

    def key(self):
        """Sort key: by place, then by code."""
        return self.line, self.column, self.code, self.text

    def __str__(self):
        return "%s:%d:%d: %s %s" % (self.path, self.line, self.column, self.code, self.text)
