from programs_requests import get, post

ASKS = [
    ("integer division", get("/div?a=7&b=2")),
    ("negative integer division", get("/div?a=-7&b=2")),
    ("float division", get("/div?a=7.0&b=2")),
    ("octal", get("/add?a=010&b=1")),
    ("short floats", get("/mul?a=0.1&b=3")),
    ("cmp", get("/cmp?a=3&b=10")),
    ("division by zero", get("/div?a=1&b=0")),
    ("missing", get("/add?a=1")),
    ("bytes that are no number", get(b"/add?a=1&b=\xc3\xa9%FF")),
    ("means", get("/mean?v=4,1,3,2")),
    ("table", get("/table?n=4")),
    ("history", get("/history")),
    ("unknown operation", get("/<sqrt>")),
    ("POST", post("/add", "a=1")),
]
