import base64

from programs_requests import get, post, request


def _login(pair):
    return b"Authorization: Basic " + base64.b64encode(pair)


TLS = True
DATA = ["key.pem", "cert.pem"]
ASKS = [
    ("without a password", get("/")),
    ("with it", get("/", _login(b"admin:secret"))),
    ("a non-ASCII password in UTF-8", get("/", _login(b"heizer:w\xc3\xa4rme"))),
    ("the same in Latin-1 is wrong", get("/", _login(b"heizer:w\xe4rme"))),
    ("a wrong one", get("/", _login(b"admin:nope"))),
    ("no colon", get("/", _login(b"admin"))),
    ("another scheme", get("/", "Authorization: Digest x")),
    ("set", post("/", b"K\xc3\xbcche=22", _login(b"admin:secret"))),
    ("set where there is no room", post("/", b"K\xfcche=22", _login(b"admin:secret"))),
    ("set without a password", post("/", "Bad=1")),
    ("it is set", get("/", _login(b"admin:secret"))),
    ("unsupported", request("PUT", "/")),
]
