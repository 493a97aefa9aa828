"""xml.etree.cElementTree: ElementTree."""
import sys

from BaseHTTPServer_compat.runner import std_xml_etree_ElementTree

sys.modules[__name__] = std_xml_etree_ElementTree
