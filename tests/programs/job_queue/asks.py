from programs_requests import get, post, request

ASKS = [
    ("reverse", post("/job/reverse", b"caf\xc3\xa9")),
    ("its result is reversed byte by byte", get("/result/1")),
    ("sort", post("/job/sort", "1,9,-5,7")),
    ("its result", get("/result/002")),
    ("eval", post("/job/eval", "7 * 2 - jobs, 'a' 'b', [1.5, None][0]")),
    ("its result", get("/result/3")),
    ("a failure", post("/job/fail", b"\xff")),
    ("its result", get("/result/4")),
    ("dump of all", get("/dump")),
    ("no such job", post("/job/nothing", "")),
    ("no such result", get("/result/99")),
    ("not a number", get(b"/result/\xc3\xa9")),
    ("unsupported", request("DELETE", "/result/1")),
]
