from programs_requests import get, post, request

ASKS = [
    ("nothing said", get("/poll")),
    ("first", post("/", "who=J%C3%B6rg&text=Gr%C3%BC%C3%9Fe")),
    ("UTF-8", post("/", b"who=ann&text=\xe2\x82\xac 5")),
    ("Latin-1", post("/", b"who=ann&text=caf\xe9")),
    ("poll of one", get("/poll?since=2&x=%C3%A9")),
    ("a name that is no UTF-8", post("/", b"who=\xffbob\xff&text=hi")),
    ("poll with a name that is no UTF-8 closes", get("/poll")),
    ("as text", get("/text")),
    ("as ASCII", get("/ascii")),
    ("lengths", get("/lengths")),
    ("not found", get(b"/caf\xc3\xa9")),
    ("unsupported", request("PUT", "/")),
]
