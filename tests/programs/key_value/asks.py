from programs_requests import get, head, post, request

TLS = True
DATA = ["server.pem"]
ALL = bytes(bytearray(range(256)))
ASKS = [
    ("no keys", get("/")),
    ("put bytes", request("PUT", "/a", body=ALL)),
    ("put under raw bytes", request("PUT", b"/caf\xc3\xa9\xff", body=b"caf\xc3\xa9")),
    ("put nothing", request("PUT", "/empty", body=b"")),
    ("put without length", request("PUT", "/b")),
    ("get bytes", get("/a")),
    ("get under raw bytes", get(b"/caf\xc3\xa9\xff")),
    ("head", head("/a")),
    ("not changed", get("/empty", 'If-None-Match: "d41d8cd98f00b204e9800998ecf8427e"')),
    ("keys", get("/")),
    ("delete", request("DELETE", "/a")),
    ("delete again", request("DELETE", "/a")),
    ("keys after", get("/")),
    ("no such key", get(b"/\xe9")),
    ("POST", post("/a", "x")),
]
