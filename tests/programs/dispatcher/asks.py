from programs_requests import get, request

CLOSE = ["Connection: close"]
ASKS = [
    ("get", request("GET", "/door", CLOSE)),
    ("verbs on one connection", [request("OPEN", "/door"), request("DIM", "/lamp/70"), request("GET", "/lamp/x"),
                                 request("GET", "/door", CLOSE)]),
    ("five and no more", [get("/door"), get("/door/1"), get("/door/2"), get("/door/3"), get("/door/4"), get("/door/5")]),
    ("raw and quoted bytes", request("OPEN", b"/door/caf%C3%A9\xff", CLOSE)),
    ("repr of bytes", request("GET", b"/door/caf\xc3\xa9/%FF", CLOSE)),
    ("an error of the verb", request("DIM", "/lamp/170", CLOSE)),
    ("wrong number", request("DIM", "/lamp", CLOSE)),
    ("unknown noun", request("GET", b"/\xff", CLOSE)),
    ("unknown verb", request("FLY", "/door", CLOSE)),
    ("bad request line", [b"GET /\xc3\xa9 and more HTTP/1.1\r\n\r\n"]),
    ("HTTP/0.9", [b"GET /door\r\n\r\n"]),
    ("the log", request("GET", "/log", CLOSE)),
]
