from programs_requests import get, post, request

ASKS = [
    ("log of itself", get("/")),
    ("log of bytes in the path", get(b"/caf\xc3\xa9")),
    ("an error in the handler", get("/boom")),
    ("an unknown method", post("/x", "a=1")),
    ("what the window heard", get("/log")),
    ("QUIT", request("QUIT", "/")),
]
