"""Python 2's CGIHTTPServer: `BaseHTTPServer_compat.cgi_http` under its old name, the module itself, so that patching it works."""
import sys

if sys.version_info[0] == 2:
    # 2.7 comes here only where this folder is before its library. Its own module wins all the same: it takes this one's place.
    import imp
    import os

    import htmlentitydefs  # a neighbour of the genuine module's, wherever a virtual environment leaves its library

    alias = sys.modules.pop(__name__)
    imp.load_module(__name__, *imp.find_module('CGIHTTPServer', [os.path.dirname(htmlentitydefs.__file__)]))
else:
    from BaseHTTPServer_compat import load

    implementation = load('cgi_http')

    if __name__ == '__main__':
        implementation.test()
    else:
        sys.modules[__name__] = implementation
