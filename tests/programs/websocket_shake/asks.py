from programs_requests import get, post


def _frame(opcode, data, mask=b"\x01\x02\xf3\xff"):
    payload, key = bytearray(data), bytearray(mask)
    masked = bytes(bytearray(byte ^ key[i % 4] for i, byte in enumerate(payload)))
    size = bytearray([0x80 | len(payload)]) if len(payload) < 126 else bytearray([0xFE, 0, len(payload)])
    return bytes(bytearray([0x80 | opcode])) + bytes(size) + mask + masked


NEW = ["Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
       "Sec-WebSocket-Version: 13"]
OLD = ["Upgrade: WebSocket", "Connection: Upgrade", "Origin: http://example.com",
       "Sec-WebSocket-Key1: 4 @1  46546xW%0l 1 5", "Sec-WebSocket-Key2: 12998 5 Y3 1  .P00"]
BYE = _frame(8, b"\x03\xe8")
ASKS = [
    ("not a WebSocket", get("/")),
    ("shake hands and go", get("/chat", *NEW) + BYE),
    ("text, bytes and ping", get("/caf%C3%A9", *NEW) + _frame(1, b"hello") + _frame(2, b"\x00\xff\xc3\xa9") + _frame(9, b"p") + BYE),
    ("a longer frame", get(b"/\xc3\xa9", *NEW) + _frame(1, b"0123456789" * 20) + BYE),
    ("hixie-76", get("/old", *OLD) + b"^n:ds[4U"),
    ("hixie-76 with bytes", get("/old", *OLD) + b"\xff\x00\xc3\xa9\x80\x81\x82\x83"),
    ("hixie-76 without spaces", get("/old", "Upgrade: WebSocket", "Sec-WebSocket-Key1: 123", "Sec-WebSocket-Key2: 1 2") + b"12345678"),
    ("POST", post("/", "a=1")),
]
