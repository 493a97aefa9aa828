"""What Python 2's names and operators meant, put into the tree of a module that `syntax` made readable for Python 3.

Operators whose meaning changed become calls of functions that `builtin.HELPERS` holds; nodes keep their lines.
"""
import ast
import copy
import re

from BaseHTTPServer_compat.runner import execs, last_error, leaks, letting_go, nodes, order, scopes
from BaseHTTPServer_compat.runner.markers import PREFIX, UNICODE

_COMPARISONS = {ast.Lt: 'less', ast.LtE: 'less_equal', ast.Gt: 'greater', ast.GtE: 'greater_equal'}
_PLAIN_ERRORS = frozenset('BaseException Exception KeyError ValueError IndexError TypeError AttributeError NameError ImportError '
                          'KeyboardInterrupt SystemExit StopIteration'.split())  # classes as on 2.7
_GROWING = {ast.Mult: 'multiply', ast.LShift: 'shift', ast.Pow: 'power'}  # what makes an int a long
_OF_FUNCTIONS = frozenset('func_name func_code func_defaults func_doc func_dict'.split())  # that can be set
_ORDERED_CALLS = ('range', 'xrange', 'enumerate', 'zip', 'sorted', 'reversed', 'open', 'file')
_OF_ERRORS = re.compile(r'(?i)err|exc|reason|why|^ex?$')  # how programs call errors


def transform(tree, source, names):
    """Change `tree` (``ast.parse`` of a rewritten source) in place.

    :param names: attributes to look up by `objects.attribute`
    """
    if source.has_keywords:
        nodes.rename_keywords(tree)
    _Meaning(source, names).visit(tree)
    ast.fix_missing_locations(tree)
    return tree


