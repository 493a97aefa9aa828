"""What the standard library does with strings on Python 3: data, by the names of both Pythons.

``CALLS`` maps a dotted name to (arguments, result). Arguments, one letter a position, the last one repeated by ``+``:

``b`` bytes wanted, ``n`` bytes or None, ``m`` bytes if it is a string, ``t`` text wanted (or at least good), ``q`` a query
string, ``j`` what becomes JSON, ``h`` the same of a function that writes it, ``J`` JSON, ``s`` a string of the same type as
the result, ``a`` anything of that, ``e`` a container whose elements are of the result's type, ``l`` lines of text, ``c`` a
container whose elements the result holds, ``r`` a replacement of the result's type, or a function that gives one for a
match, ``x`` a string of the same type, and text, ``y`` text that the result has something of, ``p`` a regular expression of
the same type, ``f`` a file that must be of bytes, ``T`` one of text, ``.`` anything; ``struct``: by the format.

Results: ``B`` bytes, ``V`` bytes in ASCII, ``X`` bytes that no text can hold, ``E`` bytes or text, ``T`` text, ``W`` text past ASCII, ``N``
no string, ``S`` as the arguments, ``G`` a container of them, ``L`` a list of S, ``LT`` a list of text, ``LW`` of text
past ASCII, ``LM`` of matches, ``J`` and ``PT`` text in containers however deep, ``JU`` the same of unicode, ``TU`` a
unicode, ``DT`` a dict whose keys are text, ``DB`` a database of bytes, ``CO`` cookies, which are given text, ``TD``
a dict of text, ``DW`` a list of those, ``DL`` a dict of lists of text, ``LR`` a list of them, ``LP`` a list of pairs, ``UP`` a URL in
parts, ``HM`` a header object, ``FS`` a form, ``ST`` a number and text, ``SN`` S and a number, ``PB`` unknown parts,
``BN`` bytes and a number, ``F`` a file of bytes, ``FT`` of text, ``H`` a hash, ``R`` a regular expression, ``M`` its
match, ``O`` a process, ``P`` a pair of texts, ``K`` a socket, ``C`` an HTTP connection, ``OP`` an opener of URLs, ``RQ`` a request
for it, ``Z`` a compressor, ``A`` an archive, ``ZI`` a member of one, ``SO`` a file of sound, ``Y`` an array, ``SR`` a
struct.Struct, ``BA`` a bytearray, ``D`` a dict, ``Q`` a queue, ``UU`` a UUID, ``U`` unknown.

Sources: the documentation of each module, Python 3.6 to 3.13.
"""

import re

_B64 = "b64encode standard_b64encode urlsafe_b64encode b32encode b16encode encodestring encodebytes"
_B64D = "b64decode standard_b64decode urlsafe_b64decode b32decode b16decode decodestring decodebytes"
_HASHES = "md5 sha1 sha224 sha256 sha384 sha512"
_SOUNDS = "bias reverse byteswap lin2lin lin2alaw lin2ulaw alaw2lin ulaw2lin mul tomono tostereo"
_LEVELS = "avg avgpp cross findmax getsample max maxpp minmax rms"
_TEXT_OUT = ("quote quote_plus urlencode urljoin urlunparse urlunsplit urldefrag")

ANY = "*"     # the name of the attributes that setattr() sets by a name that only the running program knows

