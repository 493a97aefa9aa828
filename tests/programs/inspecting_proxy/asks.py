from programs_requests import get, post, post_json, request

ARGS = ["{port}", "{upstream}"]
CLOSE = "Connection: close"
ASKS = [
    ("GET", get("/a", "X-One: 1", CLOSE)),
    ("a page is edited", get("/page", CLOSE)),
    ("binary is not", get("/binary", CLOSE)),
    ("bytes everywhere", post(b"/caf\xc3\xa9\xff", b"\xff\x00=\xc3\xa9", b"X-Bytes: \xe9\xc3\xa9 \t", CLOSE)),
    ("several on one connection", [post_json("/x", '{"a": 1}'), get("/missing"), request("PUT", "/p", [CLOSE], "x")]),
    ("unsupported", request("PATCH", "/")),
    ("status", get("/proxy-status", "X-Folded: a\r\n  b", CLOSE)),
]
