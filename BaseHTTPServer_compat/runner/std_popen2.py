"""popen2: pipes to a command; the order of the results is (stdout, stdin) here, the other way round in os."""
from BaseHTTPServer_compat.runner import std_os


def popen2(cmd, bufsize=-1, mode='t'):
    stdin, stdout = std_os.popen2(cmd)
    return stdout, stdin


def popen3(cmd, bufsize=-1, mode='t'):
    stdin, stdout, stderr = std_os.popen3(cmd)
    return stdout, stdin, stderr


def popen4(cmd, bufsize=-1, mode='t'):
    stdin, stdout = std_os.popen4(cmd)
    return stdout, stdin


class Popen3(object):
    """A running command: `tochild`, `fromchild`, `childerr`, `pid`, `poll()`, `wait()`."""

    def __init__(self, cmd, capturestderr=False, bufsize=-1):
        import subprocess
        self._process, pipes = std_os._popen_files(cmd, subprocess.PIPE if capturestderr else None)
        self.tochild, self.fromchild = pipes[:2]
        self.childerr = pipes[2] if capturestderr else None
        self.pid, self.cmd = self._process.pid, cmd

    def poll(self):
        code = self._process.poll()
        return -1 if code is None else _status(code)

    def wait(self):
        return _status(self._process.wait())


def _status(code):
    return code << 8 if code >= 0 else -code
