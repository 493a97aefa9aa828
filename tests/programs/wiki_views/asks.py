from programs_requests import get, head, post, request

ANY = bytes(bytearray(range(256)))

ASKS = [
    ("empty", get("/")),
    ("no such page", get("/page/n%C3%B6")),
    ("a page", post("/page/gr%C3%BCn", "text=Farbe+der+W%C3%A4lder&x=1")),
    ("a field that is missing", post("/page/x", "foo=1")),
    ("the page", get("/page/gr%C3%BCn")),
    ("index", get("/")),
    ("upload", request("PUT", "/raw/bin", (), ANY)),
    ("download", get("/raw/bin")),
    ("bytes as a page", get("/page/bin")),
    ("query", get("/me?q=%C3%A4")),
    ("cookie", get("/me", "Cookie: last=b%C3%BC; x=1")),
    ("a newer page", post("/page/gr%C3%BCn", b"text=neu%3C\xc3\xbc")),
    ("two versions", get("/page/gr%C3%BCn")),
    ("HEAD is not routed", head("/page/gr%C3%BCn")),
    ("no route", get(b"/n\xc3\xb6")),
]
