"""``import email.Utils`` -> ``import email.utils``; ``from email.MIMEText import MIMEText`` -> ``from email.mime.text import MIMEText``

The names of before 2.5, which 2.7 still knew and Python 3 does not. The new ones are 2.7's as well.

``from email import Encoders`` -> ``from email import encoders as Encoders``: the uses stay.
``import email; email.Utils.formatdate()``, which Python 2 imported when it was asked for -> ``import email.utils`` beside it.
"""

from . import imports
from .base import ORDER_API, BaseFix
from .dotted import from_module, import_items
from .engine import syms, token
from .moving import import_statements
from .statements import replace_import
from .trees import is_attribute, is_name, rename

NAMES = {
    "Charset": "charset", "Encoders": "encoders", "Errors": "errors", "FeedParser": "feedparser", "Generator": "generator",
    "Header": "header", "Iterators": "iterators", "Message": "message", "Parser": "parser", "Utils": "utils",
    "base64MIME": "base64mime", "quopriMIME": "quoprimime", "MIMEAudio": "mime.audio", "MIMEBase": "mime.base",
    "MIMEImage": "mime.image", "MIMEMessage": "mime.message", "MIMEMultipart": "mime.multipart",
    "MIMENonMultipart": "mime.nonmultipart", "MIMEText": "mime.text"}


class FixEmailModules(BaseFix):
    """Submodules of email."""

    run_order = ORDER_API
    words = ("email",)

    def fix(self, source):
        """Rewrite *source*."""
        for node in import_statements(source):
            if node.type == syms.import_from:
                self.from_import(node)
            elif any(name.startswith("email.") for name, _, _ in import_items(node)):
                for leaf in [leaf for leaf in node.leaves() if is_name(leaf, *NAMES)]:
                    if is_name(leaf.prev_sibling.prev_sibling if leaf.prev_sibling is not None else None, "email"):
                        rename(leaf, NAMES[leaf.value])
        imported = [name for node in import_statements(source) if node.type != syms.import_from for name, _, _ in import_items(node)]
        for node in source.powers_of("email"):
            if is_attribute(node.children[1], *NAMES) and source.origin(node.children[0]) == "email":
                leaf = node.children[1].children[1]
                rename(leaf, NAMES[leaf.value])
                if "email." + leaf.value not in imported:
                    imports.add(source, "import email." + leaf.value)

    @staticmethod
    def from_import(node):
        """``from email.Utils import x``, ``from email import Utils``."""
        module = from_module(node) or ""
        if module.startswith("email.") and module[6:] in NAMES:
            leaf = [leaf for leaf in node.leaves() if leaf.type == token.NAME and leaf.value == module[6:]][0]
            rename(leaf, NAMES[leaf.value])
        elif module == "email" and any(name in NAMES for name, _, _ in import_items(node)):
            items = []
            for name, alias, _ in import_items(node):
                parent, _, last = ("email." + NAMES.get(name, name)).rpartition(".")
                items.append((parent, last, (alias or name) if name in NAMES else alias))
            replace_import(node, items)
