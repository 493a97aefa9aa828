"""commands: the output of shell commands."""
from BaseHTTPServer_compat.runner import std_os


def getstatusoutput(cmd):
    """(wait status, output and errors without the last line end)"""
    pipe = std_os.popen('{ ' + cmd + '; } 2>&1', 'r')
    text = pipe.read()
    status = pipe.close() or 0
    return status, text[:-1] if text[-1:] == '\n' else text


def getoutput(cmd):
    return getstatusoutput(cmd)[1]


def getstatus(file):
    return getoutput('ls -ld' + mkarg(file))


def mkarg(x):
    """`x` as one word of the shell's."""
    if "'" not in x:
        return " '" + x + "'"
    return ' "' + ''.join('\\' + char if char in '\\$"`' else char for char in x) + '"'


def mk2arg(head, x):
    return mkarg(std_os.path.join(head, x))
