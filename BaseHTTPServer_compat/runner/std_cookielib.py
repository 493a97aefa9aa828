"""cookielib: a jar goes through its cookies in 2.7's order, and sends those of equal paths in that of its dicts."""
import http.cookiejar

from BaseHTTPServer_compat.runner import order, viewing


class CookieJar(http.cookiejar.CookieJar):

    def __iter__(self):
        for _, paths in sorted(self._cookies.items()):
            for _, names in sorted(paths.items()):
                for _, cookie in sorted(names.items()):
                    yield cookie

    def _cookies_for_domain(self, domain, request):
        """The cookies of a domain for a request, by path and name as a dict of 2.7 had them."""
        found = http.cookiejar.CookieJar._cookies_for_domain(self, domain, request)
        paths = _ranks(cookie.path for cookie in found)
        names = dict((path, _ranks(cookie.name for cookie in found if cookie.path == path)) for path in paths)
        return sorted(found, key=lambda cookie: (paths[cookie.path], names[cookie.path][cookie.name]))


def _ranks(keys):
    """{key: its place in a dict of 2.7}."""
    return dict((key, place) for place, key in enumerate(order.keys(dict.fromkeys(keys))))


class FileCookieJar(CookieJar, http.cookiejar.FileCookieJar):
    pass


class LWPCookieJar(FileCookieJar, http.cookiejar.LWPCookieJar):
    pass


class MozillaCookieJar(FileCookieJar, http.cookiejar.MozillaCookieJar):
    pass


viewing.inherit(globals(), http.cookiejar)
