"""htmlentitydefs: the table of texts has strings of bytes, in Latin-1, and numbers for what is not in it."""
from html import entities

name2codepoint, codepoint2name = entities.name2codepoint, entities.codepoint2name
entitydefs = dict((name, chr(code) if code < 256 else '&#%d;' % code) for name, code in name2codepoint.items())
