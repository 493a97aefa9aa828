"""Python 2's grammar to Python 3's, in place: no line is added or taken away.

The source is read as latin-1, so that every character of it is one byte; a plain string literal then has the value that it
had on 2.7, whatever the coding cookie says, and a ``u''`` literal is decoded by the cookie and marked with `UNICODE`.
The tree comes from the fixers' engine (fissix or lib2to3).  What a name means on 2.7 is the business of `meaning`.
"""
import re
import sys

from BaseHTTPServer_compat.runner.markers import PREFIX, UNICODE, Untranslatable

_COOKIE = re.compile(br'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)')
_LITERAL = re.compile(r"""^([a-zA-Z]*)('''|\"\"\"|'|\")(.*)\2$""", re.S)
_WIDE_ESCAPE = re.compile(r'\\(N|u|U|[0-7]{1,3}|.)', re.S)
_FUTURE = re.compile(r'^[ \t]*from[ \t]+__future__[ \t]+import[ \t]+(.*(?:\\\n.*)*|\([^)]*\))', re.M)
_STANDARD = {'NOTEQUAL': 'ne', 'NUMBER': 'numliterals'}  # kind of leaf -> the engine's fixer, where that does what is wanted
_PARAMETERS = ('parameters', 'typedargslist', 'varargslist', 'lambdef', 'old_lambdef')
_NEW_KEYWORDS = ('async', 'await', 'nonlocal', 'True', 'False')


class Source(object):
    """The text of a module of Python 2 and what its first lines say about it.

    :param data: the file's bytes
    :param encoding: of its unicode literals when it names none: more than 2.7 allowed, which refused what is not ASCII in a
        file; in code that a program makes (exec, eval) it is latin-1
    :param future: features of ``__future__`` that it has without importing them
    :param is_expression: True for what eval() takes
    """

    def __init__(self, data, encoding='utf-8', future=(), is_expression=False):
        self.is_expression = is_expression
        self.encoding = _encoding(data) or encoding
        if data.startswith(b'\xef\xbb\xbf'):
            data = data[3:]
        self.text = data.replace(b'\r\n', b'\n').replace(b'\r', b'\n').decode('latin-1')
        if not self.text.endswith('\n'):
            self.text += '\n'
        self.future = frozenset(future).union(
            name for match in _FUTURE.finditer(self.text) for name in re.findall(r'\w+', match.group(1)))
        self.tuples = {}  # a generated parameter's name -> the source of the tuple that stood there
        self.has_keywords = False  # names that are keywords now, which `meaning` gives back what they were
        self.notes = []  # (line, what was changed), for --explain


def _encoding(data):
    if data.startswith(b'\xef\xbb\xbf'):
        return 'utf-8'
    for line in data.split(b'\n', 2)[:2]:
        match = _COOKIE.match(line)
        if match:
            return match.group(1).decode('ascii')
    return None


def rewrite(source):
    """Python 3's spelling of a `Source`; raises Untranslatable."""
    from BaseHTTPServer_compat.runner import engine
    text = _untabbed(source.text, engine) if re.search(r'^[ ]*\t', source.text, re.M) else source.text
    tree = engine.parse(text, 'print_function' in source.future, source.is_expression)
    _Rewriter(source, engine).walk(tree)
    return str(tree)


def _untabbed(text, engine):
    """`text` with each logical line's indentation in spaces, a tab reaching to the next multiple of 8 as on 2.7."""
    lines = text.split('\n')
    for row in engine.first_rows(text):
        line = lines[row - 1]
        bare = line.lstrip(' \t\f')
        indent = line[:len(line) - len(bare)].rpartition('\f')[2]
        lines[row - 1] = ' ' * len(indent.expandtabs(8)) + bare
    return '\n'.join(lines)


