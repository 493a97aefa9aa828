from programs_requests import get, post, request

ARGS = ["{port}", "{upstream}"]
ASKS = [
    ("miss", get("/a")),
    ("hit", get("/a")),
    ("binary miss", get("/binary")),
    ("binary hit", get("/binary")),
    ("raw bytes in the query: httplib refuses them", get(b"/page?q=\xc3\xa9\xff")),
    ("percent-encoded query", get("/page?q=%C3%A9")),
    ("purge", request("PURGE", "/a")),
    ("purge twice", request("PURGE", "/a")),
    ("error is not kept", get("/missing")),
    ("POST", post("/", "a=1")),
]
