from programs_requests import get, head, post, request

ASKS = [
    ("list", get("/")),
    ("known", get("/py/")),
    ("unknown", get("/what")),
    ("raw UTF-8 path to a UTF-8 Location", get(b"/caf\xc3\xa9/")),
    ("HEAD", head("/slashdot/")),
    ("PUT", request("PUT", "/new", body="http://example.com/?q=a b\n")),
    ("PUT over", request("PUT", "/new", body=b"/\xff\xc3\xa9")),
    ("the new one", get("/new")),
    ("PUT nonsense", request("PUT", "/x", body=b"ftp:\xe9<")),
    ("PUT without a length", request("PUT", "/x")),
    ("DELETE", request("DELETE", "/py/")),
    ("DELETE again", request("DELETE", b"/py\xc3\xa9/")),
    ("POST", post("/", "a=b")),
]
