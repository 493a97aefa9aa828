import hashlib
import hmac

from programs_requests import get, post


def _hook(event, body, content_type="application/json"):
    digest = hmac.new(b"g\xc3\xa4heim", body, hashlib.sha1).hexdigest()
    return post("/", body, "Content-Type: " + content_type, "X-GitHub-Event: " + event, "X-Hub-Signature: sha1=" + digest)


PUSH = (b'{"ref": "refs/heads/master", "repository": {"name": "caf\xc3\xa9"}, "commits": '
        b'[{"author": "J\\u00f6rg"}, {"author": "ann"}, {"author": "J\xc3\xb6rg"}]}')
ASKS = [
    ("ping", _hook("ping", b'{"zen": "Keep it \xc3\xa4sthetic."}')),
    ("push", _hook("push", PUSH)),
    ("push as a form", _hook("push", b"payload=%7B%22ref%22%3A+%22a%2Fb%22%2C+%22repository%22%3A+%7B%22name%22%3A+%22r%22%7D%2C"
                             b"+%22commits%22%3A+%5B%5D%7D", "application/x-www-form-urlencoded")),
    ("no signature", post("/", "{}", "Content-Type: application/json")),
    ("wrong signature", post("/", "{}", "Content-Type: application/json", "X-Hub-Signature: sha1=00")),
    ("not JSON closes", _hook("push", b"\xff")),
    ("what was deployed", get("/")),
]
