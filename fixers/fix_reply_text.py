"""The header of an answer from another server as text: its lines on Python 2, with other line ends and a blank line on Python 3.

``str(answer.msg)`` -> ``"".join(_header_lines(answer.msg))``, ``"%s" % urlopen(url).info()``, ``print answer.headers`` likewise

1. Only in a file that is Python 2's, of what is known to be an answer of httplib or urllib2.
2. The lines are those that Python 3 can still tell, see fix_headers_text.
"""

from .fix_headers_items import caller
from .fix_headers_text import is_formatted, show
from .fix_reply_headers import ANSWERS, is_headers, is_of_answer
from .flow import flow_of
from .handlers import Use
from .python2 import ServerFix, is_python2
from .trees import is_attribute, is_call, is_name


class FixReplyText(ServerFix):
    """The header of an answer where it becomes a string."""

    words = ANSWERS + ("HTTPResponse",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        shown = [node for node in source.powers_with("msg", "headers", "info") if is_shown(node)]
        flow = flow_of(source, self.target) if shown else None
        for node in reversed(shown):
            size = len(node.children)
            if is_of_answer(flow, node, size) or is_headers(source, flow, node.children, size):
                show(self, Use(node, size, False))


def is_shown(node):
    """True for ``x.msg``, ``x.headers`` and ``x.info()`` that become a text."""
    called = is_call(node.children[-1])
    ends = is_attribute(node.children[-2], "info") if called else is_attribute(node.children[-1], "msg", "headers")
    return ends and not is_name(node.children[0], "self") and (caller(node) == "str" or is_formatted(node))
