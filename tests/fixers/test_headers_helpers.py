"""The functions that fix_headers defines answer on both Pythons as 2.7's methods did.

On 2.7 the table is checked against mimetools.Message itself.
"""
from __future__ import unicode_literals

import io
import sys

import pytest

from BaseHTTPServer_compat.fixers import header_helpers

PY2 = sys.version_info[0] == 2
HEAD = (b"Host: here\r\nX-One: 1\r\nX-Fold: a\r\n b\r\nx-one: 2\r\nX-Space: a  b \t\r\nTo: Ann <a@x>, b@y\r\n"
        b"Content-Type: Text/HTML; Charset=\"utf-8\"; q = 1; flag\r\n\r\n")


def headers(raw=HEAD):
    """The header object that a server of this Python makes of *raw*."""
    if PY2:
        import mimetools
        return mimetools.Message(io.BytesIO(raw), 0)
    import http.client
    return http.client.parse_headers(io.BytesIO(raw))


def function(name, straddles=True):
    """The helper *name*, as it is written for both Pythons or for 3 alone."""
    import email.utils
    text = header_helpers.TEXTS[name]
    if not straddles:
        text = header_helpers.PYTHON2.sub("", text)
    for needed in header_helpers.NEEDED.values():
        text = text.replace("%%(%s)s" % needed, "email.utils." + needed)
    names = {"email": email}
    exec(text, names)
    return names[name]


# helper, arguments, what 2.7 calls it, what it gives
ROWS = [
    ("_header_value", ("HOST",), "__getitem__", "here"),
    ("_header_value", ("x-ONE",), "__getitem__", "2"),
    ("_header_value", ("x-fold",), "__getitem__", "a\n b"),
    ("_header_value", ("x-space",), "__getitem__", "a  b"),
    ("_header_dict", (), "dict", {
        "host": "here", "x-one": "2", "x-fold": "a\n b", "x-space": "a  b", "to": "Ann <a@x>, b@y",
        "content-type": "Text/HTML; Charset=\"utf-8\"; q = 1; flag"}),
    ("_header_status", (), "status", ""),
    ("_unix_from", (), "unixfrom", ""),
    ("_header_lines", (), "headers", ["Host: here\r\n", "X-One: 1\r\n", "X-Fold: a\r\n", " b\r\n", "x-one: 2\r\n", "X-Space: a  b \t\r\n",
                                      "To: Ann <a@x>, b@y\r\n",
                                      "Content-Type: Text/HTML; Charset=\"utf-8\"; q = 1; flag\r\n"]),
    ("_matching_header_lines", ("x-one",), "getallmatchingheaders", ["X-One: 1\r\n", "x-one: 2\r\n"]),
    ("_matching_header_lines", ("x-fold",), "getallmatchingheaders", ["X-Fold: a\r\n", " b\r\n"]),
    ("_matching_header_lines", ("none",), "getallmatchingheaders", []),
    ("_first_header_lines", ("X-Fold",), "getfirstmatchingheader", ["X-Fold: a\r\n", " b\r\n"]),
    ("_first_header_lines", ("x-ONE",), "getfirstmatchingheader", ["X-One: 1\r\n"]),
    ("_first_header_lines", ("none",), "getfirstmatchingheader", []),
    ("_raw_header", ("X-One",), "getrawheader", " 1\r\n"),
    ("_raw_header", ("none",), "getrawheader", None),
    ("_all_headers", ("X-ONE",), "getheaders", ["1", "2"]),
    ("_all_headers", ("none",), "getheaders", []),
    ("_header_addresses", ("to",), "getaddrlist", [("Ann", "a@x"), ("", "b@y")]),
    ("_content_type", (), "type", "text/html"),
    ("_content_type_parameters", (), "plist", ["charset=\"utf-8\"", "q=1", "flag"]),
    ("_content_type_parameter", ("CHARSET",), "getparam", "utf-8"),
    ("_content_type_parameter", ("q",), "getparam", "1"),
    ("_content_type_parameter", ("flag",), "getparam", None),
]
IDS = ["%s %s" % (row[0], " ".join(row[1])) for row in ROWS]


@pytest.mark.parametrize("name, arguments, old, expected", ROWS, ids=IDS)
def test_as_on_2_7(name, arguments, old, expected):
    assert function(name)(headers(), *arguments) == expected
    if PY2:
        genuine = getattr(headers(), old)
        assert (genuine(*arguments) if callable(genuine) else genuine) == expected


@pytest.mark.skipif(PY2, reason="written for Python 3 alone")
@pytest.mark.parametrize("name, arguments, old, expected", ROWS, ids=IDS)
def test_without_the_part_for_2_7(name, arguments, old, expected):
    assert function(name, straddles=False)(headers(), *arguments) == expected


def test_a_line_that_is_no_field():
    assert function("_header_status")(headers(b"A: b\r\nnonsense\r\n\r\n")) == "Non-header line where header expected; bad seek"


def test_a_missing_field_is_a_key_error():
    with pytest.raises(KeyError) as raised:
        function("_header_value")(headers(), "Not-There")
    assert raised.value.args == ("not-there",)
    if PY2:
        with pytest.raises(KeyError) as genuine:
            headers()["Not-There"]
        assert genuine.value.args == raised.value.args


@pytest.mark.parametrize("raw, expected", [
    (b"\r\n", "text/plain"), (b"Content-Type: A / B ;c\r\n\r\n", "a/b"), (b"Content-Type: x\r\n\r\n", "x")],
    ids=["none", "white space", "no slash"])
def test_odd_types(raw, expected):
    assert function("_content_type")(headers(raw)) == expected
    if PY2:
        assert headers(raw).type == expected


@pytest.mark.parametrize("raw, date", [
    pytest.param(b"Date: Sat, 01 Jan 2000 10:20:30 +0130\r\n\r\n", (2000, 1, 1, 10, 20, 30, 0, 1, 0, 5400), id="zone"),
    pytest.param(b"Date: Sat, 01 Jul 2000 10:20:30 GMT\r\n\r\n", (2000, 7, 1, 10, 20, 30, 0, 1, 0, 0), id="summer"),
    pytest.param(b"Date: x\r\n\r\n", None, id="no date"),
    pytest.param(b"\r\n", None, id="no field"),
])
def test_dates(raw, date):
    """Faithful: 0 where email.utils says -1, "not known whether it is summer time"; time.mktime tells them apart."""
    assert function("_header_date")(headers(raw), "Date") == (date and date[:9])
    assert function("_header_date_tz")(headers(raw), "Date") == date
    if PY2:
        assert headers(raw).getdate("Date") == (date and date[:9])
        assert headers(raw).getdate_tz("Date") == date
