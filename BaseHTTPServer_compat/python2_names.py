"""Names of Python 2 that the runner gives a meaning on Python 3: modules, built-ins, attributes.  Pure data, imports nothing.

`runner.views` looks modules up here, and the fixers (``--target compat -f all``) what a program has to import from
`BaseHTTPServer_compat.python2`; tests/runner/test_python2.py holds the built-ins and attributes against what the runner has.
"""

# Views: modules of the runner that give and take Python 2's strings where the standard library now wants bytes or text.
VIEWS = frozenset((
    'ConfigParser Cookie DocXMLRPCServer HTMLParser MimeWriter SimpleXMLRPCServer StringIO UserDict UserList UserString __builtin__ '
    'anydbm argparse array ast asynchat asyncore audioop base64 binascii bisect bz2 cPickle cStringIO cgi chunk code codecs codeop '
    'collections commands contextlib cookielib crypt csv difflib dircache doctest dumbdbm exceptions filecmp fileinput fpformat fractions '
    'future_builtins gettext glob gzip hashlib heapq hmac htmlentitydefs httplib imghdr imp importlib inspect io itertools json '
    'json.decoder json.encoder keyword linecache locale logging logging.config macpath mailbox marshal math md5 mimetypes multifile mutex '
    'new operator optparse os os.path pickle pipes platform plistlib popen2 posixpath pprint quopri random re select sets sgmllib sha '
    'shelve shutil smtpd smtplib socket sqlite3 ssl statvfs string struct subprocess sunau sys tarfile telnetlib tempfile textwrap thread '
    'threading time token tokenize traceback types unicodedata unittest urllib urllib2 urlparse uu uuid wave whichdb wsgiref.handlers '
    'wsgiref.simple_server xml.dom.minidom xml.etree.ElementTree xml.etree.cElementTree xml.parsers.expat xml.sax xml.sax.expatreader '
    'xmlrpclib zipfile zlib').split())

# Modules that only have another name now.
RENAMED = {
    'Queue': 'queue', 'cookielib': 'http.cookiejar', 'robotparser': 'urllib.robotparser',
    'copy_reg': 'copyreg', 'dumbdbm': 'dbm.dumb', 'gdbm': 'dbm.gnu', 'dbm': 'dbm.ndbm', 'dbhash': 'dbm.gnu',
    'dummy_thread': '_thread', 'repr': 'reprlib', 'Tkinter': 'tkinter',
    'xml.etree.cElementTree': 'xml.etree.ElementTree', '_winreg': 'winreg', 'markupbase': '_markupbase',
    'dummy_threading': 'threading', '__main__': '__main__',
    'decimal': '_pydecimal',    # whose errors say what 2.7's said; the one in C gives no words
}
RENAMED.update(
    (old + name, 'tkinter.' + name.lower()) for old, names in (
        ('', 'Dialog FileDialog ScrolledText SimpleDialog Tix'), ('Tk', 'constants dnd'), ('', 'ttk'),
        ('tk', 'ColorChooser CommonDialog FileDialog Font MessageBox SimpleDialog')) for name in names.split())
RENAMED.update(('email.' + name, 'email.' + name.lower()) for name in
               'Utils Encoders Header Message Parser Generator Charset Errors Iterators FeedParser base64MIME quopriMIME'.split())
RENAMED.update(('email.MIME' + name, 'email.mime.' + name.lower()) for name in
               'Text Multipart Base Image Audio Message NonMultipart'.split())

# Built-ins that mean something else, or nothing, on Python 3.
BUILTINS = frozenset((
    'StandardError WindowsError __import__ any apply basestring bytearray bytes callable chr cmp coerce compile delattr dict dir enumerate '
    'eval execfile file filter float format frozenset getattr hasattr hash hex input int intern iter list long map max memoryview '
    'min oct open ord pow range raw_input reduce reload repr round set setattr sorted str sum tuple type unichr unicode vars xrange zip '
    'buffer').split())

# Attributes that an object of Python 3 has not, or in another sense, whatever else has them.
STRING_METHODS = frozenset((
    'capitalize decode encode format isalnum isalpha isdigit islower isspace istitle isupper join lower lstrip '
    'partition replace rpartition rsplit rstrip split splitlines strip swapcase title translate upper').split())
DICT_METHODS = frozenset((
    'copy has_key items iteritems iterkeys itervalues keys popitem values viewitems viewkeys viewvalues').split())
OTHER_ATTRIBUTES = frozenset((
    '__class__ assertItemsEqual fromstring func_closure func_code func_defaults func_dict func_doc func_globals func_name '
    'getchildren getiterator im_class im_func im_self isAlive message next sort tostring').split())
