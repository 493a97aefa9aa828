from programs_requests import get, post

ARGS = ["{port}", "{port2}"]
ASKS = [
    ("page", get("/")),
    ("count", get("/count")),
    ("text is counted in characters", get("/agent", b"User-Agent: J\xc3\xb6rg \xe2\x82\xac")),
    ("text that is no UTF-8", get("/agent", b"User-Agent: J\xf6rg")),
    ("a str is counted in bytes", get("/length", b"User-Agent: J\xc3\xb6rg \xff")),
    ("string functions", get("/split", b"Cookie: a=1; b=\xc3\xa9 ;c=\xff")),
    ("the other server", get("/both")),
    ("any method", post("/count", "a=1")),
    ("not found", get(b"/caf\xc3\xa9/\xff")),
    ("bad request", [b"GET / HTTP/1.1 x\r\n\r\n"]),
]
