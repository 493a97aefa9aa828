"""new: the types of functions and classes, to call."""
import types

from BaseHTTPServer_compat.runner import faces

classobj = faces.classobj
function, code, module = types.FunctionType, types.CodeType, types.ModuleType


instancemethod = faces.instancemethod


def instance(cls, attributes=None):
    made = object.__new__(cls)
    made.__dict__.update(attributes or {})
    return made
