"""Dates of header fields, by the lenient grammar of Python 2.7's ``rfc822`` module.

``email.utils`` grew other rules since (two-digit years, time zones, dotted times), so nothing is taken from
it.  Every function gives 2.7.18's result, or its exception, for any text.
"""

import re
import time

from . import native_text

_daynames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
_monthnames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec',
               'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september',
               'october', 'november', 'december']
_timezones = {'UT': 0, 'UTC': 0, 'GMT': 0, 'Z': 0, 'AST': -400, 'ADT': -300, 'EST': -500, 'EDT': -400,
              'CST': -600, 'CDT': -500, 'MST': -700, 'MDT': -600, 'PST': -800, 'PDT': -700}

_WORD = '[^%s]+' % native_text.WHITESPACE


def parsedate_tz(data):
    """Return ``(year, month, day, hour, minute, second, 0, 1, 0, offset)`` or None for what is no date.

    The offset is in seconds east of UTC, or None where the text names no zone that is known.  Faithful: text
    of white space only raises IndexError.
    """
    if not data:
        return None
    parts = _five_parts(re.findall(_WORD, native_text.strip(native_text.decode(data))))
    if parts is None:
        return None
    day, month, year, clock, zone = parts
    month, day = _month_and_day(month, day)
    if not month:
        return None
    if year.find(':') > 0:
        year, clock = clock, year
    year = _without_comma(year)
    if year[0] not in '0123456789':
        year, zone = zone, year
    clock = _clock(_without_comma(clock))
    try:
        year, day, hour, minute, second = [_integer(text) for text in [year, _without_comma(day)] + clock]
    except ValueError:
        return None
    return (year, month, day, hour, minute, second, 0, 1, 0, _offset(zone))


def parsedate(data):
    """Return the first nine items of `parsedate_tz`, fit for ``time.mktime``, or None."""
    parsed = parsedate_tz(data)
    return parsed if parsed is None else parsed[:9]


def mktime_tz(data):
    """Return the seconds since the epoch of a tuple from `parsedate_tz`; without an offset, in local time."""
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    return time.mktime(data[:8] + (0,)) - data[9] - time.timezone


def formatdate(timeval=None):
    """Return the date of RFC 1123 for `timeval`, in seconds since the epoch (now, where it is None).

    >>> formatdate(784111777)
    'Sun, 06 Nov 1994 08:49:37 GMT'
    """
    now = time.gmtime(time.time() if timeval is None else timeval)
    return '%s, %02d %s %04d %02d:%02d:%02d GMT' % (
        (_daynames[now[6]].capitalize(), now[2], _monthnames[now[1] - 1].capitalize(), now[0]) + now[3:6])


def _five_parts(words):
    """Return day, month, year, clock and zone as they stand in the text, or None where some are missing."""
    if words[0].endswith((',', '.')) or native_text.lower(words[0]) in _daynames:
        del words[0]
    else:
        words[0] = words[0][words[0].rfind(',') + 1:]       # "Thu,12 Sep"
    if len(words) == 3 and words[0].count('-') == 2:        # "12-Sep-1996 10:00:00 GMT", RFC 850
        words[:1] = words[0].split('-')
    if len(words) == 4:
        clock, plus, zone = words[3].partition('+')
        words[3:] = [clock, zone] if plus and clock else [words[3], '']
    return words[:5] if len(words) >= 5 else None


def _month_and_day(month, day):
    """Return the month's number, 0 where neither word is a month, and the day: they may have changed places."""
    month = native_text.lower(month)
    if month not in _monthnames:
        month, day = native_text.lower(day), month
    if month not in _monthnames:
        return 0, day
    return _monthnames.index(month) % 12 + 1, day


def _without_comma(text):
    # Faithful: an empty text raises IndexError here.
    return text[:-1] if text[-1] == ',' else text


def _clock(text):
    """Return [hour, minute, second]; a list of one bad text where it is none of "h:m" and "h:m:s"."""
    parts = text.split(':')
    if len(parts) == 2:
        parts.append('0')
    return parts if len(parts) == 3 else ['', '', '']


def _integer(text):
    """Return the integer of ASCII digits; int() alone takes Unicode's digits, and ``1_0`` since Python 3.6."""
    if not re.fullmatch('[+-]?[0-9]+', text):
        raise ValueError(text)
    return int(text)


def _offset(zone):
    """Return the seconds east of UTC that a zone's name or ``+hhmm`` stands for, or None."""
    zone = native_text.upper(zone)
    try:
        hhmm = _timezones[zone] if zone in _timezones else _integer(zone)
    except ValueError:
        return None
    sign = -1 if hhmm < 0 else 1
    return sign * (abs(hhmm) // 100 * 3600 + abs(hhmm) % 100 * 60)
