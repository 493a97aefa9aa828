"""sgmllib: the parser of loose HTML that Python 3 has no more, on which scrapers and BeautifulSoup 3 are built.

Reproduces 2.7.18's: what it calls, in which order and with which texts, and the names of its patterns and methods, which
programs replace.  Left out: `TestSGMLParser` and running the module.
"""
import _markupbase

from BaseHTTPServer_compat.runner import show, std_re as re

__all__ = ['SGMLParser', 'SGMLParseError']

_NAME = '[a-zA-Z][-.a-zA-Z0-9]*'
interesting = re.compile('[&<]')
incomplete = re.compile('&(?:[a-zA-Z][a-zA-Z0-9]*|#[0-9]*)?|<(?:[a-zA-Z][^<>]*|/(?:[a-zA-Z][^<>]*)?|![^<>]*)?')
entityref = re.compile('&(%s)[^a-zA-Z0-9]' % _NAME)
charref = re.compile('&#([0-9]+)[^0-9]')
starttagopen = re.compile('<[>a-zA-Z]')
shorttagopen = re.compile('<%s/' % _NAME)
shorttag = re.compile('<(%s)/([^/]*)/' % _NAME)
piclose = re.compile('>')
endbracket = re.compile('[<>]')
tagfind = re.compile('[a-zA-Z][-_.a-zA-Z0-9]*')
attrfind = re.compile(r'\s*([a-zA-Z_][-:.a-zA-Z_0-9]*)'
                      r'(\s*=\s*(\'[^\']*\'|"[^"]*"|[]\[\-a-zA-Z0-9./,:;+*%?!&$()_#=~\'"@]*))?')


class SGMLParseError(RuntimeError):
    """What cannot be parsed."""


