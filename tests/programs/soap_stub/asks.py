from programs_requests import get, post, request


def _call(action, body):
    return post("/", b"<e>" + body + b"</e>", "Content-Type: text/xml", b'SOAPAction: "' + action + b'"')


ASKS = [
    ("printed page", get(b"/alle/\xc3\xa9\xff")),
    ("convert", _call(b"Convert", b"<amount>250</amount><currency>USD</currency>")),
    ("unknown currency", _call(b"Convert", b"<amount>1</amount><currency>\xe2\x82\xac</currency>")),
    ("greet", _call(b"Greet", b"<name>J\xc3\xb6rg &amp; \xe2\x82\xac</name>")),
    ("no name", _call(b"Greet", b"<name/>")),
    ("unknown action", _call(b"caf\xc3\xa9", b"")),
    ("no XML", post("/", b"\xff", "Content-Type: text/xml", "SOAPAction: Greet")),
    ("HEAD", request("HEAD", "/")),
]
