"""gettext: catalogs that answer with strings in their own charset, and with unicode by ``ugettext`` and ``ungettext``."""
import copy
import errno
import gettext as _real
import locale
import os

from BaseHTTPServer_compat.runner import files, os_errors, viewing
from BaseHTTPServer_compat.runner.text import Unicode, encode_text, from_text, native, real_text, to_unicode

_opened = {}
_domains = {}
_codesets = {}
_current = ['messages']


class NullTranslations(object):
    """A catalog without messages: each is its own translation."""

    _output_charset = _charset = _fallback = None

    def __init__(self, fp=None):
        self._info = {}
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def _ask_fallback(self, method, arguments, otherwise):
        return getattr(self._fallback, method)(*arguments) if self._fallback else otherwise()

    def gettext(self, message):
        return self._ask_fallback('gettext', (message,), lambda: message)

    def lgettext(self, message):
        return self._ask_fallback('lgettext', (message,), lambda: message)

    def ngettext(self, msgid1, msgid2, n):
        return self._ask_fallback('ngettext', (msgid1, msgid2, n), lambda: _english(msgid1, msgid2, n))

    def lngettext(self, msgid1, msgid2, n):
        return self._ask_fallback('lngettext', (msgid1, msgid2, n), lambda: _english(msgid1, msgid2, n))

    def ugettext(self, message):
        return self._ask_fallback('ugettext', (message,), lambda: to_unicode(message))

    def ungettext(self, msgid1, msgid2, n):
        return self._ask_fallback('ungettext', (msgid1, msgid2, n), lambda: to_unicode(_english(msgid1, msgid2, n)))

    def info(self):
        return self._info

    def charset(self):
        return self._charset

    def output_charset(self):
        return self._output_charset

    def set_output_charset(self, charset):
        self._output_charset = charset

    def install(self, unicode=False, names=None):
        from BaseHTTPServer_compat.runner import builtin
        space = vars(builtin.MODULE)
        space['_'] = self.ugettext if unicode else self.gettext
        for name in names or ():
            if name in ('gettext', 'ngettext', 'lgettext', 'lngettext'):
                method = ('u' + name if unicode else name) if name in ('gettext', 'ngettext') else name
                space[name] = getattr(self, method)


def _english(msgid1, msgid2, n):
    return msgid1 if n == 1 else msgid2


class GNUTranslations(NullTranslations):
    """A catalog that msgfmt compiled."""

    def _parse(self, fp):
        real = _real.GNUTranslations(files.binary(fp))
        self._charset = real.charset()
        self._catalog = dict((_key(key), Unicode(text)) for key, text in real._catalog.items())
        self._info = dict((from_text(key), from_text(value)) for key, value in real.info().items())
        self.plural = real.plural

    def _find(self, key):
        """The translation, or None; a key in bytes is asked for as text, where it is ASCII."""
        try:
            return self._catalog.get(key if isinstance(key, tuple) else to_unicode(key))
        except UnicodeError:
            return None

    def _find_plural(self, msgid1, n):
        return self._find((msgid1, self.plural(n)))

    def _in(self, charset, text):
        return native(encode_text(text, charset, 'strict')) if charset else text

    def _answer(self, found, charset, method, *arguments):
        if found is None:
            return getattr(NullTranslations, method)(self, *arguments)
        return self._in(charset, found)

    def gettext(self, message):
        return self._answer(self._find(message), self._output_charset or self._charset, 'gettext', message)

    def lgettext(self, message):
        return self._answer(self._find(message), self._output_charset or _preferred(), 'lgettext', message)

    def ngettext(self, msgid1, msgid2, n):
        found = self._find_plural(msgid1, n)
        return self._answer(found, self._output_charset or self._charset, 'ngettext', msgid1, msgid2, n)

    def lngettext(self, msgid1, msgid2, n):
        found = self._find_plural(msgid1, n)
        return self._answer(found, self._output_charset or _preferred(), 'lngettext', msgid1, msgid2, n)

    def ugettext(self, message):
        return self._answer(self._find(message), None, 'ugettext', message)

    def ungettext(self, msgid1, msgid2, n):
        return self._answer(self._find_plural(msgid1, n), None, 'ungettext', msgid1, msgid2, n)


Catalog = GNUTranslations


def _key(key):
    """A key of a catalog: a message, or a pair of one that has plural forms and the form's number."""
    return (Unicode(key[0]), key[1]) if isinstance(key, tuple) else Unicode(key)


def _preferred():
    return locale.getpreferredencoding()


# Functions


def find(domain, localedir=None, languages=None, all=0):
    found = _real.find(real_text(domain), localedir and real_text(localedir),
                       languages and [real_text(language) for language in languages], bool(all))
    return [from_text(path) for path in found] if all else found and from_text(found)


def translation(domain, localedir=None, languages=None, class_=None, fallback=False, codeset=None):
    class_ = GNUTranslations if class_ is None else class_
    result = None
    for path in find(domain, localedir, languages, all=1):
        key = class_, os.path.abspath(path)
        if key not in _opened:
            with files.open_file(path, 'rb') as opened:
                _opened[key] = class_(opened)
        catalog = copy.copy(_opened[key])
        if codeset:
            catalog.set_output_charset(codeset)
        if result is None:
            result = catalog
        else:
            result.add_fallback(catalog)
    if result is None:
        if not fallback:
            raise os_errors.BY_NAME['IOError'](errno.ENOENT, 'No translation file found for domain', domain)
        return NullTranslations()
    return result


def install(domain, localedir=None, unicode=False, codeset=None, names=None):
    translation(domain, localedir, fallback=True, codeset=codeset).install(unicode, names)


def textdomain(domain=None):
    if domain is not None:
        _current[0] = domain
    return _current[0]


def bindtextdomain(domain, localedir=None):
    if localedir is not None:
        _domains[domain] = localedir
    return _domains.get(domain, from_text(_real.bindtextdomain('')))


def bind_textdomain_codeset(domain, codeset=None):
    if codeset is not None:
        _codesets[domain] = codeset
    return _codesets.get(domain)


def _of_domain(domain):
    return translation(domain, _domains.get(domain), fallback=True, codeset=_codesets.get(domain))


def dgettext(domain, message):
    return _of_domain(domain).gettext(message)


def ldgettext(domain, message):
    return _of_domain(domain).lgettext(message)


def dngettext(domain, msgid1, msgid2, n):
    return _of_domain(domain).ngettext(msgid1, msgid2, n)


def ldngettext(domain, msgid1, msgid2, n):
    return _of_domain(domain).lngettext(msgid1, msgid2, n)


def gettext(message):
    return dgettext(_current[0], message)


def lgettext(message):
    return ldgettext(_current[0], message)


def ngettext(msgid1, msgid2, n):
    return dngettext(_current[0], msgid1, msgid2, n)


def lngettext(msgid1, msgid2, n):
    return ldngettext(_current[0], msgid1, msgid2, n)


viewing.inherit(globals(), _real)
