from programs_requests import get, head, post, request

ASKS = [
    ("empty book", get("/")),
    ("signing", post("/sign", "name=Ann&text=Hello+%3Cb%3Eworld%3C%2Fb%3E")),
    ("signing with percent-encoded UTF-8", post("/sign", "name=J%C3%B6rg&text=sch%C3%B6n+%E2%82%AC5")),
    ("signing with raw Latin-1 bytes", post("/sign", b"name=Ren\xe9&text=d\xe9j\xe0")),
    ("long non-ASCII name is cut at 20 bytes", post("/sign", b"name=" + b"\xc3\xa4" * 15 + b"&text=x")),
    ("missing field", post("/sign", "name=Ann")),
    ("the book", get("/")),
    ("print to wfile", get("/raw")),
    ("stock error page with non-ASCII path", get(b"/caf\xc3\xa9<b>")),
    ("HEAD is not there", head("/")),
    ("PUT is not there", request("PUT", "/")),
]