CALLS = {
    "gettext.GNUTranslations": ("f", "U"),
    "Queue.Queue": (".", "Q"), "queue.Queue": (".", "Q"), "Queue.LifoQueue": (".", "Q"), "queue.LifoQueue": (".", "Q"),
    "json.dumps": ("j", "T"), "json.loads": ("J", "JU"), "json.load": (".", "JU"),
    "simplejson.dumps": ("j", "T"), "simplejson.loads": ("J", "JU"),
    "pickle.dumps": (".", "B"), "pickle.loads": ("b", "U"), "pickle.Pickler": ("f", "U"),
    "pickle.Unpickler": ("f", "U"), "marshal.dumps": (".", "B"), "marshal.loads": ("b", "U"),
    "json.dump": ("hT", "N"), "simplejson.dump": ("hT", "N"),
    "csv.writer": ("T", "U"), "csv.DictWriter": ("T", "U"), "csv.DictReader": ("l", "DW"), "csv.reader": ("l", "LR"),
    "traceback.print_exc": (".T", "N"), "traceback.print_exception": ("....T", "N"), "traceback.print_stack": ("..T", "N"),
    "traceback.print_tb": ("..T", "N"), "cgi.FieldStorage": ("f.", "FS"), "pprint.pprint": ("hT", "N"),
    "logging.StreamHandler": ("T", "U"), "pickle.dump": (".f", "N"), "pickle.load": ("f", "U"), "marshal.dump": (".f", "N"),
    "marshal.load": ("f", "U"), "array.array": (".m", "Y"),
    "zlib.compress": ("b", "X"), "zlib.decompress": ("b", "B"), "zlib.crc32": ("b", "N"), "zlib.adler32": ("b", "N"),
    "zlib.compressobj": (".", "Z"), "zlib.decompressobj": (".", "Z"),
    "bz2.compress": ("b", "X"), "bz2.decompress": ("b", "B"), "bz2.BZ2Compressor": (".", "Z"), "bz2.BZ2Decompressor": (".", "Z"),
    "struct.pack": ("struct", "X"), "struct.unpack": (".b", "PB"), "struct.unpack_from": (".b", "PB"),
    "struct.calcsize": (".", "N"), "struct.Struct": (".", "SR"),
    "binascii.hexlify": ("b", "V"), "binascii.unhexlify": (".", "B"), "binascii.b2a_hex": ("b", "V"),
    "binascii.a2b_hex": (".", "B"), "binascii.b2a_base64": ("b", "V"), "binascii.a2b_base64": (".", "B"),
    "binascii.crc32": ("b", "N"), "binascii.b2a_uu": ("b", "V"),
    "binascii.b2a_qp": ("b.", "V"), "binascii.a2b_qp": (".", "B"), "binascii.a2b_uu": (".", "B"), "binascii.crc_hqx": ("b.", "N"),
    "audioop.add": ("bb.", "X"), "audioop.findfactor": ("bb", "N"), "audioop.findfit": ("bb", "N"), "chunk.Chunk": ("f.", "F"),
    "imghdr.what": (".b", "T"), "uu.encode": ("ff.", "N"), "uu.decode": ("ff.", "N"),
    "unicodedata.normalize": (".s", "S"), "unicodedata.name": (".a", "T"), "unicodedata.category": (".", "T"),
    "unicodedata.decomposition": (".", "T"), "encodings.idna.ToASCII": ("t", "V"), "encodings.idna.ToUnicode": (".", "TU"),
    "wsgiref.handlers.SimpleHandler": ("ff.", "U"), "wsgiref.handlers.BaseCGIHandler": ("ff.", "U"),
    "hmac.new": ("bb.", "H"), "hmac.HMAC": ("bb.", "H"), "hashlib.new": (".b", "H"),
    "os.read": (".", "B"), "os.write": (".b", "N"), "os.urandom": (".", "X"),
    "os.listdir": ("t", "LW"), "glob.glob": ("t", "LW"), "os.popen": ("t", "FO"), "os.getcwd": ("", "T"), "os.getenv": ("tt", "T"),
    "os.system": ("t", "N"), "os.readlink": ("t", "T"),
    "subprocess.check_output": (".", "B"), "subprocess.Popen": (".", "O"),
    "commands.getoutput": ("t", "W"), "commands.getstatusoutput": ("t", "ST"),
    "subprocess.getoutput": ("t", "W"), "subprocess.getstatusoutput": ("t", "ST"),
    "url.unquote": ("t", "W"), "url.unquote_plus": ("t", "W"),
    "SimpleHTTPServer.SimpleHTTPRequestHandler.send_head": (".", "F"), "http.server.SimpleHTTPRequestHandler.send_head": (".", "F"),
    "url.build_opener": (".+", "OP"), "url.urlopen": (".n", "F"), "url.Request": ("tn.", "RQ"),
    "url.urlparse": ("t", "UP"), "url.urlsplit": ("t", "UP"), "url.parse_qs": ("q", "DL"), "url.parse_qsl": ("q", "LP"),
    "url.splitquery": ("t", "P"), "url.splittype": ("t", "P"), "url.splithost": ("t", "P"), "url.splitport": ("t", "P"),
    "url.splituser": ("t", "P"), "url.splitpasswd": ("t", "P"), "url.splittag": ("t", "P"), "url.splitattr": ("t", "J"),
    "http.client.HTTPConnection": ("t", "C"), "http.client.HTTPSConnection": ("t", "C"),
    "http.client.HTTPResponse": (".", "F"),
    "socket.socket": (".", "K"), "socket.create_connection": (".", "K"), "socket._fileobject": (".", "F"),
    "socket.gethostbyname": ("t", "T"), "socket.gethostname": ("", "T"), "socket.getfqdn": ("t", "T"),
    "fcntl.ioctl": ("..m.", "X"), "socket.inet_aton": ("t", "X"), "socket.inet_ntoa": ("b", "T"),
    "socket.inet_pton": (".t", "X"), "socket.inet_ntop": (".b", "T"), "socket.fromfd": (".", "K"),
    "gzip.GzipFile": ("t..f", "F"), "gzip.open": (".", "F"), "bz2.BZ2File": (".", "F"),
    "tempfile.TemporaryFile": (".", "F"), "tempfile.NamedTemporaryFile": (".", "F"),
    "tempfile.SpooledTemporaryFile": (".", "F"), "tempfile.mkdtemp": (".", "T"), "os.tmpfile": ("", "F"),
    "io.BytesIO": ("b", "F"), "serial.Serial": (".", "F"), "telnetlib.Telnet": ("t.", "F"),
    "cgi.parse_multipart": (".", "DL"), "mimetools.Message": ("f.", "HM"), "rfc822.Message": ("f.", "HM"),
    "cgi.escape": ("x.", "S"), "html.escape": ("x.", "S"), "saxutils.escape": ("x", "S"), "saxutils.quoteattr": ("x", "S"),
    "xml.sax.saxutils.escape": ("x", "S"), "saxutils.unescape": ("x", "S"), "xml.sax.saxutils.unescape": ("x", "S"),
    "xml.sax.saxutils.quoteattr": ("x", "S"),
    "xml.etree.ElementTree.tostring": (".t", "E"), "xml.etree.ElementTree.fromstring": ("b", "U"), "xml.etree.ElementTree.XML": ("b", "U"),
    "xml.dom.minidom.parseString": ("b", "U"), "xml.dom.pulldom.parseString": ("b", "U"), "xml.sax.parseString": ("b.", "N"),
    "xmlrpclib.dumps": (".", "T"), "xmlrpc.client.dumps": (".", "T"),
    "xmlrpclib.loads": ("b.", "JU"), "xmlrpc.client.loads": ("b.", "JU"),
    "locale.format": ("t.", "T"), "locale.format_string": ("t.", "T"), "locale.str": (".", "T"), "locale.currency": (".", "T"),
    "time.strftime": ("t.", "T"), "time.ctime": (".", "T"), "time.asctime": (".", "T"),
    "traceback.format_exc": (".", "T"), "mimetypes.guess_type": ("t", "J"), "uuid.uuid4": (".", "UU"), "uuid.uuid1": (".", "UU"),
    "uuid.uuid3": (".t", "UU"), "uuid.uuid5": (".t", "UU"), "uuid.UUID": ("t.", "UU"),
    "xml.sax.saxutils.XMLGenerator": ("f.", "U"), "saxutils.XMLGenerator": ("f.", "U"),
    "pprint.pformat": ("h", "T"), "textwrap.dedent": ("x", "S"), "textwrap.fill": ("x.", "S"),
    "textwrap.wrap": ("x.", "L"), "string.capwords": ("xx", "S"), "platform.node": ("", "T"),
    "re.compile": ("p", "R"), "re.match": ("ps", "M"), "re.search": ("ps", "M"), "re.sub": ("prs.", "S"),
    "re.subn": ("prs.", "SN"), "re.split": ("ps", "L"), "re.findall": ("ps", "L"), "re.finditer": ("ps", "LM"),
    "re.escape": ("s", "S"),
    "string.join": ("es", "S"), "string.split": ("ss", "L"), "string.replace": ("sss", "S"), "string.strip": ("s", "S"),
    "string.lower": ("s", "S"), "string.upper": ("s", "S"), "string.atoi": ("t", "N"),
    "heapq.nlargest": (".e.", "L"), "heapq.nsmallest": (".e.", "L"), "itertools.islice": ("e.", "L"), "itertools.chain": ("e+", "L"),
    "itertools.cycle": ("c", "G"), "itertools.takewhile": (".c", "G"), "itertools.dropwhile": (".c", "G"), "itertools.repeat": ("a.", "L"),
    "fnmatch.filter": ("c.", "G"), "difflib.get_close_matches": (".c", "G"), "difflib.unified_diff": ("cc", "G"),
    "difflib.context_diff": ("cc", "G"), "difflib.ndiff": ("cc", "G"),
    "random.choice": ("e", "S"), "random.sample": ("e.", "L"), "copy.copy": ("a", "S"), "copy.deepcopy": ("a", "S"),
    "contextlib.closing": ("a", "S"),
    "email.message_from_string": ("t", "U"), "quopri.encode": ("ff.", "N"), "quopri.decode": ("ff.", "N"), "base64.encode": ("ff", "N"),
    "base64.decode": ("ff", "N"),
    "sqlite3.Binary": ("b", "U"), "Image.open": ("f", "U"), "PIL.Image.open": ("f", "U"),
    "xmlrpclib.Binary": ("b", "U"), "xmlrpc.client.Binary": ("b", "U"), "plistlib.Data": ("b", "U"),
    "quopri.encodestring": ("b", "V"), "quopri.decodestring": (".", "B"),
    "Cookie.SimpleCookie": ("t", "CO"), "http.cookies.SimpleCookie": ("t", "CO"), "shlex.split": ("x", "L"),
    "zipfile.is_zipfile": ("f", "N"), "tarfile.is_tarfile": ("f", "N"), "zipfile.ZipInfo": ("t", "ZI"), "tarfile.TarInfo": ("t", "ZI"),
    "tarfile.TarFile.open": ("..f", "A"), "tarfile.TarFile": ("..f", "A"),
    "zipfile.ZipFile": ("f.", "A"), "shutil.copyfileobj": ("ff", "N"), "tarfile.open": ("..f", "A"),
    "anydbm.open": ("t.", "DB"), "dbm.open": ("t.", "DB"), "gdbm.open": ("t.", "DB"), "dumbdbm.open": ("t.", "DB"),
    "dbm.dumb.open": ("t.", "DB"), "dbm.gnu.open": ("t.", "DB"), "dbm.ndbm.open": ("t.", "DB"), "shelve.open": ("t.", "DT"),
    "collections.deque": ("c.", "G"), "sys.exit": (".", "N"), "os.path.getsize": ("t", "N"), "os.path.exists": ("t", "N"),
    "os.path.isfile": ("t", "N"), "os.path.isdir": ("t", "N"), "os.path.splitext": ("t", "J"), "os.path.split": ("t", "J"),
    "os.mkdir": ("t", "N"), "os.makedirs": ("t", "N"), "os.unlink": ("t", "N"), "os.remove": ("t", "N"),
    "os.path.join": ("y+", "T"), "os.path.basename": ("y", "T"), "os.path.dirname": ("y", "T"), "os.path.abspath": ("y", "T"),
    "os.path.normpath": ("y", "T"), "os.path.realpath": ("y", "T"), "os.path.expanduser": ("y", "T"),
    "posixpath.join": ("y+", "T"), "posixpath.basename": ("y", "T"), "posixpath.normpath": ("y", "T"),
    "posixpath.splitext": ("t", "J"), "binascii.rlecode_hqx": ("b", "B"),
    "codecs.StreamReaderWriter": ("f", "FT"), "codecs.EncodedFile": ("f..", "F"),
    "codecs.escape_encode": ("b.", "BN"), "codecs.escape_decode": ("b.", "BN"), "codecs.encode": ("b.", "B"), "codecs.decode": ("b.", "B"),
    "six.ensure_binary": (".", "B"), "six.ensure_str": (".", "T"), "six.ensure_text": (".", "T"), "six.b": (".", "B"),
    "md5.new": ("b", "H"), "md5.md5": ("b", "H"), "sha.new": ("b", "H"), "sha.sha": ("b", "H"),
}
CALLS.update((name + ".open", ("f", "SO")) for name in ("wave", "sunau", "aifc"))
CALLS.update((name + ".openfp", ("f", "SO")) for name in ("wave", "sunau", "aifc"))
CALLS.update(("audioop." + name, ("b.", "X")) for name in _SOUNDS.split())
CALLS.update(("audioop." + name, ("b.", "N")) for name in _LEVELS.split())
CALLS.update(("audioop." + name, ("b.", "BN")) for name in ("ratecv", "lin2adpcm", "adpcm2lin"))
CALLS.update(("base64." + name, ("b", "V")) for name in _B64.split())
CALLS.update(("base64." + name, ("b", "B")) for name in _B64D.split())
CALLS.update(("hashlib." + name, ("b", "H")) for name in _HASHES.split())
CALLS.update(("url." + name, ("t", "T")) for name in _TEXT_OUT.split())

