from programs_requests import get, head, post

ASKS = [
    ("buffer", get("/buffer")),
    ("lines", post("/", b"zwei\ncaf\xc3\xa9\r\n\xff\xfe\neins")),
    ("no lines", post("/", "")),
    ("stock error page in pieces", get(b"/caf\xc3\xa9")),
    ("HEAD", head("/buffer")),
    ("totals but the POSTs'", get("/totals")),
]
