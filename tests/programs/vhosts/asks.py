from programs_requests import get, head, post

ASKS = [
    ("index", get("/", "Host: www.example.com")),
    ("interpolated", get("/help", "Host: WWW.example.com:80")),
    ("two lines", get("/long", "Host: example.com")),
    ("default of every section", get("/copyright", "Host: example.com")),
    ("non-ASCII host", get("/", b"Host: b\xc3\xa4r.example.com")),
    ("unknown host", get("/", b"Host: caf\xc3\xa9\xff")),
    ("unknown page", get(b"/\xff", "Host: example.com")),
    ("HEAD", head("/", "Host: example.com")),
    ("own error page for a method", post("/", "", "Host: example.com")),
]
