from programs_requests import get, head, post, request

ARGS = ["{port}", "127.0.0.1"]
ASKS = [
    ("GET", get("http://127.0.0.1:{upstream}/a?b=c", "X-One: 1", "Proxy-Connection: keep-alive")),
    ("HEAD", head("http://127.0.0.1:{upstream}/a")),
    ("POST with bytes", post("http://127.0.0.1:{upstream}/form", b"a=\xc3\xa4\xff\x00")),
    ("binary answer", get("http://127.0.0.1:{upstream}/binary")),
    ("bytes in path and header", get(b"http://127.0.0.1:{upstream}/caf\xc3\xa9\xff", b"X-Two: \xe9\xc3\xa9")),
    ("404 of the upstream", get("http://127.0.0.1:{upstream}/missing")),
    ("CONNECT and a request in the tunnel", [
        request("CONNECT", "127.0.0.1:{upstream}"), get("/binary", "X-In: tunnel")]),
    ("CONNECT to a closed port", request("CONNECT", "127.0.0.1:1")),
    ("not a proxy request", get("/local")),
    ("ftp", get("ftp://127.0.0.1/x")),
    ("unsupported method", request("TRACE", "http://127.0.0.1:{upstream}/")),
]
