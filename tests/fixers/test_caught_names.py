"""Rows of caught_names: what Python 3 forgets at the end of an except clause."""
from __future__ import unicode_literals

import pytest
from fixer_rows import check, check_noop

HEAD = "import BaseHTTPServer\ndef f():\n    try: x()\n"

NAMES = {
    "read after the clause": (
        "    except E, e:\n        pass\n    return e\n",
        "    except E, e_:\n        e = e_\n        pass\n    return e\n"),
    "by a lambda": (
        "    except E, e:\n        return lambda: str(e)\n",
        "    except E, e_:\n        e = e_\n        return lambda: str(e)\n"),
    "on one line": (
        "    except E, e: pass\n    return e\n",
        "    except E, e_: e = e_; pass\n    return e\n"),
    "two clauses, with a comment": (
        "    except E, e:  # one\n        # two\n        pass\n    except F, e:\n        pass\n    return e\n",
        "    except E, e_:  # one\n        # two\n        e = e_\n        pass\n    except F, e_:\n        e = e_\n        pass\n    return e\n"),
    "the new name is taken": (
        "    except E, e:\n        e_ = 1\n    return e\n",
        "    except E, e__:\n        e = e__\n        e_ = 1\n    return e\n"),
    "read in its clause alone": ("    except E, e:\n        print e\n        return [e for x in e.args]\n",) * 2,
    "another function's": ("    except E, e:\n        print e\ndef g(e):\n    return e\n",) * 2,
    "bound anew before it is read": ("    except E, e:\n        print e\n    try: y()\n    except F, e:\n        print e\n",) * 2,
}


@pytest.mark.parametrize("target", ["http.server", "six", "future"])
@pytest.mark.parametrize("name", sorted(NAMES))
def test_names_of_errors(name, target):
    check(*[HEAD + text for text in NAMES[name]] + [("caught_names",), target])


def test_python_3_s_own_names_are_left():
    check_noop("import http.server\ntry: x()\nexcept E as e: pass\ntry: print(e)\nexcept NameError: pass\n", ("caught_names",))
