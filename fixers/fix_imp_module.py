"""``imp.load_source(name, path)`` -> ``_load_source(name, path)``, defined in the file: Python 3.12 has no imp

``imp.find_module(name, folders)`` and ``imp.load_module(name, file, path, description)`` likewise
``imp.reload(module)`` -> ``importlib.reload(module)``, ``imp.new_module(name)`` -> ``types.ModuleType(name)``

1. For six and future the helpers run on both Pythons, and reload() is left: there is none of both.
2. Modules in source and packages alone: what finds others is fix_gone_modules' to report, as is the rest of imp.
3. Only in a file that is Python 2's, and that imports imp outside of a try.
"""

from .base import ORDER_API
from .evidence import guarded
from .handlers import Use
from .header_uses import put
from .python2 import Python2Fix, is_python2
from .trees import is_call
from .unused import define_under, drop_unused, uses_of

LOAD = '''
def _load_source(name, pathname, file=None, folders=None):
    """Load the module *name* from the source in *pathname*, as Python 2's imp.load_source did."""
    import sys
    if str is bytes:
        import imp
        return imp.load_source(name, pathname)
    machinery, util = (__import__("importlib." + each, None, None, ["x"]) for each in ("machinery", "util"))
    spec = util.spec_from_file_location(
        name, pathname, loader=machinery.SourceFileLoader(name, pathname), submodule_search_locations=folders)
    module = sys.modules.get(name) or util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
'''
FIND = '''
def _find_module(name, path=None):
    """Return (file, path, description) of the module *name*, in source or a package, as Python 2's imp.find_module did."""
    import os
    import sys
    for folder in sys.path if path is None else path:
        found = os.path.join(folder, name)
        if os.path.isfile(os.path.join(found, "__init__.py")):
            return None, found, ("", "", 5)
        if os.path.isfile(found + ".py"):
            return open(found + ".py", "rb"), found + ".py", (".py", "U", 1)
    raise ImportError("No module named %s" % name)
'''
MODULE = '''
def _load_module(name, file, pathname, description):
    """Load what _find_module found."""
    import os
    if description[2] == 5:
        return _load_source(name, os.path.join(pathname, "__init__.py"), None, [pathname])
    return _load_source(name, pathname)
'''
OF_2 = """    if str is bytes:
        import imp
        return imp.load_source(name, pathname)
"""
HELPERS = {"load_source": [("_load_source", LOAD)], "find_module": [("_find_module", FIND)],
           "load_module": [("_load_source", LOAD), ("_load_module", MODULE)]}
ELSEWHERE = {"reload": ("importlib", "reload"), "new_module": ("types", "ModuleType")}


class FixImpModule(Python2Fix):
    """imp.X."""

    run_order = ORDER_API - 3
    targets = ("http.server", "six", "future")
    words = ("imp",)

    def fix(self, source):
        """Rewrite *source*."""
        if not is_python2(source):
            return
        found = [use for use in uses_of(source, "imp") if use.rest and is_call(use.rest[0])
                 and not any(guarded(binding.statement) for binding in source.bindings(use.leaf))]
        for use in found:
            name = None
            for helper, text in HELPERS.get(use.name, ()):
                name = define_under(self.source, helper, text if self.target.straddles else text.replace(OF_2, ""))
            if use.name in ELSEWHERE and not (self.target.straddles and use.name == "reload"):
                name = self.need(*ELSEWHERE[use.name])
            if name is not None:
                put(Use(use.node, use.end, False), 0, name)
        if found:
            drop_unused(self.refresh(), ("imp",), tuple(HELPERS) + tuple(ELSEWHERE), whole=True)
