from programs_requests import get, post

MESSAGE = "Content-Type: message/http"
ASKS = [
    ("a GET", post("/", b"GET /caf\xc3\xa9?\xff HTTP/1.0\r\nHost: x\r\nX-Bytes: \xe9\xc3\xa9\r\n\r\n", MESSAGE)),
    ("a GET with bare newlines", post("/", b"GET / HTTP/1.0\nA: 1\n\n", MESSAGE)),
    ("a POST", post("/", b"POST / HTTP/1.1\r\nContent-Length: 6\r\n\r\ncaf\xc3\xa9\xff", MESSAGE)),
    ("a stock error page", post("/", b"PUT /x HTTP/1.1\r\n\r\n", MESSAGE)),
    ("a bad request", post("/", b"GET /\xff a b HTTP/1.1\r\n\r\n", MESSAGE)),
    ("a bad version", post("/", b"GET / HTTP/1\r\n\r\n", MESSAGE)),
    ("HTTP/0.9", post("/", b"GET /old\r\n", MESSAGE)),
    ("what it logged", post("/log", b"GET /caf\xc3\xa9\xff HTTP/1.1\r\n\r\n", MESSAGE)),
    ("what it logged of an error", post("/log", b"BREW /pot HTTP/1.1\r\n\r\n", MESSAGE)),
    ("GET", get("/")),
]
