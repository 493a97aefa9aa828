from programs_requests import get, post

PNG = b"\x89PNG\r\n\x1a\n" + bytes(bytearray(range(256)))

ASKS = [
    ("nothing yet", get("/")),
    ("a form", post("/note", "author=J%C3%BCrgen&text=Gr%C3%BC%C3%9Fe+an+alle")),
    ("a form past ASCII", post("/note", b"author=Zo\xc3\xab&text=na\xc3\xafve")),
    ("how many", get("/count")),
    ("a picture", post("/image?name=a.png", PNG)),
    ("the picture", get("/image?name=a.png")),
    ("no picture", post("/image?name=%C3%A9.png", b"GIF89a\xff\xfe")),
    ("what is no picture", get("/image?name=%C3%A9.png")),
    ("names", get("/names")),
    ("turned around", post("/raw", b"\xc3\xbcbergr\xc3\xb6\xc3\x9fe")),
    ("any bytes", post("/raw", b"\xff\xfe\x00bin")),
    ("how many bytes", get("/count")),
    ("what was stored", get("/dump")),
    ("no ping", post("/", b"p\xc3\xbcng")),
    ("all of it", get("/")),
]