class _Rewriter(object):
    """Changes the leaves of a tree; the methods are named for the node that they rewrite."""

    def __init__(self, source, engine):
        self.source = source
        self.name_of = engine.name_of
        self.leaf = engine.Leaf
        self.standard = dict((kind, engine.standard_fixer(name)) for kind, name in _STANDARD.items())

    def walk(self, node):
        if isinstance(node, self.leaf):
            self.visit_leaf(node)
            return
        if self.name_of(node) in ('tfpdef', 'vfpdef'):  # the outermost takes what is in it along
            self.visit_tfpdef(node)
            return
        for child in list(node.children):
            self.walk(child)
        method = getattr(self, 'visit_' + self.name_of(node), None)
        if method:
            method(node)

    def note(self, node, text):
        self.source.notes.append((node.get_lineno(), text))

    # Leaves

    def visit_leaf(self, leaf):
        kind = self.name_of(leaf)
        if kind == 'STRING':
            self.string(leaf)
        elif kind in self.standard:
            self.respell(leaf, self.standard[kind])
        elif kind == 'NAME' and leaf.value in _NEW_KEYWORDS:
            self.keyword(leaf)
        elif kind == 'NAME' and leaf.value == 'print' and 'print_function' not in self.source.future \
                and self.name_of(leaf.parent) != 'print_stmt' and not _is_attribute(leaf):
            leaf.value = PREFIX + 'print__(True, None)'

    def keyword(self, leaf):
        if leaf.value in ('True', 'False'):
            if not (_is_attribute(leaf) or _is_assigned(leaf, self.name_of) or _is_parameter(leaf, self.name_of)
                    or _has_parameter(leaf, self.name_of)):
                return
        self.note(leaf, '%s is a keyword now' % leaf.value)
        leaf.value = PREFIX + leaf.value
        self.source.has_keywords = True

    def respell(self, leaf, fixer):
        """``<>`` and ``0777`` as the engine's own fixer writes them, which would forget that ``7L`` is a long."""
        given, leaf.value = leaf.value, leaf.value.rstrip('lL')
        value = fixer.transform(leaf, None).value if fixer.match(leaf) else leaf.value
        if leaf.value != given or _is_wide(value) and not _is_least(leaf):
            value = '%slong__(%s)' % (PREFIX, value)
            if str(leaf.next_sibling or '')[:1] == '.':
                value = '(%s)' % value  # 7L.real
        if value != given:
            self.note(leaf, '%s is %s' % (given, value))
        leaf.value = value

    def string(self, leaf):
        prefix, quote, body = _LITERAL.match(leaf.value).groups()
        prefix = prefix.lower()
        if 'u' in prefix or ('unicode_literals' in self.source.future and 'b' not in prefix):
            leaf.value = self.unicode_literal(leaf, prefix, quote, body)
        elif 'r' in prefix:
            leaf.value = 'r' + quote + body + quote
        else:
            leaf.value = quote + _WIDE_ESCAPE.sub(_byte_escape, body) + quote

    def unicode_literal(self, leaf, prefix, quote, body):
        try:
            body = body.encode('latin-1').decode(self.source.encoding)
        except (UnicodeDecodeError, LookupError) as error:
            raise Untranslatable(str(error), leaf.get_lineno(), leaf.column + 1)
        if 'r' in prefix:
            if '\\u' not in body and '\\U' not in body:
                return 'r' + quote + UNICODE + body + quote
            body = re.sub(r'\\(?!u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})', r'\\\\', body)
        return quote + UNICODE + body + quote

    # Nodes

    def visit_print_stmt(self, node):
        head, rest = node.children[0], node.children[1:]
        newline = rest[-1].value != ',' if isinstance(rest[-1], self.leaf) else True
        to_file = isinstance(rest[0], self.leaf) and rest[0].value == '>>'
        head.value = '%sprint__(%s, ' % (PREFIX, newline)
        if to_file:
            rest[0].value = ''
        else:
            head.value += 'None, '
        self.close(rest[-1])
        self.note(node, 'the print statement')

    def close(self, node, text=')'):
        leaf = node
        while not isinstance(leaf, self.leaf):
            leaf = leaf.children[-1]
        leaf.value += text

    def visit_exec_stmt(self, node):
        node.children[0].value = PREFIX + 'exec__('
        for child in node.children:
            if isinstance(child, self.leaf) and child.value == 'in':
                child.value = ','
        self.close(node.children[-1])
        self.note(node, 'the exec statement')

    def visit_except_clause(self, node):
        if len(node.children) != 4 or node.children[2].value != ',':
            return
        target = node.children[3]
        node.children[2].value = ' as'
        if not isinstance(target, self.leaf):
            name = '%starget_%d' % (PREFIX, len(self.source.tuples))
            self.source.tuples[name] = _flat(target)
            node.set_child(3, self.leaf(1, name))
        node.children[3].prefix = ' '
        self.note(node, 'except E, e')

    def visit_raise_stmt(self, node):
        first = node.children[1]
        while not isinstance(first, self.leaf):
            first = first.children[0]
        # Faithful: text that is raised is a TypeError in 2.7's words, and of a tuple its first item is raised
        if len(node.children) > 2 or self.name_of(first) == 'STRING' or first.value == '(':
            node.children[0].value = 'raise %sraise__(' % PREFIX
            self.close(node.children[-1])
            self.note(node, 'raise E, value')

    def visit_atom(self, node):
        first, last = node.children[0], node.children[-1]
        if isinstance(first, self.leaf) and first.value == '`':
            first.value, last.value = PREFIX + 'repr__((', '))'
            self.note(node, 'backticks')

    def visit_tfpdef(self, node):
        inner = node.children[1]
        if isinstance(inner, self.leaf) or self.name_of(inner) in ('tfpdef', 'vfpdef'):     # no tuple
            self.walk(inner)
            node.children[0].value, node.children[2].value = ' ', ''    # lambda(x)
            return
        name = '%stuple_%d' % (PREFIX, len(self.source.tuples))
        self.source.tuples[name] = _flat(node)
        node.replace(self.leaf(1, name, prefix=node.prefix or ' '))

    def visit_old_comp_for(self, node):
        if self.name_of(node.children[3]) in ('testlist_safe', 'testlist'):
            first = node.children[3]
            while not isinstance(first, self.leaf):
                first = first.children[0]
            first.value = '(' + first.value
            self.close(node.children[3])

    visit_comp_for = visit_old_comp_for


