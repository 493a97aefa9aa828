from programs_requests import get, post, request

ARGS = ["-p", "{port}"]
GZIP = b'\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03KO\xad:\xbc$#\xa7D\xe1?\x00\xb6\x97a\xb7\n\x00\x00\x00'
ASKS = [
    ("plain", get("/one.txt")),
    ("plain bytes under a non-ASCII name", get("/caf%C3%A9.bin")),
    ("raw name", get(b"/caf\xc3\xa9.bin")),
    ("gzip", get("/one.txt.gz")),
    ("gzip of bytes", get("/caf%C3%A9.bin.gz")),
    ("zip", get("/all.zip")),
    ("tar", get("/x.tar")),
    ("names", get("/all.names")),
    ("put", request("PUT", "/d%FF", body=b"\xff\x00\r\n")),
    ("put gzip", request("PUT", "/e", ["Content-Encoding: gzip"], GZIP)),
    ("what was put", get("/e")),
    ("names after", get("/all.names")),
    ("not there", get(b"/\xe9")),
    ("POST", post("/", "")),
]
