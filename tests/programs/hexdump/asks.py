from programs_requests import get, post

ALL = bytes(bytearray(range(256)))
ASKS = [
    ("tools", get("/")),
    ("dump", post("/dump", ALL[:40] + b"caf\xc3\xa9")),
    ("hex", post("/hex", b"caf\xc3\xa9\xff\x00")),
    ("unhex", post("/unhex", "636166c3a9ff00\n")),
    ("unhex of an odd length", post("/unhex", "636")),
    ("base64", post("/base64", b"\xff\xfe\x00caf\xc3\xa9")),
    ("base64 in lines", post("/base64", ALL)),
    ("unbase64", post("/unbase64", "//4AY2Fmw6k=\n")),
    ("rot13", post("/rot13", "Hello <World>")),
    ("sums", post("/sums", ALL)),
    ("record", post("/record", b"na\xefve")),
    ("unrecord", post("/unrecord", b"\xca\xfe\x05\x00\x07\x12\x34\x56\x78na\xefve\x00rest")),
    ("unrecord without magic", post("/unrecord", "nothing")),
    ("unknown tool with bytes", post(b"/caf\xc3\xa9", "")),
]
