from programs_requests import get, head, post

ASKS = [
    ("listing", get("/")),
    ("listing with a query", get("/?C=M;O=A")),
    ("HEAD of the listing", head("/")),
    ("folder without slash", get("/deep")),
    ("empty folder but for a tilde", get("/deep/")),
    ("index page", get("/site/")),
    ("a header file is text", get("/run.h")),
    ("C is text", head("/Main.C")),
    ("a type of the program's own", get("/a.data")),
    ("no extension", get("/LICENSE")),
    ("quoted name", get("/a%20%26%20b.txt")),
    ("not modified since", get("/run.h", "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT")),
    ("not there", get("/none.txt")),
    ("POST", post("/", "a=1")),
]
