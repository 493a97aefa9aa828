import base64

from programs_requests import get, post

ANY = bytes(bytearray(range(256)))

ASKS = [
    ("help", get("/")),
    ("help by name", get("/help")),
    ("a frame and a half", post("/feed/a", b"\xc0abc\xc0d\xff")),
    ("its other half", post("/feed/a", b"\xdb\xdc\xc0")),
    ("both", get("/drain/a")),
    ("no more", get("/drain/a")),
    ("in hex", post(b"/feed/ger\xc3\xa4t", "c0c3bcc0", "X-Encoding: hex")),
    ("names", get("/names")),
    ("text", get(b"/drain/ger\xc3\xa4t")),
    ("escaped", post("/slip", b"a\xc0b\xdbc")),
    ("combined", post("/xor/key", b"\xc3\xbcber")),
    ("all bytes in base64", post("/xor/k", base64.b64encode(ANY), "X-Encoding: base64")),
    ("loud", post("/shout/a/b", b"gr\xc3\xb6\xc3\x9fe \xc3\x9f")),
    ("louder", post("/shout", "hallo")),
]
