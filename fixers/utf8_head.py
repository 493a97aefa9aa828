"""What fix_utf8_head defines in a file: heads of UTF-8, fields as Python 2 gave them, its words for what it refused, its errors."""


def indented(text):
    """Return the lines of *text* four spaces further in."""
    return "".join("    " + line if line.strip() else line for line in text.splitlines(True))


# What http.server refuses in other words.
REQUEST_LINE = '''\
    def _is_request_line(self, line):
        """Return False after refusing a line for which Python 3 has other words than Python 2."""
        words = line.split()
        version = words[2].decode("latin-1") if len(words) == 3 else ""
        major, _, minor = version[5:].partition(".")
        newer = version[:5] == "HTTP/" and major.isdigit() and minor.isdigit() and int(major) > 1
        if len(words) < 4 and not newer:
            return True
        self.command, self.requestline = None, line.decode("utf-8", "surrogateescape")
        self.request_version = self.default_request_version
        self.close_connection = not newer or self.protocol_version < "HTTP/1.1"
        if newer:
            self.send_error(505, "Invalid HTTP Version (%s)" % version[5:])
        else:
            self.send_error(400, "Bad request syntax (%s)" % repr(line)[1:])
        return False

    def _parse_words(self):
        """Let http.server read the head, to which some bytes are white space that were none to Python 2."""
        line, spaces, others = self.raw_requestline, b"\\x1c\\x1d\\x1e\\x1f\\x85\\xa0", b"\\x01\\x02\\x03\\x04\\x05\\x06"
        if line.translate(None, spaces) == line:
            return super().parse_request()
        swap = bytes.maketrans(spaces + others, others + spaces)
        self.raw_requestline = line.translate(swap)
        parsed = super().parse_request()
        self.raw_requestline = line
        if parsed:
            self.path = self.path.encode("latin-1").translate(swap).decode("latin-1")
            self.requestline = self.requestline.encode("latin-1").translate(swap).decode("latin-1")
        return parsed
'''
ESCAPED = 'message.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")'
SEND_ERROR = '''\
    def send_error(self, code, message=None, explain=None):
        """Send a page about an error, as Python 2 did: its bytes are those of the message, and it has no length."""
        short, known = self.responses.get(code, ("???", "???"))
        message, explain = short if message is None else message, known if explain is None else explain
        self.log_error("code %d, message %s", code, message)
        self.send_response(code, message)
        self.send_header("Connection", "close")
        page = b""
        if code >= 200 and code not in (204, 205, 304):
            shown = ''' + ESCAPED + '''
            page = self.error_message_format % {"code": int(code), "message": shown, "explain": explain}
            page = page.encode("utf-8", "surrogateescape")
            self.send_header("Content-Type", self.error_content_type)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)
'''
# What the class of handlers does, and the policy of their fields.
PARSE = '''\
    def parse_request(self):
        """Read the head of a request."""
        parsed = self._is_request_line(self.raw_requestline.rstrip(b"\\r\\n")) and self._parse_words()
        if parsed:
            self.path = self.path.encode("latin-1").decode("utf-8", "surrogateescape")
            self.requestline = self.requestline.encode("latin-1").decode("utf-8", "surrogateescape")
            if not self.headers:  # of HTTP/0.9, where Python 3.14 has none
                self.headers = self.MessageClass()
            self.headers.policy = _Utf8Fields()
        return parsed

'''
SENDING = '''
    def send_response_only(self, code, message=None):
        """Write the status line."""
        if message is not None:
            message = str(message).encode("utf-8", "surrogateescape").decode("latin-1")
        super().send_response_only(code, message)

    def send_header(self, keyword, value):
        """Write one field."""
        super().send_header(keyword, str(value).encode("utf-8", "surrogateescape").decode("latin-1"))
'''
ENDING = '''
    def end_headers(self):
        """End a head, one that the handler wrote by itself too."""
        self.__dict__.setdefault("_headers_buffer", [])
        super().end_headers()

    def finish(self):
        """Send what a handler that failed had made of a head, as Python 2 had by then."""
        if getattr(self, "_headers_buffer", None) and not getattr(self.wfile, "closed", False):
            try:
                self.flush_headers()
            except OSError:     # there is nobody any more
                self.close_connection = True
        super().finish()
'''
METHODS = PARSE + REQUEST_LINE + "\n" + SEND_ERROR + SENDING + ENDING
# The same for a program whose own texts are Latin-1, as http.server's heads are.
LATIN_PARSE = '''\
    def parse_request(self):
        """Read the head of a request."""
        parsed = self._is_request_line(self.raw_requestline.rstrip(b"\\r\\n")) and self._parse_words()
        if parsed and not self.headers:  # of HTTP/0.9, where Python 3.14 has none
            self.headers = self.MessageClass()
        return parsed

'''
LATIN_METHODS = LATIN_PARSE + (REQUEST_LINE + "\n" + SEND_ERROR).replace('"utf-8", "surrogateescape"', '"latin-1"') + ENDING
DECODING = '''\
    def header_fetch_parse(self, name, value):
        """Return the value of a field."""
        try:
            return value.encode("latin-1").decode("utf-8", "surrogateescape")
        except UnicodeError:    # set by the program
            return value
'''
MIXIN = '''
class _Utf8Head:
    """For request handlers: heads are UTF-8, as Python 2's bytes mostly were, where http.server has Latin-1."""

    MessageClass = _LastFields

''' + METHODS
POLICY = '''
class _Utf8Fields(%s):
    """The values of the fields of a request: UTF-8, where http.server has Latin-1."""

''' + DECODING
FIELDS = '''
class _LastFields(%s):
    """The fields of a request as Python 2 gave them: stripped, the last of several with one name."""

    def get_all(self, name, failobj=None):
        """Return the values of all fields called name."""
        values = ["\\n ".join(line.strip(" \\t\\r") for line in value.split("\\n")) for value in super().get_all(name, [])]
        return values or failobj

    def get(self, name, failobj=None):
        """Return the value of the last field called name."""
        return self.get_all(name, [failobj])[-1]
'''
STRADDLED_FIELDS = '''
        class MessageClass(_client.HTTPMessage):
            """The fields of a request as Python 2 gives them: stripped, the last of several with one name."""

            def get_all(self, name, failobj=None):
                """Return the values of all fields called name."""
                values = super().get_all(name, [])
                return ["\\n ".join(line.strip(" \\t\\r") for line in value.split("\\n")) for value in values] or failobj

            def get(self, name, failobj=None):
                """Return the value of the last field called name."""
                return self.get_all(name, [failobj])[-1]

'''
STRADDLING = '''
class _Utf8Head:
    """For request handlers: on Python 3 heads are UTF-8, as Python 2's bytes mostly were, where http.server has Latin-1."""

    if str is not bytes:
        from email import policy as _policy
        from http import client as _client

        class _Fields(_policy.Compat32):
            """The values of the fields of a request."""

''' + indented(indented(DECODING)) + STRADDLED_FIELDS + indented(METHODS).replace(
    "super()", "super(_Utf8Head, self)").replace("_Utf8Fields()", "self._Fields()")
