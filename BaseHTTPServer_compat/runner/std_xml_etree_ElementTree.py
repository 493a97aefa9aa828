"""xml.etree.ElementTree: reads strings of bytes; text beyond ASCII is unicode, the rest plain, as on 2.7."""
from xml.etree import ElementTree

from BaseHTTPServer_compat.runner import files, viewing
from BaseHTTPServer_compat.runner.text import Unicode, is_ascii, native, raw


def _given(text):
    return text if text is None or is_ascii(text) else Unicode(text)


def _as_native(root):
    for element in root.iter():
        element.text, element.tail = _given(element.text), _given(element.tail)
        for name, value in list(element.attrib.items()):
            element.attrib[name] = _given(value)
    return root


def fromstring(text, parser=None):
    return _as_native(ElementTree.fromstring(raw(text) if not isinstance(text, Unicode) else text, parser))


XML = fromstring


def parse(source, parser=None):
    tree = ElementTree.parse(files.path(source) if isinstance(source, str) else files.binary(source), parser)
    _as_native(tree.getroot())
    return tree


def tostring(element, encoding=None, method=None):
    """A string of bytes; ASCII with character references unless an encoding is named."""
    return native(ElementTree.tostring(element, encoding or 'us-ascii', method))


viewing.inherit(globals(), ElementTree)
