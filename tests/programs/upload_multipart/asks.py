from programs_requests import get, part, post, upload

ASKS = [
    ("nothing yet", get("/")),
    ("a text", upload("/", part("name", "a.txt"), part("upfile", "hello\r\nworld", "a.txt", "text/plain"))),
    ("bytes", upload("/", part("name", b"b\xc3\xa9"), part("upfile", b"\x00\x01\xfe\xff\r\r\n\n", "b", "x/y"))),
    ("urlencoded", post("/", "name=c&upfile=%00%ff%C3%A9")),
    ("no file", upload("/", part("name", "x"))),
    ("another type", post("/", "<x/>", "Content-Type: text/xml")),
    ("the list", get("/")),
    ("bytes come back", get(b"/b\xc3\xa9")),
    ("urlencoded comes back", get("/c")),
    ("unknown", get("/nope")),
]
