from programs_requests import get, post, request

ASKS = [
    ("list", get("/")),
    ("a page", get("/Hilfe")),
    ("no such page, own error page", get(b"/Gr\xfc\xdfe<>")),
    ("write Latin-1", post("/Gr%FC%DFe", b"text=Sch%F6ne Gr\xfc\xdfe%0D%0A[[Hilfe]] [[B\xe4r]]")),
    ("write UTF-8", post(b"/\xc3\xa4", b"text='''\xc3\xa4\xe2\x82\xac'''")),
    ("read Latin-1", get("/Gr%FC%DFe")),
    ("read UTF-8", get("/%C3%A4")),
    ("list of all", get("/")),
    ("write nothing", post(b"/x\xff", "txt=1")),
    ("no length", request("POST", "/x")),
    ("unsupported, own error page", request("PUT", "/x")),
]
