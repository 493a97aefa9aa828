"""types, with 2.7's names for what is built in."""
import types

from BaseHTTPServer_compat.runner import faces, files, viewing

StringType, UnicodeType, StringTypes = faces.str, faces.unicode, (faces.str, faces.unicode)
IntType, LongType, FloatType, ComplexType, BooleanType = faces.int, faces.long, faces.float, complex, bool
ListType, TupleType, DictType, DictionaryType = faces.list, faces.tuple, faces.dict, faces.dict
TypeType, ObjectType, NoneType, FileType = faces.type_face, object, type(None), files.file
SliceType, EllipsisType, NotImplementedType = slice, type(Ellipsis), type(NotImplemented)
XRangeType, BufferType = range, memoryview
UnboundMethodType = types.FunctionType


class _ClassKind(type):
    def __instancecheck__(cls, obj):
        return cls._holds(obj)

    def __eq__(cls, other):
        return cls is other

    __hash__ = type.__hash__


ClassType = _ClassKind('classobj', (), {'_holds': staticmethod(
    lambda obj: isinstance(obj, type) and getattr(obj, '_classic_', False))})
InstanceType = _ClassKind('instance', (), {'_holds': staticmethod(lambda obj: getattr(type(obj), '_classic_', False))})
viewing.inherit(globals(), types)
