"""How often the flow of a file is followed, which takes longest of all.

A fixer that asks for it where another has changed the file has it followed once more. It is to find what it wants to know another
way, or on the flow that fix_byte_strings has: see ``foresee`` there.
"""
from __future__ import unicode_literals

import io
import os
import sys

import pytest
from test_twice import sources

import fixer_rows
from BaseHTTPServer_compat.fixers import base, flow

# Of tests/programs, those where it is followed more than once, by whom, in turn. A second time in a row by the same fixer: the walk
# came upon a file of bytes that flow_forced had not foreseen.
MORE = {
    "cache_proxy": "output_print byte_strings",
    "cgi_forms": "url_quoting byte_strings",
    "cgi_service": "output_print byte_strings",
    "configured_handler": "output_print byte_strings",
    "dir_service": "memory_files output_print byte_strings",
    "guestbook": "output_print byte_strings",
    "gzip_pages": "byte_strings byte_strings",
    "httplib_gateway": "url_quoting reply_headers byte_strings",
    "key_value": "url_quoting byte_strings",
    "mail_gate": "byte_strings byte_strings",
    "offline_handler": "output_print byte_strings",
    "scoreboard": "output_print byte_strings",
    "throttle": "output_print byte_strings",
    "tls_basic_auth": "text_output byte_strings",
    "two_servers": "reply_headers byte_strings",
    "upload_lines": "url_quoting url_quoting byte_strings byte_strings",
    "vhosts": "text_output byte_strings",
    "wiki": "output_print url_quoting byte_strings",
    "zip_download": "output_print output_print url_quoting url_quoting byte_strings byte_strings",
}


@pytest.fixture
def followed(monkeypatch):
    """The names of the fixers that have the flow followed, as they do."""
    found, running = [], []
    transform, follow = base.BaseFix.transform, flow.Flow._follow

    def watched_transform(self, node, results):
        running[:] = [type(self).__module__.rpartition(".fix_")[2]]
        transform(self, node, results)

    def watched_follow(self, source):
        found.extend(running)
        follow(self, source)
    monkeypatch.setattr(base.BaseFix, "transform", watched_transform)
    monkeypatch.setattr(flow.Flow, "_follow", watched_follow)
    return found


@pytest.mark.skipif(sys.version_info[:2] not in ((2, 7), (3, 13)), reason="it is the same on all")
def test_flow_is_followed_once(followed):
    rewriter, more = fixer_rows.rewriter((), "http.server"), {}
    for path in sources():
        del followed[:]
        with io.open(path, "rb") as stream:
            rewriter.rewrite(path, stream.read())
        if len(followed) > 1:
            more[os.path.basename(path)[:-3]] = " ".join(followed)
    assert more == MORE
