from programs_requests import get, part, post, upload

ASKS = [
    ("empty form", get("/")),
    ("a text file and a comment", upload(
        "/", part("comment", "first one"), part("file", "line 1\r\nline 2\n", "notes.txt", "text/plain"))),
    ("a binary file", upload("/", part("file", bytes(bytearray(range(256))) * 3, "blob.bin",
                                      "application/octet-stream"))),
    ("non-ASCII name and value", upload("/", part("comment", b"gr\xc3\xbc\xc3\x9fe \xff"),
                                        part("file", b"\x89PNG\r\n\x1a\n\x00", b"b\xc3\xa4r.png", "image/png"))),
    ("a field twice", upload("/", part("tag", "b"), part("tag", b"\xe4"), part("tag", ""))),
    ("urlencoded form", post("/", "comment=%C3%A4+b&x=1")),
    ("the list", get("/")),
    ("the binary file comes back", get("/get/blob.bin")),
    ("the picture comes back", get(b"/get/b\xc3\xa4r.png")),
    ("no such file", get("/get/nothing")),
]