BUILTINS = {
    "str": ("t", "T"), "unicode": ("t", "TU"), "repr": ("t", "T"), "hex": (".", "T"), "oct": (".", "T"), "int": (".", "N"),
    "long": (".", "N"), "float": (".", "N"), "bool": (".", "N"), "abs": (".", "N"), "sum": (".", "N"), "range": (".", "N"),
    "xrange": (".", "N"), "id": (".", "N"), "hash": (".", "N"), "isinstance": (".", "N"), "hasattr": (".t", "N"),
    "raw_input": ("t", "T"), "input": ("t", "T"), "unichr": (".", "TU"), "ord": ("", "N"), "divmod": (".", "N"),
    "list": ("c", "G"), "tuple": ("c", "G"), "sorted": ("c", "G"), "reversed": ("c", "G"), "set": ("c", "G"),
    "frozenset": ("c", "G"), "iter": ("c", "G"), "buffer": ("b", "U"), "intern": ("s", "S"), "format": (".", "T"),
    "bytes": (".", "B"), "bytearray": ("m.", "BA"), "type": (".", "N"), "callable": (".", "N"), "round": (".", "N"),
    "dir": (".", "LT"), "next": ("es", "S"), "chr": (".", "T"),
    "max": ("s+", "S"), "min": ("s+", "S"), "memoryview": ("b", "U"),
}

