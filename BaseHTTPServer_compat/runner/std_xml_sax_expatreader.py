"""xml.sax.expatreader: handlers are given unicode, and attributes in the order of 2.7's dicts; documents are strings of bytes."""
import io
from xml.sax import expatreader, xmlreader

from BaseHTTPServer_compat.runner import order, viewing
from BaseHTTPServer_compat.runner.text import Unicode, raw, wrap


class ExpatParser(expatreader.ExpatParser):
    """The parser that `xml.sax.make_parser` gives."""

    def parse(self, source):
        expatreader.ExpatParser.parse(self, as_bytes(source))

    def feed(self, data, isFinal=False):
        expatreader.ExpatParser.feed(self, data.encode('utf-8') if isinstance(data, Unicode) else raw(data), isFinal)

    def start_element(self, name, attrs):
        made = order.Dict((Unicode(key), Unicode(value)) for key, value in attrs.items())
        self._cont_handler.startElement(Unicode(name), xmlreader.AttributesImpl(dict(order.items(made))))

    def start_element_ns(self, name, attrs):
        # Unordered: the hash of an attribute's name without a namespace is made of an address of 2.7's.
        made = dict((Unicode(key), Unicode(value)) for key, value in attrs.items())
        expatreader.ExpatParser.start_element_ns(self, Unicode(name), made)

    def _reset_cont_handler(self):
        handler = self._cont_handler
        self._parser.ProcessingInstructionHandler = lambda target, data: handler.processingInstruction(*wrap((target, data)))
        self._parser.CharacterDataHandler = lambda data: handler.characters(Unicode(data))


def _telling(name):
    """A method of the parser's whose text is unicode."""
    method = getattr(expatreader.ExpatParser, name)

    def tell(self, *args):
        return method(self, *[wrap(arg) for arg in args])
    tell.__name__ = name
    return tell


for _name in ('end_element', 'end_element_ns', 'start_cdata_section',
              'unparsed_entity_decl', 'notation_decl', 'skipped_entity_handler', 'start_namespace_decl', 'start_doctype_decl'):
    if hasattr(expatreader.ExpatParser, _name):
        setattr(ExpatParser, _name, _telling(_name))


def as_bytes(source):
    """A document that is a file of strings as a file of bytes."""
    if not hasattr(source, 'read'):
        return source
    data = source.read()
    found = xmlreader.InputSource(getattr(source, 'name', None) if isinstance(getattr(source, 'name', None), str) else None)
    found.setByteStream(io.BytesIO(data.encode('utf-8') if isinstance(data, Unicode) else raw(data)))
    return found


def create_parser(*args, **keywords):
    return ExpatParser(*args, **keywords)


viewing.inherit(globals(), expatreader)
