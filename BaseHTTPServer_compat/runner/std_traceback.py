"""traceback, as 2.7 wrote it: no chains, no carets, the classes' names alone; frames of the runner's are left out."""
import os
import sys
import traceback

from BaseHTTPServer_compat.runner import messages, order, show, viewing

_HERE = os.path.dirname(__file__)


def extract_tb(tb, limit=None):
    """[(file, line, function, source line), ...]"""
    rows = [tuple(row)[:4] for row in traceback.extract_tb(tb)
            if os.path.dirname(row[0]) != _HERE]
    return _limited(rows, limit)


def is_ours(tb):
    """Whether a traceback begins in the runner."""
    return os.path.dirname(tb.tb_frame.f_code.co_filename) == _HERE


def _limited(rows, limit):
    """Faithful: the limit is compared with a count, so that anything will do, a file that was meant for another argument too."""
    return rows if limit is None else [row for count, row in enumerate(rows) if order.less(count, limit)]


def extract_stack(f=None, limit=None):
    rows = [tuple(row)[:4] for row in traceback.extract_stack(f or sys._getframe(1))
            if os.path.dirname(row[0]) != _HERE and '<frozen' not in row[0]]
    return rows if limit is None else _limited(rows[::-1], limit)[::-1]


def format_list(rows):
    return ['  File "%s", line %d, in %s\n%s' % (
        row[0], row[1], row[2], '    %s\n' % row[3].strip() if row[3] else '') for row in rows]


def format_tb(tb, limit=None):
    return format_list(extract_tb(tb, limit))


def format_exception_only(etype, value):
    if isinstance(value, BaseException):
        messages.in_words_of_27(value)
    name = show.error_name(value) if isinstance(value, BaseException) else getattr(etype, '__name__', str(etype))
    if isinstance(value, SyntaxError):
        return _place(value) + ['%s: %s\n' % (name, value.msg)]
    text = _text(value) if value is not None else ''
    return ['%s: %s\n' % (name, text) if text else '%s\n' % name]


def _text(value):
    """What is said of an exception whose str() fails, too: its unicode(), in escapes, or that it cannot be printed."""
    try:
        return show.to_native(value)
    except Exception:  # noqa: BLE001 - whatever the program's own class does
        pass
    try:
        text = value if isinstance(value, str) else show.to_unicode_text(value)
        return str.encode(text, 'ascii', 'backslashreplace').decode('ascii')
    except Exception:  # noqa: BLE001
        return '<unprintable %s object>' % type(value).__name__


def _place(error):
    """The lines that show where a SyntaxError is: one caret, below the last character that was read."""
    if error.lineno is None:
        return []
    lines = ['  File "%s", line %d\n' % (error.filename or '<string>', error.lineno)]
    if error.text is not None:
        lines.append('    %s\n' % error.text.strip())
        if error.offset is not None:
            line = error.text.rstrip('\n')
            before = line[:min(len(line), error.offset) - 1].lstrip()
            lines.append('    %s^\n' % ''.join(char if char.isspace() else ' ' for char in before))
    return lines


def format_exception(etype, value, tb, limit=None):
    head = ['Traceback (most recent call last):\n'] + format_tb(tb, limit) if tb is not None else []
    return head + format_exception_only(etype, value)


def _exc_info():
    from BaseHTTPServer_compat.runner import std_sys
    return std_sys.exc_info()


def format_exc(limit=None):
    return ''.join(format_exception(*_exc_info() + (limit,)))


def format_stack(f=None, limit=None):
    return format_list(extract_stack(f or sys._getframe(1), limit))


def print_exception(etype, value, tb, limit=None, file=None):
    (file or sys.stderr).write(''.join(format_exception(etype, value, tb, limit)))


def print_exc(limit=None, file=None):
    print_exception(*_exc_info() + (limit, file))


def print_tb(tb, limit=None, file=None):
    (file or sys.stderr).write(''.join(format_tb(tb, limit)))


def print_stack(f=None, limit=None, file=None):
    (file or sys.stderr).write(''.join(format_stack(f or sys._getframe(1), limit)))


def tb_lineno(tb):
    return tb.tb_lineno


viewing.inherit(globals(), traceback)
