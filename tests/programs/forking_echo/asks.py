from programs_requests import get, post

RAW = "Content-Type: application/octet-stream"
ASKS = [
    ("which process", get("/")),
    ("struct", post("/sum", b"\x01\x00\x00\x00\xff\xff\xff\xff\x10\x27\x00\x00", RAW)),
    ("bytes swapped", post("/swap", b"\x00\x01\xfe\xff\xc3\xa9ab", RAW)),
    ("hex", post("/hex", b"\x00\x7f\x80\xff caf\xc3\xa9", RAW)),
    ("unknown with bytes", post(b"/caf\xc3\xa9\xff", b"\xff", RAW)),
    ("division by zero closes", post("/sum", b"ab", RAW)),
    ("a crash does no harm", post("/crash", "x", RAW)),
    ("still there", get("/")),
]
