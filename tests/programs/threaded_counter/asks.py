from programs_requests import get, post, request

ASKS = [
    ("nothing counted", get("/all")),
    ("a hit", get("/hit?page=home")),
    ("another", get("/hit?page=home&page=x")),
    ("percent-encoded page", get("/hit?page=%C3%BCber+uns")),
    ("raw bytes page", get(b"/hit?page=\xfcber\xff")),
    ("no page", get("/hit")),
    ("the table", get("/all")),
    ("in a thread", get("/thread")),
    ("unknown", get("/nothing")),
    ("POST", post("/hit", "page=home")),
    ("HTTP/1.0 client", request("GET", "/hit?page=old", version="HTTP/1.0")),
]
