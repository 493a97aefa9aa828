from programs_requests import get, post

STDIN = b"ann\n"
ASKS = [
    ("an error", get("/?error=access_denied")),
    ("an error in UTF-8", get("/?error=caf%C3%A9")),
    ("no code", get("/")),
    ("raw bytes", get(b"/?user=J\xc3\xb6rg&code=\xff%00+x")),
    ("nobody", get("/?code=1")),
    ("POST", post("/", "code=1")),
    ("the last", get("/?code=4%2F0A&user=ann&last=1")),
]
