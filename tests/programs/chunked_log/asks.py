from programs_requests import chunked, get, post

CLOSE = "Connection: close"
TEXT = "Content-Type: text/plain"
ASKS = [
    ("empty log", get("/", CLOSE)),
    ("a chunked request", chunked("/", ["one\ntw", "o\r\n", "three"], CLOSE)),
    ("three requests on one connection", [
        chunked("/", [b"caf\xc3\xa9\n", b"\xff\xfe\x00"]), post("/", "five\n", TEXT), get("/e", CLOSE)]),
    ("the whole log", get("/", CLOSE)),
    ("by bytes", get(b"/\xc3\xa9", CLOSE)),
    ("no length at all", [b"POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"]),
]
