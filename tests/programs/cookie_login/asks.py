from programs_requests import get, post, request

ASKS = [
    ("not logged in", get('/?a="<b>')),
    ("wrong user", post("/", "user=bob&password=x")),
    ("wrong password", post("/", "user=ann&password=x")),
    ("logged in", post("/", "user=ann&password=secret")),
    ("non-ASCII user", post("/", b"user=j%C3%B6rg&password=gr\xc3\xbcn")),
    ("with the cookie", get("/", "Cookie: sid=193c9cc30302")),
    ("cookies of all kinds", get("/cookies", b'Cookie: a=1; b="quoted; \\303\\251"; $Version=1; c=x=y')),
    ("an old cookie", get("/", "Cookie: sid=000; other=1")),
    ("logout", get("/logout")),
    ("unsupported", request("PUT", "/")),
]
