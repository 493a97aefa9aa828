from programs_requests import get, post, post_json, request

CLOSE = "Connection: close"
ASKS = [
    ("empty", get("/notes", CLOSE)),
    ("two notes and a list on one connection", [
        post_json("/notes", '{"title": "milk"}'),
        post_json("/notes", b'{"title": "caf\xc3\xa9", "tags": ["a", 1.5, null, true]}'),
        get("/notes"), get("/notes/2", CLOSE)]),
    ("escaped non-ASCII", post_json("/notes", '{"title": "\\u20ac 5", "n": 10000000000}', CLOSE)),
    ("not JSON", post_json("/notes", "{nope", CLOSE)),
    ("no title", post_json("/notes", "[1, 2]", CLOSE)),
    ("no body at all", request("POST", "/notes", [CLOSE])),
    ("PUT is POST", request("PUT", "/notes", [CLOSE], '{"title": ""}')),
    ("unknown number", get("/notes/99", CLOSE)),
    ("raw bytes in the path", get(b"/n\xc3\xb6tes?\xff", CLOSE)),
    ("DELETE then GET", [request("DELETE", "/notes/1"), get("/notes/1", CLOSE)]),
    ("unsupported method closes", [request("PATCH", "/notes/1"), get("/notes", CLOSE)]),
    ("form where JSON is wanted", post("/notes", "title=a", CLOSE)),
]
