"""ast: `literal_eval` reads what 2.7's literals meant."""
import ast

from BaseHTTPServer_compat.runner import viewing


def literal_eval(node_or_string):
    """The value of a literal: strings as 2.7 had them.  Raises ValueError for anything else."""
    if not isinstance(node_or_string, str):
        return ast.literal_eval(node_or_string)
    from BaseHTTPServer_compat.runner import executing, syntax
    from BaseHTTPServer_compat.runner.text import raw
    source = syntax.Source(raw(node_or_string.strip()), 'latin-1')
    ast.literal_eval(syntax.rewrite(source).replace('__py2_long__', '').strip())  # refuses what is no literal
    return executing.evaluate(node_or_string, {}, {})


viewing.inherit(globals(), ast)
