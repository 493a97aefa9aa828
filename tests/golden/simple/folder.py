# -*- coding: utf-8 -*-
"""The folder that the exchanges ask for, the same bytes, names and times wherever it is made."""

import contextlib
import os
import shutil
import tempfile

#: The time of last modification of every file and folder (seconds since the epoch).
MODIFIED = 784111777

PNG = bytes(bytearray([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2,
    0, 0, 0, 0x90, 0x77, 0x53, 0xde, 0, 0, 0, 0x0c, 0x49, 0x44, 0x41, 0x54, 8, 0xd7, 0x63, 0xf8, 0xcf, 0xc0, 0, 0, 3, 1, 1,
    0, 0x18, 0xdd, 0x8d, 0xb0, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]))

#: Longer than any block, buffer or segment on the way, and nowhere like itself.
LARGE = b''.join((u'%d\xff\r\n' % number).encode('latin-1') for number in range(50000))

#: Of the folder itself: (name, content); a name that ends in a slash is an empty folder.
FILES = [
    (b'hello.txt', b'hello\n'),
    (b'empty.txt', b''),
    (b'large.bin', LARGE),
    (b'block.bin', LARGE[:16384]),
    (b'page.html', u'<h1>Grüße</h1>\n'.encode('utf-8')),
    (b'SHOUT.HTM', b'<h1>loud</h1>\n'),
    (b'pixel.png', PNG),
    (b'every byte.dat', bytes(bytearray(range(256)))),
    (b'archive.tar.gz', b'\x1f\x8b'),
    (b'program.py', b'print "hello"\n'),
    (b'noextension', b'?'),
    (b'.hidden', b'dot'),
    (b'.profile.txt', b'dot too'),
    (b'a.b.JPEG', b'\xff\xd8'),
    (b'sound.opus', b'newer than 2.7'),
    (b'script.js', b'alert(1)'),
    (b'picture.bmp', b'BM'),
    (b'a <b> & "c" \'d\'.txt', b'markup'),
    (b'100%.txt', b'percent'),
    (b'%41.txt', b'looks encoded'),
    (b'a+b=c;d,e:f@g!$*(h)[i]{j}|k^l`m~n.txt', b'punctuation'),
    (b'question?.txt', b'question'),
    (b'hash#.txt', b'hash'),
    (b'back\\slash.txt', b'backslash'),
    (b'two\nlines.txt', b'newline'),
    (b'tab\tbell\x07.txt', b'control'),
    (b' space at both ends ', b'space'),
    (b'...', b'dots'),
    (b'caf\xe9.txt', b'latin-1'),
    (b'\xfcber.\xe9xt', b'latin-1 extension'),
    (b'm\xc3\xbcll.txt', b'utf-8'),
    (b'\xe2\x82\xac.txt', b'euro'),
    (b'\xef\xbf\xbf\xf0\x9f\x98\x80.txt', b'outside the BMP'),
    (b'\xc3.txt', b'half a character'),
    (b'\xc4\xb0KELVIN \xe2\x84\xaa.TXT', b'lower case is not that of ASCII'),
    (b'javascript:alert(1)', b'no link to a script'),
    (b'sub/plain.txt', b'in a folder\n'),
    (b'sub/nested/deep.txt', b'deep\n'),
    (b'with index/index.html', b'<p>index</p>'),
    (b'with index/other.txt', b''),
    (b'with htm/index.htm', b'<p>htm</p>'),
    (b'with both/index.html', b'<p>html first</p>'),
    (b'with both/index.htm', b'<p>htm second</p>'),
    (b'INDEX/INDEX.HTML', b'upper case'),
    (b'index is a folder/index.html/file.txt', b'x'),
    (b'empty/', None),
    (b'f\xf6lder/\xfc.txt', b'latin-1 in latin-1'),
    (b'f\xc3\xb6lder/\xc3\xbc.txt', b'utf-8 in utf-8'),
    (b'\\evil.example/file.txt', b'x'),
]
#: (name, target)
LINKS = [
    (b'link to a file', b'hello.txt'),
    (b'link to a folder', b'sub'),
    (b'link to nothing', b'nowhere'),
    (b'link to the outside', b'../outside'),
]
#: Beside the folder: no request may bring it out, but through the link.
SECRET = b'secret: outside of the folder'
SECRET_NAMES = [b'secret.txt', b'hello.txt', b'index.html', b'passwd']


def make(parent):
    """Make the folder and what is beside it in the folder *parent*; return its path, bytes.

    Raises OSError where the file system refuses names that are not UTF-8, or links.
    """
    parent = parent if isinstance(parent, bytes) else parent.encode('utf-8')
    root = os.path.join(parent, b'root')
    for name, content in FILES:
        _write(os.path.join(root, name), content)
    for name in SECRET_NAMES:
        _write(os.path.join(parent, b'outside', name), SECRET)
        _write(os.path.join(parent, name), SECRET)
    for name, target in LINKS:
        os.symlink(target, os.path.join(root, name))
    for folder, _, names in os.walk(parent):
        for path in [os.path.join(folder, name) for name in names] + [folder]:
            if os.path.exists(path):
                os.utime(path, (MODIFIED, MODIFIED))
    return root


def _write(path, content):
    folder = os.path.dirname(path)
    if not os.path.isdir(folder):
        os.makedirs(folder)
    if content is not None:
        with open(path, 'wb') as file:
            file.write(content)


@contextlib.contextmanager
def working_directory():
    """Make the folder somewhere and work in it."""
    before = os.getcwd()
    parent = tempfile.mkdtemp()
    try:
        os.chdir(make(parent))
        yield
    finally:
        os.chdir(before)
        shutil.rmtree(parent.encode('utf-8'))
