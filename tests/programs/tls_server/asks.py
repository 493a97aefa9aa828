from programs_requests import get, head, post, request

TLS = True
DATA = ["server.pem"]
ASKS = [
    ("a text", get("/docs/two.txt")),
    ("a picture", get("/docs/dot.gif")),
    ("HEAD", head("/docs/dot.gif")),
    ("listing", get("/docs/")),
    ("folder without slash", get("/docs")),
    ("POST bytes", post("/", b"caf\xc3\xa9\x00\xff'")),
    ("not found", get(b"/caf\xc3\xa9")),
    ("unsupported", request("DELETE", "/docs/two.txt")),
]
