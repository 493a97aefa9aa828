from programs_requests import get, head, post

ASKS = [
    ("stock listing", get("/")),
    ("stock listing of a folder", get("/sub/")),
    ("HEAD of a listing", head("/")),
    ("a file with an extension of our own", get("/a.conf")),
    ("README in Latin-1", get("/README.1st")),
    ("quoted name", get("/z%C3%A4hl%20%26x.log")),
    ("raw name", get(b"/z\xc3\xa4hl%20&x.log?x#y")),
    ("PNG", get("/sub/logo.png")),
    ("folder without slash", get("/sub")),
    ("not found", get("/sub/none.html")),
    ("POST", post("/", "a")),
]
