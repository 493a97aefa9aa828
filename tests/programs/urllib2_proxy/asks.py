from programs_requests import get, post, request

ARGS = ["{port}", "{upstream}"]
ASKS = [
    ("policy file", get("/crossdomain.xml")),
    ("GET with headers", get("/a/b?c=d%20e", "X-One: 1", "X-Two: two words", "Cookie: a=1")),
    ("POST bytes", post("/form", b"name=J\xc3\xb6rg\xff&x=%00")),
    ("POST without a body", request("POST", "/form")),
    ("binary", get("/binary")),
    ("upstream's 404", get("/missing")),
    ("upstream's redirect is followed", get("/moved")),
    ("cookies", get("/page")),
    ("words of a page", get("/words")),
    ("PUT is not there", request("PUT", "/x")),
]
