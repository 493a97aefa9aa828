from programs_requests import get, head, post

ARGS = ["{port}", u"anna:k\u00e4se"]
KEY = "Authorization: Basic YW5uYTprw6RzZQ=="
ASKS = [
    ("no password", get("/")),
    ("a picture", get("/summer%2009/beach.png", KEY)),
    ("an index page in Latin-1", get("/summer%2009/", KEY)),
    ("listing with odd names", get("/empty/", KEY)),
    ("a name with an ampersand", get("/empty/a&b.txt", KEY)),
    ("redirect to the slash", get("/empty?a=b", KEY)),
    ("wrong password", get("/", "Authorization: Basic Zm9vOmJhcg==")),
    ("bytes as password", get("/", b"Authorization: Basic \xff\xc3\xa9")),
    ("not found", get("/winter", KEY)),
    ("dots stay inside", get("/../../etc/passwd", KEY)),
    ("HEAD needs none", head("/")),
    ("POST", post("/", "a=1", KEY)),
]
