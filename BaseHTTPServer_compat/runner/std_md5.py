"""md5, the module of 2.7."""
from BaseHTTPServer_compat.runner.std_hashlib import md5

new = md5
blocksize = 1
digest_size = 16
