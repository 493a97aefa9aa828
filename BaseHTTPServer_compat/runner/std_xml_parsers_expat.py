"""xml.parsers.expat: handlers are given unicode, or strings of bytes if they ask for them; documents are strings of bytes."""
from xml.parsers import expat

from BaseHTTPServer_compat.runner import files, order, viewing
from BaseHTTPServer_compat.runner.text import Unicode, native, raw, real_text


class _Parser(object):
    """What ParserCreate() gives."""

    def __init__(self, real):
        self.__dict__.update(_real=real, _handlers={}, returns_unicode=True)

    def __getattr__(self, name):
        return self._handlers.get(name) if name.endswith('Handler') else getattr(self._real, name)

    def __setattr__(self, name, value):
        if name == 'returns_unicode':
            self.__dict__[name] = bool(value)
        elif not name.endswith('Handler'):
            setattr(self._real, name, value)
        else:
            self._handlers[name] = value
            setattr(self._real, name, value and (lambda *args: value(*map(self._told, args))))

    def _told(self, value):
        """An argument of a handler."""
        if isinstance(value, str):
            return Unicode(value) if self.returns_unicode else native(value.encode('utf-8'))
        if isinstance(value, dict):
            return dict(order.items(order.Dict((self._told(key), self._told(each)) for key, each in value.items())))
        return list(map(self._told, value)) if isinstance(value, list) else value

    def Parse(self, data, isfinal=0):
        return self._real.Parse(data.encode('utf-8') if isinstance(data, Unicode) else raw(data), isfinal)

    def ParseFile(self, file):
        return self._real.ParseFile(files.binary(file))

    def ExternalEntityParserCreate(self, *args):
        made = _Parser(self._real.ExternalEntityParserCreate(*map(real_text, args)))
        made.returns_unicode = self.returns_unicode
        for name, handler in self._handlers.items():
            setattr(made, name, handler)
        return made


def ParserCreate(encoding=None, namespace_separator=None, *intern):
    return _Parser(expat.ParserCreate(*[value if value is None else real_text(value) for value in (encoding, namespace_separator)]))


XMLParserType = _Parser
viewing.inherit(globals(), expat)
