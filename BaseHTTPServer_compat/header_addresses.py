"""Mail addresses of header fields, by the grammar of Python 2.7's ``rfc822`` module.

``email.utils`` reads the same texts otherwise today (it answers with an empty pair for what it finds
ambiguous), so this is a scanner of our own with 2.7's names and results: RFC 822 addresses with comments,
quoted strings, groups and routes; what no rule fits ends the list.
"""

from . import native_text


def quote(str):
    """Return `str` with a backslash before each backslash and double quote."""
    return str.replace('\\', '\\\\').replace('"', '\\"')


def unquote(str):
    """Return `str` without its double quotes (and their backslashes) or angle brackets."""
    if len(str) > 1:
        if str.startswith('"') and str.endswith('"'):
            return str[1:-1].replace('\\\\', '\\').replace('\\"', '"')
        if str.startswith('<') and str.endswith('>'):
            return str[1:-1]
    return str


def parseaddr(address):
    """Return the (real name, address) pair of the first address in the text; (None, None) where there is none."""
    addresses = AddressList(address).addresslist
    return addresses[0] if addresses else (None, None)


def dump_address_pair(pair):
    """Return the text of a (real name, address) pair.

    >>> dump_address_pair(('Ann', 'ann@example.com'))
    '"Ann" <ann@example.com>'
    """
    if pair[0]:
        return '"' + pair[0] + '" <' + pair[1] + '>'
    return pair[1]


