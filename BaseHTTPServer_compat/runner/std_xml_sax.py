"""xml.sax: handlers are given unicode, and attributes in the order of 2.7's dicts; documents are strings of bytes."""
import io
from xml import sax
from xml.sax import xmlreader

from BaseHTTPServer_compat.runner import std_xml_sax_expatreader as expatreader
from BaseHTTPServer_compat.runner import viewing
from BaseHTTPServer_compat.runner.text import Unicode, raw


def make_parser(parser_list=()):
    return expatreader.create_parser()


def parse(source, handler, errorHandler=None):
    parser = make_parser()
    parser.setContentHandler(handler)
    parser.setErrorHandler(errorHandler or sax.ErrorHandler())
    parser.parse(source)


def parseString(string, handler, errorHandler=None):
    parser = make_parser()
    parser.setContentHandler(handler)
    parser.setErrorHandler(errorHandler or sax.ErrorHandler())
    found = xmlreader.InputSource()
    found.setByteStream(io.BytesIO(string.encode('utf-8') if isinstance(string, Unicode) else raw(string)))
    parser.parse(found)


viewing.inherit(globals(), sax)
