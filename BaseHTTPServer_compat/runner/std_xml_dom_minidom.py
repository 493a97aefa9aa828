"""xml.dom.minidom: documents are read from strings of bytes; their text is unicode, and they are written as 2.7 wrote them."""
import xml.dom.minidom
from xml.dom import minidom

from BaseHTTPServer_compat.runner import files, objects, order, show, strings, viewing
from BaseHTTPServer_compat.runner.text import Unicode, encode, raw, to_unicode


def _escaped(data):
    """Faithful: quotes too, and line ends in attributes stay what they are."""
    replace = strings.METHODS['replace'] if type(data) is str else Unicode.replace
    for char, reference in (('&', '&amp;'), ('<', '&lt;'), ('"', '&quot;'), ('>', '&gt;')):
        data = replace(data, char, reference)
    return data


class _Pieces(object):
    """What toxml() writes to."""

    def __init__(self):
        self.pieces = []

    def write(self, text):
        self.pieces.append(text)

    def text(self, encoding):
        """One string: unicode where a piece is; encoded, plain."""
        text = strings.join('', self.pieces)
        return text if encoding is None else encode(to_unicode(text), encoding)


class _Writes(object):
    """The methods that give XML; `writexml` is the kind of node's own."""

    def toxml(self, encoding=None):
        return self.toprettyxml('', '', encoding)

    def toprettyxml(self, indent='\t', newl='\n', encoding=None):
        writer = _Pieces()
        if self.nodeType == minidom.Node.DOCUMENT_NODE:
            self.writexml(writer, '', indent, newl, encoding)
        else:
            self.writexml(writer, '', indent, newl)
        return writer.text(encoding)


class Element(_Writes, minidom.Element):

    def getAttribute(self, attname):
        value = minidom.Element.getAttribute(self, attname)
        return value if value else ''

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(indent + '<' + self.tagName)
        attributes = self._get_attributes()
        for name in sorted(attributes.keys()):
            writer.write(' %s="' % str.__str__(name) if type(name) is str else Unicode(' %s="' % name))
            writer.write(_escaped(attributes[name].value))
            writer.write('"')
        if not self.childNodes:
            writer.write('/>' + newl)
            return
        writer.write('>')
        if len(self.childNodes) == 1 and self.childNodes[0].nodeType == minidom.Node.TEXT_NODE:
            self.childNodes[0].writexml(writer, '', '', '')
        else:
            writer.write(newl)
            for node in self.childNodes:
                node.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write('</' + self.tagName + '>' + newl)


class _Data(_Writes):

    _classic_ = True

    def __repr__(self):
        dots = '...' if len(self.data) > 10 else ''
        return '<DOM %s node "%s%s">' % (type(self).__name__, show.to_repr(self.data[:10]), dots)


class Comment(_Data, minidom.Comment):
    """A comment."""


class CDATASection(_Data, minidom.CDATASection):
    """Text that is not escaped."""


class Text(_Data, minidom.Text):

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(indent)
        writer.write(_escaped(self.data))
        writer.write(newl)


class Document(_Writes, minidom.Document):

    _classic_ = True

    def createElement(self, tagName):
        return _of_view(minidom.Document.createElement(self, tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        return _of_view(minidom.Document.createElementNS(self, namespaceURI, qualifiedName))

    def createTextNode(self, data):
        return _of_view(minidom.Document.createTextNode(self, data))

    def writexml(self, writer, indent='', addindent='', newl='', encoding=None):
        if encoding is None:
            writer.write('<?xml version="1.0" ?>' + newl)
        else:
            writer.write('<?xml version="1.0" encoding="%s"?>%s' % (encoding, newl))
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)


_VIEWS = {minidom.Element: Element, minidom.Document: Document, minidom.Text: Text, minidom.Comment: Comment,
          minidom.CDATASection: CDATASection}


def _of_view(node):
    node.__class__ = _VIEWS.get(type(node), type(node))
    return node


def _widen(node):
    """Make the names and texts of a tree unicode, and its nodes ours."""
    if isinstance(node, (minidom.CharacterData, minidom.ProcessingInstruction)):
        node.data = Unicode(node.data)
    if isinstance(node, minidom.Element):
        node.tagName = node.nodeName = Unicode(node.tagName)
        for name in 'prefix', 'namespaceURI':
            setattr(node, name, Unicode(getattr(node, name)) if getattr(node, name) else getattr(node, name))
        for at in range(node.attributes.length):
            attribute = node.attributes.item(at)
            attribute._name, attribute.value = Unicode(attribute._name), Unicode(attribute.value)
    for child in node.childNodes:
        _widen(child)
    return _of_view(node)


def parseString(string, parser=None):
    return _widen(minidom.parseString(raw(string) if not isinstance(string, Unicode) else raw(encode(string, 'ascii')), parser))


def parse(file, parser=None, bufsize=None):
    source = files.path(file) if isinstance(file, str) else files.binary(file)
    if isinstance(source, bytes):
        source = open(source, 'rb')
    return _widen(minidom.parse(source, parser, bufsize))


class _Implementation(minidom.DOMImplementation):

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        document = minidom.DOMImplementation.createDocument(self, namespaceURI, qualifiedName, doctype)
        return _widen_nothing(document)


def _widen_nothing(node):
    for child in node.childNodes:
        _widen_nothing(child)
    return _of_view(node)


_implementation = _Implementation()


def getDOMImplementation(features=None):
    return _implementation




def _finder(attributes, name):
    """A map of attributes in 2.7's order."""
    if name not in ('keys', 'values', 'items') or attributes.length == 0:
        return None
    found = [attributes._attrs[key] for key in order.keys(attributes._attrs)]
    pick = {'keys': lambda node: node.name, 'values': lambda node: node, 'items': lambda node: (node.name, node.value)}[name]
    return lambda: [pick(node) for node in found]


objects._FINDERS[minidom.NamedNodeMap] = _finder
viewing.inherit(globals(), xml.dom.minidom)
