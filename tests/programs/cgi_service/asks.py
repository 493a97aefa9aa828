from programs_requests import get, head, post

ASKS = [
    ("environment", get("/cgi-bin/env.sh/extra/path?a=b&c=d+e", "User-Agent: me/1", "Cookie: a=1; b=2", "Referer: http://x/")),
    ("environment of a login", get("/cgi-bin/env.sh", "Authorization: Basic YW5uOnB3")),
    ("raw bytes in the query", get(b"/cgi-bin/env.sh?q=\xc3\xa9\xff", b"Cookie: \xe9=1")),
    ("POST", post("/cgi-bin/echo.sh", b"\x00\xff\r\ncaf\xc3\xa9")),
    ("query without = becomes arguments", get("/cgi-bin/echo.sh?one+two")),
    ("second directory", get("/tools/page.sh")),
    ("a script of our own rule", get("/counter.cgi?77")),
    ("HEAD", head("/tools/page.sh")),
    ("not executable", get("/cgi-bin/plain.txt")),
    ("no such script", get("/cgi-bin/none.sh")),
    ("a plain file", get("/hello.txt")),
    ("POST to a plain file", post("/hello.txt", "a=1")),
    ("about", get("/about")),
]
