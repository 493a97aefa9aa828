"""sha, the module of 2.7: SHA-1."""
from BaseHTTPServer_compat.runner.std_hashlib import sha1 as sha

new = sha
blocksize = 1
digest_size = digestsize = 20
