from programs_requests import get, post

GZIP = b'\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03KNL;\xbcR\xe1\xbfBzUf\x01\x00\xc8\xb8\xe7\xac\x0c\x00\x00\x00'
DEFLATE = b"x\x9cKNL;\xbcR\x81A!%5-'\xb1$\x15\x00.7\x05\xac"
ASKS = [
    ("plain", get("/")),
    ("deflate", get("/", "Accept-Encoding: deflate")),
    ("gzip", get("/", "Accept-Encoding: gzip, deflate")),
    ("a small picture is not zipped", get("/icon.png", "Accept-Encoding: gzip")),
    ("gzip sent", post("/", GZIP, "Content-Encoding: gzip")),
    ("deflate sent", post("/", DEFLATE, "Content-Encoding: deflate")),
    ("neither", post("/", b"\xff\x00caf\xc3\xa9")),
    ("broken gzip", post("/", b"caf\xc3\xa9", "Content-Encoding: gzip")),
    ("broken deflate", post("/", b"caf\xc3\xa9", "Content-Encoding: deflate")),
    ("not found", get(b"/\xff")),
]
