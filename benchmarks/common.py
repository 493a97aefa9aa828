"""What the benchmarks share: the checkout first on sys.path, the request of a browser, medians, and how a run is described."""
import os
import platform
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# Twelve field lines as Firefox sends them.
REQUEST_FIELDS = [
    ("Host", "localhost:8000"),
    ("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"),
    ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
    ("Accept-Language", "en-US,en;q=0.5"),
    ("Accept-Encoding", "gzip, deflate, br"),
    ("Referer", "http://localhost:8000/index.html"),
    ("Cookie", "session=8f14e45fceea167a5a36dedd4bea2543; theme=dark"),
    ("Upgrade-Insecure-Requests", "1"),
    ("Sec-Fetch-Dest", "document"),
    ("Sec-Fetch-Mode", "navigate"),
    ("Sec-Fetch-Site", "same-origin"),
    ("Cache-Control", "max-age=0"),
]


def use_checkout():
    """Measure this checkout, whatever is installed; on Python 2 the genuine modules stay in front."""
    if sys.version_info[0] > 2:
        sys.path[:0] = [ROOT, os.path.join(ROOT, "aliases")]


def raw_fields():
    """The field lines and the blank line, as they come over the wire."""
    return ("".join("%s: %s\r\n" % field for field in REQUEST_FIELDS) + "\r\n").encode("ascii")


def median(values):
    """The middle value, or the mean of the two in the middle; ValueError for none."""
    ordered = sorted(values)
    if not ordered:
        raise ValueError("the median of no values")
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2.0


def interpreter():
    """The interpreter's name and version, as the README quotes it."""
    return "%s %s" % (platform.python_implementation(), platform.python_version())
