"""xml.dom.minidom: documents are read from strings of bytes; their text is unicode."""
import xml.dom.minidom
from xml.dom import minidom

from BaseHTTPServer_compat.runner import files, viewing
from BaseHTTPServer_compat.runner.text import Unicode, encode, is_ascii, raw


def _widen(node):
    """Make the names and texts of a tree unicode."""
    if isinstance(node, (minidom.CharacterData, minidom.ProcessingInstruction)):
        node.data = Unicode(node.data)
    if isinstance(node, minidom.Element):
        node.tagName = node.nodeName = Unicode(node.tagName)
        for at in range(node.attributes.length):
            attribute = node.attributes.item(at)
            attribute.value = Unicode(attribute.value)
    for child in node.childNodes:
        _widen(child)
    return node


def _patched(name):
    """A method that writes XML, giving what 2.7 gave: unicode, or bytes when an encoding is named."""
    method = getattr(minidom.Node, name)

    def call(self, *args, **kwargs):
        encoding = kwargs.pop('encoding', None)
        if name == 'toxml' and args:
            encoding, args = args[0], args[1:]
        text = method(self, *args, **kwargs) if encoding is None else method(self, *args, encoding=encoding, **kwargs)
        if isinstance(text, bytes):
            return text.decode('latin-1')
        return text if is_ascii(text) else Unicode(text)
    return call


def parseString(string, parser=None):
    return _document(minidom.parseString(raw(string) if not isinstance(string, Unicode) else
                                         raw(encode(string, 'ascii')), parser))


def parse(file, parser=None, bufsize=None):
    source = files.path(file) if isinstance(file, str) else files.binary(file)
    if isinstance(source, bytes):
        source = open(source, 'rb')
    return _document(minidom.parse(source, parser, bufsize))


def _document(document):
    document.__class__ = Document
    _as_native(document)
    return _widen(document)


def _as_native(node):
    for child in node.childNodes:
        if type(child) is minidom.Element:
            child.__class__ = Element
        _as_native(child)


class _Writes(object):
    toxml, toprettyxml = _patched('toxml'), _patched('toprettyxml')


class Element(_Writes, minidom.Element):

    def getAttribute(self, attname):
        return Unicode(minidom.Element.getAttribute(self, attname))


class Document(_Writes, minidom.Document):

    def createElement(self, tagName):
        element = minidom.Document.createElement(self, tagName)
        element.__class__ = Element
        return element


viewing.inherit(globals(), xml.dom.minidom)
