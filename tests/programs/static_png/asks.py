from programs_requests import get, head, post

ASKS = [
    ("index, in two encodings at once", get("/")),
    ("PNG read as text", get("/logo.png")),
    ("GIF read as text", get("/dot.gif")),
    ("CSS", get("/a.css")),
    ("not found", get("/b.css")),
    ("not found, raw bytes", get(b"/\xc3\xa9\xff.html")),
    ("another type", get("/x.exe")),
    ("HEAD", head("/")),
    ("POST", post("/", "a=1")),
]
