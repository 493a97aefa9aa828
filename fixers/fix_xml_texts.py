"""``doc.toxml()`` -> the same, and ``_xml_texts_as_python2()`` before it, defined in the file

Python 2's minidom wrote a quote in a text as ``&quot;``, and a line end in an attribute as it is; Python 3.13 leaves the former and writes
``&#10;`` for the latter.

1. In a file that is Python 2's, imports minidom, and makes or writes documents.
2. For six and future it does nothing on 2.7.
"""

from .definitions import begun_on_2, define_and_call
from .fix_xml_order import MINIDOM
from .python2 import Python2Fix, is_python2

NAME = "_xml_texts_as_python2"
HELPER = '''
def _xml_texts_as_python2():
    """Let xml.dom.minidom write texts and attributes as Python 2 did."""
    import xml.dom.minidom

    def write(writer, text, attribute=False):
        if text:
            writer.write(text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace(">", "&gt;"))
    xml.dom.minidom._write_data = write
'''


class FixXmlTexts(Python2Fix):
    """The texts of minidom's documents."""

    targets = ("http.server", "six", "future")
    words = MINIDOM + ("createElement", "createElementNS", "createDocument", "Document")

    def fix(self, source):
        """Rewrite *source*."""
        if source.says("minidom") and not source.says(NAME) and is_python2(source):
            define_and_call(source, NAME, begun_on_2(HELPER) if self.target.straddles else HELPER)
