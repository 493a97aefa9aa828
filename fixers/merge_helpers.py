"""What fix_dict_order defines in a file that merges dicts and goes through them: see dict_merges."""

from .hash_order import HELPER

# _python2_order for such a file: ``_rooms`` of a _Dict says where room was made, and for how many more, or for a display's.
MERGED = HELPER.replace('''    slots, used = [None] * 8, 0
    try:
        for key in value:
''', '''    slots, used, rooms = [None] * 8, 0, dict(getattr(value, "_rooms", ()))
    try:
        for key in value:
            for more in rooms.get(used, ()):
                if more < -5:
                    slots = moved(slots, -more)
                elif (used + more) * 3 >= len(slots) * 2:
                    slots = moved(slots, (used + more) * 2)
''').replace('''    except TypeError:''', '''        for more in rooms.get(used, ()):
            slots = moved(slots, (used + more) * 2) if (used + more) * 3 >= len(slots) * 2 else slots
    except TypeError:''').replace("    found = value.copy()", "    found = {} if isinstance(value, _Dict) else value.copy()")
CLASS = '''

class _Dict(dict):
    """A dict that remembers where Python 2 made room for many keys at once, for _python2_order."""

    def __init__(self, *others, **named):
        self._rooms = {}     # number of keys that there were: [of how many more it made room for]
        dict.__init__(self)
        self.update(*others, **named)

    def update(self, *others, **named):
        """Take the keys of another dict at once, as Python 2 did; keywords after what is behind stars, the last one first."""
        for other in others:
            self._merge(other, _python2_order(other))
        if named:
            pairs = list(named.items())[::-1]
            keywords = dict([pair for pair in pairs if pair[0]])
            starred = [key for key, _ in pairs].index("") if "" in named else 0
            made = _displayed(keywords, -starred)
            self._merge(made, keywords if starred == len(keywords) else _python2_order(made))

    def _merge(self, other, ordered):
        if isinstance(other, dict) and type(other).__iter__ is dict.__iter__:
            self._rooms.setdefault(len(self), []).append(len(other))
        dict.update(self, ordered)

    def copy(self):
        return _Dict(self)

    def __reduce__(self):
        return dict, (dict(self),)

    def clear(self):
        self._rooms = {}
        dict.clear(self)
'''
DISPLAYED = '''

def _displayed(items, room=None):
    """Return the dict items, a display, as one that remembers that room was made for it; room: how much, if not for all its items."""
    if str is bytes or type(items) is not dict:
        return items
    made = _Dict()
    made._rooms[0] = [-len(items) if room is None else -room]
    dict.update(made, items)
    return made
'''
STARRED = '''

def _starred(other):
    """Return other for two stars: with a key that says to _Dict where they begin."""
    if str is bytes:
        return other
    return dict([("", None)] + list(_python2_order(other).items())[::-1])
'''
ON_2 = "if str is bytes:\n    _Dict = dict\n"
HELPERS = (("_starred", STARRED), ("_displayed", DISPLAYED))
