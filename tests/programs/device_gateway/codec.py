import base64
import binascii

ERROR = 'ERR '
ESC = '\xdb'
END = '\xc0'


def unhex(text):
    return binascii.unhexlify(text.strip())


def unbase64(text):
    return base64.b64decode(text)


def checksum(data):
    return '%08X' % (binascii.crc32(data) & 0xffffffff)


def slip(data):
    return END + data.replace(ESC, ESC + '\xdd').replace(END, ESC + '\xdc') + END


def unslip(data):
    return data.strip(END).replace(ESC + '\xdc', END).replace(ESC + '\xdd', ESC)


def xor(data, key):
    return ''.join([chr(ord(c) ^ ord(key[i % len(key)])) for i, c in enumerate(data)])
