# -*- coding: utf-8 -*-
"""The site that the CGI exchanges are asked of: files, scripts in sh, and scripts that any Python runs."""

import io
import os
import sys

#: A folder, not a file.
FOLDER = None

HEAD = r"printf 'Content-Type: text/plain\n\n'" + '\n'

# The whole environment, in order, without what sh adds; the site's own folder is ROOT.
ENVIRONMENT = '#!/bin/sh\n' + HEAD + r'''
root=$PWD
env | sed "s|$root|ROOT|g" | LC_ALL=C grep -av -e '^PWD=' -e '^OLDPWD=' -e '^_=' -e '^SHLVL=' | LC_ALL=C sort
'''
ARGUMENTS = '#!/bin/sh\n' + HEAD + r'''printf '[%s]' "${0##*/}" "$@"; printf '%s' "|$QUERY_STRING|$PATH_INFO|$SCRIPT_NAME"''' + '\n'
PYTHON_SCRIPT = '''#!@PYTHON@
import os
import sys
out = getattr(sys.stdout, 'buffer', sys.stdout)
out.write(b'Content-Type: text/plain\\r\\n\\r\\n')
body = getattr(sys.stdin, 'buffer', sys.stdin).read(int(os.environ['CONTENT_LENGTH'] or 0))
out.write(b'|'.join([os.path.basename(sys.argv[0]).encode('ascii'), os.environ['QUERY_STRING'].encode('ascii'), body]))
out.flush()
'''

#: (path, mode, text)
FILES = [
    ('cgi-bin', 0o755, FOLDER),
    ('cgi-bin/sub', 0o755, FOLDER),
    ('cgi-bin/empty', 0o755, FOLDER),
    ('htbin', 0o755, FOLDER),
    ('tools', 0o755, FOLDER),
    ('cgi-bin/env.sh', 0o755, ENVIRONMENT),
    ('cgi-bin/args.sh', 0o755, ARGUMENTS),
    ('cgi-bin/two words.sh', 0o755, ARGUMENTS),
    ('cgi-bin/caf\xc3\xa9.sh', 0o755, ARGUMENTS),
    ('cgi-bin/sub/args.sh', 0o755, ARGUMENTS),
    ('htbin/args.sh', 0o755, ARGUMENTS),
    ('tools/args.sh', 0o755, ARGUMENTS),
    ('outside.sh', 0o755, ARGUMENTS),
    ('cgi-bin/echo.sh', 0o755, '#!/bin/sh\n' + HEAD + 'head -c "${CONTENT_LENGTH:-0}"\n'),
    ('cgi-bin/first.sh', 0o755, '#!/bin/sh\n' + HEAD + 'head -c 5\n'),
    ('cgi-bin/count.sh', 0o755, '#!/bin/sh\n' + HEAD + 'head -c "${CONTENT_LENGTH:-0}" | wc -c | tr -d " "\n'),
    ('cgi-bin/all.sh', 0o755, '#!/bin/sh\n' + HEAD + 'cat\n'),
    ('cgi-bin/long.sh', 0o755, '#!/bin/sh\n' + HEAD + 'head -c 300000 /dev/zero | tr "\\0" x\n'),
    ('cgi-bin/sized.sh', 0o755, "#!/bin/sh\nprintf 'Content-Length: 5\\r\\n\\r\\nsized'\n"),
    ('cgi-bin/status.sh', 0o755, "#!/bin/sh\nprintf 'Status: 302 Found\\nLocation: /x\\n\\n'\n"),
    ('cgi-bin/fails.sh', 0o755, '#!/bin/sh\n' + HEAD + 'exit 3\n'),
    ('cgi-bin/dies.sh', 0o755, '#!/bin/sh\n' + HEAD + 'kill -TERM $$\n'),
    ('cgi-bin/killed.sh', 0o755, '#!/bin/sh\nkill -KILL $$\n'),
    ('cgi-bin/silent.sh', 0o755, '#!/bin/sh\n'),
    ('cgi-bin/complains.sh', 0o755, '#!/bin/sh\n' + HEAD + "echo 'it is ill' >&2\necho well\n"),
    ('cgi-bin/no-line.sh', 0o755, HEAD),
    ('cgi-bin/no-interpreter.sh', 0o755, '#!/nowhere/sh\n'),
    ('cgi-bin/plain.sh', 0o644, '#!/bin/sh\n'),
    ('cgi-bin/straddles.py', 0o755, PYTHON_SCRIPT),
    ('cgi-bin/upper.PY', 0o755, PYTHON_SCRIPT),
    ('cgi-bin/plain.py', 0o644, PYTHON_SCRIPT),
    ('page.txt', 0o644, 'A page.\n'),
]


def raw_name(name):
    """Return the file name's bytes; names are written above as 2.7 has them, a character a byte."""
    return name if isinstance(name, bytes) else name.encode('latin-1')


def build(root):
    """Make the site in the folder *root*."""
    for name, mode, text in FILES:
        path = os.path.join(root.encode('utf-8') if not isinstance(root, bytes) else root, raw_name(name))
        if text is FOLDER:
            os.mkdir(path)
        else:
            with io.open(path, 'wb') as file:
                file.write(text.replace('@PYTHON@', sys.executable).encode('ascii'))
        os.chmod(path, mode)
