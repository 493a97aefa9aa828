"""quopri, of strings."""
import quopri

from BaseHTTPServer_compat.runner import files, viewing

viewing.wrap_all(globals(), quopri, 'encodestring decodestring')


def encode(input, output, quotetabs, header=0):
    quopri.encode(files.binary(input), files.binary(output), quotetabs, header)


def decode(input, output, header=0):
    quopri.decode(files.binary(input), files.binary(output), header)


viewing.inherit(globals(), quopri)
