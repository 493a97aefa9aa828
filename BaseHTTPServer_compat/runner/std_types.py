"""types, with 2.7's names for what is built in."""
import types

from BaseHTTPServer_compat.runner import faces, files, viewing

StringType, UnicodeType, StringTypes = faces.str, faces.unicode, (faces.str, faces.unicode)
IntType, LongType, FloatType, ComplexType, BooleanType = faces.int, faces.long, faces.float, complex, bool
ListType, TupleType, DictType, DictionaryType = faces.list, faces.tuple, faces.dict, faces.dict
TypeType, ObjectType, NoneType, FileType = faces.type_face, object, type(None), files.file
SliceType, EllipsisType, NotImplementedType = slice, type(Ellipsis), type(NotImplemented)
XRangeType, BufferType = faces.xrange, memoryview
UnboundMethodType = MethodType = faces.instancemethod
ClassType, InstanceType = faces.classobj, faces.instance
viewing.inherit(globals(), types)
