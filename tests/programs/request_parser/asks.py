from programs_requests import get, post, request

ASKS = [
    ("GET", get("/a?b=c", "X-One: 1", "X-Two:  two  ")),
    ("raw bytes", get(b"/caf\xc3\xa9?\xff", b"X-Bytes: \xe9\xc3\xa9")),
    ("POST", post("/", b"a=\xff&b=\xc3\xa9\n")),
    ("HTTP/1.0", request("GET", "/", version="HTTP/1.0")),
    ("HTTP/1.0 keep-alive", request("GET", "/", ["Connection: keep-alive"], version="HTTP/1.0")),
    ("any method", request("BREW", "/pot")),
    ("a folded and a repeated field", get("/", "X-A: 1", "X-A: 2", "X-Long: one\r\n two")),
    ("bad version", request("GET", "/", version="HTTP/x")),
    ("HTTP/2.0", request("GET", "/", version="HTTP/2.0")),
    ("two words, not GET", [b"POST /\r\n\r\n"]),
    ("one word", [b"hello\r\n\r\n"]),
]
