from programs_requests import get, part, post, upload

STDIN = b"\n"
MAIL = "Content-Type: message/rfc822"
ASKS = [
    ("empty outbox", get("/")),
    ("send", post("/send", "to=ann%40example.com&subject=Hi&text=sch%C3%B6n+%3D+gut%0A")),
    ("send a file", upload("/send", part("to", "bob"), part("text", b"caf\xc3\xa9\xff"),
                           part("file", b"\x00\xff" * 40, "a.bin", "application/octet-stream"))),
    ("to nobody", post("/send", "text=x")),
    ("take plain", post("/take", b"From: \"Ann\" <ann@example.com>\nTo: a@b.c, Bob <d@e.f>\nDate: Fri, 13 Feb 2009 23:31:30 GMT\n\ncaf\xc3\xa9\xff\n", MAIL)),
    ("take base64", post("/take", "From: x@y.z (Xavier)\r\nContent-Transfer-Encoding: BASE64\r\n\r\nY2Fmw6n/\r\n", MAIL)),
    ("take quoted-printable", post("/take", "From: x@y.z\nContent-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9=\n =FF\n", MAIL)),
    ("elsewhere", post(b"/\xc3\xa9", "")),
    ("outbox", get("/")),
]
