from programs_requests import get, post, request

TEXT = "Content-Type: text/plain"
ASKS = [
    ("all", get("/")),
    ("one", get("/?n")),
    ("set bytes", post("/", b"name=\xff\xc3\xa9 x", TEXT)),
    ("set several lines", post("/", b"charset=utf-8 \r\n caf\xc3\xa9\r\n more\n", TEXT)),
    ("set nothing", post("/", "", TEXT)),
    ("no such key", post("/", b"caf\xc3\xa9=1", TEXT)),
    ("two equals signs", post("/", b"a=\xff=c", TEXT)),
    ("all again", get("/")),
    ("unsupported", request("DELETE", "/")),
]
