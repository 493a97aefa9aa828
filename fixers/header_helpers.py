"""The functions that a rewritten file defines for what Python 3's header object has no method for.

Each works on both Pythons' header objects and answers as the Python 2 method did; on 2.7 it asks that. (Python 3's HTTPMessage has a
getallmatchingheaders, which finds nothing, ever.)
"""

import re

from .unused import define_under

PYTHON2 = re.compile(r"    if hasattr.*# Python 2\n.*\n")

TEXTS = {
    "_header_dict": '''
def _header_dict(headers):
    """Return the header as a dict: names in lower case, the last field of each name."""
    if hasattr(headers, "dict"):  # Python 2
        return headers.dict
    return dict((name.lower(), "\\n ".join(line.strip() for line in value.split("\\n")))
                for name, value in headers.items())
''',
    "_header_value": '''
def _header_value(headers, name):
    """Return the value of a header field, the last one's of that name; KeyError where there is none."""
    if hasattr(headers, "getheader"):  # Python 2
        return headers[name]
    values = [value for key, value in headers.items() if key.lower() == name.lower()]
    if not values:
        raise KeyError(name.lower())
    return "\\n ".join(line.strip() for line in values[-1].split("\\n"))
''',
    "_header_status": '''
def _header_status(headers):
    """Return what was wrong with the lines of the header, "" for nothing."""
    if hasattr(headers, "status"):  # Python 2
        return headers.status
    return "Non-header line where header expected; bad seek" if headers.defects else ""
''',
    "_unix_from": '''
def _unix_from(headers):
    """Return the line "From ..." before the header, "" where there is none."""
    if hasattr(headers, "unixfrom"):  # Python 2
        return headers.unixfrom
    return headers.get_unixfrom() or ""
''',
    "_header_setdefault": '''
def _header_setdefault(headers, name, value):
    """Return the value of a header field, which is set where there is none."""
    if name not in headers:
        headers[name] = value
    return headers[name]
''',
    "_header_lines": '''
def _header_lines(headers):
    """Return the lines of the header with their line ends."""
    if hasattr(headers, "headers"):  # Python 2
        return headers.headers
    return [line + "\\n" for field in headers.items() for line in ("%s: %s\\r" % field).split("\\n")]
''',
    "_matching_header_lines": '''
def _matching_header_lines(headers, name):
    """Return the lines of all header fields called name, with their line ends."""
    if hasattr(headers, "headers"):  # Python 2
        return headers.getallmatchingheaders(name)
    return [line + "\\n" for field in headers.items() if field[0].lower() == name.lower()
            for line in ("%s: %s\\r" % field).split("\\n")]
''',
    "_first_header_lines": '''
def _first_header_lines(headers, name):
    """Return the lines of the first header field called name, with their line ends."""
    if hasattr(headers, "getfirstmatchingheader"):  # Python 2
        return headers.getfirstmatchingheader(name)
    first = [field for field in headers.items() if field[0].lower() == name.lower()][:1]
    return [line + "\\n" for field in first for line in ("%s: %s\\r" % field).split("\\n")]
''',
    "_raw_header": '''
def _raw_header(headers, name):
    """Return what follows the colon of the first header field called name, with its line end, or None."""
    if hasattr(headers, "getrawheader"):  # Python 2
        return headers.getrawheader(name)
    found = [value for key, value in headers.items() if key.lower() == name.lower()]
    return " %s\\r\\n" % found[0] if found else None
''',
    "_all_headers": '''
def _all_headers(headers, name):
    """Return the values of all header fields called name."""
    if hasattr(headers, "getheaders"):  # Python 2
        return headers.getheaders(name)
    return headers.get_all(name, [])
''',
    "_merged_fields": '''
def _merged_fields(headers):
    """Return the headers of an answer as a dict: names in lower case, several fields of a name as one."""
    if not hasattr(headers, "get_all"):  # Python 2
        return headers
    return dict((name.lower(), ", ".join(headers.get_all(name))) for name in headers.keys())
''',
    "_merged_field": '''
def _merged_field(headers, name):
    """Return the values of the header fields called name as one; what is raised for none is left to headers."""
    if hasattr(headers, "getheaders"):  # Python 2
        return headers[name]
    return ", ".join(headers.get_all(name))
''',
    "_answer_field": '''
def _answer_field(headers, name, default=None):
    """Return the values of the header fields called name as one, or default."""
    if hasattr(headers, "getheaders"):  # Python 2
        return headers.get(name, default)
    values = headers.get_all(name)
    return default if values is None else ", ".join(values)
''',
    "_header_addresses": '''
def _header_addresses(headers, name):
    """Return [(name, address)] of all header fields called name."""
    if hasattr(headers, "getaddrlist"):  # Python 2
        return headers.getaddrlist(name)
    return %(getaddresses)s(headers.get_all(name, []))
''',
    "_header_date": '''
def _header_date(headers, name):
    """Return the date in a header field as a tuple for time.mktime, which takes it for winter time; None for none."""
    if hasattr(headers, "getdate"):  # Python 2
        return headers.getdate(name)
    date = %(parsedate)s(headers.get(name, ""))
    return date and date[:8] + (0,)
''',
    "_header_date_tz": '''
def _header_date_tz(headers, name):
    """Return the date in a header field as a tuple for email.utils.mktime_tz, or None."""
    if hasattr(headers, "getdate_tz"):  # Python 2
        return headers.getdate_tz(name)
    date = %(parsedate_tz)s(headers.get(name, ""))
    return date and date[:8] + (0, date[9])
''',
    "_content_type": '''
def _content_type(headers):
    """Return the media type of Content-Type in lower case; "text/plain" where there is none."""
    if hasattr(headers, "gettype"):  # Python 2
        return headers.gettype()
    text = headers.get("Content-Type", "text/plain").split(";")[0]
    return "/".join(part.strip().lower() for part in text.split("/"))
''',
    "_content_type_parameters": '''
def _content_type_parameters(headers):
    """Return the parameters of Content-Type as a list of "name=value"."""
    if hasattr(headers, "getplist"):  # Python 2
        return headers.getplist()
    found = []
    for text in headers.get("Content-Type", "").split(";")[1:]:
        name, equals, value = text.partition("=")
        found.append(name.strip().lower() + equals + value.strip() if equals else text.strip())
    return found
''',
    "_content_type_parameter": '''
def _content_type_parameter(headers, wanted):
    """Return the parameter of Content-Type called wanted, or None."""
    if hasattr(headers, "getparam"):  # Python 2
        return headers.getparam(wanted)
    for text in headers.get("Content-Type", "").split(";")[1:]:
        name, equals, value = text.partition("=")
        if equals and name.strip().lower() == wanted.lower():
            return %(unquote)s(value.strip())
    return None
''',
}

# What they take from email.utils.
NEEDED = {"_header_addresses": "getaddresses", "_content_type_parameter": "unquote", "_header_date": "parsedate",
          "_header_date_tz": "parsedate_tz"}


def helper(fixer, name):
    """Define the helper *name* in the fixer's file, once; return how to call it."""
    text = TEXTS[name] if fixer.target.straddles else PYTHON2.sub("", TEXTS[name])
    if name in NEEDED:
        text %= {NEEDED[name]: fixer.need("email.utils", NEEDED[name])}
    return define_under(fixer.source, name, text)
