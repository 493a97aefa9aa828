"""What ``from MODULE import *`` gave on Python 2, for modules that fixers know something about: data.

``NAMES`` maps a module to its names, ``MODULES`` to other modules that it gave, since it has no ``__all__``.

Source: the modules of CPython 2.7.18 on Linux, asked by ``from MODULE import *``.
"""

NAMES = {
    "ConfigParser":
        "ConfigParser DEFAULTSECT DuplicateSectionError InterpolationDepthError InterpolationError InterpolationSyntaxError "
        "MAX_INTERPOLATION_DEPTH MissingSectionHeaderError NoOptionError NoSectionError ParsingError RawConfigParser "
        "SafeConfigParser",
    "Cookie": "BaseCookie Cookie CookieError SerialCookie SimpleCookie SmartCookie",
    "DocXMLRPCServer":
        "CGIXMLRPCRequestHandler DocCGIXMLRPCRequestHandler DocXMLRPCRequestHandler DocXMLRPCServer ServerHTMLDoc "
        "SimpleXMLRPCRequestHandler SimpleXMLRPCServer XMLRPCDocGenerator resolve_dotted_attribute",
    "HTMLParser":
        "HTMLParseError HTMLParser attrfind charref commentclose endendtag endtagfind entityref incomplete interesting_normal "
        "locatestarttagend piclose starttagopen tagfind tagfind_tolerant",
    "Queue": "Empty Full LifoQueue PriorityQueue Queue",
    "SimpleXMLRPCServer":
        "CGIXMLRPCRequestHandler Fault MultiPathXMLRPCServer SimpleXMLRPCDispatcher SimpleXMLRPCRequestHandler "
        "SimpleXMLRPCServer list_public_methods remove_duplicates resolve_dotted_attribute",
    "StringIO": "StringIO",
    "UserDict": "DictMixin IterableUserDict UserDict",
    "base64":
        "b16decode b16encode b32decode b32encode b64decode b64encode decode decodestring encode encodestring "
        "standard_b64decode standard_b64encode urlsafe_b64decode urlsafe_b64encode",
    "binascii":
        "Error Incomplete a2b_base64 a2b_hex a2b_hqx a2b_qp a2b_uu b2a_base64 b2a_hex b2a_hqx b2a_qp b2a_uu crc32 crc_hqx "
        "hexlify rlecode_hqx rledecode_hqx unhexlify",
    "bz2": "BZ2Compressor BZ2Decompressor BZ2File compress decompress",
    "cPickle":
        "BadPickleGet HIGHEST_PROTOCOL PickleError Pickler PicklingError UnpickleableError Unpickler UnpicklingError "
        "compatible_formats dump dumps format_version load loads",
    "cStringIO": "InputType OutputType StringIO cStringIO_CAPI",
    "cgi":
        "FieldStorage FormContent FormContentDict InterpFormContentDict MiniFieldStorage SvFormContentDict escape parse "
        "parse_header parse_multipart parse_qs parse_qsl print_arguments print_directory print_environ print_environ_usage "
        "print_exception print_form",
    "codecs":
        "BOM BOM32_BE BOM32_LE BOM64_BE BOM64_LE BOM_BE BOM_LE BOM_UTF16 BOM_UTF16_BE BOM_UTF16_LE BOM_UTF32 BOM_UTF32_BE "
        "BOM_UTF32_LE BOM_UTF8 Codec CodecInfo EncodedFile IncrementalDecoder IncrementalEncoder StreamReader "
        "StreamReaderWriter StreamRecoder StreamWriter backslashreplace_errors decode encode getdecoder getencoder "
        "getincrementaldecoder getincrementalencoder getreader getwriter ignore_errors iterdecode iterencode lookup "
        "lookup_error open register register_error replace_errors strict_errors xmlcharrefreplace_errors",
    "commands": "getoutput getstatus getstatusoutput",
    "gzip": "GzipFile open",
    "hashlib": "algorithms algorithms_available algorithms_guaranteed md5 new pbkdf2_hmac sha1 sha224 sha256 sha384 sha512",
    "hmac": "HMAC compare_digest digest_size new trans_36 trans_5C x",
    "htmlentitydefs": "codepoint2name entitydefs name2codepoint",
    "httplib":
        "BadStatusLine CannotSendHeader CannotSendRequest HTTP HTTPConnection HTTPException HTTPResponse HTTPSConnection "
        "ImproperConnectionState IncompleteRead InvalidURL NotConnected ResponseNotReady UnimplementedFileMode "
        "UnknownProtocol UnknownTransferEncoding error responses",
    "itertools":
        "chain combinations combinations_with_replacement compress count cycle dropwhile groupby ifilter ifilterfalse imap "
        "islice izip izip_longest permutations product repeat starmap takewhile tee",
    "json": "JSONDecoder JSONEncoder dump dumps load loads",
    "marshal": "dump dumps load loads version",
    "math":
        "acos acosh asin asinh atan atan2 atanh ceil copysign cos cosh degrees e erf erfc exp expm1 fabs factorial floor fmod "
        "frexp fsum gamma hypot isinf isnan ldexp lgamma log log10 log1p modf pi pow radians sin sinh sqrt tan tanh trunc",
    "md5": "blocksize digest_size md5 new",
    "os.path":
        "abspath altsep basename commonprefix curdir defpath devnull dirname exists expanduser expandvars extsep getatime "
        "getctime getmtime getsize isabs isdir isfile islink ismount join lexists normcase normpath pardir pathsep realpath "
        "relpath samefile sameopenfile samestat sep split splitdrive splitext supports_unicode_filenames walk",
    "pickle":
        "APPEND APPENDS BINFLOAT BINGET BININT BININT1 BININT2 BINPERSID BINPUT BINSTRING BINUNICODE BUILD DICT DUP "
        "EMPTY_DICT EMPTY_LIST EMPTY_TUPLE EXT1 EXT2 EXT4 FALSE FLOAT GET GLOBAL HIGHEST_PROTOCOL INST INT LIST LONG LONG1 "
        "LONG4 LONG_BINGET LONG_BINPUT MARK NEWFALSE NEWOBJ NEWTRUE NONE OBJ PERSID POP POP_MARK PROTO PUT PickleError "
        "Pickler PicklingError REDUCE SETITEM SETITEMS SHORT_BINSTRING STOP STRING TRUE TUPLE TUPLE1 TUPLE2 TUPLE3 UNICODE "
        "Unpickler UnpicklingError dump dumps load loads",
    "random":
        "Random SystemRandom WichmannHill betavariate choice expovariate gammavariate gauss getrandbits getstate jumpahead "
        "lognormvariate normalvariate paretovariate randint random randrange sample seed setstate shuffle triangular uniform "
        "vonmisesvariate weibullvariate",
    "re":
        "DOTALL I IGNORECASE L LOCALE M MULTILINE S U UNICODE VERBOSE X compile error escape findall finditer match purge "
        "search split sub subn template",
    "select":
        "EPOLLERR EPOLLET EPOLLHUP EPOLLIN EPOLLMSG EPOLLONESHOT EPOLLOUT EPOLLPRI EPOLLRDBAND EPOLLRDNORM EPOLLWRBAND "
        "EPOLLWRNORM PIPE_BUF POLLERR POLLHUP POLLIN POLLMSG POLLNVAL POLLOUT POLLPRI POLLRDBAND POLLRDNORM POLLWRBAND "
        "POLLWRNORM epoll error poll select",
    "sha": "blocksize digest_size digestsize new sha",
    "socket":
        "AF_APPLETALK AF_ASH AF_ATMPVC AF_ATMSVC AF_AX25 AF_BRIDGE AF_DECnet AF_ECONET AF_INET AF_INET6 AF_IPX AF_IRDA AF_KEY "
        "AF_LLC AF_NETBEUI AF_NETLINK AF_NETROM AF_PACKET AF_PPPOX AF_ROSE AF_ROUTE AF_SECURITY AF_SNA AF_TIPC AF_UNIX "
        "AF_UNSPEC AF_WANPIPE AF_X25 AI_ADDRCONFIG AI_ALL AI_CANONNAME AI_NUMERICHOST AI_NUMERICSERV AI_PASSIVE AI_V4MAPPED "
        "CAPI EAI_ADDRFAMILY EAI_AGAIN EAI_BADFLAGS EAI_FAIL EAI_FAMILY EAI_MEMORY EAI_NODATA EAI_NONAME EAI_OVERFLOW "
        "EAI_SERVICE EAI_SOCKTYPE EAI_SYSTEM INADDR_ALLHOSTS_GROUP INADDR_ANY INADDR_BROADCAST INADDR_LOOPBACK "
        "INADDR_MAX_LOCAL_GROUP INADDR_NONE INADDR_UNSPEC_GROUP IPPORT_RESERVED IPPORT_USERRESERVED IPPROTO_AH "
        "IPPROTO_DSTOPTS IPPROTO_EGP IPPROTO_ESP IPPROTO_FRAGMENT IPPROTO_GRE IPPROTO_HOPOPTS IPPROTO_ICMP IPPROTO_ICMPV6 "
        "IPPROTO_IDP IPPROTO_IGMP IPPROTO_IP IPPROTO_IPIP IPPROTO_IPV6 IPPROTO_NONE IPPROTO_PIM IPPROTO_PUP IPPROTO_RAW "
        "IPPROTO_ROUTING IPPROTO_RSVP IPPROTO_TCP IPPROTO_TP IPPROTO_UDP IPV6_CHECKSUM IPV6_DONTFRAG IPV6_DSTOPTS "
        "IPV6_HOPLIMIT IPV6_HOPOPTS IPV6_JOIN_GROUP IPV6_LEAVE_GROUP IPV6_MULTICAST_HOPS IPV6_MULTICAST_IF "
        "IPV6_MULTICAST_LOOP IPV6_NEXTHOP IPV6_PATHMTU IPV6_PKTINFO IPV6_RECVDSTOPTS IPV6_RECVHOPLIMIT IPV6_RECVHOPOPTS "
        "IPV6_RECVPATHMTU IPV6_RECVPKTINFO IPV6_RECVRTHDR IPV6_RECVTCLASS IPV6_RTHDR IPV6_RTHDRDSTOPTS IPV6_RTHDR_TYPE_0 "
        "IPV6_TCLASS IPV6_UNICAST_HOPS IPV6_V6ONLY IP_ADD_MEMBERSHIP IP_DEFAULT_MULTICAST_LOOP IP_DEFAULT_MULTICAST_TTL "
        "IP_DROP_MEMBERSHIP IP_HDRINCL IP_MAX_MEMBERSHIPS IP_MULTICAST_IF IP_MULTICAST_LOOP IP_MULTICAST_TTL IP_OPTIONS "
        "IP_RECVOPTS IP_RECVRETOPTS IP_RETOPTS IP_TOS IP_TTL MSG_CTRUNC MSG_DONTROUTE MSG_DONTWAIT MSG_EOR MSG_OOB MSG_PEEK "
        "MSG_TRUNC MSG_WAITALL NETLINK_DNRTMSG NETLINK_FIREWALL NETLINK_IP6_FW NETLINK_NFLOG NETLINK_ROUTE NETLINK_USERSOCK "
        "NETLINK_XFRM NI_DGRAM NI_MAXHOST NI_MAXSERV NI_NAMEREQD NI_NOFQDN NI_NUMERICHOST NI_NUMERICSERV PACKET_BROADCAST "
        "PACKET_FASTROUTE PACKET_HOST PACKET_LOOPBACK PACKET_MULTICAST PACKET_OTHERHOST PACKET_OUTGOING PF_PACKET SHUT_RD "
        "SHUT_RDWR SHUT_WR SOCK_DGRAM SOCK_RAW SOCK_RDM SOCK_SEQPACKET SOCK_STREAM SOL_IP SOL_SOCKET SOL_TCP SOL_TIPC SOL_UDP "
        "SOMAXCONN SO_ACCEPTCONN SO_BROADCAST SO_DEBUG SO_DONTROUTE SO_ERROR SO_KEEPALIVE SO_LINGER SO_OOBINLINE SO_RCVBUF "
        "SO_RCVLOWAT SO_RCVTIMEO SO_REUSEADDR SO_REUSEPORT SO_SNDBUF SO_SNDLOWAT SO_SNDTIMEO SO_TYPE SocketType TCP_CORK "
        "TCP_DEFER_ACCEPT TCP_INFO TCP_KEEPCNT TCP_KEEPIDLE TCP_KEEPINTVL TCP_LINGER2 TCP_MAXSEG TCP_NODELAY TCP_QUICKACK "
        "TCP_SYNCNT TCP_WINDOW_CLAMP TIPC_ADDR_ID TIPC_ADDR_NAME TIPC_ADDR_NAMESEQ TIPC_CFG_SRV TIPC_CLUSTER_SCOPE "
        "TIPC_CONN_TIMEOUT TIPC_CRITICAL_IMPORTANCE TIPC_DEST_DROPPABLE TIPC_HIGH_IMPORTANCE TIPC_IMPORTANCE "
        "TIPC_LOW_IMPORTANCE TIPC_MEDIUM_IMPORTANCE TIPC_NODE_SCOPE TIPC_PUBLISHED TIPC_SRC_DROPPABLE TIPC_SUBSCR_TIMEOUT "
        "TIPC_SUB_CANCEL TIPC_SUB_PORTS TIPC_SUB_SERVICE TIPC_TOP_SRV TIPC_WAIT_FOREVER TIPC_WITHDRAWN TIPC_ZONE_SCOPE "
        "create_connection error fromfd gaierror getaddrinfo getdefaulttimeout getfqdn gethostbyaddr gethostbyname "
        "gethostbyname_ex gethostname getnameinfo getprotobyname getservbyname getservbyport has_ipv6 herror htonl htons "
        "inet_aton inet_ntoa inet_ntop inet_pton ntohl ntohs setdefaulttimeout socket socketpair timeout",
    "ssl":
        "AF_INET ALERT_DESCRIPTION_ACCESS_DENIED ALERT_DESCRIPTION_BAD_CERTIFICATE "
        "ALERT_DESCRIPTION_BAD_CERTIFICATE_HASH_VALUE ALERT_DESCRIPTION_BAD_CERTIFICATE_STATUS_RESPONSE "
        "ALERT_DESCRIPTION_BAD_RECORD_MAC ALERT_DESCRIPTION_CERTIFICATE_EXPIRED ALERT_DESCRIPTION_CERTIFICATE_REVOKED "
        "ALERT_DESCRIPTION_CERTIFICATE_UNKNOWN ALERT_DESCRIPTION_CERTIFICATE_UNOBTAINABLE ALERT_DESCRIPTION_CLOSE_NOTIFY "
        "ALERT_DESCRIPTION_DECODE_ERROR ALERT_DESCRIPTION_DECOMPRESSION_FAILURE ALERT_DESCRIPTION_DECRYPT_ERROR "
        "ALERT_DESCRIPTION_HANDSHAKE_FAILURE ALERT_DESCRIPTION_ILLEGAL_PARAMETER ALERT_DESCRIPTION_INSUFFICIENT_SECURITY "
        "ALERT_DESCRIPTION_INTERNAL_ERROR ALERT_DESCRIPTION_NO_RENEGOTIATION ALERT_DESCRIPTION_PROTOCOL_VERSION "
        "ALERT_DESCRIPTION_RECORD_OVERFLOW ALERT_DESCRIPTION_UNEXPECTED_MESSAGE ALERT_DESCRIPTION_UNKNOWN_CA "
        "ALERT_DESCRIPTION_UNKNOWN_PSK_IDENTITY ALERT_DESCRIPTION_UNRECOGNIZED_NAME ALERT_DESCRIPTION_UNSUPPORTED_CERTIFICATE "
        "ALERT_DESCRIPTION_UNSUPPORTED_EXTENSION ALERT_DESCRIPTION_USER_CANCELLED CERT_NONE CERT_OPTIONAL CERT_REQUIRED "
        "CHANNEL_BINDING_TYPES CertificateError DER_cert_to_PEM_cert DefaultVerifyPaths HAS_ALPN HAS_ECDH HAS_NPN HAS_SNI "
        "HAS_TLSv1_3 OPENSSL_VERSION OPENSSL_VERSION_INFO OPENSSL_VERSION_NUMBER OP_ALL OP_CIPHER_SERVER_PREFERENCE "
        "OP_ENABLE_MIDDLEBOX_COMPAT OP_NO_COMPRESSION OP_NO_SSLv2 OP_NO_SSLv3 OP_NO_TLSv1 OP_NO_TLSv1_1 OP_NO_TLSv1_2 "
        "OP_NO_TLSv1_3 OP_SINGLE_DH_USE OP_SINGLE_ECDH_USE PEM_FOOTER PEM_HEADER PEM_cert_to_DER_cert PROTOCOL_SSLv23 "
        "PROTOCOL_TLS PROTOCOL_TLSv1 PROTOCOL_TLSv1_1 PROTOCOL_TLSv1_2 Purpose RAND_add RAND_status SOCK_STREAM SOL_SOCKET "
        "SO_TYPE SSLContext SSLEOFError SSLError SSLSocket SSLSyscallError SSLWantReadError SSLWantWriteError "
        "SSLZeroReturnError SSL_ERROR_EOF SSL_ERROR_INVALID_ERROR_CODE SSL_ERROR_SSL SSL_ERROR_SYSCALL SSL_ERROR_WANT_CONNECT "
        "SSL_ERROR_WANT_READ SSL_ERROR_WANT_WRITE SSL_ERROR_WANT_X509_LOOKUP SSL_ERROR_ZERO_RETURN VERIFY_CRL_CHECK_CHAIN "
        "VERIFY_CRL_CHECK_LEAF VERIFY_DEFAULT VERIFY_X509_STRICT VERIFY_X509_TRUSTED_FIRST cert_time_to_seconds closing "
        "create_connection create_default_context get_default_verify_paths get_protocol_name get_server_certificate "
        "match_hostname namedtuple socket socket_error sslwrap_simple wrap_socket",
    "struct": "Struct calcsize error pack pack_into unpack unpack_from",
    "subprocess": "CalledProcessError PIPE Popen STDOUT call check_call check_output",
    "sys":
        "api_version argv builtin_module_names byteorder call_tracing callstats copyright displayhook dont_write_bytecode "
        "exc_clear exc_info exc_type excepthook exec_prefix executable exit flags float_info float_repr_style "
        "getcheckinterval getdefaultencoding getdlopenflags getfilesystemencoding getprofile getrecursionlimit getrefcount "
        "getsizeof gettrace hexversion long_info maxint maxsize maxunicode meta_path modules path path_hooks "
        "path_importer_cache platform prefix py3kwarning setcheckinterval setdlopenflags setprofile setrecursionlimit "
        "settrace stderr stdin stdout subversion version version_info warnoptions",
    "tempfile":
        "NamedTemporaryFile SpooledTemporaryFile TMP_MAX TemporaryFile gettempdir gettempprefix mkdtemp mkstemp mktemp "
        "tempdir",
    "thread":
        "LockType allocate allocate_lock error exit exit_thread get_ident interrupt_main stack_size start_new "
        "start_new_thread",
    "threading":
        "BoundedSemaphore Condition Event Lock RLock Semaphore Thread Timer activeCount active_count currentThread "
        "current_thread enumerate local setprofile settrace stack_size",
    "time":
        "accept2dyear altzone asctime clock ctime daylight gmtime localtime mktime sleep strftime strptime struct_time time "
        "timezone tzname tzset",
    "types":
        "BooleanType BufferType BuiltinFunctionType BuiltinMethodType ClassType CodeType ComplexType DictProxyType DictType "
        "DictionaryType EllipsisType FileType FloatType FrameType FunctionType GeneratorType GetSetDescriptorType "
        "InstanceType IntType LambdaType ListType LongType MemberDescriptorType MethodType ModuleType NoneType "
        "NotImplementedType ObjectType SliceType StringType StringTypes TracebackType TupleType TypeType UnboundMethodType "
        "UnicodeType XRangeType",
    "urlparse": "parse_qs parse_qsl urldefrag urljoin urlparse urlsplit urlunparse urlunsplit",
    "xml.dom.minidom":
        "Attr AttributeList CDATASection CharacterData Childless Comment DOMImplementation DOMImplementationLS Document "
        "DocumentFragment DocumentLS DocumentType EMPTY_NAMESPACE EMPTY_PREFIX Element ElementInfo EmptyNodeList Entity "
        "Identified NamedNodeMap Node NodeList Notation ProcessingInstruction ReadOnlySequentialNamedNodeMap StringTypes Text "
        "TypeInfo XMLNS_NAMESPACE defproperty getDOMImplementation parse parseString",
    "xml.etree.ElementTree":
        "Comment Element ElementTree PI ParseError ProcessingInstruction QName SubElement TreeBuilder VERSION XML XMLParser "
        "XMLTreeBuilder dump fromstring fromstringlist iselement iterparse parse tostring tostringlist",
    "xmlrpclib":
        "APPLICATION_ERROR Binary Boolean DateTime Error ExpatParser False FastMarshaller FastParser FastUnmarshaller Fault "
        "GzipDecodedResponse INTERNAL_ERROR INVALID_ENCODING_CHAR INVALID_METHOD_PARAMS INVALID_XMLRPC MAXINT "
        "METHOD_NOT_FOUND MININT Marshaller MultiCall MultiCallIterator NOT_WELLFORMED_ERROR PARSE_ERROR ProtocolError "
        "ResponseError SERVER_ERROR SYSTEM_ERROR SafeTransport Server ServerProxy SlowParser TRANSPORT_ERROR Transport True "
        "UNSUPPORTED_ENCODING Unmarshaller WRAPPERS boolean dumps escape getparser gzip_decode gzip_encode loads",
    "zlib":
        "DEFLATED DEF_MEM_LEVEL MAX_WBITS ZLIB_VERSION Z_BEST_COMPRESSION Z_BEST_SPEED Z_DEFAULT_COMPRESSION "
        "Z_DEFAULT_STRATEGY Z_FILTERED Z_FINISH Z_FULL_FLUSH Z_HUFFMAN_ONLY Z_NO_FLUSH Z_SYNC_FLUSH adler32 compress "
        "compressobj crc32 decompress decompressobj error",
}
MODULES = {
    "DocXMLRPCServer": "inspect pydoc re sys",
    "HTMLParser": "markupbase re",
    "SimpleXMLRPCServer": "BaseHTTPServer SocketServer fcntl os re sys traceback xmlrpclib",
    "md5": "warnings",
    "sha": "warnings",
    "ssl": "base64 errno os re sys textwrap warnings",
    "xml.dom.minidom": "domreg xml",
    "xmlrpclib": "StringIO base64 datetime errno expat gzip httplib operator re socket string time",
}
NAMES = dict((module, frozenset(text.split())) for module, text in NAMES.items())
MODULES = dict((module, frozenset(text.split())) for module, text in MODULES.items())
