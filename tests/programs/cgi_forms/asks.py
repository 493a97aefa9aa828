from programs_requests import get, head, post

ASKS = [
    ("menu", get("/")),
    ("menu again", get("/", "Cookie: visits=41; other=x")),
    ("form by GET", get("/forms/order.sh?item=%C3%A9&n=2")),
    ("form by POST", post("/forms/order.sh", b"item=\xc3\xa9\xff&n=2")),
    ("a script that fails", get("/forms/fails.sh")),
    ("HEAD", head("/forms/order.sh")),
    ("listing of the forms is forbidden", get("/forms/")),
    ("no such form", get(b"/forms/\xff.sh")),
    ("POST to the menu", post("/", "a=1")),
]
