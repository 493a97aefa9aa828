"""csv: rows of strings, in files of 2.7's."""
import csv
import re

from BaseHTTPServer_compat.runner import order, show, viewing
from BaseHTTPServer_compat.runner.text import Unicode

_LETTERS = ('delimiter', 'escapechar', 'quotechar')


class _Writes(object):
    """What csv writes to, and what turns values into 2.7's text."""

    def __init__(self, real):
        self._real = real

    def writerow(self, row):
        if not hasattr(row, '__iter__') and not hasattr(row, '__getitem__'):
            raise csv.Error('sequence expected')
        return self._real.writerow([_shown(value) for value in row])

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)

    @property
    def dialect(self):
        return self._real.dialect


class _Number(str):
    """The text of something that csv takes for a number, and does not quote: it has a ``__float__``."""

    def __float__(self):
        return float(str(self))


def _shown(value):
    """Faithful: a float by its repr, anything else by its str, up to a NUL; unicode must be ASCII."""
    if value is None or isinstance(value, (int, float)):
        return value
    text = show.to_native(value).partition('\0')[0]
    return _Number(text) if _is_number(value) else text


def _is_number(value):
    """Faithful: what int() or float() might take, a complex number and any instance of an old class."""
    kind = type(value)
    return hasattr(kind, '__int__') or hasattr(kind, '__float__') or kind is complex or show.is_classic(kind)


def _made(function, csvfile, args, named):
    """What a function of csv makes of a file, with 2.7's words for a dialect that is none."""
    for name in _LETTERS:
        if isinstance(named.get(name), Unicode):
            raise TypeError('"%s" must be string, not unicode' % name)
    try:
        return function(csvfile, *args, **named)
    except TypeError as error:
        words = re.sub(r'^("\w+" must be an?) (?:unicode character|1-character string).*|^("delimiter" must be) string, not NoneType',
                       lambda found: '%s 1-character string' % (found.group(1) or found.group(2) + ' a'), str(error))
        words = re.sub('must be a 1', 'must be an 1', words)
        if named.get('quotechar') == '' and words.startswith('"quotechar"'):
            words = 'quotechar must be set if quoting enabled'
        unknown = re.match(r".*unexpected keyword argument ('.*')|('.*') is an invalid keyword", words)
        if unknown:
            words = '%s is an invalid keyword argument for this function' % (unknown.group(1) or unknown.group(2))
        raise TypeError(words)


def writer(csvfile, *args, **kwargs):
    return _Writes(_made(csv.writer, csvfile, args, kwargs))


def _lines(csvfile):
    """The lines of a file; 2.7 took no NUL, which Python 3.11 takes."""
    for line in csvfile:
        if isinstance(line, str) and '\0' in line:
            raise csv.Error('line contains NUL')
        yield line


def reader(csvfile, *args, **kwargs):
    if not hasattr(csvfile, '__iter__') and not hasattr(csvfile, '__getitem__'):
        raise TypeError('argument 1 must be an iterator')
    return _made(csv.reader, _lines(csvfile), args, kwargs)


class DictReader(csv.DictReader):

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        csv.DictReader.__init__(self, f, fieldnames, restkey, restval, dialect, *args, **kwds)
        self.reader = reader(f, dialect, *args, **kwds)

    def __next__(self):
        return order.Dict(csv.DictReader.__next__(self))  # a dict, which 3.6 and 3.7 have not

    def next(self):
        return self.__next__()


class DictWriter(csv.DictWriter):

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        csv.DictWriter.__init__(self, f, fieldnames, restval, extrasaction, dialect, *args, **kwds)
        self.writer = writer(f, dialect, *args, **kwds)

    def _dict_to_list(self, rowdict):
        return csv.DictWriter._dict_to_list(self, dict(rowdict))  # whose keys() are no list


viewing.inherit(globals(), csv)
