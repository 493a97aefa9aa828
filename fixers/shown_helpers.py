"""What spelling.py defines in a file whose formats are filled as Python 2 filled them: see filled_formats.py. %s is the codec."""

PERCENT_HELPER = '''

def _percent(template, values):
    """Return template % values as on Python 2: floats in 12 digits, so many bytes of a text, in repr() bytes past ASCII as escapes."""
    if str is bytes or not isinstance(template, str):
        return template.__mod__(values)
    values = tuple([_shown(value) for value in values]) if isinstance(values, tuple) else _shown(values)
    return str.__mod__(str(_Shown(template)), values).encode("latin-1").decode(%s)
'''
FORMAT_HELPER = '''

def _format(*values, **named):
    """Return the first value's format() of the others as on Python 2: see _percent."""
    template = values[0]
    if str is bytes or not isinstance(template, str):
        return template.format(*values[1:], **named)
    return _ShownFields().vformat(str(_Shown(template)), values[1:], named).encode("latin-1").decode(%s)
'''
SHOWN_HELPER = '''

def _shown(value):
    """Return value for a format, which shows it as Python 2 did, one character a byte."""
    if isinstance(value, float):
        return _ShownFloat(value)
    is_number = value is None or any(hasattr(value, name) for name in ("__int__", "__float__", "__index__"))
    return value if is_number else _Shown(value)
'''
SHOWN_CLASS = '''
class _Shown(object):
    """A value that str(), repr() and formats show as Python 2 did, one character a byte."""

    def __init__(self, value):
        self.value = value

    def __getitem__(self, key):
        return _shown(self.value[key])

    def __str__(self):
        text = _repr(self.value) if isinstance(self.value, (list, tuple, dict, set)) else str(self.value)
        return text.encode(%s).decode("latin-1")

    def __repr__(self):
        return _repr(self.value).encode(%s).decode("latin-1")

    def __format__(self, spec):
        return format(str(self), spec)
'''
FLOAT_CLASS = '''
class _ShownFloat(float):
    """A float that str() and formats show in 12 digits."""

    def __str__(self):
        return _str(float(self))

    def __format__(self, spec):
        if not spec or spec[-1].isdigit() and "." not in spec and "=" not in spec:
            return format(str(self), spec if not spec or not spec[0].isdigit() or spec[0] == "0" else ">" + spec)
        return format(float(self), spec)
'''
FIELDS_CLASS = '''
class _ShownFields(%s):
    """Fills the fields of a format with what _shown() makes of the values."""

    def get_field(self, name, values, named):
        value, key = super(_ShownFields, self).get_field(name, values, named)
        return _shown(value), key
'''
WRITTEN_HELPER = '''

def _written(value):
    """Return str(value) as Python 2 made it: what is in a list is shown as by repr()."""
    return _repr(value) if isinstance(value, (list, tuple, dict)) else _str(value)
'''
HELPERS = (("_percent", PERCENT_HELPER), ("_format", FORMAT_HELPER), ("_shown", SHOWN_HELPER), ("_written", WRITTEN_HELPER))
