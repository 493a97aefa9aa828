from programs_requests import get, head, post

ASKS = [
    ("pixel", get("/pixel.gif?/home")),
    ("pixel by referer", get("/pixel.gif", b"Referer: http://x/\xc3\xa9\xff")),
    ("pixel again", get("/pixel.gif?/home")),
    ("report", get("/report")),
    ("not found", get("/nothing")),
    ("HEAD as it should not be", head("/pixel.gif")),
    ("POST", post("/pixel.gif", "")),
    ("report again", get("/report")),
    ("stop", get("/stop;please")),
]
