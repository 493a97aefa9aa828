from programs_requests import get, head, post

ASKS = [
    ("page", get("/")),
    ("stream", get("/cam.mjpg")),
    ("one frame", get("/now.jpg")),
    ("unknown with bytes", get(b"/\xff\xd8")),
    ("HEAD", head("/now.jpg")),
    ("POST", post("/cam.mjpg", "a=1")),
]
