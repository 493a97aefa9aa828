from programs_requests import BOUNDARY, get, head, part, post, request, upload

ASKS = [
    ("the list", get("/")),
    ("HEAD of a file", head("/README.txt")),
    ("a quoted name", get("/a%20page.html")),
    ("upload of bytes", upload("/", part("film", b"\x00\xff\r\n\n\xfe", "new.bin", "application/x"))),
    ("upload under a non-ASCII name", upload("/", part("film", b"x\n", b"\xc3\xa9.txt", "text/plain"))),
    ("no boundary parameter", post("/", "a=1")),
    ("no file name", upload("/", part("text", "x"))),
    ("body that does not begin with the boundary", post(
        "/", "nothing\r\n", b"Content-Type: multipart/form-data; boundary=" + BOUNDARY)),
    ("the list again", get("/?x=1")),
    ("bytes come back", get("/new.bin")),
    ("non-ASCII name, quoted", get("/%C3%A9.txt")),
    ("unknown", get("/nothing/here")),
    ("OPTIONS is not there", request("OPTIONS", "*")),
]
