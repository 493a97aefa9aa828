"""cPickle: pickle."""
import sys

from BaseHTTPServer_compat.runner import std_pickle

sys.modules[__name__] = std_pickle
