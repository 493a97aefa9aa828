"""sets: the built-in sets under their first names."""
from BaseHTTPServer_compat.runner import faces

Set = faces.set
ImmutableSet = faces.frozenset
BaseSet = (set, frozenset)
