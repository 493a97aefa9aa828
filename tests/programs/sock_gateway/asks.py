from programs_requests import get, post, request

ARGS = ["{port}", "{port2}"]
ASKS = [
    ("say", get("/say/hello/world")),
    ("say bytes", get(b"/say/caf\xc3\xa9\xff")),
    ("all bytes", get("/bytes/256")),
    ("post lines", post("/", b"one\r\ntwo \xc3\xa9\n\xff\xfe", "Content-Type: text/plain")),
    ("post nothing", post("/", "")),
    ("neither", get("/other")),
    ("unsupported", request("PUT", "/say")),
]
