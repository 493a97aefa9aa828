from programs_requests import get, head, post, request

ARGS = ["{port}", "{upstream}"]
ASKS = [
    ("GET", get("/a?b=c", "X-One: 1", "x-two: 2")),
    ("HEAD", head("/a")),
    ("POST", post("/form", b"a=\xc3\xa4&b=\xff")),
    ("PUT raw bytes", request("PUT", "/blob", ["X-Kind: blob"], b"\x00\x01\r\n\xff" * 20)),
    ("DELETE", request("DELETE", "/a")),
    ("a rewritten page", get("/page")),
    ("binary", get("/binary")),
    ("a redirect is passed on", get("/moved")),
    ("404", get("/missing")),
    ("OPTIONS", request("OPTIONS", "/")),
    ("unsupported", request("MKCOL", "/a")),
]
