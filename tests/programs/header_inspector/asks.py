from programs_requests import get, post, request

X = ["X-One: 1", "X-One: one more", b"X-Two: \xc3\xa9\xff\t ", "X-Long: a\r\n b\r\n\tc"]
ASKS = [
    ("raw text", get("/", *X)),
    ("lines", get("/lines", *X)),
    ("dict", get("/dict", *X)),
    ("get and friends", get("/get", *X)),
    ("changed", get("/change", *X)),
    ("no type", get("/type")),
    ("type with parameters", post("/type", "", "Content-Type: Text/HTML; charset=\"UTF-8\"; Level=1; x",
                                  "Content-Transfer-Encoding: Base64")),
    ("a broken type", post("/type", "", "Content-Type: nothing;; a=b")),
    ("addresses and dates", get("/mail", "From: Ann B <ann@example.com>", "To: a@b.c, (x) \"D, E\" <d@e.f>",
                                "Date: Fri, 13 Feb 2009 23:31:30 +0100", "If-Modified-Since: Fri, 13 Feb 2009 23:31:30 GMT")),
    ("upper and lower case", get("/dict", "x-CaSe: A", "X-cAsE: B")),
    ("unsupported", request("PUT", "/")),
]