class AddrlistClass(object):
    """A scanner over `field`; `pos` is where it stands, `commentlist` the comments met in this address.

    Each method takes one element of the grammar off the text and returns it.
    """

    def __init__(self, field):
        self.specials = '()<>@,:;.\"[]'
        self.pos = 0
        self.LWS = ' \t'
        self.CR = '\r\n'
        self.atomends = self.specials + self.LWS + self.CR
        # A full stop in a phrase is against RFC 822, and common: "J. Doe <doe@example.com>".
        self.phraseends = self.atomends.replace('.', '')
        self.field = native_text.decode(field)
        self.commentlist = []

    def _at(self, chars):
        """True where the next character is one of `chars`; False at the end."""
        return self.pos < len(self.field) and self.field[self.pos] in chars

    def _more(self):
        return self.pos < len(self.field)

    def gotonext(self):
        """Pass over white space and comments."""
        while self._at(self.LWS + '\n\r('):
            if self._at('('):
                self.commentlist.append(self.getcomment())
            else:
                self.pos += 1

    def getaddrlist(self):
        """Return all addresses, as (real name, address) pairs; the first text that is none ends the list."""
        found = []
        address = self.getaddress()
        while address:
            found += address
            address = self.getaddress()
        return found

    def getaddress(self):
        """Return the next address as a list of one pair; of many for a group, of none where there is no address."""
        self.commentlist = []
        self.gotonext()
        start, comments = self.pos, self.commentlist
        phrase = self.getphraselist()
        self.gotonext()
        if self._at('.@'):
            self.pos, self.commentlist = start, comments
            address = self.getaddrspec()
            found = [(' '.join(self.commentlist), address)]
        elif self._at(':'):
            found = self._group()
        elif self._at('<'):
            found = [self._named(phrase)]
        elif phrase:
            found = [(' '.join(self.commentlist), phrase[0])]
        else:
            found = []
            if self._at(self.specials):
                self.pos += 1
        self.gotonext()
        if self._at(','):
            self.pos += 1
        return found

    def _named(self, phrase):
        """The pair of ``phrase <address>``."""
        address = self.getrouteaddr()
        name = ' '.join(phrase)
        if self.commentlist:
            name += ' (' + ' '.join(self.commentlist) + ')'
        return name, address

    def _group(self):
        """The pairs of ``name: address, address;``."""
        found = []
        self.pos += 1
        while self._more():
            self.gotonext()
            if self._at(';'):
                self.pos += 1
                break
            found += self.getaddress()
        return found

    def getrouteaddr(self):
        """Return the address in ``<@route:address>``; None where no ``<`` is next."""
        if self.field[self.pos] != '<':
            return None
        self.pos += 1
        self.gotonext()
        in_route = False
        while self._more():
            if in_route:
                self.getdomain()
                in_route = False
            elif self._at('>'):
                self.pos += 1
                break
            elif self._at('@:'):
                in_route = self._at('@')
                self.pos += 1
            else:
                address = self.getaddrspec()
                self.pos += 1
                return address
            self.gotonext()
        return ''

    def getaddrspec(self):
        """Return the next ``local-part@domain``, or the local part alone."""
        parts = []
        self.gotonext()
        while self._more():
            if self._at('.'):
                parts.append('.')
                self.pos += 1
            elif self._at('"'):
                parts.append('"%s"' % self.getquote())
            elif self._at(self.atomends):
                break
            else:
                parts.append(self.getatom())
            self.gotonext()
        if self._at('@'):
            parts.append('@')
            self.pos += 1
            self.gotonext()
            parts.append(self.getdomain())
        return ''.join(parts)

    def getdomain(self):
        """Return the next domain, white space and comments left out."""
        parts = []
        while self._more():
            if self._at(self.LWS):
                self.pos += 1
            elif self._at('('):
                self.commentlist.append(self.getcomment())
            elif self._at('['):
                parts.append(self.getdomainliteral())
            elif self._at('.'):
                parts.append('.')
                self.pos += 1
            elif self._at(self.atomends):
                break
            else:
                parts.append(self.getatom())
        return ''.join(parts)

    def getdelimited(self, beginchar, endchars, allowcomments=1):
        """Return what stands between `beginchar` and one of `endchars`, backslashes resolved.

        The text is empty where `beginchar` is not next.  Comments nest where `allowcomments` is true.
        """
        if self.field[self.pos] != beginchar:
            return ''
        parts = []
        escaped = False
        self.pos += 1
        while self._more():
            if escaped:
                parts.append(self.field[self.pos])
                escaped = False
            elif self._at(endchars):
                self.pos += 1
                break
            elif allowcomments and self._at('('):
                parts.append(self.getcomment())
                continue
            elif self._at('\\'):
                escaped = True
            else:
                parts.append(self.field[self.pos])
            self.pos += 1
        return ''.join(parts)

    def getquote(self):
        """Return the text of the next quoted string."""
        return self.getdelimited('"', '"\r', 0)

    def getcomment(self):
        """Return the text of the next comment, inner parentheses left out."""
        return self.getdelimited('(', ')\r', 1)

    def getdomainliteral(self):
        """Return the next domain literal, in its brackets."""
        return '[%s]' % self.getdelimited('[', ']\r', 0)

    def getatom(self, atomends=None):
        """Return the characters up to the next of `atomends` (by default, of RFC 822's)."""
        ends = self.atomends if atomends is None else atomends
        start = self.pos
        while self._more() and not self._at(ends):
            self.pos += 1
        return self.field[start:self.pos]

    def getphraselist(self):
        """Return the words and quoted strings of the next phrase."""
        words = []
        while self._more():
            if self._at(self.LWS):
                self.pos += 1
            elif self._at('"'):
                words.append(self.getquote())
            elif self._at('('):
                self.commentlist.append(self.getcomment())
            elif self._at(self.phraseends):
                break
            else:
                words.append(self.getatom(self.phraseends))
        return words


class AddressList(AddrlistClass):
    """The addresses of a text: `addresslist`, (real name, address) pairs; ``+`` is union, ``-`` difference."""

    def __init__(self, field):
        AddrlistClass.__init__(self, field)
        self.addresslist = self.getaddrlist() if field else []

    def __len__(self):
        return len(self.addresslist)

    def __str__(self):
        return ', '.join(dump_address_pair(pair) for pair in self.addresslist)

    def __getitem__(self, index):
        return self.addresslist[index]

    def __add__(self, other):
        # Faithful: what `other` holds twice stays twice, unlike in place.
        result = AddressList(None)
        result.addresslist = self.addresslist + [
            pair for pair in other.addresslist if pair not in self.addresslist]
        return result

    def __iadd__(self, other):
        for pair in other.addresslist:
            if pair not in self.addresslist:
                self.addresslist.append(pair)
        return self

    def __sub__(self, other):
        result = AddressList(None)
        result.addresslist = [pair for pair in self.addresslist if pair not in other.addresslist]
        return result

    def __isub__(self, other):
        for pair in other.addresslist:
            if pair in self.addresslist:
                self.addresslist.remove(pair)
        return self
