from programs_requests import get, head, post

CLOSE = "Connection: close"
ASKS = [
    ("whole film, then a piece, on one connection", [get("/short.film"), get("/short.film", "Range: bytes=10-19", CLOSE)]),
    ("the rest", get("/short.film", "Range: bytes=250-", CLOSE)),
    ("the last bytes", get("/short.film", "Range: bytes=-3", CLOSE)),
    ("past the end", [get("/short.film", "Range: bytes=256-"), get("/short.film", "Range: bytes=200-999", CLOSE)]),
    ("no range", get("/short.film", "Range: bytes=-", CLOSE)),
    ("HEAD of a piece", head("/short.film", "Range: bytes=1-2", CLOSE)),
    ("HEAD of nothing", head("/none", CLOSE)),
    ("non-ASCII name", get("/caf%C3%A9+1.txt", CLOSE)),
    ("raw bytes, not found", get(b"/caf\xe9+1.txt", CLOSE)),
    ("POST", post("/short.film", "")),
]
