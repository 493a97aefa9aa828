from programs_requests import get, post

ASKS = [
    ("index", get("/")),
    ("quoted bytes", get(b"/quoted?<a&b>\xc3\xa9\xff")),
    ("names", get("/names")),
    ("patched responses", get("/teapot")),
    ("patched error page", get(b"/\xff<")),
    ("patched log", get("/log")),
    ("unsupported", post("/", "")),
]
