"""MimeWriter: a message of several parts, written part by part, which Python 3 has no more."""
from BaseHTTPServer_compat import mimetools

__all__ = ['MimeWriter']


class MimeWriter(object):
    """Writes to `fp`, a file of strings; headers wait until `flushheaders` or a body's start."""

    _classic_ = True

    def __init__(self, fp):
        self._fp = fp
        self._headers = []

    def addheader(self, key, value, prefix=0):
        """Keep a header for later, at the front with `prefix`; of several lines, those that follow are indented."""
        lines = value.split('\n')
        while lines and not lines[-1]:
            del lines[-1]
        while lines and not lines[0]:
            del lines[0]
        lines[1:] = ['    ' + line.strip() for line in lines[1:]]
        line = key + ': ' + '\n'.join(lines) + '\n'
        if prefix:
            self._headers.insert(0, line)
        else:
            self._headers.append(line)

    def flushheaders(self):
        self._fp.writelines(self._headers)
        self._headers = []

    def startbody(self, ctype, plist=(), prefix=1):
        """Write the headers, Content-Type among them; give the file for the body."""
        for name, value in plist:
            ctype = ctype + ';\n %s="%s"' % (name, value)
        self.addheader('Content-Type', ctype, prefix)
        self.flushheaders()
        self._fp.write('\n')
        return self._fp

    def startmultipartbody(self, subtype, boundary=None, plist=(), prefix=1):
        self._boundary = boundary or mimetools.choose_boundary()
        return self.startbody('multipart/' + subtype, [('boundary', self._boundary)] + list(plist), prefix)

    def nextpart(self):
        self._fp.write('\n--' + self._boundary + '\n')
        return self.__class__(self._fp)

    def lastpart(self):
        self._fp.write('\n--' + self._boundary + '--\n')