LATIN_MIXIN = '''
class _Latin1Head:
    """For request handlers: what Python 2 did with heads, where http.server does otherwise."""

    MessageClass = _LastFields

''' + LATIN_METHODS
LATIN_STRADDLING = '''
class _Latin1Head:
    """For request handlers: what Python 2 does with heads, where http.server does otherwise."""

    if str is not bytes:
        from http import client as _client
''' + STRADDLED_FIELDS + indented(LATIN_METHODS).replace("super()", "super(_Latin1Head, self)")
# How run_cgi() of http.server asks for HTTP_ACCEPT: from 3.9 on, and before.
CGI_METHODS = '''
    def get_all(self, name, failobj=None):
        """Return the values of all fields called name; asked as for HTTP_ACCEPT, as Python 2 passed them on: lines."""
        values = super().get_all(name, failobj)
        return [" %s\\r\\n" % value for value in values] if name == "accept" and failobj == () else values

    def getallmatchingheaders(self, name):
        """Return the lines of all fields called name."""
        return ["%s: %s\\r\\n" % (name, value) for value in self.get_all(name, [])]
'''.lstrip("\n")
CGI_FIELDS = '''
class _CgiFields(_LastFields):
    """The fields of a request for a script."""

''' + CGI_METHODS
CGI_HEAD = '''
class _CgiHead(_Utf8Head):
    """For handlers of scripts."""

    MessageClass = _CgiFields
'''
CGI_STRADDLING = '''
class _CgiHead(_Utf8Head):
    """For handlers of scripts."""

    if str is not bytes:
        class MessageClass(_Utf8Head.MessageClass):
            """The fields of a request for a script."""

''' + indented(indented(CGI_METHODS))
