"""unittest: the names and methods of a test that Python 3.12 and 3.13 have no more, and a test's name as 2.7 showed it."""
import re
import sys
import unittest
import unittest.case
import unittest.loader

from BaseHTTPServer_compat.runner import builtin, order, show, std_pprint, viewing
from BaseHTTPServer_compat.runner.text import Unicode

_METHODS = {  # a method's other names
    'assertEqual': 'assertEquals failUnlessEqual', 'assertNotEqual': 'assertNotEquals failIfEqual',
    'assertAlmostEqual': 'assertAlmostEquals failUnlessAlmostEqual', 'assertNotAlmostEqual': 'assertNotAlmostEquals failIfAlmostEqual',
    'assertTrue': 'assert_ failUnless', 'assertFalse': 'failIf', 'assertRaises': 'failUnlessRaises',
    'assertRaisesRegex': 'assertRaisesRegexp', 'assertRegex': 'assertRegexpMatches', 'assertNotRegex': 'assertNotRegexpMatches',
    'assertCountEqual': 'assertItemsEqual'}


_BY_WHOM = re.compile(r'^(\S+ not raised) by .*')  # from Python 3.3


class TestCase(unittest.TestCase):
    """2.7's TestCase."""

    longMessage = False

    def __init__(self, methodName='runTest'):
        unittest.TestCase.__init__(self, methodName)
        self._type_equality_funcs.pop(str, None)  # Faithful: lines are compared of unicode only
        self.addTypeEqualityFunc(Unicode, 'assertMultiLineEqual')
        self.addTypeEqualityFunc(order.Dict, 'assertDictEqual')

    def __str__(self):
        return '%s (%s)' % (self._testMethodName, unittest.util.strclass(self.__class__))

    def _formatMessage(self, msg, standardMsg):
        return unittest.TestCase._formatMessage(self, msg, _BY_WHOM.sub(r'\1', standardMsg))

    def run(self, result=None):
        method = getattr(self, self._testMethodName)
        skipped = [place for place in (type(self), method) if getattr(place, '__unittest_skip__', False)]
        if not skipped or not hasattr(result, 'addSkip'):
            return unittest.TestCase.run(self, result)
        # 3.12.1 does not count such a test; 2.7 and the versions around it do.
        result.startTest(self)
        try:
            result.addSkip(self, getattr(skipped[0], '__unittest_skip_why__', ''))
        finally:
            result.stopTest(self)

    def _addDuration(self, result, elapsed):
        """Nothing: 3.12 and newer tell a result how long a test took, and warn of one that cannot hear it."""

    def defaultTestResult(self):
        return TestResult()

    def assertDictContainsSubset(self, expected, actual, msg=None):
        missing = [key for key in order.keys(expected) if key not in actual]
        wrong = [key for key in order.keys(expected) if key in actual and actual[key] != expected[key]]
        if missing or wrong:
            self.fail(self._formatMessage(msg, '; '.join(
                (['Missing: %s' % ','.join(map(repr, missing))] if missing else [])
                + (['Mismatched values: %s' % ', '.join('%r, expected: %r, actual: %r' % (
                    key, expected[key], actual[key]) for key in wrong)] if wrong else []))))


class TestResult(unittest.TestResult):
    """2.7's: a test that passed against expectation is no failure."""

    def wasSuccessful(self):
        return not self.failures and not self.errors


class TextTestResult(unittest.TextTestResult):
    """The same, for the one that a runner of text makes."""

    wasSuccessful = TestResult.wasSuccessful

    def printErrors(self):
        passed, self.unexpectedSuccesses = self.unexpectedSuccesses, []  # Python 3.11 and newer list them
        unittest.TextTestResult.printErrors(self)
        self.unexpectedSuccesses = passed


class TextTestRunner(unittest.TextTestRunner):
    """2.7's: on standard error as it is by then, and content with no tests at all."""

    resultclass = TextTestResult

    def __init__(self, stream=None, *args, **kwargs):
        unittest.TextTestRunner.__init__(self, stream, *args, **kwargs)
        write = self.stream.write
        self.stream.write = lambda text: write('OK' if text == 'NO TESTS RAN' else text)  # from Python 3.12


class TestProgram(unittest.TestProgram):
    """2.7's: runs with our runner, and no tests are no failure."""

    def runTests(self):
        self.testRunner = self.testRunner or TextTestRunner
        self.warnings = None  # or Python 3's would show those of old ways
        try:
            unittest.TestProgram.runTests(self)
        except SystemExit:
            sys.exit(not self.result.wasSuccessful())  # from Python 3.12 there is a status 5 for no tests


def _renamed(name):
    def method(self, *args, **kwargs):
        return getattr(self, name)(*args, **kwargs)
    return method


# --- how a failed test shows values; the process is the program's, so that the library's own module can be told ---


def _safe_repr(value, short=False):
    try:
        text = show.to_repr(value)
    except Exception:  # noqa: BLE001 - whatever the program's own class does
        text = object.__repr__(value)
    return text if not short or len(text) < 80 else text[:80] + ' [truncated]...'


def _two_reprs(first, second):
    alike = type(first) is type(second)
    if alike and isinstance(first, (list, tuple)):
        return tuple(text if len(text) <= 30 else text[:30] + '...' for text in map(_safe_repr, (first, second)))
    short = alike and isinstance(first, (dict, Unicode))
    return _safe_repr(first, short), _safe_repr(second, short)


def _import(name):
    return builtin.MODULE.__dict__['__import__'](name)


unittest.loader.__import__ = _import  # a test that is named is the program's
unittest.case.safe_repr, unittest.case._common_shorten_repr, unittest.case.pprint = _safe_repr, _two_reprs, std_pprint

for _name, _others in _METHODS.items():
    for _other in _others.split():
        setattr(TestCase, _other, _renamed(_name))


def getTestCaseNames(testCaseClass, prefix, sortUsing=None):
    return _loader(prefix, sortUsing).getTestCaseNames(testCaseClass)


def makeSuite(testCaseClass, prefix='test', sortUsing=None, suiteClass=unittest.TestSuite):
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromTestCase(testCaseClass)


def findTestCases(module, prefix='test', sortUsing=None, suiteClass=unittest.TestSuite):
    return _loader(prefix, sortUsing, suiteClass).loadTestsFromModule(module)


def _loader(prefix, compare, suite=None):
    loader = unittest.TestLoader()
    loader.testMethodPrefix = prefix
    if compare is not None:
        loader.sortTestMethodsUsing = compare
    if suite is not None:
        loader.suiteClass = suite
    return loader


for _class in TestCase, TestResult, TextTestResult, TextTestRunner, TestProgram:
    _class.__module__ = _class.__base__.__module__
_TextTestResult = TextTestResult
main = TestProgram
viewing.inherit(globals(), unittest)
