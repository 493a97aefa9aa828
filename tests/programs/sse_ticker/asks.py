from programs_requests import get, post, request

ASKS = [
    ("nothing yet", get("/events")),
    ("a goal", post("/goal", "FCZ 1:0", "Content-Type: text/plain")),
    ("several lines of UTF-8", post("/text", b"T\xc3\xb6r!\nzweite Zeile", "Content-Type: text/plain")),
    ("all", get("/events")),
    ("after the first", get("/events", "Last-Event-ID: 1", "Origin: http://example.com")),
    ("by query", get("/events?last=1")),
    ("JSON", get("/json")),
    ("raw bytes", post("/", b"\xff\xfe", "Content-Type: text/plain")),
    ("JSON of bytes that are not UTF-8 fails", get("/json")),
    ("all with bytes", get("/events?last=2")),
    ("unknown", get("/x")),
    ("unsupported", request("PUT", "/goal")),
]
