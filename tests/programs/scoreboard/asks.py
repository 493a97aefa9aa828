from programs_requests import get, post, request

RUN_ONLY = "prints with softspace, orders None below numbers below text: no rewriting keeps that"
TEXT = "Content-Type: text/plain"
ASKS = [
    ("nothing yet", get("/")),
    ("a score", post("/", "ann|300|chess", TEXT)),
    ("in UTF-8", post("/", b"J\xc3\xb6rg|300|go", TEXT)),
    ("in raw bytes", post("/", b"\xffbob|7|go", TEXT)),
    ("without a game", post("/", "carl|41", TEXT)),
    ("no points", post("/", "dora|0|chess", TEXT)),
    ("too many points", post("/", b"\xe9ve|99999|go", TEXT)),
    ("not a number", post("/", b"eve|\xc3\xa9|go", TEXT)),
    ("too many fields", post("/", "a|b|c|d", TEXT)),
    ("the board", get("/")),
    ("games", get("/games")),
    ("how Python 2 computes, sorts and prints", get("/mixed")),
    ("unsupported", request("PUT", "/")),
]
