from programs_requests import get, head, post

ASKS = [
    ("index", get("/")),
    ("HEAD", head("/index")),
    ("sum", get("/sum?n=1&n=2&n=4")),
    ("sum of nothing", get("/sum")),
    ("post to a plugin", post("/sum", b"caf\xc3\xa9\xff")),
    ("no plugin", get(b"/caf\xc3\xa9")),
    ("no such plugin", get("/nothing")),
    ("not through the door", get("/../settings")),
]