# Methods of a string: arguments of the same type (s), the rest not; result S, L, N, 3 (partition).
STRING_METHODS = {
    "strip": ("s", "S"), "lstrip": ("s", "S"), "rstrip": ("s", "S"), "upper": ("", "S"), "lower": ("", "S"),
    "title": ("", "S"), "capitalize": ("", "S"), "swapcase": ("", "S"), "replace": ("ss.", "S"), "expandtabs": (".", "S"),
    "ljust": (".s", "S"), "rjust": (".s", "S"), "center": (".s", "S"), "zfill": (".", "S"),
    "find": ("s.", "N"), "rfind": ("s.", "N"), "index": ("s.", "N"), "rindex": ("s.", "N"), "count": ("s.", "N"),
    "startswith": ("s.", "N"), "endswith": ("s.", "N"), "isdigit": ("", "N"), "isalpha": ("", "N"),
    "isalnum": ("", "N"), "istitle": ("", "N"), "isspace": ("", "N"), "islower": ("", "N"), "isupper": ("", "N"),
    "split": ("s.", "L"), "rsplit": ("s.", "L"), "splitlines": (".", "L"), "partition": ("s", "3"), "rpartition": ("s", "3"),
}
# Names of string methods that other objects have as well: they prove nothing about the receiver.
SHARED_METHODS = frozenset("index count replace title find translate format".split())

