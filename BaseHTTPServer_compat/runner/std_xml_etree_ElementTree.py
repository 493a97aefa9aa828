"""xml.etree.ElementTree: reads strings of bytes; text beyond ASCII is unicode, the rest plain, as on 2.7."""
import copy
import sys
from functools import partial
from xml.etree import ElementTree as _real

from BaseHTTPServer_compat.runner import files, objects, viewing
from BaseHTTPServer_compat.runner.text import Unicode, is_ascii, native, raw, to_unicode


def _given(text):
    return text if text is None or is_ascii(text) else Unicode(text)


def _as_native(root):
    for element in root.iter():
        element.text, element.tail = _given(element.text), _given(element.tail)
        for name, value in list(element.attrib.items()):
            element.attrib[name] = _given(value)
    return root


def fromstring(text, parser=None):
    return _as_native(_real.fromstring(raw(text) if not isinstance(text, Unicode) else text, parser))


XML = fromstring


def parse(source, parser=None):
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def iterparse(source, events=None, parser=None):
    pairs = _real.iterparse(files.path(source) if isinstance(source, str) else files.binary(source), events)
    return ((event, _as_native(element) if hasattr(element, 'iter') else element) for event, element in pairs)


def _written(element):
    """A copy of a tree as it is written: attributes by their names, which Python 3.8 takes as they come, and real text.

    Raises UnicodeDecodeError, as 2.7 did, where a plain string is beyond ASCII.
    """
    element = copy.deepcopy(element)
    for part in element.iter():
        pairs = sorted(part.attrib.items())
        part.attrib.clear()
        part.attrib.update((_real_text(name), _real_text(value)) for name, value in pairs)
        part.text, part.tail = _real_text(part.text), _real_text(part.tail)
    return element


def _real_text(text):
    return str.__str__(to_unicode(text)) if isinstance(text, str) else text


def tostring(element, encoding=None, method=None):
    """A string of bytes; ASCII with character references unless an encoding is named."""
    return native(_real.tostring(_written(element), encoding or 'us-ascii', method))


def tostringlist(element, encoding=None, method=None):
    return [tostring(element, encoding, method)]


def dump(elem):
    text = tostring(elem.getroot() if isinstance(elem, ElementTree) else elem)
    sys.stdout.write(text if text.endswith('\n') else text + '\n')


class ElementTree(_real.ElementTree):
    """A document."""

    def parse(self, source, parser=None):
        root = _real.ElementTree.parse(self, files.path(source) if isinstance(source, str) else files.binary(source), parser)
        return _as_native(root)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None):
        tree = _real.ElementTree(_written(self.getroot()))
        if isinstance(file_or_filename, str):
            with open(files.path(file_or_filename), 'wb') as file:
                tree.write(file, encoding or 'us-ascii', xml_declaration, default_namespace, method or 'xml')
        else:
            tree.write(files.binary(file_or_filename), encoding or 'us-ascii', xml_declaration, default_namespace, method or 'xml')


def _finder(element, name):
    """An element's attributes in 2.7's order."""
    return partial(objects._DICT_METHODS[name], element.attrib) if name in ('keys', 'items') else None


objects._FINDERS[_real.Element] = _finder
viewing.inherit(globals(), _real)
