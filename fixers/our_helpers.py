"""What the fixers put into a file: it says nothing about the program, and is not to be rewritten."""

from .engine import syms

# Functions that an earlier run, or another fixer, defined.
HELPERS = ("_unicode_repr", "_unicode_str", "_to_bytes", "_to_text", "_repr", "_str", "_cut", "_singly", "_native", "_encoded",
           "_upper", "_answered", "_translate", "_filter", "_map", "_by_name", "_slicing", "_native_wsgi", "_python2_faults", "_by_bytes",
           "_python2_words", "_python2_names", "_json_words", "_argument_words", "_signed", "_python2_order", "_of_utf8", "_is_unicode",
           "_divide", "_characters", "_getstatusoutput", "_parse_multipart", "_parse_header", "_cmp", "_round", "_oct", "_hash",
           "_write_of", "_urlopen", "_media_types", "_close_output", "_prefer_files", "_space_after", "_serve_as_python2", "_unescape",
           "_parse_html_as_python2", "_class_name", "_choose_as_python2",
           "_load_source", "_find_module", "_load_module", "_percent", "_format", "_shown", "_client_heads_in_utf8", "_literal",
           "_native_str", "_as_unicode", "_as_str", "_beside_unicode", "_capwords", "_unicodes",
           "_unicode_rows", "_plain", "_ended_by_stop_iteration", "_xml_texts_as_python2", "_shown_class", "_shown_type",
           "_type_name", "_shown_error_type", "_shown_error", "_shown_ordered", "_displayed", "_starred", "_pformat", "_pprint",
           "_process_words", "_decimal", "_client_context", "_apply", "_is_instance", "_popen", "_serve_on", "_popen2", "_popen3",
           "_popen4", "_written", "_is_long", "_is_file", "_has", "_native_uri", "_is_iterable", "_tokenize", "_output_and_input",
           "_output_input_and_errors", "_all_output_and_input")
# Classes, likewise.
HELPER_CLASSES = ("_TextOutput", "_Utf8Head", "_Latin1Head", "_Utf8Fields", "_LastFields", "_SimpleCookie", "_Morsel", "_ByCmp",
                  "_ErrorPage", "_CgiFields", "_CgiHead", "_PrintedBytes", "_OldConfigParser", "_DictMixin", "_Shown",
                  "_ShownFloat", "_ShownFields", "_NativeStr", "_Unicode", "_StandardOutput", "_Ordered", "_OldProperty", "_ShownClass",
                  "_Dict", "_PrettyPrinter", "_MacPaths")


def is_helper(node):
    """True for a funcdef that a fixer put into the file, or in a class that it did."""
    return node.children[1].value in HELPERS and is_at_top(node) or in_helper_class(node)


def is_at_top(node):
    """True for a def of the file itself: a method of the program may be called as one of ours is."""
    place = node.parent if node.parent is not None and node.parent.type == syms.decorated else node
    return place.parent is None or place.parent.type == syms.file_input


def in_helper_class(node):
    """True in a class that a fixer put into the file: what it does says nothing about the program."""
    while node.parent is not None:      # as ancestors() does, which takes twice the time
        node = node.parent
        if node.type == syms.classdef and node.children[1].value in HELPER_CLASSES:
            return True
    return False


def in_helper(node):
    """True in a function or class that a fixer put into the file."""
    around = node
    while around.parent is not None:
        around = around.parent
        if around.type == syms.funcdef and is_helper(around):
            return True
    return in_helper_class(node)
