from programs_requests import get, post, request

ASKS = [
    ("page of commands", get("/")),
    ("os.popen", get("/popen")),
    ("a pipe with bytes of the request", get("/pipe", b"User-Agent: caf\xc3\xa9/\xff")),
    ("a binary stream", get("/stream")),
    ("check_output", get("/greeting")),
    ("exit status", get("/status")),
    ("unknown, raw bytes", get(b"/caf%E9\xff")),
    ("POST to a process", post("/", b"\xff\x00caf\xc3\xa9")),
    ("unsupported", request("OPTIONS", "*")),
]