class SGMLParser(_markupbase.ParserBase):
    """Calls ``start_x``, ``do_x`` and ``end_x`` for a tag x, and a handler for everything else.

    Methods that parse take an index into `rawdata` and return the index after what they read; -1 where it is not all there.
    """

    _classic_ = True
    _decl_otherchars = '='
    entity_or_charref = re.compile('&(?:(%s)|#([0-9]+))(;?)' % _NAME)
    entitydefs = {'lt': '<', 'gt': '>', 'amp': '&', 'quot': '"', 'apos': "'"}

    def __init__(self, verbose=0):
        self.verbose = verbose
        self.reset()

    def reset(self):
        """Forget everything that was fed."""
        self.__starttag_text = None
        self.rawdata, self.stack, self.lasttag = '', [], '???'
        self.nomoretags = self.literal = 0
        _markupbase.ParserBase.reset(self)

    def setnomoretags(self):
        """Take the rest for data."""
        self.nomoretags = self.literal = 1

    def setliteral(self, *args):
        """Take everything up to the next end tag for data."""
        self.literal = 1

    def feed(self, data):
        """Parse what is complete."""
        self.rawdata = self.rawdata + data
        self.goahead(0)

    def close(self):
        """Parse the rest."""
        self.goahead(1)

    def error(self, message):
        raise SGMLParseError(message)

    def get_starttag_text(self):
        return self.__starttag_text

    # The loop

    def goahead(self, end):
        """Parse `rawdata` as far as it is complete, or to its end."""
        at, size = 0, len(self.rawdata)
        rawdata = self.rawdata
        while at < size:
            if self.nomoretags:
                self.handle_data(rawdata[at:])
                at = size
                break
            found = interesting.search(rawdata, at)
            markup = found.start() if found else size
            if at < markup:
                self.handle_data(rawdata[at:markup])
            at = markup
            if at == size:
                break
            after = self.__parse_tag(at) if rawdata[at] == '<' else self.__parse_reference(at)
            if after is None:  # neither a tag nor a reference, or the beginning of one
                after = self.__take_as_data(at)
            if after < 0:
                break
            at = after
        if end and at < size:
            self.handle_data(rawdata[at:])
            at = size
        self.rawdata = rawdata[at:]

    def __take_as_data(self, at):
        found = incomplete.match(self.rawdata, at)
        after = found.end(0) if found else at + 1
        if found and after == len(self.rawdata):
            return -1
        self.handle_data(self.rawdata[at:after])
        return after

    def __parse_tag(self, at):
        """None for a ``<`` that begins nothing."""
        rawdata = self.rawdata
        if starttagopen.match(rawdata, at):
            return self.__literally(at) if self.literal else self.parse_starttag(at)
        if rawdata.startswith('</', at):
            after = self.parse_endtag(at)
            if after >= 0:
                self.literal = 0
            return after
        if self.literal:
            return self.__literally(at) if len(rawdata) > at + 1 else -1
        if rawdata.startswith('<!--', at):
            return self.parse_comment(at)
        if rawdata.startswith('<?', at):
            length = self.parse_pi(at)  # Faithful: this one counts
            return length if length < 0 else at + length
        if rawdata.startswith('<!', at):
            return self.parse_declaration(at)
        return None

    def __parse_reference(self, at):
        """None for an ``&`` that begins nothing."""
        if self.literal:
            return self.__literally(at)
        for pattern, handle in ((charref, self.handle_charref), (entityref, self.handle_entityref)):
            found = pattern.match(self.rawdata, at)
            if found:
                handle(found.group(1))
                after = found.end(0)
                return after if self.rawdata[after - 1] == ';' else after - 1
        return None

    def __literally(self, at):
        self.handle_data(self.rawdata[at])
        return at + 1

    # Tags

    def parse_declaration(self, i):
        try:
            return _markupbase.ParserBase.parse_declaration(self, i)
        except AssertionError as problem:  # of 3.10 and later
            self.error(str(problem))

    def parse_pi(self, i):
        """A processing instruction; returns its length."""
        if self.rawdata[i:i + 2] != '<?':
            self.error('unexpected call to parse_pi()')
        found = piclose.search(self.rawdata, i + 2)
        if not found:
            return -1
        self.handle_pi(self.rawdata[i + 2:found.start(0)])
        return found.end(0) - i

    def parse_starttag(self, i):
        self.__starttag_text = None
        if shorttagopen.match(self.rawdata, i):
            return self.__parse_shorttag(i)
        found = endbracket.search(self.rawdata, i + 1)
        if not found:
            return -1
        end = found.start(0)
        if self.rawdata[i:i + 2] == '<>':  # SGML: the last tag once more
            tag, attrs = self.lasttag, []
        else:
            name = tagfind.match(self.rawdata, i + 1)
            if not name:
                self.error('unexpected call to parse_starttag')
            tag = self.lasttag = name.group(0).lower()
            attrs = self.__attributes(name.end(0), end)
        after = end + 1 if self.rawdata[end] == '>' else end
        self.__starttag_text = self.rawdata[i:after]
        self.finish_starttag(tag, attrs)
        return after

    def __parse_shorttag(self, i):
        """SGML: ``<tag/data/``"""
        found = shorttag.match(self.rawdata, i)
        if not found:
            return -1
        tag, data = found.group(1, 2)
        self.__starttag_text = '<%s/' % tag
        self.finish_shorttag(tag.lower(), data)
        self.__starttag_text = self.rawdata[i:found.end(1) + 1]
        return found.end(0)

    def __attributes(self, at, end):
        attrs = []
        while at < end:
            found = attrfind.match(self.rawdata, at)
            if not found:
                break
            name, rest, value = found.group(1, 2, 3)
            if not rest:
                value = name
            else:
                if value[:1] in ('"', "'") and value[:1] == value[-1:]:
                    value = value[1:-1]
                value = self.entity_or_charref.sub(self._convert_ref, value)
            attrs.append((name.lower(), value))
            at = found.end(0)
        return attrs

    def _convert_ref(self, match):
        """What a reference in an attribute's value stands for."""
        name, number, semicolon = match.groups()
        if number:
            return self.convert_charref(number) or '&#' + number + semicolon
        if semicolon:
            return self.convert_entityref(name) or '&' + name + ';'
        return '&' + name

    def parse_endtag(self, i):
        found = endbracket.search(self.rawdata, i + 1)
        if not found:
            return -1
        end = found.start(0)
        tag = self.rawdata[i + 2:end].strip().lower()
        self.finish_endtag(tag)
        return end + 1 if self.rawdata[end] == '>' else end

    # What is called for a tag

    def finish_shorttag(self, tag, data):
        self.finish_starttag(tag, [])
        self.handle_data(data)
        self.finish_endtag(tag)

    def finish_starttag(self, tag, attrs):
        """1 for a tag that wants an end, 0 for one that does not, -1 for one that nobody knows."""
        for prefix, result in (('start_', 1), ('do_', 0)):
            method = getattr(self, prefix + tag, None)
            if method is not None:
                if result:
                    self.stack.append(tag)
                self.handle_starttag(tag, method, attrs)
                return result
        self.unknown_starttag(tag, attrs)
        return -1

    def finish_endtag(self, tag):
        """End the open tags down to the last `tag`, or the last one of all for ``</>``."""
        if tag and tag not in self.stack:
            if hasattr(self, 'end_' + tag):
                self.report_unbalanced(tag)
            else:
                self.unknown_endtag(tag)
            return
        if not self.stack:
            self.unknown_endtag(tag)
            return
        depth = len(self.stack) - 1
        while tag and self.stack[depth] != tag:
            depth -= 1
        while len(self.stack) > depth:
            last = self.stack[-1]
            method = getattr(self, 'end_' + last, None)
            if method:
                self.handle_endtag(last, method)
            else:
                self.unknown_endtag(last)
            del self.stack[-1]

    def handle_starttag(self, tag, method, attrs):
        method(attrs)

    def handle_endtag(self, tag, method):
        method()

    def report_unbalanced(self, tag):
        if self.verbose:
            show.write_line(True, None, '*** Unbalanced </' + tag + '>')
            show.write_line(True, None, '*** Stack:', self.stack)

    # References

    def convert_charref(self, name):
        """The character of a number, None for none.  Faithful: of ASCII only."""
        try:
            code = int(name)
        except ValueError:
            return None
        return self.convert_codepoint(code) if 0 <= code <= 127 else None

    def convert_codepoint(self, codepoint):
        return chr(codepoint)

    def convert_entityref(self, name):
        return self.entitydefs.get(name)

    def handle_charref(self, name):
        found = self.convert_charref(name)
        if found is None:
            self.unknown_charref(name)
        else:
            self.handle_data(found)

    def handle_entityref(self, name):
        found = self.convert_entityref(name)
        if found is None:
            self.unknown_entityref(name)
        else:
            self.handle_data(found)

    # For subclasses

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_starttag(self, tag, attrs):
        pass

    def unknown_endtag(self, tag):
        pass

    def unknown_charref(self, ref):
        pass

    def unknown_entityref(self, ref):
        pass
