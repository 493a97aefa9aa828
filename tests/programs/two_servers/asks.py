from programs_requests import get, post, request

ARGS = ["{port}", "{port2}"]
ASKS = [
    ("news", get("/news")),
    ("post UTF-8", post("/", b"zweite: sch\xc3\xb6n & gut", "Content-Type: text/plain")),
    ("post raw bytes", post("/", b"\xff=\xfe", "Content-Type: text/plain")),
    ("news again", get("/news")),
    ("through urllib", get("/raw")),
    ("nothing", get(b"/caf\xc3\xa9\xff")),
    ("unsupported", request("DELETE", "/news")),
]
