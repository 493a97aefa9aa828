"""`basehttpserver-compat run`: a Python 2 program as it stands, on Python 3."""


def main(argv):
    """Run ``run``'s arguments; return the exit status.  Everything after PROGRAM belongs to the program."""
    from BaseHTTPServer_compat.runner import command
    return command.main(argv)