# Those that tell bytes from characters: they know and change ASCII letters only, or fill up to a number of bytes.
BYTE_METHODS = frozenset("upper lower title capitalize swapcase ljust rjust center zfill isalpha isalnum islower isupper istitle".split())

# Attributes of a request handler that are text on Python 3.
HANDLER_TEXT = frozenset(
    "path command requestline request_version server_version sys_version protocol_version error_message_format "
    "error_content_type default_request_version".split())
HANDLER_CALLS_TEXT = frozenset("version_string date_time_string log_date_time_string address_string".split())
BINARY_CODECS = {"hex": ("binascii.hexlify(%s)", "binascii.unhexlify(%s)"),
                 "base64": ("codecs.encode(%s, \"base64\")", "codecs.decode(%s, \"base64\")"),
                 "zlib": ("zlib.compress(%s)", "zlib.decompress(%s)"),
                 "bz2": ("bz2.compress(%s)", "bz2.decompress(%s)"),
                 "quopri": ("codecs.encode(%s, \"quopri\")", "codecs.decode(%s, \"quopri\")"),
                 "uu": ("codecs.encode(%s, \"uu\")", "codecs.decode(%s, \"uu\")"),
                 "string_escape": ("codecs.escape_encode(%s)[0]", "codecs.escape_decode(%s)[0]")}
BINARY_CODECS.update({"string-escape": BINARY_CODECS["string_escape"], "quoted-printable": BINARY_CODECS["quopri"]})

_URL = re.compile(r"^(?:six\.moves\.urllib\.\w+|future\.moves\.urllib\.\w+|urllib\.(?:parse|request|error)|urllib2|urllib|urlparse"
                  r"|six\.moves\.urllib_parse)\.(\w+)$")
_SAME = {"httplib": "http.client", "six.moves.http_client": "http.client", "cPickle": "pickle", "simplejson": "json",
         "StringIO": "StringIO", "cStringIO": "StringIO", "io": "io", "six.moves": "six.moves", "six": "six",
         "six.moves.cPickle": "pickle", "xml.etree.cElementTree": "xml.etree.ElementTree"}


def normal(origin):
    """Return a dotted name in the spelling of CALLS.

    >>> normal("urllib2.urlopen"), normal("cgi.parse_qs"), normal("httplib.HTTPConnection")
    ('url.urlopen', 'url.parse_qs', 'http.client.HTTPConnection')
    """
    found = _URL.match(origin) if "url" in origin else None
    if found:
        return "url." + found.group(1)
    module, _, name = origin.rpartition(".")
    if module == "cgi" and name in ("parse_qs", "parse_qsl"):
        return "url." + name
    return "%s.%s" % (_SAME.get(module, module), name)
