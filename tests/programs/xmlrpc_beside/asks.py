from programs_requests import get, post

XML = "Content-Type: text/xml"


def _call(name, params=b""):
    body = b"<?xml version='1.0'?>\n<methodCall><methodName>" + name + b"</methodName><params>" + params + b"</params></methodCall>"
    return post("/RPC2", body, XML)


def _string(value):
    return b"<param><value><string>" + value + b"</string></value></param>"


def _int(value):
    return b"<param><value><int>" + value + b"</int></value></param>"


ASKS = [
    ("page", get("/")),
    ("take", _call(b"take", _string(b"nuts") + _int(b"5"))),
    ("integer division", _call(b"half", _string(b"nuts"))),
    ("a fault", _call(b"take", _string(b"screws") + _int(b"1"))),
    ("echo of non-ASCII", _call(b"echo", _string(b"caf\xc3\xa9 &lt;&amp;") + _int(b"-3"))),
    ("binary", _call(b"blob")),
    ("methods", _call(b"system.listMethods")),
    ("page after", get("/")),
    ("elsewhere", post("/other", "<x/>", XML)),
    ("GET elsewhere", get(b"/caf\xc3\xa9")),
]