def _is_wide(number):
    """Whether a literal is an integer too large for 2.7's ``int``."""
    try:
        return int(number, 0) > sys.maxsize
    except ValueError:  # a float, or an imaginary one
        return False


def _is_least(leaf):
    """Whether a literal is the least ``int``'s, without its sign."""
    before = leaf.prev_sibling
    return leaf.value == str(sys.maxsize + 1) and before is not None and str(before).strip() == '-'


def _flat(node):
    return ' '.join(str(node).split())


def _is_attribute(leaf):
    return leaf.prev_sibling is not None and getattr(leaf.prev_sibling, 'value', None) == '.'


def _is_assigned(leaf, name_of):
    """Whether a name is a target of an assignment: ``True = 1`` or ``True, False = 1, 0``."""
    node = leaf
    while node.parent is not None and name_of(node.parent) in ('testlist_star_expr', 'testlist', 'exprlist'):
        node = node.parent
    parent = node.parent
    if parent is None or name_of(parent) != 'expr_stmt':
        return False
    after = node.next_sibling
    return after is not None and getattr(after, 'value', None) == '='


def _is_parameter(leaf, name_of):
    """Whether a name is a parameter, ``def f(True=True)``, or the name of an argument."""
    before, after, parent = leaf.prev_sibling, leaf.next_sibling, name_of(leaf.parent)
    if parent == 'argument':
        return before is None and getattr(after, 'value', None) == '='
    return parent in _PARAMETERS and getattr(before, 'value', None) not in ('=', ':')


def _has_parameter(leaf, name_of):
    """Whether a name stands in the body of a function that has a parameter of the name."""
    node = leaf
    while node.parent is not None:
        parent = node.parent
        if name_of(parent) in ('funcdef', 'lambdef', 'old_lambdef') and node is parent.children[-1]:
            if any(each.type == leaf.type and each.value.endswith(leaf.value) and _is_parameter(each, name_of)
                   for child in parent.children[1:-1] for each in child.leaves()):
                return True
        node = parent
    return False


def _byte_escape(match):
    """An escape of a plain literal: \\N, \\u and \\U mean nothing there, an octal one wraps at 256."""
    what = match.group(1)
    if what in ('N', 'u', 'U'):
        return '\\' + match.group()
    if what[0] in '01234567' and len(what) == 3 and what > '377':
        return '\\%03o' % (int(what, 8) & 255)
    return match.group()