class _Meaning(ast.NodeTransformer):

    def __init__(self, source, names):
        self.source = source
        self.names = names
        self.caught = [set()]  # names that except clauses of the enclosing functions bind
        self.raised = self.keyworded = frozenset()

    def call(self, name, node, *args):
        called = ast.Name(nodes.helper(name), ast.Load())
        return self.at(ast.Call(called, list(args), []), node)

    @staticmethod
    def at(new, node):
        ast.copy_location(new, node)
        for child in ast.walk(new):
            if 'lineno' in child._attributes and not hasattr(child, 'lineno'):
                ast.copy_location(child, node)
        return new

    # Modules, functions, classes

    def visit_Module(self, node):
        self.raised = nodes.raised_names(node)
        self.keyworded = nodes.keyworded_classes(node)
        execs.spread(node)
        last_error.spread(node)
        leaks.spread(node)
        self.generic_visit(node)
        scopes.drop_globals(node)
        return node

    def visit_FunctionDef(self, node):
        self.caught.append(set())
        self.generic_visit(node)
        self.caught.pop()
        unpacking = [self.unpack(arg.arg, node) for arg in node.args.args if arg.arg in self.source.tuples]
        start = 1 if node.body and isinstance(node.body[0], ast.Expr) and nodes.text_of(node.body[0].value) is not None else 0
        if node.args.kwarg is not None and nodes.changes(node, node.args.kwarg.arg):
            unpacking.append(self.remembering(node.args.kwarg.arg, node))
        node.body[start:start] = unpacking
        if nodes.is_generator(node):
            node.body[start:] = [self.stopping(node.body[start:], node)]
        scopes.hoist_globals(node)
        return node

    def remembering(self, name, node):
        """``**keywords`` as a dict that remembers how it was changed: its order follows from that."""
        return self.at(ast.Assign([ast.Name(name, ast.Store())], self.call('dict', node, ast.Name(name, ast.Load()))), node)

    def stopping(self, body, node):
        """A generator's body: StopIteration in it ends it, which it does no more since PEP 479."""
        if not body:
            return self.at(ast.Pass(), node)
        handler = ast.ExceptHandler(ast.Name('StopIteration', ast.Load()), None, [ast.Return(None)])
        return self.at(ast.Try(body, [handler], [], []), body[0])

    def unpack(self, name, node):
        """``(a, b) = name`` for a tuple that stood in a parameter's or an except clause's place."""
        target = ast.parse('%s = 0' % self.source.tuples[name]).body[0].targets[0]
        for child in ast.walk(target):
            if 'lineno' in child._attributes:
                ast.copy_location(child, node)
        value = self.call('parts', node, ast.Name(name, ast.Load()))
        return self.at(ast.Assign([target], value), node)

    def visit_Lambda(self, node):
        self.generic_visit(node)
        tuples = [arg.arg for arg in node.args.args if arg.arg in self.source.tuples]
        for name in reversed(tuples):
            node.body = self.unpack_in_lambda(name, node.body)
        return node

    def unpack_in_lambda(self, name, body):
        target = ast.parse('%s = 0' % self.source.tuples[name]).body[0].targets[0]
        inner = []
        for position, part in enumerate(target.elts):
            if not isinstance(part, ast.Name):
                nested = '%stuple_%d' % (PREFIX, len(self.source.tuples))
                self.source.tuples[nested] = nodes.target_text(part)
                body = self.unpack_in_lambda(nested, body)
                inner.append(nested)
            else:
                inner.append(part.id)
        arguments = ast.parse('lambda %s: 0' % ', '.join(inner), mode='eval').body
        for child in ast.walk(arguments):
            if 'lineno' in child._attributes:
                ast.copy_location(child, body)
        arguments.body = body
        starred = ast.Starred(ast.Name(name, ast.Load()), ast.Load())
        return self.at(ast.Call(arguments, [starred], []), body)

    def visit_ClassDef(self, node):
        self.generic_visit(node)
        if node.name in self.raised and not node.bases:
            node.bases.append(self.at(ast.Name(PREFIX + 'old_error__', ast.Load()), node))
        if not node.bases and nodes.rename_slots(node):
            node.decorator_list.append(self.at(ast.Name(nodes.helper('old_slots'), ast.Load()), node))
        scopes.hoist_globals(node)
        return node

    def visit_Call(self, node):
        """``f(x=1, **y)``: 2.7 took what is behind the stars in the order of its table; of other keywords it took the last one first.

        So it did of all keywords where a class is called.
        """
        self.generic_visit(node)
        stars = [each for each in node.keywords if each.arg is None]
        name = node.func.id if isinstance(node.func, ast.Name) else None
        if len(stars) > 1 or not stars and (name not in self.keyworded or len(node.keywords) < 2):
            return node
        if name != 'dict' or not stars:
            named = [each for each in node.keywords if each.arg is not None]
            names = ast.Dict([nodes.new_string(each.arg) for each in named], [each.value for each in named])
            called = 'type object' if name in self.keyworded else '%s()' % (name or getattr(node.func, 'attr', 'function'))
            arguments = [nodes.new_string(called), names] + [each.value for each in stars]
            node.keywords = [ast.keyword(None, self.call('keywords', node, *arguments))]
            return node
        node.keywords.remove(stars[0])
        call = self.call('starred', node, node.func, stars[0].value, *node.args)
        call.keywords = node.keywords
        return call

    # Statements

    def visit_Expr(self, node):
        """``print a, f()``: 2.7 writes `a` before it calls `f`, which may write itself or change `a`."""
        call = node.value
        separate = nodes.is_print(call) and len(call.args) > 3 and not nodes.calls(call.args[1]) and any(map(nodes.calls, call.args[3:]))
        self.generic_visit(node)
        if not separate:
            return node
        newline, file = call.args[:2]
        parts = [(False, value) for value in call.args[2:-1]] + [(newline.value, call.args[-1])]
        return [self.at(ast.Expr(self.call('print', node, nodes.new_boolean(last), copy.deepcopy(file), value)), node)
                for last, value in parts]

    def visit_AugAssign(self, node):
        self.generic_visit(node)
        name = {ast.Div: 'divide_into', ast.Mod: 'remainder_into', ast.Mult: 'multiply_into', ast.LShift: 'shift_into',
                ast.Pow: 'power_into'}.get(type(node.op))
        if name is None or (name == 'divide_into' and 'division' in self.source.future):
            return node
        load = nodes.as_load(node.target)
        return self.at(ast.Assign([node.target], self.call(name, node, load, node.value)), node)

    def visit_Try(self, node):
        names = [handler.name for handler in node.handlers if handler.name]
        self.caught[-1].update(names)
        self.generic_visit(node)
        return node

    def visit_ExceptHandler(self, node):
        self.generic_visit(node)
        if node.type is not None and not (isinstance(node.type, ast.Name) and node.type.id in _PLAIN_ERRORS):
            node.type = self.call('except', node.type, node.type)
        if node.name is None:
            return node
        name, node.name = node.name, PREFIX + 'error'
        if name in self.source.tuples:
            target = ast.parse('%s = 0' % self.source.tuples[name]).body[0].targets[0]
            for child in ast.walk(target):
                if 'lineno' in child._attributes:
                    ast.copy_location(child, node)
            value = self.call('caught', node, ast.Name(node.name, ast.Load()))
            if isinstance(target, (ast.Tuple, ast.List)):
                value = self.call('parts', node, value)
        else:  # 2.7 keeps the name after the clause
            target, value = ast.Name(name, ast.Store()), self.call('caught', node, ast.Name(node.name, ast.Load()))
        if name != last_error.NAME:
            letting_go.release(node)
        node.body.insert(0, self.at(ast.Assign([target], value), node))
        return node

    def visit_For(self, node):
        self.generic_visit(node)
        node.iter = self.iterated(node.iter)
        return node

    def visit_comprehension(self, node):
        self.generic_visit(node)
        node.iter = self.iterated(node.iter)
        return node

    def iterated(self, node):
        if isinstance(node, (ast.List, ast.Tuple, ast.ListComp, ast.GeneratorExp)) or nodes.text_of(node) is not None:
            return node
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _ORDERED_CALLS:
            return node
        return self.call('iterable', node, node)

    def visit_Assign(self, node):
        self.generic_visit(node)
        target = node.targets[0]
        if len(node.targets) == 1 and isinstance(target, ast.Attribute) and target.attr in _OF_FUNCTIONS:
            name = self.at(nodes.new_string(target.attr), node)
            return self.at(ast.Expr(self.call('set_attribute', node, target.value, name, node.value)), node)
        if self.may_be_error(node.value):
            self.caught[-1].update(each.id for each in node.targets if isinstance(each, ast.Name))
            if isinstance(node.targets[0], (ast.Tuple, ast.List)):
                node.value = self.call('parts', node.value, node.value)
        elif is_exc_info(node.value) and isinstance(target, ast.Tuple) and len(target.elts) == 3 and isinstance(target.elts[1], ast.Name):
            self.caught[-1].add(target.elts[1].id)
        return node

    # Expressions

    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, ast.Div) and 'division' not in self.source.future:
            return self.call('divide', node, node.left, node.right)
        if isinstance(node.op, ast.Add) and nodes.text_of(node.left) is not None and nodes.text_of(node.right) is not None:
            node.left = self.call('literal', node.left, node.left)  # the compiler would add bytes to unicode
            return node
        if isinstance(node.op, ast.Mod) and not nodes.is_number(node.left):
            return self.call('remainder', node, node.left, node.right)
        if type(node.op) in _GROWING and (isinstance(node.op, ast.Pow) or not any(map(nodes.stays_small, (node.left, node.right)))):
            return self.call(_GROWING[type(node.op)], node, node.left, node.right)
        return node

    def visit_Compare(self, node):
        self.generic_visit(node)
        if len(node.ops) == 1 and type(node.ops[0]) in _COMPARISONS:
            return self.call(_COMPARISONS[type(node.ops[0])], node, node.left, node.comparators[0])
        if not any(type(op) in _COMPARISONS for op in node.ops):
            return node
        if not all(isinstance(middle, ast.Name) or nodes.is_number(middle) for middle in node.comparators[:-1]):
            return node  # would be evaluated twice
        operands = [node.left] + node.comparators
        tests = []
        for op, left, right in zip(node.ops, operands, operands[1:]):
            name = _COMPARISONS.get(type(op))
            tests.append(self.call(name, node, left, right) if name else self.at(ast.Compare(left, [op], [right]), node))
        return self.at(ast.BoolOp(ast.And(), tests), node)

    def visit_Attribute(self, node):
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load) and node.attr in self.names:
            return self.call('attribute', node, node.value, self.at(nodes.new_string(node.attr), node))
        return node

    def visit_Subscript(self, node):
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load) and self.may_be_error(node.value):
            index = node.slice.value if type(node.slice).__name__ == 'Index' else node.slice
            if isinstance(index, ast.expr) and not isinstance(index, getattr(ast, 'Slice', ())):
                return self.call('item', node, node.value, index)
        if isinstance(node.value, ast.AST) and (nodes.text_of(node.value) or '').startswith(UNICODE):
            node.value = self.call('literal', node.value, node.value)  # or the compiler would fold it
        return node

    def may_be_error(self, node):
        """True for a name that an except clause binds, and for what is called as errors are: `reason[0]`, `self.last_error[1]`."""
        if isinstance(node, ast.Name):
            return any(node.id in names for names in self.caught) or bool(_OF_ERRORS.search(node.id))
        if isinstance(node, ast.Attribute):
            return bool(_OF_ERRORS.search(node.attr))
        return isinstance(node, ast.Subscript) and is_exc_info(node.value)

    def visit_Dict(self, node):
        self.generic_visit(node)
        if len(node.keys) < order.DISPLAY:
            return self.call('dict', node, node) if node.keys else self.call('dict', node)
        pairs = [self.at(ast.Tuple([key, value], ast.Load()), node) for key, value in zip(node.keys, node.values)]
        return self.call('displayed', node, self.at(ast.List(pairs, ast.Load()), node))

    def visit_DictComp(self, node):
        self.generic_visit(node)
        return self.call('dict', node, node)


def is_exc_info(node):
    """True for ``sys.exc_info()``."""
    return isinstance(node, ast.Call) and (getattr(node.func, 'attr', None) or getattr(node.func, 'id', None)) == 'exc_info'
