from programs_requests import get, post, request

ARGS = ["--port", "{port}", u"--title=Tageb\u00fccher", "--debug"]
TEXT = "Content-Type: text/plain"
ASKS = [
    ("index", get("/")),
    ("a post", get("/post/gr-gott")),
    ("new post", post("/", b"Caf\xc3\xa9 & Kuchen\nsehr *gut* <b>", TEXT)),
    ("the same again", post("/", b"caf\xc3\xa9 & kuchen\nnoch einmal", TEXT)),
    ("a second one", post("/", b"\xc3\x89t\xc3\xa9\nc'est *l'\xc3\xa9t\xc3\xa9*", TEXT)),
    ("read it", get("/post/caf-kuchen")),
    ("read the second", get("/post/t")),
    ("search", get("/search/f%C3%BCr")),
    ("search raw bytes", get(b"/search/\xe9t\xe9")),
    ("feed in UTF-16", get("/feed")),
    ("index again", get("/")),
    ("no such post", get("/post/none")),
    ("no such page", get(b"/\xc3\xa9")),
    ("unsupported", request("DELETE", "/post/t")),
]
